// From content's solids in metres to the screen's limbs: the same numbers, with a tint each.
#include "kiosk/mannequin.hpp"

#include "content/motion/guides.hpp"
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

render::FloorMark mark(const motion::FloorEllipse& on) {
    return {spot(on.centre), on.rx, on.ry, on.strength};
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
    case motion::Part::upper_arm:
    case motion::Part::forearm:
    case motion::Part::hand:
    case motion::Part::thigh:
    case motion::Part::shank: return shape.working ? Tint::working : Tint::limb;
    }
    return Tint::limb;
}

void add_limbs(FigureView& view, const motion::Scene& scene) {
    for (const auto& shape : scene.shapes()) {
        view.limbs[view.count++] = {spot(shape.a), spot(shape.b),  shape.ra,
                                    shape.rb,      tint_of(shape), shape.near};
    }
    view.trunk_at = scene.trunk_at;
    view.trunk_count = std::min(scene.trunk.edge.size(), view.trunk.size());
    std::transform(scene.trunk.edge.begin(),
                   scene.trunk.edge.begin() + static_cast<std::ptrdiff_t>(view.trunk_count),
                   view.trunk.begin(), spot);
    view.trunk_from = spot(scene.trunk.from);
    view.trunk_to = spot(scene.trunk.to);
    view.ground = mark(scene.ground);
    std::ranges::transform(scene.shadows, view.shadows.begin(), mark);
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

/// The limb that works alone; nullopt when both or none do.
std::optional<motion::Limb> alone(const std::array<bool, 2>& works) {
    if (works[motion::left] == works[motion::right]) return std::nullopt;
    return works[motion::left] ? motion::left : motion::right;
}

void add_trails(FigureView& view, const Mannequin& mannequin, bool other, const motion::Camera& camera) {
    for (std::size_t i = 0; i < mannequin.paths.size(); ++i) {
        if (!mannequin.paths[i]) continue;
        view.trail_counts[i] = std::min(mannequin.paths[i]->size(), view.trails[i].size());
        for (std::size_t p = 0; p < view.trail_counts[i]; ++p) {
            motion::Vec at = (*mannequin.paths[i])[p];
            if (other) at.x = -at.x;
            view.trails[i][p] = spot(motion::seen(at, camera));
        }
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
    if (const auto leg = alone(made.working.legs)) made.paths[0] = motion::foot_path(made.track, *leg, false);
    if (const auto arm = alone(made.working.arms)) made.paths[1] = motion::hand_path(made.track, *arm, false);
    made.middle = middle_of(*move.motion);
    made.written = move.first_side;
    made.view = move.motion->view;
    return made;
}

render::FigureView figure_at(const Mannequin& mannequin, const Instant& instant, motion::Facing facing) {
    const bool other = is_other(mannequin, instant.side);
    const auto& track = instant.eased ? mannequin.eased : mannequin.track;
    const auto written = motion::pose_at(track, static_cast<float>(instant.phase));
    const auto body = motion::solve(other ? motion::mirrored(written) : written);
    const auto working = other ? motion::mirrored(mannequin.working) : mannequin.working;
    motion::Camera camera;
    camera.facing = facing;
    camera.turn = mannequin.view + instant.swing;
    camera.nearer = limb_of(other ? content::other(mannequin.written) : mannequin.written);
    camera.aim = mannequin.middle;
    if (other) camera.aim.x = -camera.aim.x;
    FigureView view;
    add_limbs(view, motion::seen(motion::figure_of(body, working), body, camera));
    add_trails(view, mannequin, other, camera);
    view.side = colour_side(mannequin, instant.side);
    return view;
}

std::optional<render::FootMap> foot_map_of(const Mannequin& mannequin, content::Side side) {
    const auto map = motion::foot_map(mannequin.track, is_other(mannequin, side));
    if (!map.moves[0] && !map.moves[1]) return std::nullopt;
    render::FootMap shown;
    const auto print = [](const motion::Print& p) {
        return render::Print{p.x, p.back, p.turn, p.foot == motion::left};
    };
    for (const std::size_t foot : {motion::left, motion::right}) {
        shown.from[foot] = print(map.from[foot]);
        shown.to[foot] = print(map.to[foot]);
        shown.moves[foot] = map.moves[foot];
    }
    shown.side = colour_side(mannequin, side);
    return shown;
}

} // namespace kiosk
