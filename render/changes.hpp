// Where two draw lists differ: item by item, and of a changed item only what can look different. It draws
// nothing.
#pragma once

#include "render/region.hpp"
#include "render/stamps.hpp"

namespace render {

/// A digit of a count that takes another one's place. Nothing else lies where the two stand, and what is not
/// theirs there is black.
struct Reprint {
    char before = '0', after = '0';
    int before_x = 0, after_x = 0, y = 0; ///< their origins
    Ink ink;
    PixelBox box; ///< around both
};

/// From the list that is shown to the next one. Items are compared, never pixels.
class Changes {
public:
    /// Finds where the picture of `now` differs from that of `shown`, and makes `shown` equal to it. All does
    /// where they are of different sizes.
    void follow(DrawList& shown, const DrawList& now, const Fonts& fonts);

    /// What has to be drawn anew. Lives until the next call.
    [[nodiscard]] const Region& redrawn() const { return redrawn_; }
    /// What is changed digit by digit, some of which may lie in what is drawn anew: then it is to be changed
    /// later.
    [[nodiscard]] const std::vector<Reprint>& reprinted() const { return reprinted_; }

private:
    static constexpr std::size_t most_digits = 8; ///< that are changed by themselves

    void add_pair(const Item& before, const Item& after, const DrawList& now, const Fonts& fonts);
    void add_digits(const GlyphRun& before, const Item& after, const DrawList& now, const Fonts& fonts);
    void add_apart(const DrawList& before, const DrawList& after, const Fonts& fonts);

    Region redrawn_;
    std::vector<Reprint> reprinted_;
};

} // namespace render
