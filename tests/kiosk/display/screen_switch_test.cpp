// The ways in which a screen is made dark, on a fake card and a fake television.
#include "kiosk/display/screen_switch.hpp"

#include "tests/kiosk/display/fake_cec.hpp"
#include "tests/kiosk/display/fake_drm.hpp"
#include "tests/support/scratch_folder.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

using kiosk::ScreenOff;
using support::FakeDrm;
using testing::ElementsAre;
using testing::IsEmpty;

namespace {

class AScreen : public testing::Test {
protected:
    void use(ScreenOff way) {
        switch_.emplace(
            way, waiter_, [this](const std::string& what) { warnings_.push_back(what); },
            kiosk::SwitchMeans{cec_.calls(), FakeDrm::calls(), folder_.path() / "asleep", looks_every_});
    }
    /// Until what was asked for in the background has been done.
    void settle() {
        kiosk::Inputs inputs;
        ASSERT_TRUE(waiter_.wait(std::nullopt, inputs));
    }
    [[nodiscard]] bool nothing_under_way() {
        kiosk::Inputs inputs;
        return !waiter_.wait(kiosk::Ns{0}, inputs);
    }

    kiosk::Ns looks_every_ = std::chrono::hours{1};
    support::ScratchFolder folder_;
    support::FakeCec cec_;
    FakeDrm drm_;
    kiosk::Waiter waiter_;
    std::vector<std::string> warnings_;
    std::optional<kiosk::ScreenSwitch> switch_;
};

} // namespace

TEST_F(AScreen, IsSwitchedByItsDriver) {
    use(ScreenOff::dpms);
    EXPECT_TRUE(switch_->off(FakeDrm::card));
    switch_->on();
    EXPECT_THAT(drm_.said, ElementsAre("11 off", "11 on"));
    EXPECT_THAT(cec_.said, IsEmpty());
}

TEST_F(AScreen, ThatIsATelevisionIsSentToSleep) {
    use(ScreenOff::cec);
    EXPECT_TRUE(switch_->off(FakeDrm::card));
    settle();
    EXPECT_THAT(cec_.said, ElementsAre("standby"));
    switch_->on();
    settle();
    EXPECT_THAT(cec_.said, ElementsAre("standby", "image view on", "active source 4096"));
    EXPECT_THAT(drm_.said, IsEmpty());
}

TEST_F(AScreen, StaysOnAndBlack) {
    use(ScreenOff::black);
    EXPECT_FALSE(switch_->off(FakeDrm::card));
    switch_->on();
    EXPECT_TRUE(nothing_under_way());
    EXPECT_THAT(drm_.said, IsEmpty());
    EXPECT_THAT(cec_.said, IsEmpty());
}

TEST_F(AScreen, OfItselfIsATelevisionWhereOneAnswers) {
    use(ScreenOff::automatic);
    EXPECT_TRUE(switch_->off(FakeDrm::card));
    settle();
    EXPECT_THAT(cec_.said, ElementsAre("standby"));
    EXPECT_THAT(drm_.said, IsEmpty()) << "it would show a blue picture";
}

TEST_F(AScreen, OfItselfIsAMonitorWhereNoneAnswers) {
    cec_.answers = false;
    use(ScreenOff::automatic);
    EXPECT_TRUE(switch_->off(FakeDrm::card));
    settle();
    switch_->on();
    EXPECT_THAT(drm_.said, ElementsAre("11 off", "11 on"));
    EXPECT_THAT(warnings_, IsEmpty());
}

TEST_F(AScreen, OfItselfIsLeftOnByADesktop) {
    use(ScreenOff::automatic);
    EXPECT_FALSE(switch_->off(std::nullopt));
    switch_->on();
    EXPECT_TRUE(nothing_under_way());
    EXPECT_THAT(cec_.said, IsEmpty());
}

TEST_F(AScreen, ThatIsLitBeforeNobodyAnsweredIsNotSwitchedOff) {
    cec_.answers = false;
    use(ScreenOff::automatic);
    switch_->off(FakeDrm::card);
    switch_->on(); // the question is still under way
    settle();
    EXPECT_THAT(drm_.said, IsEmpty());
}

TEST_F(AScreen, ThatIsGoneIsNotSwitchedOff) {
    cec_.answers = false;
    use(ScreenOff::automatic);
    switch_->off(FakeDrm::card);
    switch_->lose();
    settle();
    EXPECT_THAT(drm_.said, IsEmpty());
}

TEST_F(AScreen, ThatCannotBeSwitchedOffIsNamedOnce) {
    cec_.answers = false;
    use(ScreenOff::cec);
    for (int night = 0; night < 2; ++night) {
        switch_->off(FakeDrm::card);
        settle();
        switch_->on();
        settle();
    }
    EXPECT_THAT(warnings_, ElementsAre("no television answers on HDMI-CEC: the screen stays on, and black"));
    EXPECT_THAT(drm_.said, IsEmpty());
}

TEST_F(AScreen, ThatSleepsSinceBeforeAPowerCutIsWokenAtTheStart) {
    cec_.power = CEC_OP_POWER_STATUS_STANDBY;
    folder_.write("asleep", "asleep\n");
    use(ScreenOff::automatic);
    settle();
    EXPECT_THAT(cec_.said, ElementsAre("image view on", "active source 4096"));
}

TEST_F(AScreen, ThatAPersonSwitchesOnAndOffInTheNightStaysOff) {
    looks_every_ = std::chrono::milliseconds{1};
    use(ScreenOff::cec);
    switch_->off(FakeDrm::card);
    settle();
    for (int looks = 0; looks < 1'000 && cec_.asked < 3; ++looks) settle(); // seen to sleep
    cec_.power = CEC_OP_POWER_STATUS_ON;
    for (int looks = 0; looks < 1'000 && std::filesystem::exists(folder_.path() / "asleep"); ++looks)
        settle();
    cec_.power = CEC_OP_POWER_STATUS_STANDBY;
    switch_->on();
    settle();
    EXPECT_THAT(cec_.said, ElementsAre("standby"));
}

TEST_F(AScreen, OfAWallThatStartsIsNotSpokenTo) {
    use(ScreenOff::automatic);
    EXPECT_TRUE(nothing_under_way());
}
