// Where two draw lists differ: item by item, and of a changed item only what can look different. It draws
// nothing.
#pragma once

#include "render/region.hpp"
#include "render/stamps.hpp"

#include <array>
#include <span>
#include <string>

namespace render {

/// A digit of a count, or a line, that takes another one's place, comes or goes. Nothing else lies where the
/// two stand, and what is not theirs there is black.
struct Reprint {
    struct Print {
        std::string text; ///< none: it came, or went
        Ink ink;
        int x = 0, y = 0; ///< its origin
        PixelBox box;     ///< around its ink
    };
    Print before, after;
};

/// From the list that is shown to the next one. Items are compared, never pixels.
class Changes {
public:
    /// Finds where the picture of `now` differs from that of `shown`, and makes `shown` equal to it. All does
    /// where they are of different sizes.
    void follow(DrawList& shown, const DrawList& now, const Fonts& fonts);

    /// What has to be drawn anew. Lives until the next call.
    [[nodiscard]] const Region& redrawn() const { return redrawn_; }
    /// What is changed digit by digit and line by line, some of which may lie in what is drawn anew: then it
    /// is to be changed later. Lives as long.
    [[nodiscard]] std::span<const Reprint> reprinted() const { return {reprints_.data(), reprint_count_}; }

private:
    static constexpr std::size_t most_reprints = 12;

    void add_pair(const Item& before, const Item& after, const DrawList& now, const Fonts& fonts);
    void add_digits(const GlyphRun& before, const Item& after, const DrawList& now, const Fonts& fonts);
    void add_lines(const Item* before, const Item* after, const DrawList& now);
    void add_apart(const DrawList& before, const DrawList& after, const Fonts& fonts);

    Region redrawn_;
    std::array<Reprint, most_reprints> reprints_; ///< their strings keep their memory
    std::size_t reprint_count_ = 0;
};

} // namespace render
