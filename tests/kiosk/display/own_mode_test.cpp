// Which mode a display is shown in. Setting it takes a card: tests/appliance does that.
#include "kiosk/display/own_mode.hpp"

#include <gtest/gtest.h>

#include <array>

#include <drm_mode.h>

namespace {

drmModeModeInfo mode(std::uint16_t width, std::uint16_t height, std::uint32_t type) {
    drmModeModeInfo made{};
    made.hdisplay = width, made.vdisplay = height, made.type = type;
    made.clock = 148'500, made.htotal = 2200, made.vtotal = 1125;
    return made;
}

TEST(OwnMode, IsWhatTheDisplayPrefers) {
    const std::array modes{mode(3840, 2160, DRM_MODE_TYPE_DRIVER),
                           mode(1920, 1080, DRM_MODE_TYPE_DRIVER | DRM_MODE_TYPE_PREFERRED),
                           mode(640, 480, DRM_MODE_TYPE_DRIVER)};
    EXPECT_EQ(kiosk::own_mode(modes), &modes[1]);
}

TEST(OwnMode, IsWhatSomebodyAskedOfTheKernelBeforeThat) {
    const std::array modes{mode(1920, 1080, DRM_MODE_TYPE_PREFERRED), mode(1280, 720, DRM_MODE_TYPE_USERDEF)};
    EXPECT_EQ(kiosk::own_mode(modes), &modes[1]);
}

TEST(OwnMode, IsTheFirstOfADisplayThatPrefersNone) {
    const std::array modes{mode(1024, 600, DRM_MODE_TYPE_DRIVER), mode(800, 600, DRM_MODE_TYPE_DRIVER)};
    EXPECT_EQ(kiosk::own_mode(modes), modes.data());
    EXPECT_EQ(kiosk::own_mode({}), nullptr);
}

TEST(OwnMode, IsTheSameWhateverItsKindIsCalled) {
    const auto one = mode(1920, 1080, DRM_MODE_TYPE_PREFERRED);
    EXPECT_TRUE(kiosk::same_mode(one, mode(1920, 1080, DRM_MODE_TYPE_USERDEF)));
    EXPECT_FALSE(kiosk::same_mode(one, mode(1920, 1200, DRM_MODE_TYPE_PREFERRED)));
    auto other = one;
    other.clock = 74'250; // half as many pictures a second
    EXPECT_FALSE(kiosk::same_mode(one, other));
    other = one;
    other.flags = DRM_MODE_FLAG_INTERLACE;
    EXPECT_FALSE(kiosk::same_mode(one, other));
}

TEST(OwnMode, IsNotSetOnACardThatIsNotThere) { EXPECT_FALSE(kiosk::set_own_mode(9'999, true)); }

} // namespace
