// A year on the wall, on a virtual clock: the looping daily plan is where arithmetic says it is, to the
// millisecond, and the player holds no more memory than on its first day.
#include "content/routine_reader.hpp"
#include "tests/support/wall.hpp"

#include <gtest/gtest.h>

#include <random>

namespace support {
namespace {

constexpr Ms year = 365 * 24h;

Timeline daily_plan() {
    const auto reading = content::load_routine(std::filesystem::path(SHIPPED_ROUTINES) / "hip-opening");
    const content::Plan* plan = content::find_plan(reading.routine.value(), "daily");
    return content::compile(*reading.routine, *plan).value();
}

/// How long a segment lasts when nobody presses anything in a loop.
Ms unattended(const Segment& segment, const Timeline& timeline) {
    if (segment.optional || std::holds_alternative<content::Done>(segment.what)) return 0ms;
    return segment.length.value_or(timeline.auto_continue);
}

/// Where an unattended loop stands after `played`, worked out from the length of one whole turn.
struct Place {
    std::size_t segment = 0;
    Ms into{0};
    friend bool operator==(const Place&, const Place&) = default;
};
Place place_after(Ms played, const Timeline& timeline) {
    Ms turn = timeline.loop_pause;
    for (const Segment& s : timeline.segments) turn += unattended(s, timeline);
    Ms into = played % turn;
    for (std::size_t i = 0; i < timeline.segments.size(); ++i) {
        const Ms length = unattended(timeline.segments[i], timeline);
        if (into < length) return {i, into};
        into -= length;
    }
    return {timeline.segments.size() - 1, into};
}

/// The same of a wall; between two turns at Done, as far into its pause.
Place place_of(const Wall& wall) {
    if (const auto* idle = std::get_if<kiosk::Idle>(&wall.player.state))
        return {wall.programs[0].segments.size() - 1, wall.programs[0].loop_pause - idle->starts_in.value()};
    return {wall.session().cursor.segment, wall.session().cursor.into};
}

/// From a millisecond to four hours, short ones far more often.
Ms random_step(std::mt19937& random) {
    static constexpr std::array<std::int64_t, 5> longest{2, 34, 700, 5'000, 90'000};
    const std::int64_t most = random() % 40 == 0 ? 14'400'000 : longest[random() % longest.size()];
    return Ms{1 + static_cast<std::int64_t>(random()) % most};
}

std::size_t kept_by(const kiosk::State& state) {
    if (const auto* idle = std::get_if<kiosk::Idle>(&state))
        return idle->unfinished ? idle->unfinished->taken.capacity() : 0;
    return kiosk::session_of(state)->taken.capacity();
}
/// Elements that the player keeps on the heap; all it can keep are offers taken.
std::size_t kept_by(const kiosk::Player& player) {
    std::size_t kept = kept_by(player.state);
    if (player.button.press) kept += kept_by(player.button.press->before);
    if (player.button.skip) kept += kept_by(player.button.skip->before);
    return kept;
}

TEST(YearOfTheDailyLoop, IsExactToTheMillisecondHoweverItIsSliced) {
    Wall wall = playing(daily_plan(), 0, 0ms, in_a_loop());
    std::mt19937 random(2026);
    Ms played{0};
    while (played < year) {
        const Ms step = std::min(random_step(random), year - played);
        wall.after(step);
        played += step;
        ASSERT_EQ(place_of(wall), place_after(played, wall.programs[0]))
            << "after " << played.count() << " ms";
    }
    EXPECT_EQ(kept_by(wall.player), 0U);
}

TEST(YearOfTheDailyLoop, FromEventToEventEndsAtTheSamePlace) {
    Wall wall = playing(daily_plan(), 0, 0ms, in_a_loop());
    Ms left = year;
    while (left > 0ms) {
        const Ms hop = std::min(left, wall.until_event().value());
        wall.after(hop);
        left -= hop;
    }
    EXPECT_EQ(place_of(wall), place_after(year, wall.programs[0]));
}

TEST(YearOfAVisitedLoop, KeepsNoMoreThanItsFirstDay) {
    Wall wall({more_sets()}, in_a_loop());
    const auto day = [&] {
        wall.start().after(12s).press().after(42s).press().calm(); // both offers taken
        wall.twice().after(1s).press().held(2s).after(24h);
    };
    day();
    const std::size_t first = kept_by(wall.player);
    for (int i = 1; i < 365; ++i) day();
    EXPECT_LE(kept_by(wall.player), first);
}

} // namespace
} // namespace support
