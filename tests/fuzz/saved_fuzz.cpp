// Any bytes as a state that was written down: what is read is written the same again, and a player that goes
// on with it comes to no harm.
#include "content/routine_reader.hpp"
#include "kiosk/saved.hpp"

#include <cstdint>
#include <cstdlib>

namespace {

using namespace std::chrono_literals;

constexpr const char* routine_text = R"(
format = 1
title = "Test"
[plans.strength]
title = "Strength"
reps = 4
sets = [2, 4]
rest_between_sets = "30s"
[plans.holds]
title = "Holds"
hold = "20s"
rest_between_moves = "as-needed"
[[moves]]
id = "step"
name = "Step Back"
sides = "each"
[[moves]]
id = "squat"
name = "Squat"
sides = "both"
)";

void insist(bool holds) {
    if (!holds) std::abort();
}

/// Two plans, without figures.
kiosk::Menu menu() {
    kiosk::Menu menu;
    auto reading = content::read_routine(routine_text, "test/routine.toml");
    insist(reading.routine.has_value());
    menu.routines.push_back(std::make_unique<const content::Routine>(std::move(*reading.routine)));
    for (const auto& plan : menu.routines[0]->plans) {
        menu.programs.push_back({menu.routines[0].get(), &plan, {}, {}, {}, {}});
        menu.timelines.push_back(content::compile(*menu.routines[0], plan).value());
    }
    return menu;
}

void play_on(const kiosk::Saved& saved, const kiosk::Menu& menu) {
    (void)kiosk::unfinished_on(saved, menu);
    const auto state = kiosk::state_on(saved, menu);
    if (!state) return;
    kiosk::Player player;
    player.options.loop = saved.looping;
    const auto take = [&](const kiosk::Event& event) {
        player = kiosk::update(std::move(player), menu.timelines, event);
    };
    take(kiosk::Restore{*state});
    take(kiosk::PressDown{});
    take(kiosk::Elapsed{200ms});
    take(kiosk::PressUp{});
    take(kiosk::Elapsed{20min});
    take(kiosk::SkipBack{});
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
    static const kiosk::Menu on = menu();
    auto saved = kiosk::read_saved({reinterpret_cast<const char*>(bytes), size});
    if (!saved) return 0;
    const auto again = kiosk::read_saved(kiosk::to_text(*saved));
    insist(again.has_value());
    // Ids that are no UTF-8 are mended in writing.
    saved->routine = saved->plan = "";
    auto mended = *again;
    mended.routine = mended.plan = "";
    insist(mended == *saved);
    for (std::size_t i = 0; i < on.programs.size(); ++i) {
        saved->routine = on.routines[0]->id;
        saved->plan = on.programs[i].plan->id;
        saved->segments = on.timelines[i].segments.size();
        saved->longest = on.timelines[i].longest;
        play_on(*saved, on);
    }
    return 0;
}
