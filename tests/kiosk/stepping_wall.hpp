// A wall with a move that steps back and reaches up, and one that squats: what the tests of the figure's part
// ask of it.
#pragma once

#include "kiosk/performance.hpp"
#include "tests/support/walls.hpp"

#include <algorithm>
#include <stdexcept>

namespace stepping {

using namespace std::chrono_literals;
using kiosk::Ms;

/// One move that steps back and reaches up, one that squats; the first has two sides.
inline const std::string routine = R"(
format = 1
title = "Test"
[plans.strength]
title = "Strength"
reps = 4
sets = 2
tempo = "6s"
[plans.daily]
title = "Daily"
reps = 4
order = "circuit"
tempo = "6s"
ease_in = "50%"
[plans.holds]
title = "Holds"
hold = "20s"
[plans.short]
title = "Short"
reps = 2
sets = 2
tempo = "6s"
rest_between_sets = "14s"
[[moves]]
id = "step"
name = "Step Back"
sides = "each"
cues = ["Step back", "Reach up"]
[moves.motion]
view = 40
keys = [ { at = 0.0, pose = "stand" }, { at = 0.33, right_foot = { back = 0.45 }, right_hand = "overhead" } ]
[[moves]]
id = "squat"
name = "Squat"
cues = ["Sit back", "Stand up"]
[moves.motion]
keys = [ { at = 0.0, pose = "wide-stand" }, { at = 0.33, pose = ["squat", "arms-forward"] } ]
)";

struct SteppingWall {
    kiosk::MenuReading reading = walls::menu_of(routine);
    std::size_t program = 0;

    [[nodiscard]] const content::Timeline& timeline() const { return reading.menu.timelines[program]; }
    [[nodiscard]] render::FigureScene at(Ms position) const {
        return at(content::cursor_at(timeline(), position));
    }
    [[nodiscard]] render::FigureScene at(const content::Cursor& cursor) const {
        kiosk::Study fresh;
        const auto* scene = kiosk::performing(reading.menu.programs[program], timeline(), cursor, fresh);
        if (scene == nullptr) throw std::logic_error{"no figure there"};
        return *scene;
    }
};

/// How high the figure's highest limb reaches, metres above the place where it stands.
inline float height(const render::FigureView& view) {
    float top = 0;
    for (std::size_t i = 0; i < view.count; ++i)
        top = std::max({top, -view.limbs[i].a.y, -view.limbs[i].b.y});
    return top;
}

/// The middle of the working limbs, to tell on which side of the picture the work is done.
inline float working_x(const render::FigureView& view) {
    float sum = 0;
    int count = 0;
    for (std::size_t i = 0; i < view.count; ++i) {
        if (view.limbs[i].tint != render::Tint::working) continue;
        sum += view.limbs[i].a.x;
        ++count;
    }
    return sum / static_cast<float>(count);
}

inline constexpr Ms work_begins = 15s; // title and preview before it

} // namespace stepping
