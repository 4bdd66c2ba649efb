// Drawn before its time: the card that comes next is known, it is drawn while the processor is at it, and
// whatever card comes then, the picture is that card's and all that changed is told.
#include "kiosk/easel.hpp"
#include "kiosk/loop.hpp"
#include "render/layout.hpp"
#include "tests/support/fonts.hpp"
#include "tests/support/walls.hpp"

#include <gtest/gtest.h>

#include <chrono>
#include <optional>
#include <utility>

using namespace std::chrono_literals;

namespace {

kiosk::Show at_work() {
    kiosk::Show show{{}, {}, kiosk::load_menu({}, {SHIPPED_ROUTINES "/hip-opening", "strength", {}, {}})};
    show.start(16s);
    return show;
}
/// The card that comes next, where it is known.
const render::Card* next_pose(kiosk::Show& show) {
    const auto next = show.until_change();
    return next ? show.pose_in(*next) : nullptr;
}
/// Of the card that is shown.
const render::Card* next_of(kiosk::Show& show) {
    static_cast<void>(show.live_card());
    return next_pose(show);
}
void go_on(kiosk::Show& show) { show.elapse(show.until_change().value_or(1s)); }

using support::fonts, support::no_pictures;

std::vector<std::uint32_t> pixels(const kiosk::Easel& easel) {
    const SDL_Surface& s = *easel.surface();
    const auto* first = static_cast<const std::uint32_t*>(s.pixels);
    return {first, first + std::ptrdiff_t{s.pitch} / 4 * s.h};
}

/// Pictures on a panel of 640x360, turned.
struct Wall {
    explicit Wall(int rotate)
        : panel{640, 360, {rotate, rotate == 270}, 0}, easel{fonts(), no_pictures, panel} {}

    /// Draws the card, as is told, on the picture that is there.
    void show(const render::Card& card) {
        const auto parts = easel.draw(card);
        const auto now = pixels(easel);
        seen.resize(now.size(), 0xFF000000U);
        for (const auto& part : parts)
            for (int y = part.y; y < part.bottom(); ++y)
                for (int x = part.x; x < part.right(); ++x) seen[at(x, y)] = now[at(x, y)];
    }
    [[nodiscard]] std::size_t at(int x, int y) const {
        return static_cast<std::size_t>(y) * static_cast<std::size_t>(panel.width) +
               static_cast<std::size_t>(x);
    }
    [[nodiscard]] std::vector<std::uint32_t> anew(const render::Card& card) const {
        kiosk::Easel fresh{fonts(), no_pictures, panel};
        fresh.draw(card);
        return pixels(fresh);
    }

    kiosk::Panel panel;
    kiosk::Easel easel;
    std::vector<std::uint32_t> seen; ///< what a display shows that is sent the parts alone
};

} // namespace

TEST(TheNextPose, IsThatOfTheCardThatComes) {
    auto show = at_work();
    int known = 0, frames = 0;
    for (; frames < 600; ++frames) { // ten seconds: the end of a rep, other words
        const auto before = show.live_card();
        const auto* next = next_pose(show);
        const auto expected = next == nullptr ? std::nullopt : std::optional{*next};
        EXPECT_EQ(show.live_card(), before);
        EXPECT_EQ(next_pose(show) == nullptr, !expected);
        go_on(show);
        if (!expected) continue;
        ++known;
        ASSERT_EQ(*expected, show.card());
        ASSERT_EQ(*expected, show.live_card());
    }
    EXPECT_GT(known, frames * 9 / 10);
}

TEST(TheNextPose, IsUnknownWhereAnythingElseChangesFirst) {
    auto show = at_work();
    int others = 0;
    for (int frame = 0; frame < 600; ++frame) {
        auto before = show.live_card();
        const bool known = next_pose(show) != nullptr;
        go_on(show);
        const auto after = show.card();
        render::scene_of(before)->view = render::scene_of(after)->view;
        if (before == after) continue;
        ++others;
        EXPECT_FALSE(known) << frame;
    }
    EXPECT_GT(others, 5);
}

TEST(TheNextPose, IsNoneWhereNothingMoves) {
    auto show = at_work();
    EXPECT_EQ(next_pose(show), nullptr); // nothing was shown yet
    EXPECT_NE(next_of(show), nullptr);
    walls::press(show);
    show.elapse(1s);
    EXPECT_EQ(next_of(show), nullptr); // paused
    auto idle = walls::show_of(walls::two_moves);
    EXPECT_EQ(next_of(idle), nullptr);
}

TEST(ACardDrawnAhead, IsShownAndToldWithTheNextDraw) {
    for (const int rotate : {0, 90, 180, 270}) {
        Wall wall{rotate};
        auto show = at_work();
        for (int i = 0; i < 40; ++i) {
            wall.show(show.live_card());
            ASSERT_EQ(wall.seen, wall.anew(show.card())) << i << ", turned by " << rotate;
            if (const auto* next = i % 2 == 0 ? next_pose(show) : nullptr) wall.easel.draw_ahead(*next);
            go_on(show);
        }
    }
}

TEST(ACardDrawnAhead, LeavesNoTraceWhenAnotherOneComes) {
    for (const int rotate : {0, 270}) {
        Wall wall{rotate};
        auto show = at_work();
        for (int i = 0; i < 5; ++i) {
            show.start(16s + i * 1'700ms);
            wall.show(show.live_card());
            const auto* next = next_pose(show);
            ASSERT_NE(next, nullptr);
            wall.easel.draw_ahead(*next);
            // A wake too soon; a press; another place in the routine; a frame left out; a lost picture.
            if (i == 1) walls::press(show), show.elapse(1s);
            if (i == 2) show.start(119s);
            if (i == 3) go_on(show), go_on(show);
            if (i == 4) wall.easel.forget();
            wall.show(show.live_card());
            ASSERT_EQ(wall.seen, wall.anew(show.card())) << i << ", turned by " << rotate;
        }
    }
}

TEST(ACardDrawnAhead, IsForgottenWithTheSizeThatItHad) {
    const auto list = [](int width, int height) {
        auto show = at_work();
        return render::lay_out(show.card(), {.width = width, .height = height}, fonts());
    };
    render::SurfacePainter painter{fonts(), no_pictures};
    painter.draw_ahead(list(640, 360));
    for (const auto& part : painter.draw(list(320, 180))) {
        EXPECT_LE(part.right(), 320);
        EXPECT_LE(part.bottom(), 180);
    }
}

TEST(ACardDrawnAhead, CostsNothingAtItsTimeButToBeTold) {
    Wall wall{0};
    auto show = at_work();
    wall.easel.draw(show.live_card());
    EXPECT_TRUE(wall.easel.draws_ahead());
    wall.easel.draw_ahead(*next_pose(show));
    go_on(show);
    const auto before = pixels(wall.easel);
    EXPECT_FALSE(wall.easel.draw(show.live_card()).empty());
    EXPECT_EQ(pixels(wall.easel), before);
    EXPECT_FALSE(wall.easel.draws_ahead()); // nothing was drawn: the processor may sleep on
    EXPECT_TRUE(wall.easel.draw(show.live_card()).empty());
}

TEST(ACardDrawnAhead, StaysSoWhereAWakeChangesNothing) {
    Wall wall{0};
    auto show = at_work();
    wall.easel.draw(show.live_card());
    wall.easel.draw_ahead(*next_pose(show));
    const auto before = pixels(wall.easel);
    for (int i = 0; i < 3; ++i) { // a mouse moves
        EXPECT_TRUE(wall.easel.draw(show.live_card()).empty());
        EXPECT_FALSE(wall.easel.draws_ahead());
        EXPECT_EQ(pixels(wall.easel), before);
    }
    go_on(show);
    EXPECT_FALSE(wall.easel.draw(show.live_card()).empty());
    EXPECT_EQ(pixels(wall.easel), before);
}

namespace {

/// Lets each card's time pass at once, and notes what the loop has it do.
class Noted final : public kiosk::Stage {
public:
    kiosk::Inputs wait(std::optional<kiosk::Ns> timeout) override {
        if (++turns_ == 20) return {kiosk::Quit{}};
        kiosk::Inputs inputs;
        waiter_.wait(timeout, inputs);
        return inputs;
    }
    void show(const render::Card& card) override {
        for (const auto until = std::chrono::steady_clock::now() + drawing;
             std::chrono::steady_clock::now() < until;) {
        }
        if (std::exchange(ahead_, std::nullopt) == card) ++foreseen;
        ++shown;
    }
    [[nodiscard]] bool draws_ahead() const override { return shown % 2 == 1; }
    void draw_ahead(const render::Card& card) override {
        EXPECT_TRUE(draws_ahead());
        ahead_ = card;
        ++ahead;
    }

    std::chrono::milliseconds drawing{0}; ///< what it takes to show a card
    int shown = 0, ahead = 0, foreseen = 0;

private:
    kiosk::Waiter waiter_;
    std::optional<render::Card> ahead_;
    int turns_ = 0;
};

} // namespace

TEST(TheLoop, HasTheNextFrameDrawnWhereTheStageWantsIt) {
    auto show = at_work();
    Noted stage;
    kiosk::run(show, stage, kiosk::Clock{});
    EXPECT_EQ(stage.shown, 21);
    EXPECT_GT(stage.foreseen, 0); // all of them but where the machine was late
    EXPECT_LE(stage.foreseen, stage.shown / 2);
}

TEST(TheLoop, DrawsNoFrameAheadThatIsDueAlready) {
    auto show = at_work();
    Noted stage;
    stage.drawing = 20ms; // a frame is 17 ms
    kiosk::run(show, stage, kiosk::Clock{});
    EXPECT_EQ(stage.ahead, 0);
}
