// Where the program looks for routines and configuration: as an appliance, and started by hand.
#include "kiosk/paths.hpp"

#include "tests/support/scratch_folder.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

using testing::ElementsAre;

namespace {

kiosk::Surroundings by_hand() {
    return {.home = "/home/ada",
            .data_home = "/home/ada/data",
            .config_home = "/home/ada/conf",
            .state_home = "/home/ada/state",
            .run_home = "/run/user/1000",
            .state = {},
            .run = {},
            .shipped = "/usr/share/limber/routines"};
}

kiosk::Surroundings as_appliance() {
    auto around = by_hand();
    around.state = "/var/lib/limber";
    around.run = "/run/limber";
    return around;
}

std::vector<std::string> shelves(const kiosk::Surroundings& around) {
    std::vector<std::string> all;
    for (const auto& shelf : kiosk::library_in(around).shelves)
        all.push_back(std::string{content::to_string(shelf.origin)} + " " + shelf.folder.string());
    return all;
}

} // namespace

TEST(StartedByHand, LooksInThePersonsOwnFolders) {
    EXPECT_THAT(shelves(by_hand()),
                ElementsAre("own /home/ada/data/limber/routines", "card /boot/firmware/limber/routines",
                            "synced /home/ada/data/limber-sync/current",
                            "shipped /usr/share/limber/routines"));
    EXPECT_THAT(kiosk::config_files_in(by_hand()), ElementsAre("/home/ada/conf/limber/config.toml"));
}

TEST(AnAppliance, LooksInTheSystemsFolders) {
    EXPECT_THAT(shelves(as_appliance()),
                ElementsAre("own /var/lib/limber/routines", "card /boot/firmware/limber/routines",
                            "synced /var/lib/limber-sync/current", "shipped /usr/share/limber/routines"));
}

TEST(AnAppliance, ReadsTheMachinesConfigurationThenTheCards) {
    const auto files = kiosk::config_files_in(as_appliance());
    ASSERT_GE(files.size(), 2U);
    EXPECT_EQ(files.front(), "/etc/limber/config.toml");
    EXPECT_EQ(files.back(), "/boot/firmware/limber/config.toml");
}

TEST(StartedByHand, RemembersInThePersonsOwnFolders) {
    EXPECT_FALSE(kiosk::is_appliance(by_hand()));
    EXPECT_EQ(kiosk::database_in(by_hand()), "/home/ada/state/limber/limber.db");
    EXPECT_EQ(kiosk::live_file_in(by_hand()), "/run/user/1000/limber/position.json");
    auto no_session = by_hand();
    no_session.run_home.clear();
    EXPECT_EQ(kiosk::live_file_in(no_session), "");
}

TEST(AnAppliance, RemembersInTheSystemsFolders) {
    EXPECT_TRUE(kiosk::is_appliance(as_appliance()));
    EXPECT_EQ(kiosk::rotation_file_in(as_appliance()), "/var/lib/limber/rotation");
    EXPECT_EQ(kiosk::rotation_file_in(by_hand()), "") << "nobody is asked";
    EXPECT_EQ(kiosk::database_in(as_appliance()), "/var/lib/limber/limber.db");
    EXPECT_EQ(kiosk::database_in(as_appliance()), kiosk::wall_database());
    EXPECT_EQ(kiosk::live_file_in(as_appliance()), "/run/limber/position.json");
}

TEST(ThePersonWhoLooksAfterAWall, MeansItsFolders) {
    const support::ScratchFolder machine;
    EXPECT_FALSE(is_appliance(as_the_wall(by_hand(), machine.path()))) << "it is no wall";
    machine.write("usr/lib/systemd/system/limber.service", "");
    EXPECT_EQ(shelves(as_the_wall(by_hand(), machine.path())), shelves(as_appliance()));
    EXPECT_EQ(config_files_in(as_the_wall(by_hand(), machine.path())), config_files_in(as_appliance()));
}
