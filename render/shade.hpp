// The figure's one light, and the colours a surface takes in it. Tables, because it is asked for every pixel;
// and stretches of a row at once, because along a row the normal of a round body is as good as linear.
#pragma once

#include "render/shapes.hpp"

#include <algorithm>
#include <array>
#include <cmath>

namespace render {

/// A surface's normal, as far as it lies in the picture; of length 1 at the silhouette.
struct Normal {
    float x = 0, y = 0;
    friend bool operator==(const Normal&, const Normal&) = default;
};

/// How much light a surface gets, 0..1. From above the viewer's left, wrapped half way round the body, so
/// that nothing falls into shadow; and a little light from behind along the upper edge, which parts a limb
/// from what is behind it.
[[nodiscard]] inline float light_on(Normal n) {
    const float nz = std::sqrt(std::max(0.0F, 1 - n.x * n.x - n.y * n.y));
    const float turned = -0.42F * n.x - 0.54F * n.y, edge = 1 - nz;
    const float light = 0.16F + 0.66F * turned + 0.62F * nz + 0.36F * std::max(0.0F, turned) * edge * edge;
    return std::clamp(light, 0.0F, 1.0F);
}

/// A stretch of pixels in a row, half-open.
struct Stretch {
    int from = 0, to = 0;
    [[nodiscard]] bool empty() const { return from >= to; }
    friend bool operator==(const Stretch&, const Stretch&) = default;
};
[[nodiscard]] inline Stretch common(const Stretch& a, const Stretch& b) {
    return {std::max(a.from, b.from), std::min(a.to, b.to)};
}

/// How much light any normal gets: a step of the ramp for each.
class Light {
public:
    static constexpr int steps = 128;
    static constexpr int unit = 64; ///< cells of a normal's length
    /// A smooth edge asks beyond the silhouette, the more the thinner a body.
    static constexpr int middle = 96;
    /// As long as a normal may be, to lie within the table.
    static constexpr float longest = (middle - 1.5F) / unit;
    static constexpr std::size_t pitch = 256;

    /// The only one there is: it never changes.
    [[nodiscard]] static const Light& table();

    [[nodiscard]] const std::uint8_t* cells() const { return cells_.data(); }
    /// A place of the table: the column times 2^15, the row times 2^23, which makes an index of both at once.
    struct Cell {
        std::uint32_t x = 0, y = 0;
        [[nodiscard]] std::size_t index() const { return ((y & 0x7F800000U) | x) >> 15U; }
    };
    /// Cells along a row, which follow each other evenly.
    struct Ramp {
        Cell at, step;
        void skip(int px) {
            at.x += step.x * static_cast<std::uint32_t>(px), at.y += step.y * static_cast<std::uint32_t>(px);
        }
    };
    [[nodiscard]] static Cell cell_of(Normal n) {
        constexpr float most = middle - 1;
        const float x = std::clamp(n.x * unit, -most, most) + middle,
                    y = std::clamp(n.y * unit, -most, most) + middle;
        // By way of a signed number: an unsigned one is dear to make on most machines.
        return {static_cast<std::uint32_t>(static_cast<std::int32_t>(x * 32768.0F)),
                static_cast<std::uint32_t>(static_cast<std::int32_t>(y * 8'388'608.0F))};
    }
    /// From a cell to one whose normal is so much another; `by` is small.
    [[nodiscard]] static Cell step_of(Normal by) {
        return {static_cast<std::uint32_t>(static_cast<std::int32_t>(by.x * unit * 32768.0F)),
                static_cast<std::uint32_t>(static_cast<std::int32_t>(by.y * unit * 8'388'608.0F))};
    }

private:
    Light();
    std::array<std::uint8_t, pitch * 2 * middle> cells_{};
};

/// `next()` for each pixel, four at a time: they are few to a row, and counting them is half the work.
template <class Next>
inline void fill_each(std::uint32_t* pixel, const std::uint32_t* end, const Next& next) {
    for (; end - pixel >= 4; pixel += 4)
        pixel[0] = next(), pixel[1] = next(), pixel[2] = next(), pixel[3] = next();
    for (; pixel < end; ++pixel) *pixel = next();
}

/// What of a row is to be shaded.
struct ShadedRow {
    Stretch coloured;
    Stretch body; ///< of it: covered as a whole
    Stretch clip;
};

class Shade {
public:
    Shade(Colour dark, Colour lit);

    /// One colour, however the light falls: nobody asks for a normal.
    [[nodiscard]] bool plain() const { return plain_; }
    [[nodiscard]] std::uint32_t colour_of(Normal n) const {
        return ramp_[static_cast<std::size_t>(
            static_cast<int>(light_on(n) * static_cast<float>(Light::steps - 1) + 0.5F))];
    }

    /// A row whose normal turns evenly from `left` at one edge to the viewer at the axis, and on to `right`
    /// at the other edge.
    struct Turn {
        Normal left, right;
        float from, axis, to; ///< where that is, px
    };
    /// Paints the body, and calls `edge(x, colour)` for the rest.
    template <class Edge>
    void paint(std::uint32_t* row, const ShadedRow& part, const Turn& turn, const Edge& edge_of) const {
        const Stretch seen = common(part.coloured, part.clip);
        if (seen.empty()) return;
        const int middle = static_cast<int>(turn.axis), bend = std::clamp(middle, seen.from, seen.to);
        const auto half = [&](Normal edge, float before, Stretch side) {
            if (side.empty()) return;
            Ramp ramp = ramp_of(edge, before, turn.axis);
            ramp.skip(side.from - middle);
            paint(row, side, part.body, ramp, edge_of);
        };
        half(turn.left, turn.axis - turn.from, {seen.from, bend});
        half(turn.right, turn.axis - turn.to, {bend, seen.to});
    }

    /// The same for any surface: `surface.stretch_at(x)` is the stretch around a pixel within which the
    /// normal turns evenly, `surface.ramp(part)` how it does so in a part of one. What a pixel gets does not
    /// depend on the clip.
    template <class Surface, class Edge>
    void paint(std::uint32_t* row, const ShadedRow& part, const Surface& surface, const Edge& edge) const {
        const Stretch seen = common(part.coloured, part.clip);
        if (plain_) {
            Ramp any;
            return paint(row, seen, part.body, any, edge);
        }
        for (int x = seen.from; x < seen.to;) {
            const Stretch even = common(surface.stretch_at(x), part.coloured), shown = common(even, seen);
            Ramp ramp = surface.ramp(even);
            ramp.skip(shown.from - even.from);
            paint(row, shown, part.body, ramp, edge);
            x = shown.to;
        }
    }

    /// The same between two places, `to` of which may lie beyond what is coloured.
    template <class Edge>
    void paint_between(std::uint32_t* row, const ShadedRow& part, const Stretch& places, Light::Cell from,
                       Light::Cell to, const Edge& edge) const {
        Ramp ramp{from, {}};
        if (!places.empty()) ramp = ramp_between(from, to, places.to - places.from);
        const Stretch shown = common(part.coloured, part.clip);
        ramp.skip(shown.from - places.from);
        paint(row, shown, part.body, ramp, edge);
    }

private:
    using Cell = Light::Cell;
    using Ramp = Light::Ramp;
    static Ramp ramp_between(Cell from, Cell to, int px) {
        const float each = 1 / static_cast<float>(px);
        const auto share = [each](std::uint32_t a, std::uint32_t b) {
            const auto way = static_cast<float>(static_cast<std::int32_t>(b - a));
            return static_cast<std::uint32_t>(static_cast<std::int32_t>(way * each));
        };
        return {from, {share(from.x, to.x), share(from.y, to.y)}};
    }
    /// At the pixel of the axis, where a normal faces the viewer that is `edge` so far before it.
    static Ramp ramp_of(Normal edge, float before, float axis) {
        const float each = -1 / before, way = static_cast<float>(static_cast<int>(axis)) + 0.5F - axis;
        Ramp ramp;
        ramp.at = Light::cell_of({edge.x * way * each, edge.y * way * each});
        ramp.step = Light::step_of({edge.x * each, edge.y * each});
        return ramp;
    }
    template <class Edge>
    void paint(std::uint32_t* row, const Stretch& shown, const Stretch& whole, Ramp& ramp,
               const Edge& edge) const {
        const Stretch body = common(whole, shown);
        const int before = body.empty() ? shown.to : body.from;
        int at = shown.from;
        for (; at < before; ++at) edge(at, next_of(ramp));
        if (at < body.to) fill(row, body, ramp);
        for (at = std::max(at, body.to); at < shown.to; ++at) edge(at, next_of(ramp));
    }
    /// All in locals: as far as the compiler knows, a pixel may lie on anything else.
    void fill(std::uint32_t* row, const Stretch& body, Ramp& ramp) const {
        const std::uint8_t* cells = light_->cells();
        const std::uint32_t* colours = ramp_.data();
        Cell at = ramp.at;
        const Cell step = ramp.step;
        const auto next = [&] {
            const std::uint32_t colour = colours[cells[at.index()]];
            at.x += step.x, at.y += step.y;
            return colour;
        };
        fill_each(row + body.from, row + body.to, next);
        ramp.at = at;
    }
    std::uint32_t next_of(Ramp& ramp) const {
        const std::uint32_t colour = ramp_[light_->cells()[ramp.at.index()]];
        ramp.at.x += ramp.step.x, ramp.at.y += ramp.step.y;
        return colour;
    }

    const Light* light_;
    bool plain_;
    std::array<std::uint32_t, Light::steps> ramp_;
};

} // namespace render
