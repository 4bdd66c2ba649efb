// What bouncing contacts, held ones and stuck ones are taken for. Time is what the edges say.
#include "kiosk/input/contact.hpp"

#include <gtest/gtest.h>

#include <string>

using namespace std::chrono_literals;
using kiosk::Contact;
using kiosk::Contacted;
using kiosk::Edge;

namespace {

std::string words(const std::vector<Contacted>& happened) {
    std::string all;
    for (const Contacted what : happened) all += what == Contacted::pressed ? "P" : "R";
    return all;
}

std::string after(Contact& contact, const std::vector<Edge>& edges) {
    std::vector<Contacted> happened;
    for (const Edge& edge : edges) contact.edge(edge, happened);
    return words(happened);
}

std::string read(Contact& contact, bool closed, kiosk::Stamp now) {
    std::vector<Contacted> happened;
    contact.level(closed, now, happened);
    return words(happened);
}

Contact open_contact() { return Contact{{}, false}; }

} // namespace

TEST(AContact, ActsOnItsFirstEdge) {
    auto contact = open_contact();
    EXPECT_EQ(after(contact, {{1s, true}}), "P");
    EXPECT_EQ(contact.deadline(), 1s + 8ms);
}

TEST(AContact, IsPressedOnceHoweverItBounces) {
    auto contact = open_contact();
    EXPECT_EQ(after(contact, {{0ms, true}, {1ms, false}, {2ms, true}, {6ms, false}, {7ms, true}}), "P");
    EXPECT_EQ(read(contact, true, 8ms), "");
    EXPECT_EQ(after(contact, {{100ms, false}, {101ms, true}, {118ms, true}, {119ms, false}}), "R");
    EXPECT_EQ(read(contact, false, 120ms), "");
    EXPECT_EQ(contact.deadline(), std::nullopt);
}

TEST(AContact, IsReleasedWhereItsLevelSaysSoOnceItIsQuiet) {
    auto contact = open_contact();
    EXPECT_EQ(after(contact, {{0ms, true}, {5ms, false}}), "P"); // let go within the bounce
    EXPECT_EQ(read(contact, false, 8ms), "R");
}

TEST(AContact, IsReadThoughTheLastEdgeWasLost) {
    auto contact = open_contact();
    EXPECT_EQ(after(contact, {{0ms, true}, {5ms, true}}), "P");
    EXPECT_EQ(read(contact, false, 8ms), "R");
}

TEST(AContact, IsDeafForLongerAfterARelease) {
    auto contact = open_contact();
    EXPECT_EQ(after(contact, {{0ms, true}, {50ms, false}, {69ms, true}}), "PR");
    EXPECT_EQ(read(contact, true, 70ms), "P"); // it was meant, as it turns out
}

TEST(AContact, TellsInArrearsWhatCameWhileNobodyLooked) {
    auto contact = open_contact();
    EXPECT_EQ(after(contact,
                    {{0ms, true}, {1ms, false}, {2ms, true}, {90ms, false}, {200ms, true}, {290ms, false}}),
              "PRPR");
}

TEST(AContact, TellsOfATapThatWasOverBeforeTheNext) {
    auto contact = open_contact();
    EXPECT_EQ(after(contact, {{0ms, true}, {5ms, false}, {200ms, true}}), "PRP");
}

TEST(AStuckContact, IsLetGoAfterTenSecondsAndItsOpeningIsNothing) {
    auto contact = open_contact();
    EXPECT_EQ(after(contact, {{1s, true}}), "P");
    EXPECT_EQ(read(contact, true, 1s + 8ms), "");
    EXPECT_EQ(contact.deadline(), 11s);
    EXPECT_FALSE(contact.stuck());
    EXPECT_EQ(read(contact, true, 11s), "R");
    EXPECT_TRUE(contact.stuck());
    EXPECT_EQ(contact.deadline(), std::nullopt);
    EXPECT_EQ(after(contact, {{60s, false}}), "");
    EXPECT_FALSE(contact.stuck());
    EXPECT_EQ(after(contact, {{61s, true}}), "P");
}

TEST(AStuckContact, IsNoneJustBeforeThat) {
    auto contact = open_contact();
    EXPECT_EQ(after(contact, {{1s, true}, {11s - 1ns, false}}), "PR");
    EXPECT_FALSE(contact.stuck());
}

TEST(AContactClosedFromTheStart, IsStuckUntilItOpens) {
    Contact contact{{}, true};
    EXPECT_TRUE(contact.stuck());
    EXPECT_EQ(after(contact, {{5s, true}, {6s, false}, {6s + 1ms, true}, {6s + 2ms, false}}), "");
    EXPECT_FALSE(contact.stuck());
    EXPECT_EQ(after(contact, {{7s, true}}), "P");
}

TEST(AContact, HasItsOwnTimes) {
    Contact contact{{1ms, 3ms, 1s}, false};
    EXPECT_EQ(after(contact, {{0ms, true}, {2ms, false}, {4ms, true}}), "PR");
    EXPECT_EQ(read(contact, true, 5ms), "P");
    EXPECT_EQ(read(contact, true, 5ms + 1s), "R");
    EXPECT_TRUE(contact.stuck());
}
