// From content's solids in metres to the screen's limbs: the same numbers, with a tint each.
#include "kiosk/mannequin.hpp"

#include "content/motion/angles.hpp"
#include "content/motion/breath.hpp"
#include "content/motion/solver.hpp"

#include <algorithm>

namespace kiosk {
namespace {

namespace motion = content::motion;
using render::FigureView;
using render::Tint;

bool is_other(const Mannequin& mannequin, content::Side side) {
    return side != content::Side::both && side != mannequin.written;
}

render::Spot spot(const motion::Spot& at) { return {at.x, at.y}; }

render::FloorMark mark(const motion::FloorEllipse& on) { return {spot(on.centre), on.rx, on.ry}; }

render::FloorContact contact(const motion::Contact& on) {
    static_assert(motion::Contact::points == render::FloorContact::most);
    render::FloorContact shown{.edge = {}, .strength = on.strength};
    std::ranges::transform(on.edge, shown.edge.begin(), spot);
    return shown;
}

Tint tint_of(const motion::Shape& shape) {
    switch (shape.part) {
    case motion::Part::torso:
    case motion::Part::hips: return Tint::trunk;
    case motion::Part::neck:
    case motion::Part::head:
    case motion::Part::nose: return Tint::skin;
    case motion::Part::cap: return Tint::hair;
    case motion::Part::shoe: return Tint::shoe;
    case motion::Part::cuff:
    case motion::Part::stripe: return Tint::stripe;
    case motion::Part::sleeve: return Tint::sleeve;
    case motion::Part::upper_arm:
    case motion::Part::forearm:
    case motion::Part::hand:
    case motion::Part::thigh:
    case motion::Part::shank: return shape.working ? Tint::working : Tint::limb;
    }
    return Tint::limb;
}

/// Pieces of one part are drawn as one solid.
int solid_of(const motion::Shape& shape) {
    return 1 + 2 * static_cast<int>(shape.part) + (shape.of_limb ? static_cast<int>(shape.side) : 0);
}

bool of_leg(motion::Part part) {
    return part == motion::Part::thigh || part == motion::Part::shank || part == motion::Part::shoe ||
           part == motion::Part::stripe;
}

/// Which of two limbs is the bright one is told by the work before it is told by the distance.
float near_of(const motion::Shape& shape, const motion::Working& working) {
    const auto& pair = of_leg(shape.part) ? working.legs : working.arms;
    if (!shape.of_limb || pair[motion::left] == pair[motion::right]) return shape.near;
    return pair[shape.side] ? 1 : 0;
}

void add_limbs(FigureView& view, const motion::Scene& scene, const motion::Working& working) {
    for (const auto& shape : scene.shapes()) {
        view.limbs[view.count++] = {spot(shape.a),  spot(shape.b),           shape.ra,       shape.rb,
                                    tint_of(shape), near_of(shape, working), solid_of(shape)};
    }
    view.visor_at = scene.visor_at;
    view.visor_count = std::min(scene.visor.size(), view.visor.size());
    std::transform(scene.visor.begin(), scene.visor.begin() + static_cast<std::ptrdiff_t>(view.visor_count),
                   view.visor.begin(), spot);
    view.trunk_at = scene.trunk_at;
    view.trunk_count = std::min(scene.trunk.edge.size(), view.trunk.size());
    std::transform(scene.trunk.edge.begin(),
                   scene.trunk.edge.begin() + static_cast<std::ptrdiff_t>(view.trunk_count),
                   view.trunk.begin(), spot);
    view.trunk_from = spot(scene.trunk.from);
    view.trunk_to = spot(scene.trunk.to);
    view.ground = mark(scene.ground);
    std::ranges::transform(scene.contacts, view.contacts.begin(), contact);
}

motion::Limb limb_of(content::Side side) {
    return side == content::Side::left ? motion::left : motion::right;
}

render::Side colour_side(const Mannequin& mannequin, content::Side side) {
    const auto& w = mannequin.working;
    const bool one_sided = w.legs[0] != w.legs[1] || w.arms[0] != w.arms[1];
    if (side == content::Side::both && !one_sided) return render::Side::none;
    const content::Side shown = side == content::Side::both ? mannequin.written : side;
    return shown == content::Side::left ? render::Side::left : render::Side::right;
}

/// The place halfway between all that the feet touch, so that the figure stays in the picture.
motion::Vec middle_of(const motion::Motion& written) {
    motion::Vec low{1e9F};
    motion::Vec high{-1e9F};
    for (const auto& key : written.keys) {
        for (const auto limb : {motion::left, motion::right}) {
            const auto& foot = key.stance.feet[limb];
            const motion::Vec at{motion::sign(limb) * foot.side, 0.9F, foot.back};
            low = glm::min(low, at);
            high = glm::max(high, at);
        }
    }
    return (low + high) * 0.5F;
}

/// Points that were written for one side, as seen on the side that is shown.
template <std::size_t most>
std::array<motion::Sight, most> sights(std::span<const motion::Vec> written, bool other,
                                       const motion::Camera& camera) {
    std::array<motion::Vec, most> points;
    std::array<motion::Sight, most> seen;
    std::ranges::transform(written, points.begin(),
                           [&](const motion::Vec& at) { return other ? motion::mirror(at) : at; });
    motion::look_at({points.data(), written.size()}, camera, seen);
    return seen;
}

/// How many points of a path lie behind at this phase of the rep. On the way back all do: what was reached
/// stands alone, and the way shows again before the next rep.
float gone_by(const motion::Path& path, float phase) {
    if (phase >= motion::part_ends[2]) return 0;
    const float share = (phase - path.from) / (path.to - path.from);
    return std::clamp(share, 0.0F, 1.0F) * static_cast<float>(motion::path_points);
}

void add_trails(FigureView& view, const Mannequin& mannequin, bool other, const motion::Camera& camera,
                float trunk_depth, float phase) {
    for (std::size_t i = 0; i < mannequin.paths.size(); ++i) {
        if (!mannequin.paths[i]) continue;
        view.trail_gone[i] = gone_by(*mannequin.paths[i], phase);
        const auto seen = sights<motion::path_points>(mannequin.paths[i]->points, other, camera);
        static_assert(motion::path_points <= FigureView::trail_points);
        std::ranges::transform(seen, view.trails[i].begin(), [&](const motion::Sight& s) {
            return render::TrailSpot{spot(s.at), s.depth > trunk_depth};
        });
        view.trail_counts[i] = seen.size();
    }
}

render::PrintTint tint_of(motion::FloorMark mark) {
    return mark == motion::FloorMark::hollow ? render::PrintTint::hollow : render::PrintTint::working;
}

void add_prints(FigureView& view, const Mannequin& mannequin, bool other, const motion::Camera& camera) {
    for (const auto& piece : mannequin.prints.pieces()) {
        render::FloorPrint& print = view.prints[view.print_count++];
        const auto seen = sights<motion::FloorPiece::most>(piece.corners(), other, camera);
        print.count = piece.count;
        print.tint = tint_of(piece.mark);
        std::transform(seen.begin(), seen.begin() + static_cast<std::ptrdiff_t>(piece.count),
                       print.edge.begin(), [](const motion::Sight& s) { return spot(s.at); });
    }
}

} // namespace

std::optional<Mannequin> mannequin_of(const content::Move& move, const content::Prescription& how,
                                      double ease_in) {
    if (!move.motion) return std::nullopt;
    Mannequin made;
    made.track = motion::make_track(*move.motion, static_cast<float>(how.range));
    made.eased = motion::make_track(*move.motion, static_cast<float>(how.range * ease_in));
    made.working = motion::working_limbs(motion::make_track(*move.motion));
    const auto map = motion::foot_map(made.track, false);
    for (const auto limb : motion::limbs) {
        if (made.working.legs[limb] && !motion::lands(map, limb))
            made.paths[limb] = motion::foot_path(made.track, limb);
        if (made.working.arms[limb]) made.paths[2 + limb] = motion::hand_path(made.track, limb);
    }
    made.middle = middle_of(*move.motion);
    made.prints = motion::floor_prints(map);
    made.written = move.first_side;
    made.view = move.motion->view;
    return made;
}

render::FigureView figure_at(const Mannequin& mannequin, const Instant& instant, motion::Facing facing) {
    const bool other = is_other(mannequin, instant.side);
    const auto& track = instant.eased ? mannequin.eased : mannequin.track;
    const auto phase = static_cast<float>(instant.phase);
    const auto written = motion::pose_at(track, phase);
    const auto body = motion::solve(other ? motion::mirrored(written) : written);
    const auto working = other ? motion::mirrored(mannequin.working) : mannequin.working;
    motion::Camera camera;
    camera.facing = facing;
    camera.turn = mannequin.view + instant.swing;
    camera.nearer = limb_of(other ? content::other(mannequin.written) : mannequin.written);
    camera.aim = mannequin.middle;
    if (other) camera.aim.x = -camera.aim.x;
    FigureView view;
    const auto scene = motion::seen(motion::figure_of(body, working, motion::breath_at(phase)), body, camera);
    add_limbs(view, scene, working);
    add_prints(view, mannequin, other, camera);
    add_trails(view, mannequin, other, camera, scene.trunk.depth, phase);
    view.side = colour_side(mannequin, instant.side);
    return view;
}

std::optional<render::FootMap> foot_map_of(const Mannequin& mannequin, content::Side side) {
    const auto map = motion::foot_map(mannequin.track, is_other(mannequin, side));
    if (!lands(map, motion::left) && !lands(map, motion::right)) return std::nullopt;
    render::FootMap shown;
    const auto print = [](const motion::Print& p) {
        return render::Print{p.x, p.back, p.turn, p.foot == motion::left};
    };
    for (const auto foot : motion::limbs) {
        shown.from[foot] = print(map.from[foot]);
        shown.to[foot] = print(map.to[foot]);
        shown.moves[foot] = lands(map, foot);
    }
    shown.side = colour_side(mannequin, side);
    return shown;
}

} // namespace kiosk
