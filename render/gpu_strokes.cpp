// A line is a strip of cross sections: full in the middle, nothing half a pixel beyond its edges.
#include "render/gpu_strokes.hpp"

#include "render/gpu_shapes.hpp"
#include "render/tau.hpp"

#include <algorithm>
#include <array>
#include <cmath>

namespace render::gpu {
namespace {

/// Across a line: how far from its middle, and how much of its colour is there.
struct Section {
    struct Place {
        float out, alpha;
    };
    std::array<Place, 4> places{};
    std::size_t count = 0;

    explicit Section(float half) {
        const float core = std::min(1.0F, half + 0.5F), flat = half - 0.5F;
        places[count++] = {half + 0.5F, 0};
        if (flat > 0) places[count++] = {flat, core};
        places[count++] = {std::min(0.0F, -flat), core};
        places[count++] = {-half - 0.5F, 0};
    }
};

class Strip {
public:
    Strip(Mesh& mesh, Colour colour, const Section& section)
        : mesh_{mesh}, colour_{colour}, section_{section} {}

    /// The next cross section; `at(out)` is its place `out` px to the left of the line, `alpha` of it is
    /// seen.
    template <class At> void add(const At& at, float alpha = 1) {
        std::array<int, 4> now{};
        for (std::size_t i = 0; i < section_.count; ++i)
            now[i] = mesh_.corner(at(section_.places[i].out), {colour_, section_.places[i].alpha * alpha});
        join(now);
    }
    void close() { join(first_); }
    /// What comes next is another line.
    void lift() { started_ = false; }

private:
    void join(const std::array<int, 4>& now) {
        if (started_)
            for (std::size_t i = 1; i < section_.count; ++i)
                mesh_.quad(last_[i - 1], now[i - 1], now[i], last_[i]);
        else
            first_ = now;
        started_ = true;
        last_ = now;
    }

    Mesh& mesh_;
    Colour colour_;
    Section section_;
    std::array<int, 4> first_{}, last_{};
    bool started_ = false;
};

/// The middle of a rounded box' outline, clockwise from the middle of its top edge: straight pieces between
/// stops.
class Lap {
public:
    Lap(const Box& middle, float bend) : bend_{bend} {
        const int pieces = std::min(most_pieces, pieces_of(bend + 1, tau / 4));
        const float w = middle.w / 2 - bend, h = middle.h / 2 - bend, quarter = bend * tau / 4;
        const Point c = middle.centre();
        add({0, {c.x, middle.y + bend}, {0, -1}, {0, -1}});
        float way = w;
        for (int k = 0; k < 4; ++k) {
            const float right = k < 2 ? 1 : -1, down = k == 1 || k == 2 ? 1 : -1;
            for (int i = 0; i <= pieces; ++i) {
                const float share = static_cast<float>(i) / static_cast<float>(pieces);
                const float turn = tau / 4 * (static_cast<float>(k) + share);
                add({way + quarter * share,
                     {c.x + right * w, c.y + down * h},
                     {std::sin(turn), -std::cos(turn)},
                     {right, down}});
            }
            way += quarter + 2 * (k % 2 == 0 ? h : w);
        }
        length_ = 4 * (w + h + quarter);
        add({length_, {c.x, middle.y + bend}, {0, -1}, {0, -1}});
    }
    [[nodiscard]] float length() const { return length_; }
    [[nodiscard]] std::size_t stops() const { return count_; }
    [[nodiscard]] float way_to(std::size_t stop) const { return stops_[stop].way; }
    /// A place `out` px outside of a stop.
    [[nodiscard]] Point at(std::size_t stop, float out) const {
        const Stop& s = stops_[stop];
        const float r = bend_ + out;
        return r >= 0 ? Point{s.centre.x + s.out.x * r, s.centre.y + s.out.y * r}
                      : Point{s.centre.x + s.corner.x * r, s.centre.y + s.corner.y * r};
    }
    /// The same this far along.
    [[nodiscard]] Point along(float way, float out) const {
        if (way < 0) way += length_;
        std::size_t i = 1;
        while (i + 1 < count_ && stops_[i].way < way) ++i;
        const float from = stops_[i - 1].way, step = stops_[i].way - from;
        const float t = step > 0 ? (way - from) / step : 0;
        const Point a = at(i - 1, out), b = at(i, out);
        return {a.x + (b.x - a.x) * t, a.y + (b.y - a.y) * t};
    }

private:
    static constexpr int most_pieces = 48;
    struct Stop {
        float way;
        Point centre; ///< of the bend
        Point out;    ///< of length 1
        Point corner; ///< the way to the corner inside of a bend of no radius
    };
    void add(const Stop& stop) { stops_[count_++] = stop; }
    float bend_, length_ = 0;
    std::array<Stop, 4 * (most_pieces + 1) + 2> stops_;
    std::size_t count_ = 0;
};

void dash(Strip& strip, const Lap& lap, float from, float to) {
    const auto at = [&](float way) { return [&lap, way](float out) { return lap.along(way, out); }; };
    const float soft = std::min(0.5F, (to - from) / 2);
    strip.lift();
    strip.add(at(from - 0.5F), 0);
    strip.add(at(from + soft), 0.5F + soft);
    for (const float turn : {-lap.length(), 0.0F})
        for (std::size_t i = 0; i < lap.stops(); ++i) {
            const float way = lap.way_to(i) + turn;
            if (way > from + soft && way < to - soft)
                strip.add([&](float out) { return lap.at(i, out); }, 0.5F + soft);
        }
    strip.add(at(to - soft), 0.5F + soft);
    strip.add(at(to + 0.5F), 0);
}

/// The round end of a stroke: half a disc, on the side where `ahead` points.
void round_end(Mesh& mesh, Point centre, Point side, Point ahead, float half, Colour colour) {
    const float core = std::min(1.0F, half + 0.5F), inner = std::max(0.0F, half - 0.5F), outer = half + 0.5F;
    const int pieces = pieces_of(outer, tau / 2), middle = mesh.corner(centre, {colour, core});
    int last_in = 0, last_out = 0;
    for (int i = 0; i <= pieces; ++i) {
        const float turn = tau / 2 * static_cast<float>(i) / static_cast<float>(pieces);
        const float c = std::cos(turn), s = std::sin(turn);
        const Point way{side.x * c + ahead.x * s, side.y * c + ahead.y * s};
        const int in = mesh.corner({centre.x + way.x * inner, centre.y + way.y * inner}, {colour, core});
        const int out = mesh.corner({centre.x + way.x * outer, centre.y + way.y * outer}, {colour, 0});
        if (i > 0) {
            mesh.triangle(middle, last_in, in);
            mesh.quad(last_in, last_out, out, in);
        }
        last_in = in, last_out = out;
    }
}

} // namespace

void stroke(Mesh& mesh, const OutlinedBox& shape, Colour colour) {
    const Box& b = shape.box;
    const float half = shape.width / 2;
    const Box middle{b.x + half, b.y + half, b.w - shape.width, b.h - shape.width};
    if (middle.w <= 0 || middle.h <= 0) return;
    const Lap lap{middle, std::max(0.0F, std::clamp(shape.radius, 0.0F, std::min(b.w, b.h) / 2) - half)};
    Strip strip{mesh, colour, Section{half}};
    if (shape.dash <= 0) {
        for (std::size_t i = 0; i + 1 < lap.stops(); ++i)
            strip.add([&](float out) { return lap.at(i, out); });
        strip.close();
        return;
    }
    // Whole periods of dash and gap of the same length; the first dash lies across the start.
    const float count = std::max(1.0F, std::round(lap.length() / (2 * shape.dash))),
                period = lap.length() / count;
    for (int i = 0; i < static_cast<int>(count); ++i)
        dash(strip, lap, (static_cast<float>(i) - 0.25F) * period, (static_cast<float>(i) + 0.25F) * period);
}

void stroke(Mesh& mesh, const RingSector& shape, Colour colour) {
    const float half = shape.width / 2, opening = std::clamp(shape.to - shape.from, 0.0F, 1.0F);
    const bool closed = opening >= 1;
    const auto direction = [](float turn) { return Point{std::sin(turn * tau), -std::cos(turn * tau)}; };
    const int pieces = pieces_of(shape.radius + half, opening * tau);
    Strip strip{mesh, colour, Section{half}};
    for (int i = 0; i < pieces + (closed ? 0 : 1) && opening > 0; ++i) {
        const Point way =
            direction(shape.from + opening * static_cast<float>(i) / static_cast<float>(pieces));
        strip.add([&](float out) {
            const float r = std::max(0.0F, shape.radius + out);
            return Point{shape.centre.x + way.x * r, shape.centre.y + way.y * r};
        });
    }
    if (closed) {
        strip.close();
        return;
    }
    const auto end = [&](float turn, float onward) {
        const Point way = direction(turn);
        round_end(mesh, {shape.centre.x + way.x * shape.radius, shape.centre.y + way.y * shape.radius}, way,
                  {-way.y * onward, way.x * onward}, half, colour);
    };
    end(shape.from, -1);
    end(shape.from + opening, 1);
}

void stroke(Mesh& mesh, const EllipseItem& shape, Colour colour) {
    const float half = shape.width / 2, rx = shape.box.w / 2 - half, ry = shape.box.h / 2 - half;
    if (rx <= 0 || ry <= 0) return;
    const Point c = shape.box.centre();
    const int pieces = pieces_of(std::max(rx, ry) * 2, tau);
    Strip strip{mesh, colour, Section{half}};
    for (int i = 0; i < pieces; ++i) {
        const float turn = tau * static_cast<float>(i) / static_cast<float>(pieces);
        const float x = std::cos(turn), y = std::sin(turn);
        const float nx = x / rx, ny = y / ry, unit = 1 / std::hypot(nx, ny);
        strip.add([&](float out) {
            return Point{c.x + rx * x + nx * unit * out, c.y + ry * y + ny * unit * out};
        });
    }
    strip.close();
}

} // namespace render::gpu
