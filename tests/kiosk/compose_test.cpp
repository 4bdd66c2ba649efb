// What the viewer reads at which moment: cards as data, without a renderer.
#include "kiosk/compose.hpp"

#include "tests/support/walls.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

using namespace std::chrono_literals;
using kiosk::Ms;
using walls::body;
using walls::two_moves;

namespace {

render::Card card_after(Ms time, const char* text = two_moves) {
    auto show = walls::show_of(text);
    show.start(0ms);
    show.elapse(time);
    return show.card();
}

} // namespace

TEST(IdleCard, NamesTheRoutineAndSaysHowToStart) {
    const auto card = walls::show_of(two_moves).card();
    const auto* idle = body<render::IdleCard>(card);
    ASSERT_NE(idle, nullptr);
    EXPECT_EQ(idle->title, "Test");
    EXPECT_EQ(idle->headline, "Press to start");
    EXPECT_EQ(card.hint, "");
}

TEST(AGymsCard, PromisesNothingOfAPressThatDoesNothing) {
    kiosk::ShowOptions options;
    options.player.only_start = true;
    options.wall.only_start = true;
    auto show = walls::show_of(two_moves, options);
    const auto idle = show.card();
    EXPECT_EQ(body<render::IdleCard>(idle)->headline, "Press to start");
    walls::press(show);
    show.elapse(25s);
    const auto work = show.card();
    ASSERT_NE(body<render::WorkCard>(work), nullptr);
    EXPECT_EQ(work.hint, "");
}

TEST(TitleCard, OffersTheOtherPlans) {
    const auto card = card_after(1s);
    const auto* title = body<render::TitleCard>(card);
    ASSERT_NE(title, nullptr);
    EXPECT_THAT(title->menu, testing::ElementsAre("Strength", "Holds"));
    EXPECT_EQ(title->chosen, 0);
    EXPECT_EQ(title->countdown, "4");
    EXPECT_EQ(card.hint, "Press: another plan");
}

TEST(PreviewCard, NamesTheMoveItsSideAndItsDose) {
    const auto card = card_after(6s);
    const auto* preview = body<render::PreviewCard>(card);
    ASSERT_NE(preview, nullptr);
    EXPECT_EQ(preview->name, "Step Back");
    EXPECT_EQ(preview->number, "MOVE 1 OF 2");
    EXPECT_EQ(preview->side, render::Side::right);
    EXPECT_EQ(preview->side_word, "RIGHT");
    EXPECT_EQ(preview->dose, "4 reps each side");
    EXPECT_EQ(preview->countdown, "0:09");
}

TEST(PreviewCard, CountsTheLastThreeSecondsLarge) {
    const auto card = card_after(12'500ms);
    const auto* preview = body<render::PreviewCard>(card);
    ASSERT_NE(preview, nullptr);
    EXPECT_TRUE(preview->last_seconds);
    EXPECT_EQ(preview->countdown, "3");
}

TEST(WorkCard, ShowsTheRepAsItsHeroAndTheTimeSecond) {
    const auto card = card_after(15s + 6s + 100ms);
    const auto* work = body<render::WorkCard>(card);
    ASSERT_NE(work, nullptr);
    EXPECT_EQ(work->hero, "2");
    EXPECT_EQ(work->hero_of, "of 4");
    EXPECT_EQ(work->second, "0:18");
    EXPECT_EQ(work->side_word, "RIGHT");
    EXPECT_EQ(work->sets.label, "SET 1 OF 2");
    EXPECT_EQ(work->sets.offered, 1);
}

TEST(WorkCard, LightsTheTickOfARepAtItsHold) {
    EXPECT_EQ(body<render::WorkCard>(card_after(15s + 1'900ms))->ring.ticks_lit, 0);
    EXPECT_EQ(body<render::WorkCard>(card_after(15s + 2'100ms))->ring.ticks_lit, 1);
    EXPECT_EQ(body<render::WorkCard>(card_after(15s + 6'100ms))->ring.ticks_lit, 1);
}

TEST(WorkCard, LightsTheCueOfThePhase) {
    EXPECT_EQ(body<render::WorkCard>(card_after(15s + 500ms))->cue, "Step back");
    EXPECT_EQ(body<render::WorkCard>(card_after(15s + 2'500ms))->cue, "Reach up");
    EXPECT_EQ(body<render::WorkCard>(card_after(15s + 3'500ms))->cue, "Stand tall");
    EXPECT_EQ(body<render::WorkCard>(card_after(15s + 5'500ms))->cue, "Stand tall");
}

TEST(WorkCard, FlashesInItsSidesColourForAnInstant) {
    EXPECT_EQ(card_after(15s + 100ms).flash, render::Side::right);
    EXPECT_EQ(card_after(15s + 500ms).flash, render::Side::none);
}

TEST(SwitchCard, NamesTheSideToCome) {
    const auto card = card_after(15s + 24s + 1s);
    const auto* change = body<render::SwitchCard>(card);
    ASSERT_NE(change, nullptr);
    EXPECT_EQ(change->side_word, "LEFT");
    EXPECT_EQ(change->countdown, "0:04");
}

TEST(RestCard, NamesTheNextSetOnce) {
    const auto card = card_after(15s + 24s + 5s + 24s + 7s);
    const auto* rest = body<render::RestCard>(card);
    ASSERT_NE(rest, nullptr);
    EXPECT_EQ(rest->countdown, "0:23");
    EXPECT_EQ(rest->next, "Set 2 of 2");
    EXPECT_EQ(rest->side_word, "RIGHT");
    EXPECT_FALSE(rest->offer);
}

TEST(RestCard, OffersOneMoreSetAndTakesItBack) {
    auto show = walls::show_of(two_moves);
    show.start(15s + 2 * 53s + 30s + 1s);
    const auto offered = show.card();
    ASSERT_NE(body<render::RestCard>(offered), nullptr);
    EXPECT_TRUE(body<render::RestCard>(offered)->offer);
    EXPECT_EQ(body<render::RestCard>(offered)->next, "Squat");
    EXPECT_EQ(offered.hint, "Press: one more set");
    walls::press(show);
    const auto taken = show.card();
    EXPECT_TRUE(body<render::RestCard>(taken)->offer_taken);
    EXPECT_EQ(body<render::RestCard>(taken)->next, "Set 3 of 3");
    show.elapse(1s);
    walls::press(show);
    EXPECT_FALSE(body<render::RestCard>(show.card())->offer_taken);
}

TEST(OpenRestCard, WaitsForThePress) {
    auto show = walls::show_of(two_moves);
    walls::press(show);
    show.elapse(1s);
    walls::press(show); // another plan: holds
    show.elapse(5s + 10s + 20s + 5s + 20s + 1min);
    const auto card = show.card();
    ASSERT_NE(body<render::RestCard>(card), nullptr);
    EXPECT_EQ(body<render::RestCard>(card)->label, "REST AS NEEDED");
    EXPECT_EQ(body<render::RestCard>(card)->countdown, "");
    EXPECT_EQ(card.hint, "Press: go on");
    walls::press(show);
    EXPECT_EQ(body<render::RestCard>(show.card())->countdown, "0:05");
}

TEST(PausedCard, SaysWhereItStands) {
    auto show = walls::show_of(two_moves);
    show.start(15s + 13s);
    walls::press(show);
    EXPECT_NE(body<render::WorkCard>(show.card()), nullptr) << "the picture freezes first";
    show.elapse(400ms);
    const auto card = show.card();
    ASSERT_NE(body<render::PausedCard>(card), nullptr);
    EXPECT_EQ(body<render::PausedCard>(card)->where, "Rep 3 of 4 · Set 1 of 2");
}

TEST(DoneCard, CountsWhatWasPlayed) {
    auto show = walls::show_of(two_moves);
    show.start(0ms);
    show.elapse(5min);
    const auto card = show.card();
    ASSERT_NE(body<render::DoneCard>(card), nullptr);
    using Figure = std::pair<std::string, std::string>;
    EXPECT_THAT(body<render::DoneCard>(card)->figures,
                testing::ElementsAre(Figure{"2", "moves"}, Figure{"4", "sets"}, Figure{"24", "reps"}));
}

TEST(TroubleCard, NamesTheFileAndTheLine) {
    const auto card =
        kiosk::compose_trouble({{"hip/routine.toml", 7, 3, content::Severity::error, "unknown key `rpes`"}});
    const auto* trouble = body<render::TroubleCard>(card);
    ASSERT_NE(trouble, nullptr);
    EXPECT_THAT(trouble->lines, testing::ElementsAre("hip/routine.toml, line 7: unknown key `rpes`"));
    EXPECT_EQ(card.hint, "Press: try again");
}

TEST(TimeLeft, IsOfTheWholeRoutine) {
    // strength: 5 + 10 + (24+5+24)*2 + 30 + 20 + 10 + 24*2 + 30 + 20 = 279 s
    EXPECT_EQ(card_after(1s).time_left, "5 min left");
    EXPECT_EQ(card_after(4min).time_left, "1 min left");
}

TEST(AnInstructorsPicture, IsTurnedRound) {
    const auto picture = [](content::motion::Facing facing) {
        auto reading = walls::menu_of(std::string{walls::two_moves} + "pictures = [\"squat.png\"]\n", facing);
        const auto& timeline = reading.menu.timelines.front();
        kiosk::Player player;
        player.state = kiosk::Playing{
            kiosk::Session{0, content::cursor_at(timeline, timeline.longest - 1s), {}, std::nullopt}};
        const auto card = kiosk::compose(player, reading.menu, {});
        return std::get<render::PictureRef>(std::get<render::WorkCard>(card.body).illustration);
    };
    EXPECT_FALSE(picture(content::motion::Facing::mirror).mirrored);
    EXPECT_TRUE(picture(content::motion::Facing::instructor).mirrored);
    EXPECT_EQ(picture(content::motion::Facing::mirror).key, "library/test/squat.png");
}
