// What limber-sync is asked for, and what the configuration says about it.
#include "kiosk/config.hpp"
#include "kiosk/handover.hpp"

#include <gtest/gtest.h>

namespace kiosk {
namespace {

using Words = std::vector<std::string>;

ConfigReading read(std::string_view text) { return read_config(text, "config.toml", {}); }

} // namespace

TEST(SyncSetup, IsReadFromItsTable) {
    const auto reading =
        read("[sync]\nurl = \"https://example.org/\"\npublic_keys = [\"A\", \"B\"]\ntotal = \"2 GiB\"\n");
    EXPECT_EQ(reading.problems, content::Problems{});
    EXPECT_EQ(reading.config.sync, (SyncSetup{"https://example.org/", {"A", "B"}, std::uint64_t{2} << 30U}));
}

TEST(SyncSetup, AllowsAGibibyteUnlessToldOtherwise) {
    EXPECT_EQ(read("").config.sync.total, std::uint64_t{1} << 30U);
    EXPECT_EQ(read("[sync]\ntotal = \"512MiB\"\n").config.sync.total, std::uint64_t{512} << 20U);
    for (const char* bad :
         {"1", "1 GB", "0 MiB", "-1 MiB", "1025 GiB", "99999999999999999999 MiB", "1 MiB ", "much"}) {
        const auto reading = read(std::string{"[sync]\ntotal = \""} + bad + "\"\n");
        EXPECT_EQ(reading.problems.size(), 1U) << bad;
        EXPECT_EQ(reading.config.sync.total, std::uint64_t{1} << 30U) << bad;
    }
}

TEST(TheHandover, TellsWhatIsConfiguredAndTyped) {
    const SyncSetup setup{"https://example.org/", {"A", "B"}, 5};
    EXPECT_EQ(handed_over(SyncCommand{.dry_run = true, .rollback = false, .json = true}, setup, "/folder"),
              (Words{"sync", "--folder=/folder", "--url=https://example.org/", "--total=5", "--key=A",
                     "--key=B", "--dry-run", "--json"}));
    EXPECT_EQ(handed_over(KeygenCommand{"-o"}), (Words{"keygen", "--output=-o"}));
    EXPECT_EQ(handed_over(PublishCommand{"-in", "site", "gym.key"}),
              (Words{"publish", "--output=site", "--key=gym.key", "--", "-in"}));
}

TEST(RootOnAnAppliance, FetchesNothingItself) {
    EXPECT_EQ(as_service_user({.dry_run = false, .rollback = true, .json = false}),
              (Words{"runuser", "-u", "limber-sync", "--", "env", "STATE_DIRECTORY=/var/lib/limber-sync",
                     "limber", "sync", "--rollback"}));
}

} // namespace kiosk
