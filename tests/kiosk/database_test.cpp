// What was written is there; what is damaged makes room.
#include "kiosk/database.hpp"

#include "tests/support/scratch_folder.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

using namespace std::chrono_literals;
using kiosk::Access;
using kiosk::Database;
using testing::ElementsAre;
using testing::HasSubstr;

namespace {

kiosk::RecordedSession session(kiosk::Ms played) {
    return {{.routine = "hip-opening",
             .plan = "daily",
             .looping = true,
             .goes_on = true,
             .played = played,
             .paused = 3s,
             .sides_played = 4,
             .sides_skipped = 5,
             .ending = kiosk::Ending::stopped},
            1'795'600'000,
            -3600};
}

Database opened(const std::filesystem::path& file, Access access = Access::write) {
    auto database = Database::open(file, access);
    if (!database) throw std::runtime_error{database.error().what};
    return std::move(*database);
}

void write(Database& database, const std::string& position, std::vector<kiosk::SessionRow> rows = {}) {
    const auto done = database.write(&position, rows);
    EXPECT_TRUE(done) << done.error().what;
}

} // namespace

TEST(ADatabase, IsMadeWithItsFolderAndHoldsNothing) {
    const support::ScratchFolder scratch;
    auto database = opened(scratch.path() / "deep/limber.db");
    EXPECT_EQ(database.position().value(), "");
    EXPECT_TRUE(database.sessions()->empty());
}

TEST(ADatabase, HoldsWhatWasWrittenOverARestart) {
    const support::ScratchFolder scratch;
    auto no_clock = session(9s);
    no_clock.started.reset();
    {
        auto database = opened(scratch.path() / "limber.db");
        write(database, "somewhere", {{session(1min), {}}, {no_clock, {}}});
    }
    auto database = opened(scratch.path() / "limber.db");
    EXPECT_EQ(database.position().value(), "somewhere");
    EXPECT_THAT(database.sessions().value(), ElementsAre(session(1min), no_clock));
}

TEST(ASession, IsWrittenOverItself) {
    const support::ScratchFolder scratch;
    auto database = opened(scratch.path() / "limber.db");
    std::vector<kiosk::SessionRow> rows{{session(1min), {}}};
    ASSERT_TRUE(database.write(nullptr, rows));
    ASSERT_TRUE(rows[0].id);
    rows[0].session = session(2min);
    ASSERT_TRUE(database.write(nullptr, rows));
    EXPECT_THAT(database.sessions().value(), ElementsAre(session(2min)));
}

TEST(ADatabaseInUse, CanBeReadBesideIt) {
    const support::ScratchFolder scratch;
    auto database = opened(scratch.path() / "limber.db");
    write(database, "here", {{session(1min), {}}});
    EXPECT_THAT(opened(scratch.path() / "limber.db", Access::read).sessions().value(),
                ElementsAre(session(1min)));
}

TEST(ADatabaseForReading, IsNotMade) {
    const support::ScratchFolder scratch;
    const auto file = scratch.path() / "limber.db";
    EXPECT_FALSE(Database::open(file, Access::read));
    EXPECT_FALSE(std::filesystem::exists(file));
}

TEST(SomethingElse, IsADamagedDatabase) {
    const support::ScratchFolder scratch;
    const auto file = scratch.write("limber.db", std::string(4096, 'x'));
    const auto database = Database::open(file, Access::write);
    ASSERT_FALSE(database);
    EXPECT_TRUE(database.error().damaged);
    EXPECT_THAT(database.error().what, HasSubstr(file.string()));
}

TEST(ATornPage, IsFoundAtTheStart) {
    const support::ScratchFolder scratch;
    const auto file = scratch.path() / "limber.db";
    {
        auto database = opened(file);
        std::vector<kiosk::SessionRow> rows(200, {session(1min), {}});
        write(database, "here", rows);
    }
    {
        std::fstream torn{file, std::ios::in | std::ios::out | std::ios::binary};
        torn.seekp(5 * 1024);
        torn << std::string(4 * 1024, '\x5a');
    }
    const auto database = Database::open(file, Access::write);
    ASSERT_FALSE(database);
    EXPECT_TRUE(database.error().damaged) << database.error().what;
}

TEST(ADatabaseOfANewerLimber, IsLeftAsItIs) {
    const support::ScratchFolder scratch;
    const auto file = scratch.path() / "limber.db";
    sqlite3* newer = nullptr;
    sqlite3_open(file.c_str(), &newer);
    sqlite3_exec(newer, "PRAGMA user_version = 2", nullptr, nullptr, nullptr);
    sqlite3_close(newer);
    const auto database = Database::open(file, Access::write);
    ASSERT_FALSE(database);
    EXPECT_FALSE(database.error().damaged);
    EXPECT_THAT(database.error().what, HasSubstr("a newer Limber wrote it"));
}

TEST(AFolderThatCannotBeMade, IsNoDamage) {
    const support::ScratchFolder scratch;
    scratch.write("file", "");
    const auto database = Database::open(scratch.path() / "file/limber.db", Access::write);
    ASSERT_FALSE(database);
    EXPECT_FALSE(database.error().damaged);
}

TEST(ADamagedDatabase, IsSetAsideWithWhatBelongsToIt) {
    const support::ScratchFolder scratch;
    scratch.write("limber.db", "first");
    scratch.write("limber.db-wal", "its own");
    const auto file = scratch.path() / "limber.db";
    EXPECT_EQ(kiosk::set_aside(file).value(), file.string() + ".damaged");
    EXPECT_FALSE(std::filesystem::exists(file.string() + "-wal"));
    EXPECT_TRUE(std::filesystem::exists(file.string() + ".damaged-wal"));
}

TEST(DamagedDatabases, AreNeverMoreThanFive) {
    const support::ScratchFolder scratch;
    std::string last;
    for (int i = 0; i < 8; ++i) last = kiosk::set_aside(scratch.write("limber.db", "x")).value().filename();
    EXPECT_EQ(last, "limber.db.damaged-5");
    EXPECT_EQ(std::distance(std::filesystem::directory_iterator{scratch.path()}, {}), 5);
}
