// Pictures of a routine: read from files before they are needed, kept by key at about the size they are
// shown. Draws nothing.
#pragma once

#include "render/sdl.hpp"

#include <cstdint>
#include <filesystem>
#include <list>
#include <map>
#include <optional>
#include <set>
#include <span>
#include <string>
#include <tuple>
#include <vector>

namespace render {

/// The largest picture that is decoded, in pixels, all frames of an animation together at most four times
/// that.
inline constexpr std::int64_t most_pixels = 32'000'000;

/// Pixels 0xAARRGGBB, not premultiplied, row by row.
struct Picture {
    int width = 0, height = 0;
    std::vector<std::uint32_t> pixels;
};

/// What the head of a picture file says, without decoding it.
struct PictureSize {
    std::int64_t width = 0, height = 0;
    std::int64_t frames = 1;
    friend bool operator==(const PictureSize&, const PictureSize&) = default;
};
/// @return nullopt for a format without a size of its own (SVG) or an unknown one.
[[nodiscard]] std::optional<PictureSize> picture_size(std::span<const std::uint8_t> file);

/// `from` scaled to exactly `width` by `height`, each at least 1: averaged down, interpolated up.
[[nodiscard]] Picture scaled(const Picture& from, int width, int height);

class Pictures {
public:
    /// Loads PNG, JPEG, WebP, SVG or GIF (animated too) and keeps it under `key`, scaled down to fit `width`
    /// by `height`. Reads and decodes: call it before the picture is needed, never on a frame.
    /// @return an Error that names the file; the store is then as before.
    [[nodiscard]] Result<void> load(const std::string& key, const std::filesystem::path& file, int width,
                                    int height);

    /// Forgets all others.
    void keep_only(const std::set<std::string>& keys);

    [[nodiscard]] bool has(const std::string& key) const { return kept_.contains(key); }

    /// The start of the animation's frame shown after `elapsed_ms`, within its loop: equal values, equal
    /// frames, so a card made with it changes only when the picture does. 0 for a still picture or an unknown
    /// key.
    [[nodiscard]] int frame_start(const std::string& key, int elapsed_ms) const;

    /// That frame at the largest size of its shape inside `width` by `height`; null for an unknown key. The
    /// first use of a size scales, later ones find it. Lives until the next call.
    [[nodiscard]] const Picture* fitted(const std::string& key, int elapsed_ms, int width, int height) const;

private:
    struct Frame {
        Picture picture;
        int length_ms = 0;
    };
    using Frames = std::vector<Frame>;
    using SizeKey = std::tuple<std::string, std::size_t, int, int>;
    struct Sized {
        SizeKey key;
        Picture picture;
    };
    [[nodiscard]] static std::size_t frame_at(const Frames& frames, int elapsed_ms);

    std::map<std::string, Frames> kept_;
    mutable std::list<Sized> sized_; ///< newest first, few
};

} // namespace render
