// The player's state written down and read again: on the same menu, on another one, and out of rubbish.
#include "kiosk/saved.hpp"

#include "tests/support/walls.hpp"

#include <gtest/gtest.h>

using namespace std::chrono_literals;
using kiosk::Session;

namespace {

const kiosk::MenuReading& menu() {
    static const auto reading = walls::menu_of(walls::two_moves);
    return reading;
}

kiosk::Saved saved(kiosk::State state) {
    kiosk::Player player;
    player.state = std::move(state);
    kiosk::Saved saved;
    kiosk::save(saved, player, menu().menu);
    return saved;
}

kiosk::Saved read_again(const kiosk::Saved& saved) {
    const auto again = kiosk::read_saved(kiosk::to_text(saved));
    EXPECT_TRUE(again) << kiosk::to_text(saved);
    return again.value_or(kiosk::Saved{});
}

/// In the second set, a third one asked for.
Session amid() { return {0, {6, 1'234ms}, {9}, {}}; }

/// What is at that place of the first plan.
std::string_view kind(std::size_t segment) {
    return content::kind_of(menu().menu.timelines[0].segments[segment]);
}

} // namespace

TEST(AStateWrittenDown, IsTheSameWhenRead) {
    Session open_rest{1, {3, 7'000ms}, {}, 4'000ms};
    for (const kiosk::State& state : std::vector<kiosk::State>{
             kiosk::Playing{amid()}, kiosk::Paused{amid(), 9s}, kiosk::Ready{amid(), 2s},
             kiosk::Finished{amid(), 1s}, kiosk::Idle{5s, 0, amid(), {}}, kiosk::Idle{5s, 1, {}, 42s},
             kiosk::Idle{}, kiosk::Playing{open_rest}}) {
        auto before = saved(state);
        before.looping = true;
        before.restores = 2;
        auto expected = before;
        // The place on the menu is no part of it.
        std::visit(content::Overloaded{[](kiosk::Idle& idle) { idle.program = 0; },
                                       [](auto& other) { other.session.program = 0; }},
                   expected.state);
        EXPECT_EQ(read_again(before), expected) << kiosk::to_text(before);
    }
}

TEST(AStateWrittenDown, NamesItsProgrammeWhereverThatStands) {
    const auto state = kiosk::state_on(saved(kiosk::Playing{Session{1, {2, 3s}, {}, {}}}), menu().menu);
    ASSERT_TRUE(state);
    EXPECT_EQ(*state, (kiosk::State{kiosk::Playing{Session{1, {2, 3s}, {}, {}}}}));
}

TEST(AStateOfAnotherMenu, IsNotPlayed) {
    auto other = saved(kiosk::Playing{amid()});
    other.plan = "gone";
    EXPECT_FALSE(kiosk::state_on(other, menu().menu)) << "no such plan any more";
    other = saved(kiosk::Playing{amid()});
    other.longest += 1s;
    EXPECT_FALSE(kiosk::state_on(other, menu().menu)) << "the plan was changed";
    other = saved(kiosk::Playing{amid()});
    ++other.segments;
    EXPECT_FALSE(kiosk::state_on(other, menu().menu)) << "the plan has other segments";
}

TEST(APlaceThatIsNotOnTheTimeline, IsNotPlayed) {
    EXPECT_FALSE(kiosk::state_on(saved(kiosk::Playing{Session{0, {0, 6s}, {}, {}}}), menu().menu))
        << "behind the end of the title, which lasts 5 s";
    EXPECT_FALSE(kiosk::state_on(saved(kiosk::Playing{Session{0, {500, 0s}, {}, {}}}), menu().menu));
    EXPECT_FALSE(kiosk::state_on(saved(kiosk::Playing{Session{0, {6, 0s}, {2}, {}}}), menu().menu))
        << "segment 2 offers nothing";
}

TEST(AfterAPowerCut, TheSessionIsFoundAtTheBeginningOfItsSegment) {
    ASSERT_EQ(kind(6), "work");
    const auto session = kiosk::unfinished_on(saved(kiosk::Playing{amid()}), menu().menu);
    ASSERT_TRUE(session);
    EXPECT_EQ(*session, (Session{0, {6, 0ms}, {9}, {}}));
}

TEST(AfterAPowerCut, ThereIsNothingToGoOnWithWhereNothingWasUnderWay) {
    EXPECT_FALSE(kiosk::unfinished_on(saved(kiosk::Idle{}), menu().menu));
    EXPECT_FALSE(kiosk::unfinished_on(saved(kiosk::Finished{amid(), 1s}), menu().menu));
    EXPECT_FALSE(kiosk::unfinished_on(saved(kiosk::Playing{Session{0, {0, 2s}, {}, {}}}), menu().menu))
        << "the title";
    auto loop = saved(kiosk::Playing{amid()});
    loop.looping = true;
    EXPECT_FALSE(kiosk::unfinished_on(loop, menu().menu)) << "nobody was there";
}

TEST(Rubbish, IsNoState) {
    const std::string good = kiosk::to_text(saved(kiosk::Playing{amid()}));
    ASSERT_TRUE(kiosk::read_saved(good));
    EXPECT_FALSE(kiosk::read_saved(""));
    EXPECT_FALSE(kiosk::read_saved("[]"));
    EXPECT_FALSE(kiosk::read_saved("{}"));
    EXPECT_FALSE(kiosk::read_saved(good.substr(0, good.size() / 2))) << "cut by the power";
    EXPECT_FALSE(kiosk::read_saved(std::string(300, '\0')));
    const auto with = [&](const std::string& from, const std::string& to) {
        std::string text = good;
        text.replace(text.find(from), from.size(), to);
        return text;
    };
    EXPECT_FALSE(kiosk::read_saved(with("1234", "-1"))) << "a time before the segment";
    EXPECT_FALSE(kiosk::read_saved(with("1234", "99999999999999"))) << "no timeline is as long";
    EXPECT_FALSE(kiosk::read_saved(with("\"segment\":6", "\"segment\":1.5")));
    EXPECT_FALSE(kiosk::read_saved(with("[9]", "[9,9]"))) << "an offer is taken once";
    EXPECT_FALSE(kiosk::read_saved(with("playing", "dancing")));
}
