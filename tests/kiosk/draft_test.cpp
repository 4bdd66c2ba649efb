// From cards to lists and pixels over time: a figure in another pose, a count at another second alone are not
// laid out anew, and the picture is the same as if everything were drawn from the start.
#include "kiosk/draft.hpp"
#include "kiosk/easel.hpp"
#include "kiosk/scenes.hpp"
#include "tests/support/fonts.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <cstring>

using namespace std::chrono_literals;
using kiosk::Ms;

namespace {

const kiosk::Menu& hip_routine() {
    static const auto menu = kiosk::load_one({}, {SHIPPED_ROUTINES "/hip-opening", "strength", {}, {}});
    return *menu;
}
using support::fonts, support::no_pictures;
constexpr render::Screen screen{.width = 640, .height = 360};

/// Moments of the first work, of the switch behind it, of its rest, a frame or a jump apart.
std::vector<Ms> moments() {
    std::vector<Ms> all;
    for (Ms at = 15s; at < 21s; at += 67ms) all.push_back(at);
    all.insert(all.end(), {62'900ms, 63'100ms, 70s, 71s, 119s, 120s, 20s});
    return all;
}

bool same(const SDL_Surface& a, const SDL_Surface& b) {
    for (int y = 0; y < a.h; ++y) {
        const auto row = [y](const SDL_Surface& s) {
            return static_cast<const char*>(s.pixels) + std::ptrdiff_t{y} * s.pitch;
        };
        if (std::memcmp(row(a), row(b), static_cast<std::size_t>(a.w) * 4) != 0) return false;
    }
    return true;
}

} // namespace

TEST(ADraft, IsTheListOfItsCardWhateverItWasBefore) {
    kiosk::Draft draft{fonts(), screen};
    for (const Ms at : moments()) {
        const auto card = kiosk::card_at(hip_routine(), at);
        const auto* list = draft.update(card);
        if (list == nullptr) continue;
        EXPECT_EQ(*list, render::lay_out(card, screen, fonts())) << at.count();
    }
}
TEST(ADraft, HasNoNewListForTheSameCard) {
    kiosk::Draft draft{fonts(), screen};
    const auto card = kiosk::card_at(hip_routine(), 20s);
    EXPECT_NE(draft.update(card), nullptr);
    EXPECT_EQ(draft.update(card), nullptr);
    draft.forget();
    EXPECT_NE(draft.update(card), nullptr);
}
namespace {

/// The card of a moment, `seconds` before its end, with `seconds` on its ring where it has one.
render::Card counting(Ms at, int seconds) {
    render::Card card = kiosk::card_at(hip_routine(), at);
    const std::string time = content::clock_text(std::chrono::seconds{seconds});
    if (std::string* countdown = render::countdown_of(card)) *countdown = time;
    if (auto* work = std::get_if<render::WorkCard>(&card.body)) {
        work->second = time;
        work->ring.left = seconds / 70.0;
    }
    card.progress = 0.3 - seconds / 500.0;
    return card;
}
constexpr std::array counted{12s, 17s, 65s, 125s}; ///< a preview, a work with its ring, a switch, a rest

} // namespace

TEST(ACountdown, IsTheListOfItsCardInEverySecondOfAMinute) {
    for (const auto& shape : {screen, render::Screen{.width = 360, .height = 640}})
        for (const Ms at : counted) {
            kiosk::Draft draft{fonts(), shape};
            for (int seconds = 70; seconds >= 0; --seconds) {
                const auto card = counting(at, seconds);
                const auto* list = draft.update(card);
                ASSERT_NE(list, nullptr);
                ASSERT_EQ(*list, render::lay_out(card, shape, fonts())) << at.count() << ", " << seconds;
            }
        }
}
TEST(ACountdown, IsTheListOfItsCardBesideAFigureThatMovesAtOnce) {
    kiosk::Draft draft{fonts(), screen};
    for (int i = 0; i < 40; ++i) {
        auto card = kiosk::card_at(hip_routine(), 117s + i * 97ms); // the rest's, with its trails
        *render::countdown_of(card) = content::clock_text(std::chrono::seconds{70 - i});
        const auto* list = draft.update(card);
        ASSERT_NE(list, nullptr);
        ASSERT_EQ(*list, render::lay_out(card, screen, fonts())) << i;
    }
}
TEST(ACountdown, IsDrawnByPartsAsItIsAsAWhole) {
    for (const int rotate : {0, 90, 270})
        for (const Ms at : counted) {
            const kiosk::Panel panel{480, 270, {rotate, rotate == 270}, 0};
            kiosk::Easel partly{fonts(), no_pictures, panel}, wholly{fonts(), no_pictures, panel};
            for (int seconds = 62; seconds >= 0; --seconds) {
                auto card = counting(at, seconds);
                if (seconds % 20 == 12) card.hold_ring = 0.4; // lies over the digits
                partly.draw(card);
                wholly.forget();
                wholly.draw(card);
                ASSERT_TRUE(same(*partly.surface(), *wholly.surface()))
                    << at.count() << ", " << seconds << ", turned by " << rotate;
            }
        }
}
TEST(ACountdown, SendsTheDigitsThatChangeAlone) {
    const kiosk::Panel panel{1920, 1080, {}, 0};
    kiosk::Easel easel{fonts(), no_pictures, panel};
    const auto rest = [](int seconds) {
        auto card = counting(125s, seconds);
        card.progress = 0.3; // its line stands still
        return card;
    };
    easel.draw(rest(21));
    EXPECT_EQ(easel.draw(rest(20)).size(), 1U);
    EXPECT_EQ(easel.draw(rest(19)).size(), 2U);
    const auto list = render::lay_out(rest(18), kiosk::screen_of(panel), fonts());
    const auto& parts = easel.draw(rest(18));
    ASSERT_EQ(parts.size(), 1U);
    const auto count = std::ranges::find_if(
        list.items, [](const render::Item& item) { return item.role == render::Role::hero; });
    ASSERT_NE(count, list.items.end());
    EXPECT_GT(static_cast<float>(parts[0].x), count->bounds.x + count->bounds.w * 0.6F);
    EXPECT_LE(static_cast<float>(parts[0].right()), count->bounds.right() + 20); // another may be wider
    EXPECT_GE(static_cast<float>(parts[0].y), count->bounds.y - 20);
    EXPECT_LE(static_cast<float>(parts[0].bottom()), count->bounds.bottom() + 20);
}
TEST(AMovingFigure, IsDrawnByPartsAsItIsAsAWhole) {
    const kiosk::Panel panel{screen.width, screen.height, {}, 0};
    kiosk::Easel partly{fonts(), no_pictures, panel};
    for (const Ms at : moments()) {
        const auto card = kiosk::card_at(hip_routine(), at);
        partly.draw(card);
        kiosk::Easel wholly{fonts(), no_pictures, panel};
        wholly.draw(card);
        ASSERT_TRUE(same(*partly.surface(), *wholly.surface())) << at.count();
    }
}
TEST(AMovingFigure, IsInEveryMoveWhatItsPartsAreOneAfterTheOther) {
    // Large enough for limbs that are drawn by their flanks.
    constexpr render::Screen large{.width = 1280, .height = 720};
    const auto plain = render::black_surface(large.width, large.height);
    ASSERT_TRUE(plain);
    const render::Canvas canvas{static_cast<std::uint32_t*>((*plain)->pixels),
                                (*plain)->pitch / 4,
                                {0, 0, large.width, large.height}};
    const Ms end = hip_routine().timelines.front().shortest;
    for (Ms at = 16s; at < end; at += 12'345ms) {
        const auto list = render::lay_out(kiosk::card_at(hip_routine(), at), large, fonts());
        render::SurfacePainter painter{fonts(), no_pictures};
        painter.draw(list);
        SDL_FillRect(plain->get(), nullptr, 0xFF000000U);
        for (const render::Item& item : list.items) render::draw_item(canvas, item, fonts(), no_pictures);
        ASSERT_TRUE(same(*painter.target(), **plain)) << at.count();
    }
}
TEST(AMovingFigure, SendsLittleMoreThanWhatDiffers) {
    const kiosk::Panel panel{1920, 1080, {}, 0};
    kiosk::Easel easel{fonts(), no_pictures, panel};
    easel.draw(kiosk::card_at(hip_routine(), 16s));
    std::vector<std::uint32_t> before;
    std::int64_t sent = 0, differing = 0, frames = 0;
    for (Ms at = 16s; at < 22s; at += 50ms) { // one rep
        const SDL_Surface& s = *easel.surface();
        const auto* first = static_cast<const std::uint32_t*>(s.pixels);
        before.assign(first, first + std::ptrdiff_t{s.pitch} / 4 * s.h);
        const auto& parts = easel.draw(kiosk::card_at(hip_routine(), at));
        for (const auto& part : parts) sent += std::int64_t{part.w} * part.h;
        frames += parts.empty() ? 0 : 1;
        for (std::size_t i = 0; i < before.size(); ++i) differing += before[i] != first[i] ? 1 : 0;
    }
    EXPECT_GT(frames, 60);
    EXPECT_LE(static_cast<double>(sent), 1.6 * static_cast<double>(differing));
    EXPECT_LE(static_cast<double>(sent), 0.075 * 1920 * 1080 * static_cast<double>(frames));
}
