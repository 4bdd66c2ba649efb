// The doctor on lines of a fake machine: free ones, held ones, missing ones.
#include "kiosk/doctor/line_checks.hpp"

#include "tests/kiosk/doctor/patient.hpp"
#include "tests/kiosk/input/gpio_wall.hpp"

#include <gtest/gtest.h>

using support::button_on;

namespace {

using Lines = std::vector<std::string>;

struct Examined : support::Patient {
    [[nodiscard]] Lines findings(const kiosk::GpioSetup& setup) {
        Lines all;
        for (const auto& finding : kiosk::check_lines(machine, lines, setup)) all.push_back(line_of(finding));
        return all;
    }
    support::FakeGpio lines;
};

const std::string correct =
    "correct [gpio] in the configuration; `sudo cat /sys/kernel/debug/gpio` shows the lines and who has them";

kiosk::GpioSetup light_on(const std::string& line) {
    kiosk::GpioSetup setup = button_on("GPIO17");
    setup.led = line;
    return setup;
}

} // namespace

TEST(AButtonsLine, IsThereAndOpen) {
    Examined examined;
    examined.lines.wire("GPIO17");
    EXPECT_EQ(examined.findings({}), (Lines{"ok   gpio        no button on a GPIO line is configured"}));
    EXPECT_EQ(examined.findings(button_on("GPIO17")), (Lines{"ok   gpio        GPIO17 is there and open"}));
    EXPECT_FALSE(examined.lines.wire("GPIO17").held) << "it is let go";
}

TEST(AButtonsLine, ThatIsHeldDownOrMissingFails) {
    Examined examined;
    examined.lines.wire("GPIO17").active = true;
    EXPECT_EQ(examined.findings(button_on("GPIO17")),
              (Lines{"FAIL gpio        GPIO17 is held down: a press would do nothing: look at its wire; "
                     "`sudo limber doctor` looks again"}));
    EXPECT_EQ(examined.findings(button_on("GPIO99")),
              (Lines{"FAIL gpio        GPIO99: no such line: " + correct}));
}

TEST(AButtonsLine, ThatIsClosedToWhoAsksIsLookedAtAsRoot) {
    Examined examined;
    examined.lines.wire("GPIO17").closed = "/dev/gpiochip0: Permission denied; the group gpio may open it";
    EXPECT_EQ(
        examined.findings(button_on("GPIO17")),
        (Lines{"FAIL gpio        GPIO17: /dev/gpiochip0: Permission denied; the group gpio may open it: "
               "sudo limber doctor"}));
}

namespace {

/// As the doctor finds the button beside a wall that runs.
struct BesideTheWall : Examined {
    BesideTheWall() { lines.wire("GPIO17").holder = "limber"; }
    [[nodiscard]] std::string finding() { return findings(button_on("GPIO17")).front(); }
    void kernel_says(const std::string& level) const {
        has("/sys/kernel/debug/gpio",
            " gpio-529 (GPIO17              |limber              ) in  " + level + " IRQ ACTIVE LOW\n");
    }
};

} // namespace

TEST(AButtonThatTheWallHolds, IsStuckWhenTheWallSaysSo) {
    BesideTheWall examined;
    examined.has("/run/limber/stuck", "GPIO17\n");
    EXPECT_EQ(examined.finding(), "FAIL gpio        GPIO17 is stuck: the wall ignores it until it is "
                                  "released: look at its wire; `sudo limber doctor` looks again");
    examined.has("/run/limber/stuck", "\n");
    EXPECT_EQ(examined.finding(), "ok   gpio        GPIO17 is held by the wall, and not stuck");
}

TEST(AButtonThatTheWallHolds, MayBePressedAtThisMoment) {
    BesideTheWall examined;
    examined.kernel_says("lo");
    examined.has("/run/limber/stuck", "\n");
    EXPECT_EQ(
        examined.finding(),
        "warn gpio        GPIO17 is pressed at this moment, or stuck: if nobody presses it, look at its "
        "wire; `sudo limber doctor` looks again");
    examined.kernel_says("hi");
    EXPECT_EQ(examined.finding(), "ok   gpio        GPIO17 is held by the wall, and not stuck");
}

TEST(AButtonThatTheWallHolds, IsNotSaidToBeSoundWhenNobodyTells) {
    BesideTheWall examined;
    const auto* unknown = "ok   gpio        GPIO17 is held by the wall; whether it is stuck is not known: "
                          "`sudo limber doctor` can ask the kernel";
    EXPECT_EQ(examined.finding(), unknown);
    examined.has("/run/limber/stuck", "GPIO22\n");
    EXPECT_EQ(examined.finding(), unknown) << "only one of several is named";
    examined.kernel_says("hi");
    EXPECT_EQ(examined.finding(), "ok   gpio        GPIO17 is held by the wall, and not stuck");
}

TEST(ALight, IsTriedAndLeftDark) {
    Examined examined;
    examined.lines.wire("GPIO17");
    auto& light = examined.lines.wire("GPIO18");
    EXPECT_EQ(examined.findings(light_on("GPIO18")).back(),
              "ok   gpio        GPIO18, the light, can be driven");
    EXPECT_EQ(light.sets, (std::vector<bool>{true, false}));
    EXPECT_FALSE(light.held);
}

TEST(ALight, IsTheWallsOwnWhileItRuns) {
    Examined examined;
    examined.lines.wire("GPIO17");
    examined.lines.wire("GPIO18").holder = "limber";
    EXPECT_EQ(examined.findings(light_on("GPIO18")).back(),
              "ok   gpio        GPIO18, the light, is held by the wall");
}

TEST(ALight, ThatIsSomebodyElsesOrMissingFails) {
    Examined examined;
    examined.lines.wire("GPIO17");
    examined.lines.wire("GPIO18").holder = "act-led";
    EXPECT_EQ(examined.findings(light_on("GPIO18")).back(),
              "FAIL gpio        GPIO18: it is held by \"act-led\": " + correct);
    EXPECT_EQ(examined.findings(light_on("GPIO99")).back(),
              "FAIL gpio        GPIO99: no such line: " + correct);
}

TEST(ALight, ThatDoesNotObeyFails) {
    Examined examined;
    examined.lines.wire("GPIO17");
    examined.lines.wire("GPIO18").obeys = false;
    EXPECT_EQ(examined.findings(light_on("GPIO18")).back(),
              "FAIL gpio        GPIO18, the light, cannot be driven: choose another line for `led`; `sudo "
              "cat /sys/kernel/debug/gpio` shows the lines and who has them");
}

TEST(ASensorsLine, IsThere) {
    Examined examined;
    examined.lines.wire("GPIO23").active = true;
    kiosk::GpioSetup setup;
    setup.motion = "GPIO23";
    EXPECT_EQ(examined.findings(setup).back(), "ok   gpio        GPIO23 is there") << "it sees somebody";
}

TEST(AHeldLine, IsKnownToBeStuckByTheKernelsList) {
    const support::Patient patient;
    EXPECT_EQ(is_active(patient.machine, "GPIO17"), std::nullopt);
    patient.has("/sys/kernel/debug/gpio",
                "gpiochip0: GPIOs 512-569, parent: platform/fe200000.gpio, pinctrl-bcm2711:\n"
                " gpio-513 (GPIO1               )\n"
                " gpio-529 (GPIO17              |limber              ) in  lo IRQ ACTIVE LOW\n"
                " gpio-534 (GPIO22              |limber              ) in  hi IRQ ACTIVE LOW\n"
                " gpio-539 (GPIO27              |limber              ) in  hi IRQ \n");
    EXPECT_EQ(is_active(patient.machine, "GPIO17"), true);
    EXPECT_EQ(is_active(patient.machine, "GPIO22"), false);
    EXPECT_EQ(is_active(patient.machine, "GPIO27"), true);
    EXPECT_EQ(is_active(patient.machine, "GPIO2"), std::nullopt) << "the beginning of another's name";
}
