// What is told reaches the files; what a power cut left comes back. A keeper that is gone has written all.
#include "kiosk/keeper.hpp"

#include "tests/support/scratch_folder.hpp"
#include "tests/support/walls.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

using namespace std::chrono_literals;
using kiosk::Keeper;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

namespace {

struct KeeperDesk {
    kiosk::KeeperPlan plan() {
        kiosk::KeeperPlan plan;
        plan.database = folder.path() / "state/limber.db";
        plan.live = folder.path() / "run/position.json";
        plan.survives_quit = true;
        plan.wall_time = [] { return std::optional(kiosk::WallTime{1'795'600'000, 3600}); };
        plan.report = [this](const std::string& line) { journal.push_back(line); };
        return plan;
    }
    std::unique_ptr<Keeper> keeper() { return keeper(plan()); }
    std::unique_ptr<Keeper> keeper(kiosk::KeeperPlan with) {
        auto made = Keeper::watched_by(waiter, std::move(with));
        if (!made) throw std::runtime_error{made.error()};
        kiosk::Inputs none;
        waiter.wait(kiosk::Ns{0}, none); // behind the first frame
        return std::move(*made);
    }
    [[nodiscard]] std::vector<kiosk::RecordedSession> sessions() const {
        return kiosk::Database::open(folder.path() / "state/limber.db", kiosk::Access::read)
            ->sessions()
            .value();
    }
    [[nodiscard]] std::string position() const {
        return kiosk::Database::open(folder.path() / "state/limber.db", kiosk::Access::read)
            ->position()
            .value();
    }

    support::ScratchFolder folder;
    kiosk::Waiter waiter;
    std::vector<std::string> journal; ///< to be read when the keeper is gone
};

kiosk::Saved at(std::size_t segment) {
    kiosk::Saved saved;
    saved.routine = "test";
    saved.plan = "strength";
    saved.state = kiosk::Playing{{0, {segment, 0ms}, {}, {}}};
    return saved;
}

kiosk::SessionRecord played(kiosk::Ms time) {
    kiosk::SessionRecord session;
    session.routine = "test";
    session.plan = "strength";
    session.played = time;
    return session;
}

} // namespace

TEST(AWriteLimit, LetsTheFirstPassAndTheNextAfterAQuarterOfAMinute) {
    kiosk::WriteLimit limit;
    EXPECT_EQ(limit.until_allowed(100s), 0s);
    limit.last = 100s;
    EXPECT_EQ(limit.until_allowed(100s), 15s);
    EXPECT_EQ(limit.until_allowed(109s), 6s);
    EXPECT_EQ(limit.until_allowed(115s), 0s);
    EXPECT_EQ(limit.until_allowed(500s), 0s);
}

TEST(AKeeper, TouchesNoFileBeforeTheLoopWaits) {
    KeeperDesk desk;
    { const auto keeper = Keeper::watched_by(desk.waiter, desk.plan()); }
    EXPECT_TRUE(std::filesystem::is_empty(desk.folder.path()));
}

TEST(AKeeper, HasWrittenAllWhenItIsGone) {
    KeeperDesk desk;
    {
        const auto keeper = desk.keeper();
        keeper->live(at(3));
        keeper->position(at(2));
        keeper->record(1, played(10s));
        keeper->record(1, played(20s));
        keeper->record(2, played(5s));
    }
    EXPECT_EQ(kiosk::read_live(desk.folder.path() / "run/position.json"), at(3));
    EXPECT_EQ(desk.position(), kiosk::to_text(at(2)));
    EXPECT_THAT(desk.sessions(), ElementsAre(kiosk::RecordedSession{played(20s), 1'795'599'980, 3600},
                                             kiosk::RecordedSession{played(5s), 1'795'599'995, 3600}))
        << "they began before what was played";
    EXPECT_THAT(desk.journal, IsEmpty());
}

TEST(ASessionWithoutAClock, IsRecordedWithoutATime) {
    KeeperDesk desk;
    auto plan = desk.plan();
    plan.wall_time = [] { return std::optional<kiosk::WallTime>{}; };
    desk.keeper(plan)->record(1, played(10s));
    EXPECT_THAT(desk.sessions(), ElementsAre(kiosk::RecordedSession{played(10s), {}, 0}));
}

TEST(APersonWhoQuits, LeavesNoPlaceBehind) {
    KeeperDesk desk;
    auto plan = desk.plan();
    plan.survives_quit = false;
    {
        const auto keeper = desk.keeper(plan);
        keeper->live(at(3));
        keeper->position(at(2));
        keeper->record(1, played(10s));
    }
    EXPECT_EQ(kiosk::read_live(desk.folder.path() / "run/position.json"), std::nullopt);
    EXPECT_EQ(desk.position(), "");
    EXPECT_EQ(desk.sessions().size(), 1U) << "what was played stays";
}

TEST(WhatAPowerCutLeft, ComesThroughTheLoop) {
    KeeperDesk desk;
    desk.keeper()->position(at(2));
    const auto keeper = desk.keeper();
    kiosk::Inputs inputs;
    EXPECT_TRUE(desk.waiter.wait(std::nullopt, inputs));
    ASSERT_EQ(inputs.size(), 1U);
    EXPECT_EQ(std::get<kiosk::Found>(inputs[0]).saved, at(2));
}

TEST(ADatabaseThatIsDamaged, IsNamedAndANewOneBegun) {
    KeeperDesk desk;
    desk.folder.write("state/limber.db", std::string(4096, 'x'));
    desk.keeper()->record(1, played(10s));
    EXPECT_EQ(desk.sessions().size(), 1U);
    ASSERT_EQ(desk.journal.size(), 1U);
    EXPECT_THAT(desk.journal[0], HasSubstr("limber.db.damaged now, and a new one is begun"));
    EXPECT_TRUE(std::filesystem::exists(desk.folder.path() / "state/limber.db.damaged"));
}

TEST(AKeeperWithNowhereToWrite, SaysSoOnceAndKeepsTheWallAlive) {
    KeeperDesk desk;
    desk.folder.write("state", "in the way");
    {
        const auto keeper = desk.keeper();
        keeper->position(at(2));
        keeper->record(1, played(10s));
    }
    ASSERT_EQ(desk.journal.size(), 1U);
    EXPECT_THAT(desk.journal[0], HasSubstr("state/limber.db"));
}

TEST(ALiveFile, MayBeAnything) {
    const support::ScratchFolder folder;
    EXPECT_EQ(kiosk::read_live(folder.path() / "none"), std::nullopt);
    EXPECT_EQ(kiosk::read_live(folder.write("empty", "")), std::nullopt);
    EXPECT_EQ(kiosk::read_live(folder.write("zeros", std::string(500, '\0'))), std::nullopt);
    EXPECT_EQ(kiosk::read_live(folder.path()), std::nullopt) << "a folder";
}
