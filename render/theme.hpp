// Colours, type sizes and distances of every card, in one place. Sizes are minutes of arc (') at the viewer's
// eye, so that they mean the same on any screen; layout turns them into pixels. Decides no positions.
#pragma once

#include "render/card.hpp"
#include "render/draw_list.hpp"

namespace render::theme {

// Behind a two-way mirror only light shows: pure black is the mirror, and every tint must carry on its own.
inline constexpr Colour background{0, 0, 0};
inline constexpr Colour text{244, 246, 248};      // 19:1 on black
inline constexpr Colour secondary{166, 174, 184}; // 9:1; nothing darker is ever used for text
inline constexpr Colour right{255, 176, 46};      // amber, 11:1
inline constexpr Colour left{92, 190, 255};       // sky blue, 10:1
inline constexpr Colour track{84, 92, 102};       // lines that only say where something was; never text

/// A part of the figure: what faces the light, and what is turned from it. The darkest is 5:1 on black; the
/// figure is read by its lightness, so the shades of one part stay close to each other.
struct Paint {
    Colour lit, dark;
    friend bool operator==(const Paint&, const Paint&) = default;
};
inline constexpr Paint near_limb{{236, 239, 243}, {168, 175, 186}};
inline constexpr Paint far_limb{{140, 146, 155}, {121, 126, 134}}; // 2:1 below the near one
inline constexpr Paint near_right{{255, 196, 88}, {236, 160, 40}};
inline constexpr Paint far_right{{176, 123, 38}, {166, 116, 34}};
inline constexpr Paint near_left{{138, 214, 255}, {84, 178, 246}};
inline constexpr Paint far_left{{62, 137, 191}, {57, 131, 183}};
inline constexpr Paint near_shoe{{250, 252, 255}, {186, 193, 203}};
inline constexpr Paint far_shoe{{180, 185, 193}, {138, 144, 153}};
inline constexpr Paint trunk{{184, 196, 213}, {117, 127, 145}};
inline constexpr Paint skin{{240, 235, 230}, {174, 168, 165}};
inline constexpr Paint hair{{146, 154, 166}, {121, 127, 138}};
inline constexpr Paint stripe{{255, 255, 255}, {226, 230, 236}};
inline constexpr Colour ground{116, 125, 137};  // the floor's edge
inline constexpr Colour print{126, 134, 145};   // a sole where it stands at first
inline constexpr Colour contact{120, 128, 139}; // light under a standing foot: a shadow would not be seen

// Height of a capital letter or a digit, in minutes of arc.
inline constexpr float hero_cap = 100;
inline constexpr float second_cap = 46;
inline constexpr float title_cap = 30;
inline constexpr float name_cap = 29; // a move's name where nothing competes with it
inline constexpr float cue_cap = 26.4F;
inline constexpr float side_cap = 26.4F;
inline constexpr float body_cap = 18.4F;
inline constexpr float small_cap = 16.4F;
inline constexpr float least_cap = 16.2F;

// Distances, in minutes of arc.
inline constexpr float margin = 15.5F;  // between content and the edge of the screen
inline constexpr float column_gap = 16; // between illustration and words
inline constexpr float gap = 14;        // between rows of one column
inline constexpr float least_gap = 9;   // the same where a long text needs the room
inline constexpr float near = 7;        // between things that belong together
inline constexpr float foot = 9;        // more of it above the strip, where there is room
inline constexpr float line = 1.6F;     // the routine's thin line
inline constexpr float stroke = 1.5F;   // outlines
inline constexpr float ring = 4;        // the ring's stroke
inline constexpr float hairline = 1;    // the part of the ring that is over
inline constexpr float dot = 11;        // a set's dot
inline constexpr float dot_pitch = 17;

// Every lit pixel hides some of the mirror, and the figure needs most of the light: large type is thin, and
// still many minutes of arc strong.
inline constexpr Weight huge = Weight::light;
inline constexpr Weight number = Weight::medium; // the hero in its ring
inline constexpr Weight name = Weight::regular;
inline constexpr Weight cue = Weight::light;
inline constexpr Weight side = Weight::semibold;
inline constexpr Weight body = Weight::regular;

/// Line pitch of wrapped text in cap heights: a descender above and an accent below just clear each other.
inline constexpr float pitch = 1.6F;

/// Share of the screen's shorter side that a flash lights at each edge.
inline constexpr float edge = 0.010F;

} // namespace render::theme
