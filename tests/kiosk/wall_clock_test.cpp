// When the wall clock is believed.
#include "kiosk/wall_clock.hpp"

#include "tests/support/scratch_folder.hpp"

#include <gtest/gtest.h>

namespace {

constexpr std::int64_t autumn_2026 = 1'795'600'000;

} // namespace

TEST(TheWallClock, IsBelievedOnceSynchronised) {
    EXPECT_TRUE(kiosk::is_right({true, autumn_2026, {}}));
    EXPECT_FALSE(kiosk::is_right({false, autumn_2026, {}})) << "a Pi that has not met its network yet";
}

TEST(TheWallClock, IsBelievedWhenAHardwareClockAgrees) {
    EXPECT_TRUE(kiosk::is_right({false, autumn_2026, autumn_2026 - 3}));
    EXPECT_TRUE(kiosk::is_right({false, autumn_2026, autumn_2026 + 600}));
    EXPECT_FALSE(kiosk::is_right({false, autumn_2026, autumn_2026 + 601}));
    EXPECT_FALSE(kiosk::is_right({false, autumn_2026, 12})) << "a Pi 5 without its battery";
}

TEST(TheWallClock, IsNeverBelievedIn1970) {
    EXPECT_FALSE(kiosk::is_right({false, 40, 40})) << "both began anew";
    EXPECT_FALSE(kiosk::is_right({true, 40, {}}));
}

TEST(AHardwareClock, IsTheFirstThatCanBeRead) {
    const support::ScratchFolder sys;
    EXPECT_EQ(kiosk::battery_clock_in(sys.path() / "rtc"), std::nullopt);
    sys.write("rtc/rtc1/since_epoch", "1795600000\n");
    sys.write("rtc/rtc0/name", "rtc-ds1307\n");
    EXPECT_EQ(kiosk::battery_clock_in(sys.path() / "rtc"), 1'795'600'000);
}
