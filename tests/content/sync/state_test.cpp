// What is remembered of the tries, and when the wall speaks of it.
#include "content/sync/address.hpp"
#include "content/sync/state.hpp"

#include <gtest/gtest.h>

namespace content::sync {
namespace {

const Instant today = parse_instant("2026-11-23T08:00:00Z").value();

State failing_for(std::chrono::days days) {
    State state;
    state.succeeded = today - std::chrono::days{100};
    state.failing_since = today - days;
    state.reason = "Server not found";
    return state;
}

} // namespace

TEST(TheState, IsReadAsWritten) {
    const State state{"site", "\"e-tag\"", 7,     "hash", "0123456789ABCDEF", today,
                      today,  today,       false, today,  "reason",           "error"};
    EXPECT_EQ(read_state(write_state(state)), state);
    EXPECT_EQ(read_state(write_state({})), State{});
}

TEST(TheState, IsEmptyWhenItIsDamaged) {
    for (const char* text :
         {"", "{", "[]", "7", "null", R"({"serial":"7","etag":7,"expires":"soon","reason":null})",
          R"({"serial":-1})", R"({"reason":"two\nlines"})"}) {
        EXPECT_EQ(read_state(text), State{}) << text;
    }
    EXPECT_EQ(read_state(std::string(100'000, '[')), State{});
}

TEST(TheWall, SpeaksOfAFailureAfter14Days) {
    EXPECT_EQ(wall_reason(failing_for(std::chrono::days{13}), today), "");
    EXPECT_EQ(wall_reason(failing_for(std::chrono::days{14}), today), "Server not found");
}

TEST(TheWall, SpeaksAtOnceWhereNothingWasEverFetched) {
    State state = failing_for(std::chrono::days{0});
    state.succeeded.reset();
    EXPECT_EQ(wall_reason(state, today), "Server not found");
    EXPECT_EQ(wall_reason({}, today), "");
}

TEST(AClockThatWasSetMeanwhile, CountsTheDaysAnew) {
    State state;
    state.succeeded = today - std::chrono::days{400};
    state = blamed(state, "Server not found", "", today - std::chrono::days{300}, false);
    EXPECT_EQ(wall_reason(state, today - std::chrono::days{286}), "Server not found") << "it went on unset";
    state = blamed(state, "Server not found", "", today, true);
    EXPECT_EQ(wall_reason(state, today), "") << "nobody knows how long it was";
    state = blamed(state, "Server not found", "", today + std::chrono::days{14}, true);
    EXPECT_EQ(wall_reason(state, today + std::chrono::days{14}), "Server not found");
}

TEST(AClockThatHasLostTheTime, IsNoReasonToBeSilent) {
    EXPECT_EQ(wall_reason(failing_for(std::chrono::days{1}), Instant{}), "Server not found");
    EXPECT_EQ(wall_reason(failing_for(std::chrono::days{1}), today - std::chrono::days{1}), "")
        << "a few hours are lost over any power cut";
}

TEST(AFailure, CountsFromTheFirstOfARow) {
    State state;
    state.succeeded = today;
    state = blamed(state, "Server not found", "first", today, true);
    state = blamed(state, "Server does not answer", "second", today + std::chrono::days{3}, true);
    EXPECT_EQ(state.failing_since, today);
    EXPECT_EQ(state.failed, today + std::chrono::days{3});
    EXPECT_EQ(state.error, "second");
    state = forgiven(state, today + std::chrono::days{4});
    EXPECT_EQ(state.failing_since, std::nullopt);
    EXPECT_EQ(state.succeeded, today + std::chrono::days{4});
    EXPECT_EQ(state.error, "");
}

TEST(AnAddress, IsAFolderOverHttps) {
    EXPECT_EQ(site_at("https://example.org")->base, "https://example.org/");
    EXPECT_EQ(site_at("https://example.org/walls")->base, "https://example.org/walls/");
    EXPECT_EQ(site_at("https://example.org/walls/limber.json")->base, "https://example.org/walls/");
    EXPECT_EQ(site_at("https://me:secret@example.org/")->host, "example.org");
}

TEST(AnAddress, IsInTheClearOnThisMachineOnly) {
    for (const char* good :
         {"http://127.0.0.1:8080/", "http://127.9.9.9/", "http://[::1]/", "http://localhost/"}) {
        EXPECT_TRUE(site_at(good)) << good;
    }
    for (const char* bad :
         {"http://example.org/", "http://127.0.0.1.example.org/", "http://127.0.0.1@example.org/",
          "http://10.0.0.1/", "http://[::2]/", "ftp://127.0.0.1/", "file:///etc/passwd", "127.0.0.1", "",
          "https://", "https://example.org/?a"}) {
        EXPECT_FALSE(site_at(bad)) << bad;
    }
}

} // namespace content::sync
