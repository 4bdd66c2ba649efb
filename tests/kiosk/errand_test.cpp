// Work in the background: its end comes through the loop, and what is asked for meanwhile is done afterwards.
#include "kiosk/errand.hpp"

#include <gtest/gtest.h>

#include <future>

namespace {

/// Each piece of work ends in a quit, so that it is seen.
struct Desk {
    Desk() {
        errand = std::move(*kiosk::Errand::watched_by(waiter, [this] {
            const int number = ++prepared;
            return [this, number] {
                return [this, number](kiosk::Inputs& inputs) {
                    finished = number;
                    inputs.emplace_back(kiosk::Quit{});
                };
            };
        }));
    }
    /// How many ends came until `wanted` were finished.
    std::size_t ends(int wanted) {
        kiosk::Inputs inputs;
        while (finished < wanted) waiter.wait(std::nullopt, inputs);
        return inputs.size();
    }

    kiosk::Waiter waiter;
    int prepared = 0;
    int finished = 0;
    std::unique_ptr<kiosk::Errand> errand;
};

} // namespace

TEST(AnErrand, EndsOnTheLoop) {
    Desk desk;
    desk.errand->start();
    EXPECT_EQ(desk.finished, 0) << "not before the loop looks";
    EXPECT_EQ(desk.ends(1), 1U);
    desk.errand->start();
    EXPECT_EQ(desk.ends(2), 1U);
}

TEST(AnErrandAskedForAgainMeanwhile, IsDoneOnceMore) {
    Desk desk;
    for (int i = 0; i < 5; ++i) desk.errand->start();
    EXPECT_EQ(desk.prepared, 1);
    EXPECT_EQ(desk.ends(2), 2U);
    EXPECT_EQ(desk.prepared, 2) << "five are as good as one more";
}

TEST(AnErrandUnderWay, IsWaitedForAndForgotten) {
    Desk desk;
    desk.errand->start();
    desk.errand.reset();
    kiosk::Inputs inputs;
    EXPECT_FALSE(desk.waiter.wait(kiosk::Ns{0}, inputs));
    EXPECT_EQ(desk.finished, 0);
}

TEST(AnErrandThatIsLeft, EndsWhileItsWorkIsUnderWay) {
    kiosk::Waiter waiter;
    std::promise<void> asked, answer;
    std::promise<bool> ended;
    auto errand = *kiosk::Errand::watched_by(
        waiter,
        [&] {
            return [&]() -> kiosk::Errand::Finish {
                asked.set_value();
                answer.get_future().wait();
                ended.set_value_at_thread_exit(true);
                return {};
            };
        },
        kiosk::Errand::AtEnd::leaves);
    errand->start();
    asked.get_future().wait();
    errand.reset(); // waiting here would be for ever
    answer.set_value();
    EXPECT_TRUE(ended.get_future().get());
}
