// What a press can start: the programmes loaded from a library on disk, and what becomes of bad ones.
#include "kiosk/menu.hpp"

#include "tests/support/scratch_folder.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

using namespace std::chrono_literals;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

namespace {

const std::string one_move = R"(
[[moves]]
id = "squat"
name = "Squat"
sides = "both"
cues = ["Sit back"]
)";

std::string plan(const std::string& id) { return "[plans." + id + "]\ntitle = \"" + id + "\"\nreps = 2\n"; }

std::string routine(const std::string& title, const std::string& plans) {
    return "format = 1\ntitle = \"" + title + "\"\n" + plans + one_move;
}

/// A shelf with two good routines and one that cannot be read.
class AMenu : public testing::Test {
protected:
    AMenu() {
        folder.write("balance/routine.toml", routine("Balance", plan("short") + plan("long")));
        folder.write("core/routine.toml", routine("Core", plan("daily")));
        folder.write("bad/routine.toml", "format = 1\nthis is no toml\n");
    }

    [[nodiscard]] content::Library library() const { return {{{content::Origin::own, folder.path()}}}; }

    support::ScratchFolder folder;
};

class AMenuOfSeveralRoutines : public AMenu {
protected:
    kiosk::MenuRequest request{"balance", "long", {"core/daily", "balance/long", "short"}, {}};
};

/// "routine/plan" of each programme, in order.
std::vector<std::string> names(const kiosk::Menu& menu) {
    std::vector<std::string> all;
    for (const auto& program : menu.programs) all.push_back(program.routine->id + "/" + program.plan->id);
    return all;
}

} // namespace

TEST_F(AMenu, HasThePlansOfTheRoutineAskedFor) {
    const auto reading = kiosk::load_menu(library(), {"balance", "", {}, {}});
    EXPECT_THAT(names(reading.menu), ElementsAre("balance/short", "balance/long"));
    EXPECT_THAT(reading.problems, IsEmpty());
}

TEST_F(AMenu, BeginsWithThePlanAskedFor) {
    const auto reading = kiosk::load_menu(library(), {"balance", "long", {}, {}});
    EXPECT_THAT(names(reading.menu), ElementsAre("balance/long", "balance/short"));
}

TEST_F(AMenu, HasTheEntriesOfTheConfigurationInTheirOrder) {
    const auto reading =
        kiosk::load_menu(library(), {"balance", "long", {"core/daily", "balance/long", "short"}, {}});
    EXPECT_THAT(names(reading.menu), ElementsAre("balance/long", "core/daily", "balance/short"));
}

TEST_F(AMenu, LeavesOutAnEntryThatIsNotThereAndNamesIt) {
    const auto reading = kiosk::load_menu(library(), {"balance", "", {"short", "lng", "croe/daily"}, {}});
    EXPECT_THAT(names(reading.menu), ElementsAre("balance/short"));
    ASSERT_EQ(reading.problems.size(), 2U);
    EXPECT_THAT(reading.problems[0].what, HasSubstr("no plan `lng`"));
    EXPECT_THAT(reading.problems[1].what, HasSubstr("did you mean `core`?"));
}

TEST_F(AMenu, OfABadRoutineIsThatOfAGoodOneAndTellsWhy) {
    const auto reading = kiosk::load_menu(library(), {"bad", "", {}, {}});
    EXPECT_THAT(names(reading.menu), ElementsAre("balance/short", "balance/long"));
    ASSERT_FALSE(reading.problems.empty());
    EXPECT_EQ(reading.problems.front().file, folder.path() / "bad/routine.toml");
    EXPECT_EQ(reading.problems.front().line, 2);
}

TEST_F(AMenu, OfARoutineThatIsNotThereIsThatOfAGoodOne) {
    const auto reading = kiosk::load_menu(library(), {"balence", "", {}, {}});
    EXPECT_THAT(names(reading.menu), ElementsAre("balance/short", "balance/long"));
    ASSERT_FALSE(reading.problems.empty());
    EXPECT_THAT(reading.problems.front().what, HasSubstr("did you mean `balance`?"));
}

TEST_F(AMenu, IsEmptyWhenNothingIsGood) {
    const support::ScratchFolder empty;
    const auto reading = kiosk::load_menu({{{content::Origin::own, empty.path()}}}, {"balance", "", {}, {}});
    EXPECT_THAT(names(reading.menu), IsEmpty());
    EXPECT_EQ(reading.problems.size(), 1U);
}

TEST_F(AMenu, OfOneRoutineIsAnErrorWhenThatOneIsBad) {
    const auto menu = kiosk::load_one(library(), {"bad", "", {}, {}});
    ASSERT_FALSE(menu.has_value());
    EXPECT_EQ(menu.error().front().file, folder.path() / "bad/routine.toml");
}

TEST_F(AMenu, TakesAPathToTheFileOrItsFolder) {
    for (const auto& path : {folder.path() / "core", folder.path() / "core/routine.toml"}) {
        const auto menu = kiosk::load_one({}, {path.string(), "", {}, {}});
        ASSERT_TRUE(menu.has_value());
        EXPECT_THAT(names(*menu), ElementsAre("core/daily"));
    }
}

TEST_F(AMenu, GivesEveryMoveTheSetsAskedFor) {
    const auto once = kiosk::load_one(library(), {"core", "", {}, 1});
    const auto thrice = kiosk::load_one(library(), {"core", "", {}, 3});
    EXPECT_EQ(thrice->timelines.front().longest - once->timelines.front().longest, 2 * (30s + 12s));
}

TEST_F(AMenuOfSeveralRoutines, IsLoadedInTwoPartsOfWhichTheFirstReadsOnlyTheRoutineAskedFor) {
    auto reading = kiosk::load_menu(library(), request, kiosk::Entries::at_hand);
    EXPECT_THAT(names(reading.menu), ElementsAre("balance/long", "balance/short"));
    EXPECT_TRUE(reading.menu.partial);
    folder.write("balance/routine.toml", "gone by now"); // what has been read is not read again
    reading = kiosk::completed(std::move(reading.menu), library(), request);
    EXPECT_THAT(names(reading.menu), ElementsAre("balance/long", "core/daily", "balance/short"));
    EXPECT_FALSE(reading.menu.partial);
    EXPECT_THAT(reading.problems, IsEmpty());
}

TEST_F(AMenuOfSeveralRoutines, NamesWhatIsMissingWhenItIsComplete) {
    request.entries = {"core/weekly", "shrt"};
    auto reading = kiosk::load_menu(library(), request, kiosk::Entries::at_hand);
    EXPECT_EQ(reading.problems.size(), 1U);
    reading = kiosk::completed(std::move(reading.menu), library(), request);
    EXPECT_EQ(reading.problems.size(), 2U);
}

TEST_F(AMenu, IsCompleteAtOnceWhenItNamesNoOtherRoutine) {
    const auto reading =
        kiosk::load_menu(library(), {"balance", "", {"long", "balance/short"}, {}}, kiosk::Entries::at_hand);
    EXPECT_THAT(names(reading.menu), ElementsAre("balance/short", "balance/long"));
    EXPECT_FALSE(reading.menu.partial);
}
