// The configuration that ships shows every key, and what it shows is true.
#include "kiosk/config.hpp"

#include "content/text_file.hpp"

#include <gtest/gtest.h>

#include <regex>

namespace {

std::string shipped() { return content::text_of(SHIPPED_CONFIG).value(); }

/// As its owner would have it who takes away the # before every key.
std::string uncommented() {
    return std::regex_replace(shipped(), std::regex{"(^|\n)#(?=[A-Za-z_0-9]+ = |\\[\\[)"}, "$1");
}

kiosk::ConfigReading read(const std::string& text) { return kiosk::read_config(text, "config.toml", {}); }

} // namespace

TEST(TheShippedConfiguration, ChangesNothing) {
    EXPECT_EQ(read(shipped()).problems, content::Problems{});
    EXPECT_EQ(read(shipped()).config, kiosk::Config{});
}

TEST(TheShippedConfiguration, ShowsTheDefaults) {
    auto reading = read(uncommented());
    EXPECT_EQ(reading.problems.empty() ? "" : content::to_string(reading.problems[0]), "");
    EXPECT_EQ(reading.config.hours.quiet.size(), 1U) << "the examples count, too";
    EXPECT_EQ(reading.config.hours.loop.size(), 1U);
    EXPECT_EQ(reading.config.keys.size(), 5U);
    EXPECT_EQ(reading.config.routine + "/" + reading.config.plan, "hip-opening/strength");
    reading.config.routine = reading.config.plan = "";
    reading.config.hours = {};
    reading.config.keys.clear();
    EXPECT_EQ(reading.config, kiosk::Config{});
}

TEST(TheShippedConfiguration, ShowsEveryKey) {
    const std::string text = uncommented();
    for (const char* key : {"start",      "routine",  "plan",      "menu",   "facing",
                            "flip",       "painter",  "safe_area", "off",    "screen_off_after",
                            "idle",       "drift",    "frames",    "double", "hold",
                            "allow",      "days",     "from",      "to",     "pull",
                            "active_low", "debounce", "right",     "left",   "total"})
        EXPECT_TRUE(std::regex_search(text, std::regex{std::string{"\n"} + key + " = "})) << key;
}
