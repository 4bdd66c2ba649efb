// The boot files' texts, there and back.
#include "kiosk/setup/boot_text.hpp"

#include <gtest/gtest.h>

using kiosk::cmdline_for_wall;
using kiosk::cmdline_without_wall;
using kiosk::config_for_wall;
using kiosk::config_without_wall;

namespace {

constexpr const char* block =
    "# limber setup: what the wall needs; limber setup --undo takes it out\n[all]\n";
constexpr const char* end = "# limber setup: end\n";
constexpr const char* pi_cmdline = "console=serial0,115200 console=tty1 root=PARTUUID=1234-02 "
                                   "rootfstype=ext4 fsck.repair=yes rootwait quiet "
                                   "splash plymouth.ignore-serial-consoles\n";
constexpr const char* pi_cmdline_after =
    "console=serial0,115200 console=tty3 root=PARTUUID=1234-02 rootfstype=ext4 fsck.repair=yes rootwait "
    "quiet "
    "plymouth.ignore-serial-consoles loglevel=3 logo.nologo vt.global_cursor_default=0 consoleblank=0\n";

} // namespace

TEST(TheFirmwaresFile, GetsWhatItLacksInOneBlockAtItsEnd) {
    EXPECT_EQ(config_for_wall("arm_64bit=1\n[pi5]\nfoo=1\n", 17),
              std::string{"arm_64bit=1\n[pi5]\nfoo=1\n"} + block +
                  "dtoverlay=vc4-kms-v3d\ndisable_splash=1\n"
                  "dtoverlay=gpio-key,gpio=17,active_low=1,gpio_pull=up,keycode=28,label=start\n" +
                  end);
}

TEST(TheFirmwaresFile, IsNotToldAgainWhatItSays) {
    const std::string sound = "dtoverlay=vc4-kms-v3d\ndisable_splash=1\n";
    EXPECT_EQ(config_for_wall(sound, std::nullopt), sound);
    EXPECT_EQ(config_for_wall(sound + "dtoverlay=gpio-key,gpio=4\n", 17),
              sound + "dtoverlay=gpio-key,gpio=4\n");
}

TEST(TheFirmwaresFile, IsToldWhatItSaysForOneModelAlone) {
    const auto text = config_for_wall("dtoverlay=vc4-kms-v3d\n[pi4]\ndisable_splash=1\n", std::nullopt);
    EXPECT_TRUE(text.ends_with(std::string{block} + "disable_splash=1\n" + end)) << text;
}

TEST(TheFirmwaresFile, LosesTheDriverThatOnlyLooksLikeOne) {
    const std::string before = "dtoverlay=vc4-fkms-v3d\n";
    const auto text = config_for_wall(before, std::nullopt);
    EXPECT_TRUE(text.starts_with("#limber# dtoverlay=vc4-fkms-v3d\n# limber setup")) << text;
    EXPECT_EQ(config_without_wall(text), before);
}

TEST(TheFirmwaresFile, IsTheSameTheSecondTime) {
    const auto once = config_for_wall("dtparam=audio=on", 17);
    EXPECT_EQ(config_for_wall(once, 17), once);
    EXPECT_NE(config_for_wall(once, 4), once) << "another button is another file";
}

TEST(TheFirmwaresFile, ComesBackAsItWas) {
    const std::string before = "dtparam=audio=on\r\n[pi4]\r\narm_boost=1\r\n";
    const auto text = config_for_wall(before, 17);
    EXPECT_NE(text.find("disable_splash=1\r\n"), std::string::npos) << "lines end as they do there";
    EXPECT_EQ(config_without_wall(text), before);
}

TEST(TheFirmwaresFile, LosesNothingThatWasWrittenIntoTheBlock) {
    auto text = config_for_wall("a=1\n", 17);
    text.insert(text.find("disable_splash"), "mine=1\n");
    EXPECT_NE(config_without_wall(text).find("mine=1\n"), std::string::npos);
}

TEST(TheKernelsLine, HasNoWordsOnTheScreen) {
    EXPECT_EQ(cmdline_for_wall(pi_cmdline), pi_cmdline_after);
    EXPECT_EQ(cmdline_for_wall(pi_cmdline_after), pi_cmdline_after);
}

TEST(TheKernelsLine, KeepsOneValueOfEach) {
    EXPECT_EQ(cmdline_for_wall("root=/dev/sda1 consoleblank=300 loglevel=7 consoleblank=0"),
              "root=/dev/sda1 consoleblank=0 quiet loglevel=3 logo.nologo vt.global_cursor_default=0");
}

TEST(TheKernelsLine, KeepsWhatIsQuotedTogether) {
    EXPECT_TRUE(cmdline_for_wall("dyndbg=\"file a.c +p\" rw").starts_with("dyndbg=\"file a.c +p\" rw quiet"));
}

TEST(TheKernelsLine, GetsItsWordsBeforeThoseOfTheFirstProcess) {
    EXPECT_TRUE(cmdline_for_wall("quiet -- rescue").ends_with(" consoleblank=0 -- rescue"));
}

TEST(TheKernelsLine, StaysAsItIsWithAnOpenQuote) { EXPECT_EQ(cmdline_for_wall("a=\"b rw"), "a=\"b rw"); }

TEST(TheKernelsLine, IsTheFirstOfItsFile) {
    EXPECT_TRUE(cmdline_for_wall("rw\nconsole=tty1\n").ends_with(" consoleblank=0\nconsole=tty1\n"));
}

TEST(TheKernelsLine, ComesBackAsItWas) {
    EXPECT_EQ(cmdline_without_wall(pi_cmdline_after, pi_cmdline), pi_cmdline);
}

TEST(TheKernelsLine, KeepsWhatWasChangedSince) {
    EXPECT_EQ(cmdline_without_wall("root=PARTUUID=99 console=tty3 rootwait quiet loglevel=3 logo.nologo "
                                   "vt.global_cursor_default=0 consoleblank=0 cfg80211.ieee80211_regdom=DE\n",
                                   "console=tty1 root=PARTUUID=1234-02 rootwait quiet splash\n"),
              "root=PARTUUID=99 rootwait quiet cfg80211.ieee80211_regdom=DE console=tty1 splash\n");
}
