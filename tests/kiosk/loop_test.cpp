// Turns of the loop that come late: a short delay is made up for, a long one means that nobody was there.
#include "kiosk/loop.hpp"

#include "tests/support/described.hpp"
#include "tests/support/scratch_folder.hpp"
#include "tests/support/walls.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

using namespace std::chrono_literals;

namespace {

kiosk::Show in_the_second_rep() {
    return walls::at(15s + 6s); // the second rep of the first side
}

using walls::shown;

/// Somebody presses in the second turn, once a routine has come; ends in the fourth.
class PressedOnce final : public kiosk::Stage {
public:
    explicit PressedOnce(const support::ScratchFolder& shelf) : shelf_{shelf} {}

    kiosk::Inputs wait(std::optional<kiosk::Ns>) override {
        ++turns_;
        if (turns_ == 2) shelf_.write("test/routine.toml", walls::two_moves);
        if (turns_ == 2) return {kiosk::Event{kiosk::PressDown{}}, kiosk::Event{kiosk::PressUp{}}};
        return turns_ == 4 ? kiosk::Inputs{kiosk::Quit{}} : kiosk::Inputs{};
    }
    void show(const render::Card& card) override { log.push_back(described::card(card)); }
    void prepare(const kiosk::Menu& menu, const content::Problems&) override {
        log.push_back("prepares " + std::to_string(menu.programs.size()));
    }

    std::vector<std::string> log;

private:
    const support::ScratchFolder& shelf_;
    int turns_ = 0;
};

} // namespace

TEST(ARoutineThatComesAfterTrouble, IsPreparedOnceBehindItsFirstCard) {
    const support::ScratchFolder shelf;
    const content::Library library{{{content::Origin::own, shelf.path()}}};
    kiosk::Show show{library, {}, kiosk::load_menu(library, {})};
    PressedOnce stage{shelf};
    kiosk::run(show, stage, kiosk::Clock{});
    const std::string trouble = "trouble | No routine to play | Press: try again";
    const std::string idle = "idle | Test | Press to start";
    EXPECT_THAT(stage.log, testing::ElementsAre(trouble, trouble, idle, "prepares 2", idle, idle));
}

namespace {

/// Notes how it is turned before each card; ends after the second.
class Turned final : public kiosk::Stage {
public:
    kiosk::Inputs wait(std::optional<kiosk::Ns>) override {
        return ++turns_ == 2 ? kiosk::Inputs{kiosk::Quit{}} : kiosk::Inputs{kiosk::Event{kiosk::PressDown{}}};
    }
    void turn(int rotate) override { log.push_back(std::to_string(rotate)); }
    void show(const render::Card& card) override { log.push_back(described::card(card).substr(0, 7)); }

    std::vector<std::string> log;

private:
    int turns_ = 0;
};

} // namespace

TEST(APressThatTurnsThePicture, IsSeenOnTheVeryNextCard) {
    kiosk::ShowOptions options;
    options.screen = kiosk::Turnable{180, true};
    auto show = walls::show_of(walls::two_moves, options);
    Turned stage;
    kiosk::run(show, stage, kiosk::Clock{});
    EXPECT_THAT(stage.log, testing::ElementsAre("180", "turning", "270", "turning", "270", "turning"));
}

TEST(ALateTurn, CountsTheTimeThatPassed) {
    auto show = in_the_second_rep();
    kiosk::pass_time(show, {4s, 4s}, 1s);
    EXPECT_EQ(shown(show),
              "work | Step Back | RIGHT | 2 of 4 | 0:14 | Stand tall | SET 1 OF 2 | Press: pause");
}

TEST(ATurnLongHeldUp, IsAPauseWhereItWasLastSeen) {
    auto show = in_the_second_rep();
    kiosk::pass_time(show, {90s, 90s}, 1s);
    show.elapse(400ms);
    EXPECT_EQ(shown(show), "paused | Step Back | RIGHT | Rep 2 of 4 · Set 1 of 2 | Press: go on");
}

TEST(ALongSleep, IsNoGapWhenItWasMeant) {
    auto show = in_the_second_rep();
    walls::press(show);
    kiosk::pass_time(show, {9min, 9min}, 10min);
    EXPECT_EQ(shown(show), "paused | Step Back | RIGHT | Rep 2 of 4 · Set 1 of 2 | Press: go on");
}

TEST(ASleepUntilTheNextChange, IsLongEnoughAtAnySpeed) {
    for (const double speed : {0.1, 0.7, 1.0, 3.0, 100.0}) {
        kiosk::Clock clock{speed};
        kiosk::Waiter waiter;
        kiosk::Inputs inputs;
        waiter.wait(clock.until(7ms), inputs);
        EXPECT_GE(clock.step().time, 7ms) << speed; // else the loop would turn once more for nothing
    }
}

TEST(ASleepUntilTheNextChange, IsNoneWhenThatIsOverdue) {
    kiosk::Clock clock;
    EXPECT_LE(clock.until(-1ms), kiosk::Ns{-1'000'000});
    EXPECT_LE(clock.until_real(-1ms), kiosk::Ns{-1'000'000});
}
