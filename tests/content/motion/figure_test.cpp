// The mannequin as solids and as seen: whole, in order, the right way round.
#include "tests/content/motion/motions.hpp"

#include "content/motion/camera.hpp"

#include <algorithm>
#include <cmath>

#include <gmock/gmock.h>

namespace content::motion {
namespace {

Scene scene_of(const Shown& shown, float phase, const Camera& camera) {
    const Skeleton body = shown.body(phase);
    return seen(figure_of(body, {}), body, camera);
}

Shown reaching_right() { return shown("step-back-reach", Side::right); }
Spot hand_seen(const Shown& shown, const Camera& camera) {
    return seen(shown.body(0.4F).arms[right].wrist, camera);
}

TEST(TheFigureInTheMirror, MovesItsRightArmOnTheRightOfThePicture) {
    EXPECT_GT(hand_seen(reaching_right(), {.turn = 0}).x, 0.1F);
    EXPECT_GT(hand_seen(reaching_right(), {.facing = Facing::behind, .turn = 0}).x, 0.1F);
}
TEST(TheInstructor, MovesItsRightArmOnTheLeftOfThePicture) {
    EXPECT_LT(hand_seen(reaching_right(), {.facing = Facing::instructor, .turn = 0}).x, -0.1F);
}

float depth_of(const Scene& scene, Part part, Limb side) {
    const auto shapes = scene.shapes();
    return std::find_if(shapes.begin(), shapes.end(),
                        [&](const Shape& s) { return s.part == part && s.side == side; })
        ->depth;
}
/// The shapes drawn after the peak of the cap.
std::size_t drawn_over_visor(const Scene& scene, Part part) {
    const auto over = scene.shapes().subspan(scene.visor_at);
    return static_cast<std::size_t>(
        std::count_if(over.begin(), over.end(), [&](const Shape& s) { return s.part == part; }));
}
TEST(TheFaceInTheMirror, LooksAtUsAndFromBehindAway) {
    const Scene mirror = scene_of(reaching_right(), 0, {.turn = 0});
    const Scene behind = scene_of(reaching_right(), 0, {.facing = Facing::behind, .turn = 0});
    EXPECT_GT(depth_of(mirror, Part::head, right), depth_of(mirror, Part::cap, right));
    EXPECT_EQ(drawn_over_visor(mirror, Part::head), 0U);
    EXPECT_LT(depth_of(behind, Part::nose, right), depth_of(behind, Part::cap, right));
    EXPECT_EQ(drawn_over_visor(behind, Part::head), 1U);
}

TEST(APositiveView, BringsTheWorkingSideNearer) {
    for (const Facing facing : {Facing::mirror, Facing::instructor, Facing::behind})
        for (const Limb working : limbs) {
            const Scene scene =
                scene_of(reaching_right(), 0, {.facing = facing, .turn = 40, .nearer = working});
            EXPECT_GT(depth_of(scene, Part::thigh, working), depth_of(scene, Part::thigh, opposite(working)));
            for (const Shape& shape : scene.shapes()) {
                if (shape.of_limb) {
                    EXPECT_EQ(shape.near, shape.side == working ? 1 : 0);
                }
            }
        }
}

TEST(AScene, IsOrderedFarthestFirst) {
    const Scene scene = scene_of(reaching_right(), 0.4F, {.turn = 40});
    EXPECT_TRUE(std::is_sorted(scene.shapes().begin(), scene.shapes().end(),
                               [](const Shape& a, const Shape& b) { return a.depth < b.depth; }));
    EXPECT_LE(scene.trunk_at, scene.count);
}

TEST(AScene, StandsUprightOnTheFloor) {
    const Scene scene = scene_of(reaching_right(), 0, {.turn = 0});
    for (const Shape& shape : scene.shapes())
        if (shape.part == Part::head) {
            EXPECT_LT(shape.a.y, -1.2F);
        }
    EXPECT_NEAR(scene.ground.centre.x, 0, 0.01F);
    EXPECT_GT(scene.ground.rx, 2 * scene.ground.ry);
}

float breadth_of(const Contact& contact) {
    const auto [left, right] = std::ranges::minmax(contact.edge, {}, &Spot::x);
    return right.x - left.x;
}

TEST(TheLightUnderAFoot, FadesAndGrowsAsItIsLifted) {
    const Shown shown = motion::shown("open-hip-stretch", Side::right);
    const Scene stands = scene_of(shown, 0, {}), lifts = scene_of(shown, 0.11F, {});
    EXPECT_EQ(stands.contacts[right].strength, 1);
    EXPECT_LT(lifts.contacts[right].strength, 0.6F);
    EXPECT_GT(lifts.contacts[right].strength, 0.2F) << "stays visible";
    EXPECT_GT(breadth_of(lifts.contacts[right]), breadth_of(stands.contacts[right]));
}

TEST(EveryFigure, FitsItsRowAndIsFinite) {
    for (const Shown& one : every_motion())
        for (int frame = 0; frame < all_phases; frame += 6) {
            const Scene scene = scene_of(one, phase_of(frame), {.turn = one.motion.view});
            ASSERT_LE(scene.count, Figure::most);
            for (const Shape& s : scene.shapes())
                EXPECT_TRUE(std::isfinite(s.a.x + s.a.y + s.b.x + s.b.y + s.ra + s.rb)) << one;
            for (const Spot& p : scene.trunk.edge) EXPECT_TRUE(std::isfinite(p.x + p.y)) << one;
        }
}

TEST(WorkingLimbsOfTheFigure, CarryAStripeAndACuff) {
    const Skeleton body = reaching_right().body(0);
    const Figure figure = figure_of(body, {.legs = {false, true}, .arms = {false, true}});
    for (const Solid& solid : figure.solids())
        if (solid.part == Part::stripe || solid.part == Part::cuff) {
            EXPECT_EQ(solid.side, right);
        }
    const auto has = [&](Part part) {
        return std::any_of(figure.solids().begin(), figure.solids().end(),
                           [&](const Solid& s) { return s.part == part; });
    };
    EXPECT_TRUE(has(Part::stripe) && has(Part::cuff));
}

TEST(ABreath, GoesIntoBellyAndLowerRibsAlone) {
    const Skeleton body = reaching_right().body(0.4F);
    const Figure out = figure_of(body, {}), in = figure_of(body, {}, 1);
    for (std::size_t i = 0; i < Figure::sections; ++i) {
        const float wider = glm::length(in.trunk[i].across) - glm::length(out.trunk[i].across),
                    deeper = glm::length(in.trunk[i].deep) - glm::length(out.trunk[i].deep);
        const bool swells = i >= 4 && i <= 6;
        EXPECT_EQ(wider > 0.003F && deeper > 0.003F, swells) << i;
        EXPECT_EQ(wider != 0 || deeper != 0, swells) << i;
        EXPECT_EQ(in.trunk[i].centre, out.trunk[i].centre) << i;
    }
    ASSERT_EQ(in.count, out.count);
    for (std::size_t i = 0; i < in.count; ++i) {
        EXPECT_EQ(in.row[i].a, out.row[i].a);
        EXPECT_EQ(in.row[i].b, out.row[i].b);
    }
}

} // namespace
} // namespace content::motion
