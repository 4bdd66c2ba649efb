// The mannequin: a solved body as plain solids, tapered capsules in metres, each with the part it belongs to.
// Chooses no colours and draws nothing; camera.hpp turns it into flat shapes.
#pragma once

#include "content/motion/track.hpp"

#include <span>

namespace content::motion {

enum class Part {
    torso,
    hips,
    neck,
    head,
    cap,
    nose,
    sleeve,
    upper_arm,
    forearm,
    hand,
    cuff,
    thigh,
    shank,
    shoe,
    stripe
};

/// A capsule whose ends may differ in thickness.
struct Solid {
    Vec a, b;
    float ra = 0, rb = 0; ///< metres
    Part part = Part::torso;
    Limb side = right; ///< of limbs; meaningless where `of_limb` is false
    bool of_limb = false;
    bool working = false; ///< on a limb that does the work
};

/// Which limbs do the work of a motion: they alone are coloured.
struct Working {
    std::array<bool, 2> legs{};
    std::array<bool, 2> arms{};
    friend bool operator==(const Working&, const Working&) = default;
};
/// Legs whose foot changes its place, or where no foot does, whose knee bends; arms whose hand travels, as
/// seen from the chest.
[[nodiscard]] Working working_limbs(const Track& track);
[[nodiscard]] Working mirrored(Working working);

/// A cut through the trunk: an ellipse, from its middle to the side and to the back.
struct Section {
    Vec centre, across, deep;
};

struct Figure {
    static constexpr std::size_t most = 64;
    static constexpr std::size_t sections = 10;
    std::array<Solid, most> row;
    std::size_t count = 0;
    std::array<Section, sections> trunk; ///< from the seat up to the neck
    static constexpr std::size_t visor_points = 15;
    std::array<Vec, visor_points> visor; ///< the cap's peak, a thin plate: its edge, all round
    [[nodiscard]] std::span<const Solid> solids() const { return {row.data(), count}; }
};

/// No allocation.
/// @param breath  in its lungs, 0 to 1
[[nodiscard]] Figure figure_of(const Skeleton& body, const Working& working, float breath = 0);

} // namespace content::motion
