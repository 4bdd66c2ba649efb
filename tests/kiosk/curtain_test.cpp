// How a screen is lit that nobody uses.
#include "kiosk/curtain.hpp"

#include <gtest/gtest.h>

#include <set>

using namespace std::chrono_literals;
using kiosk::Curtain;
using kiosk::CurtainRules;
using kiosk::Light;

namespace {

Light light(const CurtainRules& rules, kiosk::Ms still, bool quiet = false) {
    return kiosk::light_of(Curtain{still, quiet}, rules);
}

/// The times at which something changes by itself, as a loop that sleeps on them finds them.
std::vector<kiosk::Ms> changes(const CurtainRules& rules, Curtain curtain, kiosk::Ms until) {
    std::vector<kiosk::Ms> at;
    while (const auto next = kiosk::until_change(curtain, rules)) {
        curtain.still += *next;
        if (curtain.still > until) break;
        at.push_back(curtain.still);
    }
    return at;
}

} // namespace

TEST(AnIdleCard, StaysForEver) {
    EXPECT_EQ(light({}, 100h), Light::card);
    EXPECT_EQ(kiosk::until_change(Curtain{}, {}), std::nullopt);
}

TEST(QuietHours, GoDarkAMinuteAfterThePressThatLitThem) {
    EXPECT_EQ(light({}, 59'999ms, true), Light::card);
    EXPECT_EQ(light({}, 1min, true), Light::dark);
    EXPECT_EQ(changes({}, {0ms, true}, 24h), std::vector<kiosk::Ms>{1min});
}

TEST(AScreenWithNobodyThere, GoesDarkWhenAskedTo) {
    const CurtainRules rules{.off_after = 10min};
    EXPECT_EQ(light(rules, 10min - 1ms), Light::card);
    EXPECT_EQ(light(rules, 10min), Light::dark);
    EXPECT_EQ(changes(rules, {}, 24h), std::vector<kiosk::Ms>{10min}) << "and then stays so";
}

TEST(AMirror, DimsToADotAfterAMinuteAndThenGoesDark) {
    const CurtainRules rules{.mirror = true, .off_after = 10min};
    EXPECT_EQ(light(rules, 59'999ms), Light::card);
    EXPECT_EQ(light(rules, 1min), Light::dot);
    EXPECT_EQ(light(rules, 10min), Light::dark);
    EXPECT_EQ(light(rules, 1min, true), Light::dark) << "quiet hours know no dot";
}

TEST(TheDot, BreathesSlowlyAndDrawsLittle) {
    const CurtainRules rules{.mirror = true};
    const auto at = changes(rules, {}, 1min + 8s);
    EXPECT_EQ(at.size(), 1U + 64U) << "eight pictures a second at most";
    EXPECT_EQ(kiosk::breath_of({64s, false}), 0);
    EXPECT_EQ(kiosk::breath_of({68s, false}), render::DotCard::brightest);
    EXPECT_EQ(kiosk::breath_of({72s, false}), 0);
    int before = 0;
    for (kiosk::Ms still = 64s; still <= 72s; still += 125ms) {
        const int now = kiosk::breath_of({still, false});
        EXPECT_LE(std::abs(now - before), 2) << "no step is seen";
        before = now;
    }
}

TEST(AStillCard, WandersAndComesBack) {
    const CurtainRules rules{.drift = true};
    EXPECT_EQ(kiosk::drift_of({2min, false}, {}), std::nullopt) << "not when it is not to";
    EXPECT_EQ(kiosk::drift_of({0ms, false}, rules), (render::Drift{0, 0}));
    EXPECT_EQ(kiosk::drift_of({3min - 1ms, false}, rules), (render::Drift{0, 0}));
    EXPECT_EQ(changes(rules, {}, 24min).size(), 8U) << "every three minutes";
    std::set<std::pair<int, int>> places;
    auto before = *kiosk::drift_of({}, rules);
    for (int step = 1; step <= 8; ++step) {
        const auto now = *kiosk::drift_of({3min * step, false}, rules);
        EXPECT_EQ(std::abs(now.x - before.x) + std::abs(now.y - before.y), 4) << "a step of a few pixels";
        EXPECT_TRUE(now.x >= 0 && now.x <= render::Drift::most && now.y >= 0 && now.y <= render::Drift::most);
        places.emplace(now.x, now.y);
        before = now;
    }
    EXPECT_EQ(places.size(), 8U);
    EXPECT_EQ(before, (render::Drift{0, 0}));
}
