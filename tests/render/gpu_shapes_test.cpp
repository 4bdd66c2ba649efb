// Shape by shape: what the GPU painter makes of each, against the rasteriser.
#include "render/gpu_mesh.hpp"
#include "render/gpu_painter.hpp"
#include "render/gpu_shapes.hpp"
#include "render/limbs.hpp"
#include "render/surface_painter.hpp"
#include "tests/render/gpu_sheet.hpp"
#include "tests/render/ink.hpp"
#include "tests/support/scratch_folder.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <map>
#include <random>
#include <utility>

namespace shapes_on_gpu {

using namespace render;
using namespace gpu_sheet;

constexpr int size = 200;
constexpr Colour amber{255, 176, 46}, dark{210, 130, 18}, grey{90, 90, 90};
constexpr Box whole{0, 0, size, size};

LimbItem limb(Capsule part, float line = 2) {
    LimbItem item;
    item.parts[0] = part;
    item.own = item.count = 1;
    item.dark = dark, item.line = line;
    return item;
}
LimbItem knee() {
    LimbItem item = limb({{60, 20}, {70, 110}, 24, 17, 3});
    item.parts[1] = {{70, 110}, {130, 170}, 17, 12, 2};
    item.own = item.count = 2;
    return item;
}
LimbItem thigh_alone() { // going on in the shank, of which only the light is seen
    LimbItem item = knee();
    item.own = 1;
    item.joints[0] = {{70, 110}, 17};
    item.joint_count = 1;
    return item;
}
LimbItem cuff() {
    LimbItem item = limb({{90, 90}, {110, 105}, 30, 26, 0}, 0);
    item.flat_ends = true;
    return item;
}
LimbItem cap() {
    LimbItem item = limb({{100, 80}, {100, 120}, 50, 40, 0}, 0);
    item.cut = true;
    item.cut_at = {100, 90};
    item.cut_out = {0.6F, 0.8F};
    return item;
}
TrunkItem trunk() {
    TrunkItem item;
    for (const Point& p : {Point{60, 180},
                           {52, 140},
                           {62, 100},
                           {54, 60},
                           {70, 34},
                           {130, 34},
                           {146, 60},
                           {138, 100},
                           {148, 140},
                           {140, 180}})
        item.outline[item.count++] = p;
    item.from = {54, 60}, item.to = {146, 60};
    item.shoulders = {Capsule{{100, 50}, {60, 52}, 16, 18, 0}, {{100, 50}, {140, 52}, 16, 18, 0}};
    item.shoulder_count = 2;
    item.dark = {117, 127, 145}, item.line = 2;
    return item;
}
TrunkItem plate() { // bent, with two points
    TrunkItem item;
    for (const Point& p : {Point{20, 100}, {60, 70}, {110, 62}, {180, 90}, {110, 84}, {60, 92}})
        item.outline[item.count++] = p;
    item.from = {20, 100}, item.to = {180, 90};
    item.dark = amber, item.line = 2;
    return item;
}
Polygon print() {
    Polygon shape;
    for (int i = 0; i < 24; ++i) {
        const float turn = static_cast<float>(i) * 0.2617994F;
        shape.corners[shape.count++] = {100 + 60 * std::cos(turn),
                                        100 + 22 * std::sin(turn) + 10 * std::cos(turn)};
    }
    return shape;
}

struct Case {
    const char* name;
    Shape shape;
};
void PrintTo(const Case& c, std::ostream* out) { *out << c.name; }
class PaintedShape : public testing::TestWithParam<Case> {};

TEST_P(PaintedShape, LooksAsItsRasterDoes) {
    GpuSheet sheet{size, size};
    const Pictures none;
    GpuPainter gpu{sheet.renderer(), ink::fonts(), none};
    SurfacePainter surface{ink::fonts(), none};
    // Over something, so that a dark line is seen.
    const DrawList list{size, size, {{FilledBox{whole, 0}, grey, whole}, {GetParam().shape, amber, whole}}};
    ASSERT_TRUE(gpu.paint(list));
    surface.draw(list);
    const auto shown = sheet.pixels();
    const Difference d = difference(*shown, *surface.target());
    EXPECT_LE(d.mean, 0.5) << "levels";
    EXPECT_LE(d.share * size * size, 12) << "pixels off by more than " << Difference::much;
    const DrawList nothing{size, size, {list.items[0]}};
    surface.draw(nothing);
    EXPECT_GT(difference(*shown, *surface.target()).share, 0.001) << "nothing is seen of it";
}
INSTANTIATE_TEST_SUITE_P(
    All, PaintedShape,
    testing::Values(Case{"text", GlyphRun{"Reach", Weight::medium, 60, {10.4F, 120.2F}}},
                    Case{"number", GlyphRun{"12:34", Weight::light, 66, {8, 120}, true}},
                    Case{"box", FilledBox{{20.3F, 30.6F, 150.5F, 90.25F}, 0}},
                    Case{"rounded_box", FilledBox{{20.3F, 30.6F, 150.5F, 90.25F}, 24}},
                    Case{"disc", FilledBox{{40, 40, 101, 101}, 99}},
                    Case{"hairline", FilledBox{{20, 100.2F, 160, 0.7F}, 0}},
                    Case{"outline", OutlinedBox{{20, 30, 160, 120}, 30, 5.5F}},
                    Case{"sharp_outline", OutlinedBox{{20.2F, 30, 160, 120}, 0, 5}},
                    Case{"thin_outline", OutlinedBox{{20.2F, 30.7F, 160, 120}, 20, 0.8F}},
                    Case{"dashes", OutlinedBox{{20, 30, 160, 120}, 30, 5, 14}},
                    Case{"dashed_disc", OutlinedBox{{80, 80, 34, 34}, 17, 4, 6}},
                    Case{"ring", RingSector{{100, 100}, 70, 12, 0, 1}},
                    Case{"quarter", RingSector{{100, 100}, 70, 12, 0.05F, 0.3F}},
                    Case{"most_of_a_ring", RingSector{{100, 100}, 70, 12, -0.4F, 0.55F}},
                    Case{"thin_ring", RingSector{{100, 100}, 70, 0.8F, 0.1F, 0.9F}},
                    Case{"dot", RingSector{{100, 100}, 70, 16, 0.2F, 0.2F}},
                    Case{"triangle", Triangle{{30.2F, 40}, {170, 80.5F}, {60, 170}}},
                    Case{"sharp_triangle", Triangle{{30, 100}, {170, 95}, {170, 105}}},
                    Case{"print", print()}, Case{"floor", EllipseItem{{20, 60, 160, 70}, 3}},
                    Case{"faint_floor", EllipseItem{{20, 60, 160, 70}, 0.7F}},
                    Case{"dash", flat({{60, 60}, {120, 110}, 9, 5, 0}, amber)},
                    Case{"limb", limb({{60, 30}, {120, 160}, 30, 14, 4})},
                    Case{"head", limb({{100, 90}, {100, 100}, 50, 45, 0})},
                    Case{"ball", limb({{100, 90}, {104, 90}, 50, 20, 0})},
                    Case{"finger", limb({{100, 90}, {104, 120}, 3, 2, 0}, 0)}, Case{"knee", knee()},
                    Case{"thigh", thigh_alone()}, Case{"cuff", cuff()}, Case{"cap", cap()},
                    Case{"trunk", trunk()}, Case{"plate", plate()}),
    [](const auto& p) { return std::string{p.param.name}; });

/// Half of it see-through, so that mixing is seen, too.
class PaintedPicture : public testing::Test {
protected:
    PaintedPicture() {
        const SurfaceHandle image{SDL_CreateRGBSurfaceWithFormat(0, 60, 40, 32, SDL_PIXELFORMAT_ARGB8888)};
        for (int y = 0; y < 40; ++y)
            for (int x = 0; x < 60; ++x)
                static_cast<Uint32*>(image->pixels)[y * image->pitch / 4 + x] =
                    SDL_MapRGBA(image->format, Uint8(x * 4), Uint8(y * 6), 120, Uint8(x < 30 ? 255 : 128));
        const auto file = folder_.path() / "picture.png";
        EXPECT_EQ(IMG_SavePNG(image.get(), file.c_str()), 0);
        EXPECT_TRUE(pictures_.load("picture", file, 400, 400));
    }
    void expect_same(GpuPainter& gpu, const PictureItem& item, Orientation o = {}) {
        SurfacePainter surface{ink::fonts(), pictures_, o};
        const DrawList list{size,
                            size,
                            {{FilledBox{{0, 90, 200, 30}, 0}, amber, whole},
                             {item, {}, whole},
                             {FilledBox{{50, 50, 9, 90}, 0}, grey, whole}}};
        ASSERT_TRUE(gpu.paint(list));
        surface.draw(list);
        const auto shown = sheet_.pixels();
        EXPECT_LE(difference(*shown, *surface.target()).most, 2);
    }
    support::ScratchFolder folder_;
    Pictures pictures_;
    GpuSheet sheet_{size, size};
};
TEST_F(PaintedPicture, LooksAsItsRasterDoes) {
    GpuPainter gpu{sheet_.renderer(), ink::fonts(), pictures_};
    expect_same(gpu, {"picture", 0, false, {20, 30, 150, 130}});
    expect_same(gpu, {"picture", 0, true, {20, 30, 90, 130}});
}
TEST_F(PaintedPicture, IsTurnedWithThePanel) {
    GpuPainter gpu{sheet_.renderer(), ink::fonts(), pictures_, {90, true}};
    expect_same(gpu, {"picture", 0, false, {20, 30, 150, 130}}, {90, true});
}
TEST_F(PaintedPicture, IsNotThereWhenItIsNotLoaded) {
    GpuPainter gpu{sheet_.renderer(), ink::fonts(), pictures_};
    expect_same(gpu, {"another", 0, false, {20, 30, 150, 130}});
}
TEST_F(PaintedPicture, IsFoundAgainHoweverManySizesItWasShownIn) {
    GpuPainter gpu{sheet_.renderer(), ink::fonts(), pictures_};
    for (int i = 0; i < 40; ++i)
        expect_same(gpu, {"picture", 0, false, {20, 30, 20.0F + static_cast<float>(i), 130}});
    expect_same(gpu, {"picture", 0, false, {20, 30, 20, 130}});
}

/// Sides of a mesh's triangles that no other triangle shares from end to end, but for those where nothing is
/// seen any more and those at the rim of `box`: a pixel could fall through between such a side and what lies
/// beside it.
int open_sides(const gpu::Mesh& mesh, const PixelBox& box) {
    const auto place = [&](int corner) {
        const SDL_FPoint& p = mesh.vertices()[static_cast<std::size_t>(corner)].position;
        return std::pair{p.x, p.y};
    };
    std::map<std::pair<std::pair<float, float>, std::pair<float, float>>, int> sides; // there less back
    for (std::size_t i = 0; i + 2 < mesh.indices().size(); i += 3)
        for (std::size_t k = 0; k < 3; ++k) {
            const auto a = place(mesh.indices()[i + k]), b = place(mesh.indices()[i + (k + 1) % 3]);
            if (a < b) ++sides[{a, b}];
            if (b < a) --sides[{b, a}];
        }
    const auto seen = [&](std::pair<float, float> at) {
        return std::ranges::any_of(mesh.vertices(), [&](const SDL_Vertex& v) {
            return v.position.x == at.first && v.position.y == at.second &&
                   v.color.a > 6; // a place of the grid off
        });
    };
    const auto at_rim = [&](std::pair<float, float> a, std::pair<float, float> b) {
        const auto at = [](float one, float other, int rim) {
            return one == other && one == static_cast<float>(rim);
        };
        return at(a.first, b.first, box.x) || at(a.first, b.first, box.right()) ||
               at(a.second, b.second, box.y) || at(a.second, b.second, box.bottom());
    };
    return static_cast<int>(std::ranges::count_if(sides, [&](const auto& side) {
        const auto& [a, b] = side.first;
        return side.second != 0 && (seen(a) || seen(b)) && !at_rim(a, b);
    }));
}

TEST(ATrianglesMesh, LeavesNoPixelBetweenItsPieces) {
    std::minstd_rand random{3};
    std::uniform_real_distribution<float> place{20, 180};
    const auto point = [&] { return Point{place(random), place(random)}; };
    for (int i = 0; i < 300; ++i) {
        const Triangle shape{point(), point(), point()};
        const auto [left, right] = std::minmax({shape.a.x, shape.b.x, shape.c.x});
        const auto [top, bottom] = std::minmax({shape.a.y, shape.b.y, shape.c.y});
        gpu::Mesh mesh;
        mesh.start(size, size, {}, {});
        gpu::fill(mesh, shape, amber);
        EXPECT_EQ(open_sides(mesh, around(Box{left, top, right - left, bottom - top})), 0) << i;
    }
}

TEST(ACutMesh, LeavesNoPixelBetweenItsPieces) {
    std::minstd_rand random{3};
    std::uniform_real_distribution<float> place{60, 140}, turn{0, 6};
    for (int i = 0; i < 100; ++i) {
        gpu::Mesh mesh;
        mesh.start(size, size, {}, {});
        gpu::fill(mesh, Capsule{{place(random), place(random)}, {place(random), place(random)}, 50, 40, 0},
                  amber);
        const float way = turn(random);
        mesh.cut(0, {place(random), place(random)}, {std::cos(way), std::sin(way)});
        EXPECT_EQ(open_sides(mesh, {0, 0, size, size}), 0) << i;
    }
}

} // namespace shapes_on_gpu
