// A part of the screen as bands of rows, each with the stretches that belong to it. It knows no items.
#pragma once

#include "render/cone.hpp"

#include <vector>

namespace render {

class Region {
public:
    /// Rows of a band: fewer follow a slanted limb more closely, more make fewer pieces of it.
    static constexpr int band_rows = 8;

    /// Px between two stretches of a band that are worth a gap.
    static constexpr int grain = 4;

    /// Empties it for a screen of this size.
    void start(int width, int height);
    /// Whether any of it lies in `box`.
    [[nodiscard]] bool touches(const PixelBox& box) const;
    /// Or in one of its pixels.
    [[nodiscard]] bool touches(const Box& box) const {
        const bool near =
            box.x < static_cast<float>(reach_.right()) && box.right() > static_cast<float>(reach_.x) &&
            box.y < static_cast<float>(reach_.bottom()) && box.bottom() > static_cast<float>(reach_.y);
        return near && touches(around(box)); // most items are far away
    }

    void add(const PixelBox& box) {
        add(box, [&](float, float) {
            return Span{static_cast<float>(box.x), static_cast<float>(box.right())};
        });
    }
    /// Adds what `span_in(top, bottom)` tells of each band of `bounds`, and nothing outside of these.
    template <class SpanIn> void add(const PixelBox& bounds, const SpanIn& span_in) {
        const PixelBox area = common(bounds, {0, 0, width_, height_});
        if (area.empty()) return;
        reach_ = around(reach_, area);
        for (int i = area.y / band_rows; i * band_rows < area.bottom(); ++i) {
            const int top = std::max(area.y, i * band_rows),
                      bottom = std::min(area.bottom(), (i + 1) * band_rows);
            const Span span = span_in(static_cast<float>(top), static_cast<float>(bottom));
            add(bands_[static_cast<std::size_t>(i)], top, bottom,
                common(touched(span), {area.x, area.right()}));
        }
    }
    /// Makes its parts anew from all that was added.
    void close();

    /// Disjoint, from top to bottom. Lives until the next start.
    [[nodiscard]] const std::vector<PixelBox>& parts() const { return parts_; }
    /// Around all of it.
    [[nodiscard]] const PixelBox& reach() const { return reach_; }
    /// Px in all parts.
    [[nodiscard]] std::int64_t area() const;

private:
    static constexpr std::size_t most_stretches = 12;
    struct Band {
        int top = 0, bottom = 0; ///< rows
        std::array<Stretch, most_stretches> stretches;
        std::size_t count = 0; ///< of them, from left to right, apart from each other
    };
    static void add(Band& band, int top, int bottom, Stretch stretch);

    int width_ = 0, height_ = 0;
    PixelBox reach_;
    std::vector<Band> bands_;
    std::vector<PixelBox> parts_;
};

} // namespace render
