// The trunk: its outline, shaded across as a cylinder whose axis follows the flanks, and joined with the
// shoulders as one solid.
#include "render/barrel.hpp"
#include "render/gpu_figure.hpp"
#include "render/gpu_outline.hpp"
#include "render/gpu_skin.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <span>

namespace render::gpu {
namespace {

Point between(Point a, Point b, float t) { return {a.x + (b.x - a.x) * t, a.y + (b.y - a.y) * t}; }
float distance(Point a, Point b) { return std::hypot(b.x - a.x, b.y - a.y); }
/// Above 0 where the way from a over b to c turns clockwise on a screen.
float turn(Point a, Point b, Point c) { return (b.x - a.x) * (c.y - b.y) - (b.y - a.y) * (c.x - b.x); }

/// All between the flanks, half a pixel inside of them: rows from one corner of the outline to its partner,
/// and more between them where they lie far apart.
template <class ColourAt> class Rungs {
public:
    Rungs(Mesh& mesh, std::span<const float> columns, const ColourAt& colour_at)
        : mesh_{mesh}, columns_{columns}, colour_at_{colour_at} {}

    void fill(std::span<const Rib> ribs) {
        add({ribs.front().at(-0.5F), ribs.back().at(-0.5F)});
        for (std::size_t i = 1; i < (ribs.size() + 1) / 2; ++i) {
            const Rung from = last_, to{ribs[i].at(-0.5F), ribs[ribs.size() - 1 - i].at(-0.5F)};
            const int rows = rows_between(from, to);
            for (int row = 1; row <= rows; ++row) {
                const float t = static_cast<float>(row) / static_cast<float>(rows);
                add({between(from.a, to.a, t), between(from.b, to.b, t)});
            }
        }
    }

private:
    struct Rung {
        Point a, b;
    };
    [[nodiscard]] int rows_between(const Rung& from, const Rung& to) const {
        if (columns_.size() <= 2) return 1;
        const float gap = std::max(distance(from.a, to.a), distance(from.b, to.b));
        return std::clamp(static_cast<int>(std::ceil(gap / (0.2F * distance(to.a, to.b) + 1))), 1, 8);
    }
    void add(const Rung& rung) {
        std::array<int, 9> now{};
        for (std::size_t k = 0; k < columns_.size(); ++k) {
            const Point p = between(rung.a, rung.b, columns_[k]);
            now[k] = mesh_.corner(p, {colour_at_(p), 1});
        }
        // Where a flank bends inwards, one diagonal lies outside.
        const bool bent = turn(last_.a, rung.a, rung.b) * turn(last_.a, rung.b, last_.b) < 0;
        for (std::size_t k = 1; k < columns_.size() && started_; ++k) {
            if (bent)
                mesh_.quad(now[k - 1], now[k], numbers_[k], numbers_[k - 1]);
            else
                mesh_.quad(numbers_[k - 1], now[k - 1], now[k], numbers_[k]);
        }
        last_ = rung, numbers_ = now, started_ = true;
    }

    Mesh& mesh_;
    std::span<const float> columns_;
    const ColourAt& colour_at_;
    Rung last_;
    std::array<int, 9> numbers_{};
    bool started_ = false;
};

/// The edge, fading from half a pixel inside to half a pixel outside.
template <class ColourAt> void soften(Mesh& mesh, const Outline& outline, const ColourAt& colour_at) {
    Band band{mesh};
    for (std::size_t i = 0; i < outline.rounded().size(); ++i) {
        const Rib& rib = outline.rounded()[i];
        const Colour colour = colour_at(rib.axis);
        Band::Row row;
        row.add(mesh.corner(rib.at(0.5F), {colour, 0}));
        row.add(mesh.corner(outline.corner_of(i).at(-0.5F), {colour, 1}));
        band.add(row);
    }
    band.close();
}

} // namespace

void fill(Mesh& mesh, const TrunkItem& trunk, Colour lit) {
    if (trunk.count < 3) return;
    const Outline outline{{trunk.outline.data(), trunk.count}};
    const Barrel barrel{trunk};
    const Tone tone{trunk.dark, lit};
    std::array<Round, 2> shoulders;
    for (std::size_t i = 0; i < trunk.shoulder_count; ++i) shoulders[i] = Round{trunk.shoulders[i]};
    const auto strength_at = [&](const Rib& rib) { return darkness * apart(trunk, rib.at(rib.length)); };
    darken(mesh, outline.rounded(), trunk.line, strength_at);
    for (std::size_t i = 0; i < trunk.shoulder_count; ++i)
        darken(mesh, Tube{trunk.shoulders[i]}.ribs(), trunk.line, strength_at);

    const auto colour_at = [&](Point p) {
        if (tone.plain()) return lit;
        Surface top;
        bool beside = false;
        for (std::size_t i = 0; i < trunk.shoulder_count; ++i) {
            if (!shoulders[i].near(p)) continue;
            const Surface one = shoulders[i].at(p);
            if (one.height > 0)
                top = top.height > 0 ? merged(top, one) : one;
            else if (top.height <= 0 && shoulders[i].distance(p) <= 1)
                top = one, beside = true; // at the very edge there is no height
        }
        const Surface chest = barrel.at(p.x, p.y); // as high as nothing beyond its flanks
        if (top.height <= 0 && !beside) return tone.at(chest);
        if (chest.height <= 0) return tone.at(top);
        return tone.at(top.height > 0 ? merged(top, chest) : chest);
    };
    // A plate of one colour needs no columns; a round body most of them near its flanks.
    constexpr std::array<float, 9> round{0.0F, 0.04F, 0.125F, 0.3F, 0.5F, 0.7F, 0.875F, 0.96F, 1.0F};
    constexpr std::array<float, 2> plate{0.0F, 1.0F};
    Rungs{mesh, tone.plain() ? std::span<const float>{plate} : std::span<const float>{round}, colour_at}.fill(
        outline.ribs());
    soften(mesh, outline, colour_at);
    for (std::size_t i = 0; i < trunk.shoulder_count; ++i)
        cover(mesh, Tube{trunk.shoulders[i]}.ribs(), cuts_for(20), colour_at);
}

} // namespace render::gpu
