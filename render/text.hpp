// Fonts and glyph runs: finds the type on this machine, measures runs and keeps their coverage for the
// painters. Draws on no screen and prints nothing.
#pragma once

#include "render/coverage.hpp"
#include "render/layout.hpp"
#include "render/mapped_file.hpp"
#include "render/sdl.hpp"

#include <cmath>
#include <filesystem>
#include <functional>
#include <list>
#include <map>
#include <string>
#include <string_view>
#include <tuple>
#include <unordered_map>
#include <vector>

namespace render {

/// Where the type is looked for, best first. Folders that do not exist are passed over.
struct FontPlaces {
    std::filesystem::path inter = "/usr/share/fonts/opentype/inter";
    std::filesystem::path fallback = "/usr/share/fonts/truetype/dejavu";
    std::filesystem::path any = "/usr/share/fonts"; ///< searched for any font at all when both lack one
};

/// Opens font files when first used and keeps runs by value: a bounded store of coverage, oldest out first.
/// One thread only.
class Fonts : public TextMeasure {
public:
    /// @return an Error when no font whatever can be opened.
    [[nodiscard]] static Result<Fonts> open(const FontPlaces& places = {});
    ~Fonts() override;
    Fonts(Fonts&&) noexcept;
    Fonts& operator=(Fonts&&) = delete;

    [[nodiscard]] TextExtent extent(std::string_view text, Weight weight, float px,
                                    bool tabular) const override;
    [[nodiscard]] float cap_height(Weight weight) const override;

    /// Coverage of a run, its em rounded to whole pixels. The reference lives until the next call.
    [[nodiscard]] const Coverage& coverage(std::string_view text, Weight weight, float px,
                                           bool tabular) const;

    /// Whether a run's digits stand on a fixed advance, so that it is drawn glyph by glyph.
    [[nodiscard]] static bool on_cells(std::string_view text, bool tabular);
    /// The glyphs of such a run, from left to right: calls `place(glyph, x, y)` with each one's origin, seen
    /// from the run's.
    template <class Place>
    void each_cell(std::string_view text, Weight weight, int px, const Place& place) const;

    /// What had to be replaced on this machine, one line each; empty when all is as designed.
    [[nodiscard]] const std::vector<std::string>& warnings() const { return warnings_; }

private:
    /// A run by its value; what is looked for takes no copy of its text.
    template <class Text> struct Run {
        Text text;
        Weight weight = Weight::regular;
        int px = 0; ///< its em
        bool tabular = false;
        [[nodiscard]] Run<std::string_view> view() const { return {text, weight, px, tabular}; }
        friend bool operator==(const Run&, const Run&) = default;
    };
    using RunKey = Run<std::string>;
    using RunView = Run<std::string_view>;
    struct RunHash {
        using is_transparent = void;
        template <class Text> std::size_t operator()(const Run<Text>& run) const {
            const auto set = static_cast<std::size_t>(run.px) << 4U |
                             static_cast<std::size_t>(run.weight) << 1U |
                             static_cast<std::size_t>(run.tabular);
            return std::hash<std::string_view>{}(run.text) ^ set * 0x9E3779B97F4A7C15U;
        }
    };
    struct RunEqual {
        using is_transparent = void;
        template <class A, class B> bool operator()(const Run<A>& a, const Run<B>& b) const {
            return a.view() == b.view();
        }
    };
    template <class Value> using ByRun = std::unordered_map<RunKey, Value, RunHash, RunEqual>;
    using FaceKey = std::tuple<std::string, int>;
    struct Kept {
        RunKey key;
        Coverage coverage;
    };
    Fonts() = default;

    [[nodiscard]] TTF_Font* face(const std::string& file, int px) const;
    [[nodiscard]] TTF_Font* face_for(std::string_view text, Weight weight, int px, bool tabular) const;
    [[nodiscard]] float cell_advance(Weight weight, int px) const;
    [[nodiscard]] TextExtent extent_on_cells(const RunView& run) const;
    /// How far a glyph is lowered on its cell: the colon is drawn for lower case, and belongs in the middle
    /// of the figures' height.
    [[nodiscard]] int lowered(char glyph, Weight weight, int px) const;
    [[nodiscard]] Coverage drawn(const RunKey& run) const;
    [[nodiscard]] Coverage drawn_on_cells(const RunView& run) const;
    const Coverage& keep(RunKey key, Coverage coverage) const;

    struct Library {
        bool open = false;
    } library_;
    std::map<std::pair<Weight, bool>, std::string> files_; ///< weight, for digits -> file
    std::map<Weight, std::string> spare_;                  ///< for characters that the first lacks
    std::vector<std::string> warnings_;
    mutable std::map<std::string, MappedFile> bytes_; ///< of font files; before the faces, which read them
    mutable std::map<FaceKey, FontHandle> faces_;
    mutable std::map<Weight, float> caps_;
    mutable std::list<Kept> runs_; ///< newest first
    mutable ByRun<std::list<Kept>::iterator> by_key_;
    mutable ByRun<TextExtent> extents_; ///< of all runs measured lately, but those on cells
    mutable std::map<std::pair<Weight, int>, float> cells_; ///< the advance of a digit's
    mutable std::size_t kept_bytes_ = 0;
};

template <class Place>
void Fonts::each_cell(std::string_view text, Weight weight, int px, const Place& place) const {
    const float cell = cell_advance(weight, px);
    float pen = 0;
    for (const char& c : text) {
        const bool digit = c >= '0' && c <= '9';
        const float own = extent(std::string_view{&c, 1}, weight, static_cast<float>(px), true).advance;
        const float advance = digit ? cell : own;
        place(c, static_cast<int>(std::lround(pen + (advance - own) / 2)), lowered(c, weight, px));
        pen += advance;
    }
}

} // namespace render
