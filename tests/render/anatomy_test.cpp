// What belongs together in a body of a few limbs.
#include "render/anatomy.hpp"

#include <gtest/gtest.h>

#include <vector>

namespace {

using namespace render;

constexpr FigureLimb thigh{{0, 0}, {0, 0.4F}, 0.09F, 0.06F, Tint::limb, 1, 1};
constexpr FigureLimb shank{{0, 0.4F}, {0, 0.8F}, 0.06F, 0.04F, Tint::limb, 1, 2};
constexpr FigureLimb heel{{0, 0.8F}, {0.02F, 0.82F}, 0.04F, 0.04F, Tint::shoe, 1, 3};
constexpr FigureLimb toe{{0.01F, 0.81F}, {0.2F, 0.82F}, 0.04F, 0.03F, Tint::shoe, 1, 3};
constexpr FigureLimb cuff{{0, 0.70F}, {0, 0.74F}, 0.05F, 0.05F, Tint::stripe, 1, 4};

std::vector<std::size_t> joined(const Anatomy& anatomy, std::size_t limb) {
    std::vector<std::size_t> found;
    anatomy.each_joined(limb, [&](std::size_t other) { found.push_back(other); });
    return found;
}
using Places = std::vector<std::size_t>;

TEST(PiecesOfASolid, AreDrawnWithTheNearest) {
    const std::array row{heel, thigh, toe, shank};
    const Anatomy anatomy{row};
    EXPECT_EQ(anatomy.drawn_at(0), 2U);
    EXPECT_EQ(anatomy.drawn_at(1), 1U);
    EXPECT_EQ(anatomy.drawn_at(2), 2U);
    EXPECT_EQ(anatomy.drawn_at(3), 3U);
}
TEST(PiecesOfNoSolid, StandAlone) {
    auto a = heel, b = toe;
    a.solid = b.solid = 0;
    const std::array row{a, b};
    const Anatomy anatomy{row};
    EXPECT_EQ(anatomy.drawn_at(0), 0U);
    EXPECT_EQ(joined(anatomy, 0), Places{1});
}
TEST(LimbsOfASide, AreJoinedWhereTheyHaveAnEndInOnePlace) {
    const std::array row{thigh, cuff, shank, heel, toe};
    const Anatomy anatomy{row};
    EXPECT_EQ(joined(anatomy, 0), Places{2});
    EXPECT_EQ(joined(anatomy, 1), Places{}) << "a stripe is painted on";
    EXPECT_EQ(joined(anatomy, 2), (Places{0, 3, 4})) << "a shoe's pieces are not joined to each other";
    EXPECT_EQ(joined(anatomy, 4), Places{2});
}
TEST(LimbsOfBothSides, AreNotJoined) {
    auto far = shank;
    far.near = 0;
    const std::array row{far, thigh};
    const Anatomy anatomy{row};
    EXPECT_EQ(joined(anatomy, 0), Places{});
    EXPECT_EQ(joined(anatomy, 1), Places{});
}
TEST(AShoulder, TakesTheArmsOfBothSides) {
    auto shoulder = thigh;
    shoulder.tint = Tint::trunk;
    shoulder.near = 0;
    const std::array row{shoulder, shank};
    const Anatomy anatomy{row};
    EXPECT_EQ(joined(anatomy, 0), Places{}) << "the trunk asks for its arms itself";
    EXPECT_EQ(joined(anatomy, 1), Places{0});
}
TEST(AStripe, IsPaintedOnTheSolidAroundItOfItsOwnSide) {
    auto far = shank;
    far.near = 0;
    far.solid = 5;
    const std::array row{cuff, thigh, shank, far, toe};
    EXPECT_EQ(Anatomy{row}.painted_on(0), 2U);
}

} // namespace
