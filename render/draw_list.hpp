// What the painters draw: plain data, each item with its bounds and a value to compare. Layout makes it, a
// painter draws it; two lists compared say what changed. Pixels, y down, already in the laid-out (unrotated)
// screen.
#pragma once

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
/// A loaded picture scaled into `box`, keeping its shape, centred; of an animation the frame shown after
/// `elapsed_ms`. A key that is not loaded draws nothing.
struct PictureItem {
    std::string key;
    int elapsed_ms = 0;
    bool mirrored = false;
    Box box;
    friend bool operator==(const PictureItem&, const PictureItem&) = default;
};

using Shape = std::variant<GlyphRun, FilledBox, OutlinedBox, RingSector, Triangle, PictureItem>;

/// What an item is for: tests find it by this, painters ignore it. The sizes in arcminutes hang on it.
enum class Role { hero, second, cue, side, name, text, offer, mark, ring, line, edge, illustration };

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
