// Which painter draws, by the display and the owner's choice.
#include "kiosk/painter_kind.hpp"

#include <gtest/gtest.h>

namespace kiosk {
namespace {

constexpr auto board = "V3D 4.2", software = "llvmpipe (LLVM 15.0.6, 256 bits)";

TEST(ThePainter, IsTheGpuWhereThereIsARealOne) {
    EXPECT_EQ(painter_kind(PainterChoice::automatic, "x11", board), PainterKind::gpu);
    EXPECT_EQ(painter_kind(PainterChoice::automatic, "wayland", board), PainterKind::gpu);
}
TEST(ThePainter, IsTheSurfaceWhereGlIsSoftwareOrNone) {
    EXPECT_EQ(painter_kind(PainterChoice::automatic, "x11", software), PainterKind::surface);
    EXPECT_EQ(painter_kind(PainterChoice::automatic, "wayland", ""), PainterKind::surface);
    EXPECT_EQ(painter_kind(PainterChoice::automatic, "offscreen", software), PainterKind::surface);
}
TEST(ThePainter, KnowsASoftwareGlByItsName) {
    for (const char* name : {"llvmpipe (LLVM 15.0.6, 256 bits)", "softpipe", "Software Rasterizer",
                             "ANGLE (Google, Vulkan 1.1.0 (SwiftShader Device), SwiftShader driver)"})
        EXPECT_EQ(painter_kind(PainterChoice::automatic, "x11", name), PainterKind::surface) << name;
    for (const char* name : {"Mesa Intel(R) UHD Graphics 620 (KBL GT2)", "Mali-G52",
                             "AMD Radeon Graphics (radeonsi, renoir, LLVM 15.0.6, DRM 3.49)"})
        EXPECT_EQ(painter_kind(PainterChoice::automatic, "x11", name), PainterKind::gpu) << name;
}
TEST(ThePainter, IsTheOneAskedFor) {
    EXPECT_EQ(painter_kind(PainterChoice::gpu, "x11", software), PainterKind::gpu);
    EXPECT_EQ(painter_kind(PainterChoice::surface, "x11", board), PainterKind::surface);
}
TEST(ThePainter, IsAlwaysTheGpuOnABareScreen) {
    EXPECT_EQ(painter_kind(PainterChoice::automatic, "KMSDRM", software), PainterKind::gpu);
    EXPECT_EQ(painter_kind(PainterChoice::surface, "KMSDRM", board), PainterKind::gpu);
}

} // namespace
} // namespace kiosk
