// Where the program looks for routines and configuration: as an appliance, and started by hand.
#include "kiosk/paths.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

using testing::ElementsAre;

namespace {

kiosk::Surroundings by_hand() {
    return {.home = "/home/ada",
            .data_home = "/home/ada/data",
            .config_home = "/home/ada/conf",
            .state = {},
            .shipped = "/usr/share/limber/routines"};
}

kiosk::Surroundings as_appliance() {
    auto around = by_hand();
    around.state = "/var/lib/limber";
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
