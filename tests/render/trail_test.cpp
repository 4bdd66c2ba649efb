// The way of a hand: dashes that stay where they are while those behind it go, before the trunk and behind
// it.
#include "render/trail.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <array>

namespace trails {

using namespace render;

constexpr Colour amber{255, 176, 46};
constexpr FigureScale scale{200, {0, 0}};

/// A metre straight up, in ten steps; from the sixth place on it is before the trunk.
std::array<TrailSpot, 11> way() {
    std::array<TrailSpot, 11> spots;
    for (std::size_t i = 0; i < spots.size(); ++i) spots[i] = {{1, -0.1F * static_cast<float>(i)}, i > 5};
    return spots;
}
DrawList drawn(float gone, bool front) {
    const auto spots = way();
    DrawList list{400, 400, {}};
    add_trail(list, {spots, gone, front}, scale, amber);
    return list;
}
float lowest(const DrawList& list) {
    float low = -1e9F;
    for (const Item& item : list.items) low = std::max(low, item.bounds.bottom());
    return low;
}

TEST(ATrail, HasAHeadAtItsEndAlone) {
    const auto is_head = [](const Item& item) { return std::holds_alternative<Polygon>(item.shape); };
    EXPECT_EQ(std::ranges::count_if(drawn(0, true).items, is_head), 1);
    EXPECT_EQ(std::ranges::count_if(drawn(0, false).items, is_head), 0);
}
TEST(ATrail, IsDrawnInTwoPartsThatMakeOneWay) {
    const DrawList before = drawn(0, true), behind = drawn(0, false);
    ASSERT_FALSE(behind.items.empty());
    EXPECT_LT(lowest(before), lowest(behind)) << "what lies behind the trunk is the lower part";
    for (const Item& a : before.items)
        for (const Item& b : behind.items) EXPECT_GT(b.bounds.y, a.bounds.y) << "no dash is drawn twice";
}
TEST(ATrail, LosesWhatTheHandHasPassedAndMovesNothingElse) {
    const DrawList whole = drawn(0, true), rest = drawn(7, true);
    ASSERT_LT(rest.items.size(), whole.items.size());
    EXPECT_TRUE(std::ranges::equal(rest.items, std::span{whole.items}.last(rest.items.size())));
}
TEST(ATrail, LosesItsHeadWithTheLastDashesThatLeadToIt) {
    for (const Item& item : drawn(8.5F, true).items)
        EXPECT_FALSE(std::holds_alternative<Polygon>(item.shape)) << "it would hang beside the hand";
}
TEST(ATrail, IsGoneWhereTheHandHasArrived) {
    EXPECT_TRUE(drawn(11, true).items.empty());
    EXPECT_TRUE(drawn(11, false).items.empty());
}
TEST(ATrail, IsNoneForAWayTooShortForDashes) {
    DrawList list{400, 400, {}};
    const std::array<TrailSpot, 2> spots{{{{0, 0}, false}, {{0.05F, 0}, false}}};
    add_trail(list, {spots, 0, false}, scale, amber);
    EXPECT_TRUE(list.items.empty());
}

} // namespace trails
