// Displays that come and go in a folder that stands for /sys. The alarm stands for udev's news.
#include "kiosk/display/display_watch.hpp"

#include "tests/support/scratch_folder.hpp"

#include <gtest/gtest.h>

using namespace std::chrono_literals;
using kiosk::DisplayWatch;
using kiosk::Inputs;

namespace {

class ADisplayWatch : public testing::Test {
protected:
    ADisplayWatch() {
        plug(false);
        watch_.emplace(waiter_, kiosk::MachineFiles{root_.path()}, 1ms);
        watch_->turned(false);
    }
    void plug(bool in, const std::string& mode = "1920x1080") const {
        root_.write("sys/class/drm/card1-HDMI-A-1/status", in ? "connected\n" : "disconnected\n");
        root_.write("sys/class/drm/card1-HDMI-A-1/modes", in ? mode + "\n" : "");
    }
    /// What comes of the next look.
    [[nodiscard]] std::size_t news() {
        Inputs inputs;
        EXPECT_TRUE(waiter_.wait(std::nullopt, inputs)); // for ever, but for the alarm
        for (const auto& input : inputs) EXPECT_TRUE(std::holds_alternative<kiosk::DisplayNews>(input));
        return inputs.size();
    }

    support::ScratchFolder root_;
    kiosk::Waiter waiter_;
    std::optional<DisplayWatch> watch_;
};

} // namespace

TEST_F(ADisplayWatch, IsSilentWhileNothingIsPluggedIn) { EXPECT_EQ(news(), 0U); }

TEST_F(ADisplayWatch, TellsOfADisplayThatComes) {
    plug(true);
    EXPECT_EQ(news(), 1U);
}

TEST_F(ADisplayWatch, TellsAgainOfOneThatCouldNotBeOpened) {
    plug(true);
    EXPECT_EQ(news(), 1U);
    EXPECT_EQ(news(), 1U);
}

TEST_F(ADisplayWatch, TellsOfOneThatGoes) {
    plug(true);
    EXPECT_EQ(news(), 1U);
    plug(false);
    EXPECT_EQ(news(), 1U);
    EXPECT_EQ(news(), 0U);
}

TEST_F(ADisplayWatch, TellsOfAnotherDisplayInItsPlace) {
    plug(true);
    EXPECT_EQ(news(), 1U);
    plug(true, "800x480");
    EXPECT_EQ(news(), 1U);
}

TEST_F(ADisplayWatch, AsksBeforeItLooks) {
    bool asked = false;
    watch_->ask_first([&] { plug(asked = true); });
    EXPECT_EQ(news(), 1U);
    EXPECT_TRUE(asked);
}

TEST(ADisplayWatchWithoutSockets, TellsAgainAndAgainThatThereMayBeADisplay) {
    const support::ScratchFolder root;
    kiosk::Waiter waiter;
    DisplayWatch watch{waiter, kiosk::MachineFiles{root.path()}, 1ms};
    watch.turned(false);
    Inputs inputs;
    ASSERT_TRUE(waiter.wait(std::nullopt, inputs));
    EXPECT_EQ(inputs.size(), 1U);
}

TEST(ADisplayWatchOfAShownDisplay, HasNothingToTell) {
    const support::ScratchFolder root;
    kiosk::Waiter waiter;
    DisplayWatch watch{waiter, kiosk::MachineFiles{root.path()}, 1ms};
    watch.turned(false);
    watch.turned(true);
    Inputs inputs;
    waiter.wait(5ms, inputs); // with udev's news it does not even wake
    EXPECT_TRUE(inputs.empty());
}
