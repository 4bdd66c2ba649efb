// The doctor on how fetching goes: last success, last error, serial, key, days until it expires.
#include "kiosk/doctor/sync_check.hpp"

#include "tests/support/scratch_folder.hpp"

#include <gtest/gtest.h>

using content::sync::parse_instant;
using kiosk::line_of;

namespace {

/// A wall that took serial 7 two days ago.
kiosk::SyncSigns sound() {
    kiosk::SyncSigns signs;
    signs.set_up = true;
    signs.serial = 7;
    signs.state.serial = 7;
    signs.state.key = "0123456789ABCDEF";
    signs.state.expires = parse_instant("2027-02-21T08:00:00Z");
    signs.state.succeeded = parse_instant("2026-11-23T08:00:00Z");
    signs.now = parse_instant("2026-11-25T09:00:00Z");
    return signs;
}

kiosk::SyncSigns failing() {
    auto signs = sound();
    signs.state.failing_since = parse_instant("2026-11-24T03:10:59Z");
    signs.state.failed = parse_instant("2026-11-25T03:20:00Z");
    signs.state.reason = "Server not found";
    signs.state.error = "example.org: Server not found; look at the network";
    return signs;
}

} // namespace

TEST(Fetching, TellsSerialKeyAndDays) {
    EXPECT_EQ(line_of(check_sync(sound())),
              "ok   sync        serial 7, signed by key 0123456789ABCDEF, expires in "
              "87 days; every try good since 2026-11-23 08:00 UTC");
}

TEST(Fetching, ThatFailsTellsSinceWhenAndWhy) {
    EXPECT_EQ(line_of(check_sync(failing())),
              "warn sync        serial 7, signed by key 0123456789ABCDEF, expires in 87 days; last success "
              "not before "
              "2026-11-23 08:00 UTC; failing since 2026-11-24 03:10 UTC; last error on 2026-11-25 03:20 UTC: "
              "example.org: Server not found; look at the network: `sudo limber sync` tries again");
}

TEST(Fetching, ThatIsNotSetUpIsNoneOfItsBusiness) {
    EXPECT_EQ(line_of(kiosk::check_sync({})), "ok   sync        [sync] has no `url`: nothing is fetched");
}

TEST(Fetching, ThatWasNeverTriedIsTried) {
    kiosk::SyncSigns signs;
    signs.set_up = true;
    EXPECT_EQ(line_of(check_sync(signs)), "warn sync        no content was taken yet: sudo limber sync");
}

TEST(Fetching, ThatNothingStartsIsSwitchedOn) {
    auto signs = sound();
    signs.by_itself = false;
    const auto finding = check_sync(signs);
    EXPECT_EQ(finding.verdict, kiosk::Verdict::warn);
    EXPECT_EQ(finding.command, "sudo systemctl enable --now limber-sync.timer");
}

TEST(FetchedContent, MayBeExpiredWhereTheClockIsKnown) {
    auto signs = sound();
    signs.now = parse_instant("2027-03-01T08:00:00Z");
    EXPECT_EQ(check_sync(signs).verdict, kiosk::Verdict::warn);
    EXPECT_EQ(check_sync(signs).command, "`sudo limber sync` takes what is published");
    EXPECT_NE(check_sync(signs).what.find("expired on 2027-02-21: publish it again"), std::string::npos);
    signs.now.reset();
    EXPECT_EQ(check_sync(signs).verdict, kiosk::Verdict::ok);
    EXPECT_NE(check_sync(signs).what.find("good until 2027-02-21"), std::string::npos);
}

TEST(FetchedContent, TellsWhatIsLeftOutAndWhatWasGoneBackFrom) {
    auto signs = sound();
    signs.serial = 6;
    signs.left_out = {"a", "b"};
    const auto finding = check_sync(signs);
    EXPECT_EQ(finding.verdict, kiosk::Verdict::warn);
    EXPECT_EQ(finding.command, "`sudo journalctl -u limber-sync` shows its errors");
    EXPECT_TRUE(finding.what.starts_with("serial 6 (gone back from 7), ")) << finding.what;
    EXPECT_TRUE(finding.what.ends_with("; left out for an error: a, b")) << finding.what;
}

TEST(Signs, AreReadFromTheFolder) {
    const support::ScratchFolder scratch;
    EXPECT_EQ(kiosk::sync_signs_in(scratch.path()).serial, std::nullopt);
    scratch.write("libraries/7-0123456789abcdef/.left-out/b/routine.toml", "");
    std::filesystem::create_symlink("libraries/7-0123456789abcdef", scratch.path() / "current");
    scratch.write("state.json", R"({"serial":8,"key":"K"})");
    const auto signs = kiosk::sync_signs_in(scratch.path());
    EXPECT_EQ(signs.serial, 7);
    EXPECT_EQ(signs.left_out, std::vector<std::string>{"b"});
    EXPECT_EQ(signs.state.serial, 8);
    EXPECT_EQ(signs.state.key, "K");
}
