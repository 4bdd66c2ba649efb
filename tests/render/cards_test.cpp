// What is tested is ink, not intentions: every sample card at every size is drawn, and its pixels are read.
#include "render/layout.hpp"
#include "render/theme.hpp"
#include "tests/render/ink.hpp"
#include "tests/support/sample_cards.hpp"

#include <gtest/gtest.h>

#include <cmath>
#include <string>

namespace {

using namespace render;

struct Place {
    int width, height;
    float safe_area = 0;
    bool few = false; ///< every seventh card: 4K under sanitizers is slow
};
std::string name_of(const Place& p) {
    return std::to_string(p.width) + "x" + std::to_string(p.height) + (p.safe_area > 0 ? "_safe" : "");
}

class EveryCard : public testing::TestWithParam<Place> {
protected:
    [[nodiscard]] static Screen screen() {
        return {.width = GetParam().width, .height = GetParam().height, .safe_area = GetParam().safe_area};
    }
    [[nodiscard]] static std::vector<samples::Sample> cards() {
        auto all = samples::all_cards();
        if (!GetParam().few) return all;
        std::vector<samples::Sample> few;
        for (std::size_t i = 0; i < all.size(); i += 7) few.push_back(std::move(all[i]));
        return few;
    }
    [[nodiscard]] static DrawList laid(const Card& card) { return lay_out(card, screen(), ink::fonts()); }
};

const Pictures& no_pictures() {
    static const Pictures none;
    return none;
}

/// The black panel below the hold ring: the one thing that may cover another.
std::size_t panel_at(const DrawList& list) {
    for (std::size_t i = 0; i < list.items.size(); ++i)
        if (list.items[i].colour == theme::background && list.items[i].role == Role::mark) return i;
    return list.items.size();
}

bool shows_ink(const Item& item) {
    return item.role != Role::illustration && item.colour != theme::background;
}

/// Ink of each item drawn alone; an empty box for one that shows none.
std::vector<PixelBox> inks(const DrawList& list, ink::Sheet& sheet) {
    std::vector<PixelBox> found;
    for (const Item& item : list.items) {
        draw_item(sheet.canvas(), item, ink::fonts(), no_pictures());
        const PixelBox near = ink::grown(around(item.bounds), 24);
        found.push_back(sheet.ink(near).value_or(PixelBox{}));
        sheet.blacken(near);
    }
    return found;
}

void expect_in_bounds(const DrawList& list, const std::vector<PixelBox>& found) {
    for (std::size_t i = 0; i < found.size(); ++i) {
        if (!shows_ink(list.items[i])) continue;
        EXPECT_FALSE(found[i].empty()) << "item " << i;
        EXPECT_TRUE(ink::inside(found[i], around(list.items[i].bounds))) << "item " << i;
    }
}
void expect_inside(const PixelBox& safe, const DrawList& list, const std::vector<PixelBox>& found) {
    for (std::size_t i = 0; i < found.size(); ++i)
        if (shows_ink(list.items[i]) && list.items[i].role != Role::edge) {
            EXPECT_TRUE(ink::inside(found[i], safe)) << "item " << i << " at " << found[i].x << ","
                                                     << found[i].y << " " << found[i].w << "x" << found[i].h;
        }
}
void expect_texts_apart(const DrawList& list, const std::vector<PixelBox>& found) {
    const std::size_t panel = panel_at(list);
    for (std::size_t i = 0; i < found.size(); ++i)
        for (std::size_t k = i + 1; k < found.size(); ++k) {
            const auto* a = std::get_if<GlyphRun>(&list.items[i].shape);
            const auto* b = std::get_if<GlyphRun>(&list.items[k].shape);
            if (a == nullptr || b == nullptr || (i < panel && k > panel)) continue;
            EXPECT_TRUE(common(found[i], found[k]).empty()) << a->text << " / " << b->text;
        }
}

TEST_P(EveryCard, KeepsInkInItsBoundsInTheSafeAreaAndClearOfOtherText) {
    const Screen s = screen();
    const int x = static_cast<int>(std::ceil(static_cast<float>(s.width) * s.safe_area));
    const int y = static_cast<int>(std::ceil(static_cast<float>(s.height) * s.safe_area));
    for (const auto& [name, card] : cards()) {
        SCOPED_TRACE(name);
        const DrawList list = laid(card);
        ink::Sheet sheet{list.width, list.height};
        const auto found = inks(list, sheet);
        expect_in_bounds(list, found);
        expect_inside({x, y, s.width - 2 * x, s.height - 2 * y}, list, found);
        expect_texts_apart(list, found);
        EXPECT_TRUE(sheet.black()) << "ink far outside the bounds";
    }
}

TEST_P(EveryCard, LetsNoInkCoverOtherInk) {
    for (const auto& [name, card] : cards()) {
        SCOPED_TRACE(name);
        const DrawList list = laid(card);
        const std::size_t panel = panel_at(list);
        ink::Sheet sheet{list.width, list.height};
        std::vector<std::uint8_t> taken(std::size_t(list.width) * std::size_t(list.height), 0);
        for (std::size_t i = 0; i < list.items.size(); ++i) {
            const Item& item = list.items[i];
            if (i == panel) taken.assign(taken.size(), 0);
            if (item.colour == theme::background) continue;
            draw_item(sheet.canvas(), item, ink::fonts(), no_pictures());
            const PixelBox area = common(around(item.bounds), sheet.whole());
            int covered = 0;
            for (int y = area.y; y < area.bottom(); ++y)
                for (int x = area.x; x < area.right(); ++x) {
                    if (sheet.at(x, y) == 0xFF000000U) continue;
                    auto& owner = taken[std::size_t(y) * std::size_t(list.width) + std::size_t(x)];
                    covered += owner;
                    owner = 1;
                }
            EXPECT_EQ(covered, 0) << "item " << i << " of role " << static_cast<int>(item.role);
            sheet.blacken(area);
        }
    }
}

TEST_P(EveryCard, LightsAtMostAnEighthOfTheScreen) {
    for (const auto& [name, card] : cards()) {
        SCOPED_TRACE(name);
        Card calm = card;
        calm.flash = Side::none; // 0.4 s long: a flash is meant to be seen
        calm.flash_neutral = false;
        const DrawList list = laid(calm);
        ink::Sheet sheet{list.width, list.height};
        for (const Item& item : list.items) draw_item(sheet.canvas(), item, ink::fonts(), no_pictures());
        EXPECT_LE(sheet.lit(), 0.12);
    }
}

INSTANTIATE_TEST_SUITE_P(Screens, EveryCard,
                         testing::Values(Place{1920, 1080}, Place{1080, 1920}, Place{1280, 720},
                                         Place{720, 1280}, Place{800, 480}, Place{480, 800},
                                         Place{1920, 1080, 0.05F}, Place{1080, 1920, 0.05F},
                                         Place{800, 480, 0.05F}, Place{480, 800, 0.05F},
                                         Place{3840, 2160, 0, true}, Place{2160, 3840, 0, true}),
                         [](const auto& p) { return name_of(p.param); });

} // namespace
