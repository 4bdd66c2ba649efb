// Sizes in minutes of arc, contrast and light, measured from pixels.
#include "render/contrast.hpp"
#include "render/layout.hpp"
#include "render/theme.hpp"
#include "tests/render/ink.hpp"
#include "tests/support/sample_cards.hpp"

#include <gtest/gtest.h>

#include <array>
#include <cmath>
#include <map>

namespace {

using namespace render;

const std::array<Screen, 8> screens{{{.width = 1920, .height = 1080},
                                     {.width = 1080, .height = 1920},
                                     {.width = 1280, .height = 720},
                                     {.width = 800, .height = 480},
                                     {.width = 480, .height = 800},
                                     {.width = 3840, .height = 2160},
                                     {.width = 1920, .height = 1080, .safe_area = 0.05F},
                                     {.width = 1080, .height = 1920, .safe_area = 0.05F}}};

/// Height of a nought or a capital as this run would show it, from its pixels.
float shown_cap(const GlyphRun& run) {
    return static_cast<float>(ink::fonts().coverage("H", run.weight, run.px, run.tabular).height);
}

float least_arcmin(Role role) {
    switch (role) {
    case Role::hero: return 100;
    case Role::second: return 45;
    case Role::cue:
    case Role::side: return 26;
    default: return 16;
    }
}

TEST(Arcminutes, AreThreeHundredAndFifteenPixelsForAHundredAt1080Lines) {
    EXPECT_NEAR(arcmin_px({}, 100), 315.4F, 0.5F);
}
TEST(Arcminutes, AreTheSameInPortrait) {
    EXPECT_FLOAT_EQ(arcmin_px({.width = 1080, .height = 1920}, 45), arcmin_px({}, 45));
}
TEST(Arcminutes, GrowWithTheDistance) {
    EXPECT_GT(arcmin_px({.distance_mm = 8000}, 45), 1.99F * arcmin_px({}, 45));
}

TEST(EverydayCards, ShowEachRoleAtLeastAtItsSize) {
    for (const Screen& screen : screens) {
        for (const auto& [name, card] : samples::everyday_cards()) {
            SCOPED_TRACE(name + " at " + std::to_string(screen.width) + "x" + std::to_string(screen.height) +
                         (screen.safe_area > 0 ? " safe" : ""));
            for (const Item& item : lay_out(card, screen, ink::fonts()).items) {
                const auto* run = std::get_if<GlyphRun>(&item.shape);
                if (run == nullptr) continue;
                EXPECT_GE(shown_cap(*run) + 0.75F, arcmin_px(screen, least_arcmin(item.role)))
                    << run->text << ", role " << static_cast<int>(item.role);
            }
        }
    }
}

TEST(WorkCard, HardlyShrinksANameOfSixtyCharactersInLandscape) {
    for (const auto& [name, card] : samples::hard_cards()) {
        if (name != "work_sixty") continue;
        for (const Item& item : lay_out(card, {}, ink::fonts()).items)
            if (item.role == Role::name) {
                EXPECT_GE(shown_cap(std::get<GlyphRun>(item.shape)) + 0.75F, arcmin_px({}, 15.5F));
            }
    }
}

TEST(EveryName, WrapsToTwoLinesAtMost) {
    for (const Screen& screen : screens) {
        for (const auto& [name, card] : samples::all_cards()) {
            if (!name.starts_with("work") && !name.starts_with("preview") && !name.starts_with("rest"))
                continue;
            SCOPED_TRACE(name);
            int lines = 0;
            for (const Item& item : lay_out(card, screen, ink::fonts()).items)
                lines += item.role == Role::name ? 1 : 0;
            EXPECT_LE(lines, 2);
        }
    }
}

TEST(WorkAndRest, LeaveTheFigureItsLight) {
    for (const Screen screen : {Screen{}, Screen{.width = 1080, .height = 1920}}) {
        for (auto [name, card] : samples::everyday_cards()) {
            // The cues stand in for the figure; what the rest of the card lights is what counts.
            if (auto* work = std::get_if<WorkCard>(&card.body); work != nullptr && name != "work_interval") {
                work->illustration = PictureRef{"figure", 0, false};
            } else if (auto* rest = std::get_if<RestCard>(&card.body)) {
                rest->illustration = PictureRef{"figure", 0, false};
            } else {
                continue;
            }
            if (card.hold_ring) continue;
            SCOPED_TRACE(name);
            ink::Sheet sheet{screen.width, screen.height};
            const Pictures none;
            for (const Item& item : lay_out(card, screen, ink::fonts()).items)
                draw_item(sheet.canvas(), item, ink::fonts(), none);
            // Two lines of name and two of cue are the most there can be.
            EXPECT_LE(sheet.lit(), name == "work_longest" ? 0.08 : 0.075);
        }
    }
}

TEST(EveryText, HasAContrastOfSevenToOne) {
    for (const auto& [name, card] : samples::all_cards()) {
        SCOPED_TRACE(name);
        for (const Item& item : lay_out(card, {}, ink::fonts()).items)
            if (std::holds_alternative<GlyphRun>(item.shape)) {
                EXPECT_GE(contrast_on_black(item.colour), 7);
            }
    }
}

} // namespace
