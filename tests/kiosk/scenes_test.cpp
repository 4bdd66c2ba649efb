// Every card of a plan, gathered for pictures: all kinds, none twice.
#include "kiosk/scenes.hpp"

#include "tests/support/described.hpp"
#include "tests/support/walls.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>

using namespace std::chrono_literals;

namespace {

/// The kinds in order, repeats left out.
std::vector<std::string> kinds(const std::vector<kiosk::Scene>& scenes) {
    std::vector<std::string> all;
    for (const auto& scene : scenes) {
        if (std::ranges::find(all, scene.kind) == all.end()) all.push_back(scene.kind);
    }
    return all;
}

std::string card_named(const std::string& kind) {
    const auto reading = walls::menu_of(walls::two_moves);
    const auto card = kiosk::card_named(kind, reading.menu, 0ms);
    return card ? described::card(*card) : "none";
}

} // namespace

TEST(Scenes, ShowEveryKindOfCard) {
    EXPECT_THAT(kinds(kiosk::all_scenes(walls::menu_of(walls::two_moves).menu)),
                testing::ElementsAre("title", "preview", "work", "switch", "rest", "done", "idle", "loop",
                                     "ready", "paused", "hold", "taken", "trouble"));
}

TEST(Scenes, ShowNoCardTwice) {
    auto scenes = kiosk::all_scenes(walls::menu_of(walls::two_moves).menu);
    for (auto scene = scenes.begin(); scene != scenes.end(); ++scene) {
        EXPECT_EQ(std::find_if(scene + 1, scenes.end(),
                               [&](const auto& other) { return other.card == scene->card; }),
                  scenes.end())
            << described::card(scene->card);
    }
}

TEST(AWorkCardsPicture, IsTakenInTheHoldOfARepInItsMiddle) {
    const auto scenes = kiosk::all_scenes(walls::menu_of(walls::two_moves).menu);
    const auto work = std::ranges::find(scenes, "work", &kiosk::Scene::kind);
    ASSERT_NE(work, scenes.end());
    EXPECT_EQ(described::card(work->card),
              "work | Step Back | RIGHT | 3 of 4 | 0:10 | Reach up | SET 1 OF 2 | Press: pause");
}

TEST(ACardByName, IsTheOneThatAPersonWouldSee) {
    EXPECT_EQ(card_named("idle"), "idle | Test | Press to start");
    EXPECT_EQ(card_named("paused"), "paused | Step Back | RIGHT | Rep 3 of 4 · Set 1 of 2 | Press: go on");
    EXPECT_EQ(card_named("trouble"), "trouble | No routine to play | Press: try again");
    EXPECT_EQ(card_named("turning"), "turning | Does the arrow point up? | Wait 15 s: keep | Press: turn");
    EXPECT_EQ(card_named("nonsense"), "none");
}

TEST(ACardByName, IsNoneWhereAPlanHasNone) {
    const auto reading = walls::menu_of(walls::two_moves);
    kiosk::Menu holds;
    holds.programs.push_back(reading.menu.programs[1]);
    holds.timelines.push_back(reading.menu.timelines[1]);
    EXPECT_FALSE(kiosk::card_named("offer", holds, 0ms).has_value());
}

TEST(TheCardAtAPosition, BehindTheEndIsDone) {
    const auto reading = walls::menu_of(walls::two_moves);
    EXPECT_EQ(described::card(kiosk::card_at(reading.menu, 24h)).substr(0, 4), "done");
}
