// A Pi's supply, in a folder that stands for /sys and /run.
#include "kiosk/voltage_watch.hpp"

#include "tests/support/scratch_folder.hpp"

#include <gtest/gtest.h>

using namespace std::chrono_literals;
using kiosk::Inputs;
using kiosk::VoltageWatch;

namespace {

class AVoltageWatch : public testing::Test {
protected:
    AVoltageWatch() { std::filesystem::create_directories(root_.path() / "run/limber"); }
    void measures(bool too_low) const {
        root_.write("sys/class/hwmon/hwmon0/name", "cpu_thermal\n");
        root_.write("sys/class/hwmon/hwmon2/name", "rpi_volt\n");
        root_.write("sys/class/hwmon/hwmon2/in0_lcrit_alarm", too_low ? "1\n" : "0\n");
    }
    void start() {
        watch_.emplace(
            waiter_, kiosk::MachineFiles{root_.path()}, [this](const char*) { ++warned_; }, 1ms);
    }
    void look() {
        Inputs inputs;
        EXPECT_TRUE(waiter_.wait(1min, inputs));
    }
    [[nodiscard]] bool looks_no_more() {
        Inputs inputs;
        return !waiter_.wait(50ms, inputs);
    }
    [[nodiscard]] bool is_marked() const {
        return std::filesystem::exists(root_.path() / "run/limber/under-voltage");
    }

    support::ScratchFolder root_;
    kiosk::Waiter waiter_;
    int warned_ = 0;
    std::optional<VoltageWatch> watch_;
};

} // namespace

TEST_F(AVoltageWatch, RemembersAndTellsOnce) {
    measures(false);
    start();
    look();
    EXPECT_EQ(warned_, 0);
    EXPECT_FALSE(is_marked());
    measures(true);
    look();
    EXPECT_EQ(warned_, 1);
    measures(false);
    EXPECT_TRUE(looks_no_more());
    EXPECT_TRUE(is_marked());
}

TEST_F(AVoltageWatch, IsSilentAfterARestartOfTheProgram) {
    measures(true);
    root_.write("run/limber/under-voltage", "");
    start();
    EXPECT_TRUE(looks_no_more());
    EXPECT_EQ(warned_, 0);
}

TEST_F(AVoltageWatch, WaitsForADriverThatComesLate) {
    start();
    look();
    measures(true);
    look();
    EXPECT_EQ(warned_, 1);
}

TEST_F(AVoltageWatch, EndsWhereNobodyMeasures) {
    start();
    for (int looks = 0; looks < 30; ++looks) look();
    EXPECT_TRUE(looks_no_more());
}
