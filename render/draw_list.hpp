// What the painters draw: plain data, each item with its bounds and a value to compare. Layout makes it, a
// painter draws it; two lists compared say what changed. Pixels, y down, already in the laid-out (unrotated)
// screen.
#pragma once

#include "render/numbers.hpp"

#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <variant>
#include <vector>

namespace render {

struct Colour {
    std::uint8_t r = 0, g = 0, b = 0;
    friend bool operator==(const Colour&, const Colour&) = default;
};

struct Point {
    float x = 0, y = 0;
    friend bool operator==(const Point&, const Point&) = default;
};

/// Half-open: x..x+w, y..y+h.
struct Box {
    float x = 0, y = 0, w = 0, h = 0;
    [[nodiscard]] float right() const { return x + w; }
    [[nodiscard]] float bottom() const { return y + h; }
    [[nodiscard]] Point centre() const { return {x + w / 2, y + h / 2}; }
    friend bool operator==(const Box&, const Box&) = default;
};

enum class Weight { light, regular, medium, semibold, bold };

/// One line of text. `px` is the em; the baseline starts at `origin`. Digits stand on a fixed advance when
/// `tabular`.
struct GlyphRun {
    std::string text;
    Weight weight = Weight::semibold;
    float px = 0;
    Point origin;
    bool tabular = false;
    friend bool operator==(const GlyphRun&, const GlyphRun&) = default;
};
/// A filled box, its corners rounded by `radius`.
struct FilledBox {
    Box box;
    float radius = 0;
    friend bool operator==(const FilledBox&, const FilledBox&) = default;
};
/// The outline of a rounded box, `width` px wide, inside the box; `dash` > 0: dashes of that length along it.
struct OutlinedBox {
    Box box;
    float radius = 0;
    float width = 1;
    float dash = 0;
    friend bool operator==(const OutlinedBox&, const OutlinedBox&) = default;
};
/// Part of a ring: angles in turns, clockwise from twelve o'clock; `radius` is the middle of the stroke. Ends
/// are round.
struct RingSector {
    Point centre;
    float radius = 0;
    float width = 1;
    float from = 0;
    float to = 1;
    friend bool operator==(const RingSector&, const RingSector&) = default;
};
struct Triangle {
    Point a, b, c;
    friend bool operator==(const Triangle&, const Triangle&) = default;
};
/// A flat convex shape, its corners in order, either way round: a print on the floor, an arrow's shaft.
struct Polygon {
    static constexpr std::size_t most = 24;
    Numbers<Point, most> corners{};
    std::uint8_t count = 0;
    friend bool operator==(const Polygon&, const Polygon&) = default;
};
/// A loaded picture scaled into `box`, keeping its shape, centred; of an animation the frame shown after
/// `elapsed_ms`. A key that is not loaded draws nothing.
struct PictureItem {
    std::string key;
    int elapsed_ms = 0;
    bool mirrored = false;
    Box box;
    friend bool operator==(const PictureItem&, const PictureItem&) = default;
};

/// Two circles and all between them.
struct Capsule {
    Point a, b;
    float ra = 0, rb = 0;
    float belly = 0; ///< px that it swells beyond them half way
    friend bool operator==(const Capsule&, const Capsule&) = default;
};
/// Where a limb goes on in another one: a circle in which neither draws a line against the other.
struct Joint {
    Point at;
    float radius = 0;
    friend bool operator==(const Joint&, const Joint&) = default;
};
/// A piece of a body: capsules that look like one solid, shaded as round ones are, from `dark` to the item's
/// colour. The first `own` are drawn; the others are the limbs it goes on in, which shape its shading near a
/// joint, so that no seam is seen there.
struct LimbItem {
    static constexpr std::size_t most = 8;
    Numbers<Capsule, most> parts{};
    std::uint8_t own = 0;
    std::uint8_t count = 0; ///< own and others
    bool flat_ends = false; ///< a cuff: cut straight across at a and b
    bool cut = false; ///< nothing of it is seen beyond `cut_at`, where `cut_out` (of length 1) points to
    Point cut_at, cut_out;
    Colour dark;
    float line = 0; ///< px of darkness around it, over what is behind
    std::array<Joint, 4> joints{};
    std::uint8_t joint_count = 0;
    friend bool operator==(const LimbItem&, const LimbItem&) = default;
};
/// The trunk: a smooth closed outline, its first half up one flank, its second half down the other, and the
/// shoulders.
struct TrunkItem {
    static constexpr std::size_t most = 80;
    Numbers<Point, most> outline{};
    std::uint8_t count = 0;
    Point from, to; ///< across it, along which it is shaded as a round body is
    std::array<Capsule, 2> shoulders{};
    std::uint8_t shoulder_count = 0;
    std::array<Joint, 4> joints{};
    std::uint8_t joint_count = 0;
    Colour dark;
    float line = 0;
    friend bool operator==(const TrunkItem&, const TrunkItem&) = default;
};
/// Outlined `width` px wide, inside `box`.
struct EllipseItem {
    Box box;
    float width = 1;
    friend bool operator==(const EllipseItem&, const EllipseItem&) = default;
};

using Shape = std::variant<GlyphRun, FilledBox, OutlinedBox, RingSector, Triangle, Polygon, PictureItem,
                           LimbItem, TrunkItem, EllipseItem>;

/// What an item is for: tests find it by this, painters ignore it. The sizes in arcminutes hang on it.
enum class Role {
    hero,
    second,
    cue,
    side,
    name,
    text,
    offer,
    mark,
    ring,
    line,
    edge,
    illustration,
    foot_map
};

struct Item {
    Shape shape;
    Colour colour;
    Box bounds; ///< no pixel of the item lies outside
    Role role = Role::mark;
    friend bool operator==(const Item&, const Item&) = default;
};

struct DrawList {
    int width = 0, height = 0;
    std::vector<Item> items; ///< later ones over earlier ones
    friend bool operator==(const DrawList&, const DrawList&) = default;
};

} // namespace render
