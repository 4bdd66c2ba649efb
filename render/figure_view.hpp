// The moving figure at one instant as plain data: parts of a body, what lies on the floor under it, ways of
// hands and feet, and the step from above. Metres on a picture; no pixel and no colour.
#pragma once

#include "render/numbers.hpp"

#include <array>
#include <cstddef>
#include <optional>

namespace render {

enum class Side {
    none,
    left,
    right
}; ///< right is amber, left is sky blue, told also by word, arrow and place

/// How a part of the figure is painted. Limbs that do not work are neutral; the theme knows the colours.
enum class Tint { trunk, sleeve, skin, hair, limb, working, shoe, stripe };

/// A place on the figure's picture: metres, x to the right, y down, 0,0 where the middle of the stance is
/// seen.
struct Spot {
    float x = 0, y = 0;
    friend bool operator==(const Spot&, const Spot&) = default;
};
/// A tapered capsule.
struct FigureLimb {
    Spot a, b;
    float ra = 0, rb = 0; ///< metres
    Tint tint = Tint::limb;
    /// 1 bright, 0 at least 1.8 times darker: of two limbs the one that works alone, else the one nearer to
    /// the viewer, is the bright one.
    float near = 1;
    int solid = 0; ///< pieces of one part of the body (a shoe, a forearm) share a number: drawn as one solid.
                   ///< 0: stands alone
    friend bool operator==(const FigureLimb&, const FigureLimb&) = default;
};
struct FloorMark {
    Spot centre;
    float rx = 0, ry = 0;
    friend bool operator==(const FloorMark&, const FloorMark&) = default;
};
/// The light on the floor under a foot; convex.
struct FloorContact {
    static constexpr std::size_t most = 20;
    Numbers<Spot, most> edge{};
    float strength = 0; ///< 1 standing, less the higher the foot; 0: none
    friend bool operator==(const FloorContact&, const FloorContact&) = default;
};
/// A flat piece of what is printed on the floor; convex.
enum class PrintTint { working, hollow };
struct FloorPrint {
    static constexpr std::size_t most = 20;
    Numbers<Spot, most> edge{};
    std::size_t count = 0;
    PrintTint tint = PrintTint::working;
    friend bool operator==(const FloorPrint&, const FloorPrint&) = default;
};
/// A place on the way of a hand or a foot.
struct TrailSpot {
    Spot at;
    bool front = false; ///< before the trunk, as the viewer sees it
    friend bool operator==(const TrailSpot&, const TrailSpot&) = default;
};
/// The moving figure at one instant. Fixed room, so that a frame allocates nothing.
struct FigureView {
    static constexpr std::size_t most_limbs = 64;
    static constexpr std::size_t outline_points = 80;
    static constexpr std::size_t trail_points = 24;
    Numbers<FigureLimb, most_limbs> limbs{}; ///< farthest first
    std::size_t count = 0;
    std::size_t trunk_at = 0; ///< the trunk is drawn before this limb
    Numbers<Spot, outline_points> trunk{};
    std::size_t trunk_count = 0;
    std::size_t visor_at = 0; ///< and the cap's peak before this one
    std::array<Spot, 16> visor{};
    std::size_t visor_count = 0;
    Spot trunk_from, trunk_to; ///< across the trunk, along which it is shaded as a round body is
    FloorMark ground;
    std::array<FloorContact, 2> contacts{}; ///< under either foot
    std::array<FloorPrint, 10> prints{};    ///< where a foot starts and lands, the arrow between
    std::size_t print_count = 0;
    /// Where working feet and hands go, from start to hold.
    std::array<std::array<TrailSpot, trail_points>, 4> trails{};
    std::array<std::size_t, 4> trail_counts{};
    std::array<float, 4> trail_gone{}; ///< points of each that are behind the hand or foot by now: not drawn
    Side side = Side::none;            ///< whose colour the working limbs have
    friend bool operator==(const FigureView&, const FigureView&) = default;
};
/// A shoe's print from above: metres, right +, back + (away from the screen's wall).
struct Print {
    float right = 0, back = 0;
    float turn = 0; ///< degrees, clockwise seen from above
    bool left_foot = false;
    friend bool operator==(const Print&, const Print&) = default;
};
/// The step from above, as dance steps are printed: where both feet begin (1) and where they are in the hold
/// (2).
struct FootMap {
    std::array<Print, 2> from{}; ///< left, right
    std::array<Print, 2> to{};
    std::array<bool, 2> moves{}; ///< which of them changes its place
    Side side = Side::none;      ///< whose colour the moving print has
    friend bool operator==(const FootMap&, const FootMap&) = default;
};
struct FigureScene {
    FigureView view;
    std::optional<FootMap> feet; ///< on preview and rest cards
    friend bool operator==(const FigureScene&, const FigureScene&) = default;
};

} // namespace render
