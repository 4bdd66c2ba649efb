// The way of a frame, from time that passed to pixels: while only the figure moves it takes no memory.
#include "kiosk/easel.hpp"
#include "kiosk/logbook.hpp"
#include "kiosk/show.hpp"
#include "tests/support/counted_memory.hpp"

#include <gtest/gtest.h>

#include <algorithm>

using namespace std::chrono_literals;
using kiosk::Ms;

TEST(AFrameOfAMovingFigure, TakesNoMemoryAfterTheFirstSecond) {
    kiosk::Show show{{}, {}, kiosk::load_menu({}, {SHIPPED_ROUTINES "/hip-opening", "strength", {}, {}})};
    show.start(15s);
    const auto fonts = render::Fonts::open();
    const render::Pictures none;
    kiosk::Easel easel{*fonts, none, {960, 540, {}, 0}};
    std::size_t drawn = 0, ahead = 0, taken = 0;
    for (Ms now{0}; now < 4s;) {
        const Ms step = show.until_change().value_or(1s);
        show.elapse(step);
        now += step;
        const bool words = now % 1s < step; // a second's new digits are laid out anew
        const std::size_t before = memory::allocations();
        if (!easel.draw(show.live_card()).empty()) ++drawn;
        const auto next = easel.draws_ahead() ? show.until_change() : std::nullopt;
        if (const auto* card = next ? show.pose_in(*next) : nullptr) easel.draw_ahead(*card), ++ahead;
        if (now > 1s && !words) taken += memory::allocations() - before;
    }
    EXPECT_GT(drawn, 100U);
    EXPECT_GT(ahead, 40U);
    EXPECT_EQ(taken, 0U);
    EXPECT_GT(memory::allocations(), 0U);
}

TEST(ASecondOfACountdown, IsDrawnWithoutTakingMemoryBesideAFigureThatStands) {
    kiosk::Show show{{}, {}, kiosk::load_menu({}, {SHIPPED_ROUTINES "/hip-opening", "strength", {}, {}})};
    const auto& segments = show.menu().timelines.front().segments;
    const auto rest = std::ranges::find_if(
        segments, [](const content::Segment& s) { return std::holds_alternative<content::RestFor>(s.what); });
    ASSERT_NE(rest, segments.end());
    show.start(rest->start + 14s);
    const auto fonts = render::Fonts::open();
    const render::Pictures none;
    kiosk::Easel easel{*fonts, none, {960, 540, {}, 0}};
    easel.draw(show.live_card());
    std::size_t taken = 0;
    for (int second = 0; second < 8; ++second) {
        show.elapse(1s);
        const auto& card = show.live_card();
        const std::size_t before = memory::allocations();
        EXPECT_FALSE(easel.draw(card).empty());
        if (second > 0) taken += memory::allocations() - before;
    }
    EXPECT_EQ(taken, 0U);
}

namespace {

/// Takes over what it is told, as the keeper does.
class Sink final : public kiosk::StateSink {
public:
    void live(const kiosk::Saved& now) override {
        last = now;
        ++times;
    }
    void position(const kiosk::Saved&) override {}
    void record(int, const kiosk::SessionRecord&) override {}

    kiosk::Saved last;
    int times = 0;
};

} // namespace

TEST(ASecondWrittenDown, TakesNoMemoryAfterTheFirst) {
    kiosk::Show show{{}, {}, kiosk::load_menu({}, {SHIPPED_ROUTINES "/hip-opening", "strength", {}, {}})};
    Sink sink;
    kiosk::Logbook logbook{sink};
    show.seen_by(logbook);
    show.start(15s);
    show.elapse(2s);
    const std::size_t before = memory::allocations();
    for (int i = 0; i < 300; ++i) show.elapse(16ms);
    EXPECT_EQ(memory::allocations(), before);
    EXPECT_GT(sink.times, 5);
}
