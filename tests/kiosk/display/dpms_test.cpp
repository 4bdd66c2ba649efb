// A card's displays switched off and on.
#include "kiosk/display/dpms.hpp"

#include "tests/kiosk/display/fake_drm.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

using kiosk::set_dpms;
using support::FakeDrm;
using testing::ElementsAre;
using testing::IsEmpty;

TEST(ADisplay, IsSwitchedOffAndOnByItsDriver) {
    const FakeDrm drm;
    EXPECT_TRUE(set_dpms(FakeDrm::card, false, FakeDrm::calls()));
    EXPECT_TRUE(set_dpms(FakeDrm::card, true, FakeDrm::calls()));
    EXPECT_THAT(drm.said, ElementsAre("11 off", "11 on"));
    EXPECT_EQ(drm.held, 0) << "what libdrm gives is freed";
}

TEST(ADisplay, WhoseDriverKnowsNoDpmsStaysAsItIs) {
    const FakeDrm drm;
    FakeDrm::knows_dpms = false;
    EXPECT_FALSE(set_dpms(FakeDrm::card, false, FakeDrm::calls()));
    EXPECT_THAT(drm.said, IsEmpty());
    EXPECT_EQ(drm.held, 0);
}

TEST(ADisplay, WhoseDriverRefusesIsToldApart) {
    const FakeDrm drm;
    FakeDrm::obeys = false;
    EXPECT_FALSE(set_dpms(FakeDrm::card, false, FakeDrm::calls()));
}

TEST(ACardThatIsNone, HasNoDisplay) { EXPECT_FALSE(set_dpms(-1, false, FakeDrm::calls())); }

TEST(TheRealLibrary, SaysNoToWhatIsNoCard) { EXPECT_FALSE(set_dpms(-1, false)); }
