// Soles from two discs each, an arrow from one sole's edge to the other's.
#include "content/motion/floor_prints.hpp"

#include "content/motion/angles.hpp"
#include "content/motion/sole.hpp"

namespace content::motion {
namespace {

// Metres. A print is a little wider than its shoe, so that it stays to be seen under it.
constexpr float heel_at = -0.092F, heel_radius = 0.042F;
constexpr float ball_at = 0.088F, ball_radius = 0.056F;
constexpr float half_length = 0.144F, half_width = 0.056F;
constexpr float clear = 0.030F; ///< between a print and the arrow
constexpr float shaft = 0.020F, head_width = 0.062F, head_length = 0.095F;
constexpr float shortest_arrow = 0.16F;
constexpr float rim = 0.014F; ///< of a hollow sole

struct FloorPlace {
    float x, z;
};

void add(FloorPiece& piece, FloorPlace p) { piece.edge[piece.count++] = {p.x, 0, p.z}; }

FloorPiece& next(FloorPrints& prints, FloorMark mark) {
    FloorPiece& piece = prints.row[prints.count++];
    piece.mark = mark;
    return piece;
}

void add_sole(FloorPrints& prints, FloorMark mark, const Print& print, float inset = 0) {
    const Vec ahead{std::sin(print.turn * degree), 0, -std::cos(print.turn * degree)};
    const Vec middle{print.x, 0, print.back};
    FloorPiece& piece = next(prints, mark);
    static_assert(sole_points <= FloorPiece::most);
    const auto outline = sole_outline({middle + ahead * heel_at, heel_radius - inset},
                                      {middle + ahead * ball_at, ball_radius - inset}, ahead);
    for (const Vec& at : outline) add(piece, {at.x, at.z});
}

/// From the middle of a sole to its edge, in this direction of length 1.
float reach_of(const Print& print, FloorPlace toward) {
    const float s = std::sin(print.turn * degree), c = std::cos(print.turn * degree);
    const float ahead = s * toward.x - c * toward.z, aside = c * toward.x + s * toward.z;
    return 1 / std::hypot(ahead / half_length, aside / half_width);
}

void add_arrow(FloorPrints& prints, const Print& from, const Print& to) {
    const float dx = to.x - from.x, dz = to.back - from.back, way = std::hypot(dx, dz);
    if (way < 1e-3F) return;
    const FloorPlace u{dx / way, dz / way};
    // It begins in the hollow sole; where the soles nearly touch it ends in the other one.
    const float start = 0, end = std::max(way - reach_of(to, u) - clear, shortest_arrow);
    const auto at = [&](float along, float aside) {
        return FloorPlace{from.x + u.x * along - u.z * aside, from.back + u.z * along + u.x * aside};
    };
    const float neck = end - head_length;
    FloorPiece& pole = next(prints, FloorMark::arrow);
    for (const FloorPlace p : {at(start, -shaft), at(neck, -shaft), at(neck, shaft), at(start, shaft)})
        add(pole, p);
    FloorPiece& head = next(prints, FloorMark::arrow);
    for (const FloorPlace p : {at(end, 0), at(neck, head_width), at(neck, -head_width)}) add(head, p);
}

} // namespace

bool lands(const FootMap& map, Limb foot) { return map.moves[foot] && map.to[foot].touches; }

FloorPrints floor_prints(const FootMap& map) {
    FloorPrints prints;
    for (const Limb limb : limbs)
        if (lands(map, limb)) {
            add_sole(prints, FloorMark::start, map.from[limb]);
            add_sole(prints, FloorMark::hollow, map.from[limb], rim);
        }
    for (const Limb limb : limbs)
        if (lands(map, limb)) add_sole(prints, FloorMark::landing, map.to[limb]);
    for (const Limb limb : limbs)
        if (lands(map, limb)) add_arrow(prints, map.from[limb], map.to[limb]);
    return prints;
}

} // namespace content::motion
