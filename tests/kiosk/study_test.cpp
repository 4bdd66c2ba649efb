// A study gives what anybody would make of a sitting, whatever it has made before.
#include "kiosk/study.hpp"
#include "tests/kiosk/stepping_wall.hpp"

#include <gtest/gtest.h>

#include <functional>

namespace {

using kiosk::Sitting;

/// In a plan that eases in.
Sitting stepping_out() {
    static const stepping::SteppingWall wall;
    return {wall.reading.menu.programs[1].mannequins[0],
            {content::Side::right, 0.25},
            content::motion::Facing::mirror,
            true};
}
render::FigureScene afresh(const Sitting& sitting) { return kiosk::Study{}.of(sitting); }

struct Other {
    const char* name;
    std::function<void(Sitting&)> change;
};
class WhatASittingIsMadeOf : public testing::TestWithParam<Other> {};

} // namespace

TEST_P(WhatASittingIsMadeOf, MakesAnotherSceneOfIt) {
    Sitting other = stepping_out();
    GetParam().change(other);
    ASSERT_NE(afresh(other), afresh(stepping_out())) << "then it need not be compared";
    kiosk::Study study;
    EXPECT_EQ(study.of(stepping_out()), afresh(stepping_out()));
    EXPECT_EQ(study.of(other), afresh(other));
    EXPECT_EQ(study.of(stepping_out()), afresh(stepping_out()));
}
INSTANTIATE_TEST_SUITE_P(
    Each, WhatASittingIsMadeOf,
    testing::Values(Other{"Mannequin",
                          [](Sitting& s) {
                              auto turned = *s.mannequin;
                              turned.view += 20;
                              s.mannequin = std::make_shared<const kiosk::Mannequin>(turned);
                          }},
                    Other{"Side", [](Sitting& s) { s.instant.side = content::Side::left; }},
                    Other{"Phase", [](Sitting& s) { s.instant.phase = 0.3; }},
                    Other{"Ease", [](Sitting& s) { s.instant.eased = true; }},
                    Other{"Swing", [](Sitting& s) { s.instant.swing = 10; }},
                    Other{"Facing", [](Sitting& s) { s.facing = content::motion::Facing::instructor; }},
                    Other{"Map", [](Sitting& s) { s.map = false; }}),
    [](const auto& other) { return std::string{other.param.name}; });

TEST(AStudy, KeepsTheMannequinThatItKnowsSoThatNoOtherComesToLieInItsPlace) {
    auto mannequin = std::make_shared<const kiosk::Mannequin>(*stepping_out().mannequin);
    const std::weak_ptr<const kiosk::Mannequin> seen = mannequin;
    kiosk::Study study;
    study.of({std::move(mannequin), {}});
    EXPECT_FALSE(seen.expired());
}
