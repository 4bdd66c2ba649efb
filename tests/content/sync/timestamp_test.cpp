// Instants in their one form.
#include "content/sync/timestamp.hpp"

#include <gtest/gtest.h>

namespace content::sync {

TEST(ATimestamp, ReadsWhatItWrites) {
    const auto instant = parse_instant("2026-11-23T08:05:09Z");
    ASSERT_TRUE(instant);
    EXPECT_EQ(instant->time_since_epoch().count(), 1'795'421'109);
    EXPECT_EQ(to_text(*instant), "2026-11-23T08:05:09Z");
    EXPECT_EQ(to_text(*instant + std::chrono::days{90}), "2027-02-21T08:05:09Z");
}

TEST(ATimestamp, KnowsLeapDays) {
    EXPECT_TRUE(parse_instant("2028-02-29T00:00:00Z"));
    EXPECT_FALSE(parse_instant("2027-02-29T00:00:00Z"));
}

TEST(ATimestamp, TakesNoOtherForm) {
    for (const char* text : {"", "2026-11-23", "2026-11-23T08:05:09", "2026-11-23T08:05:09+00:00",
                             "2026-11-23 08:05:09Z", "2026-13-01T00:00:00Z", "2026-11-23T24:00:00Z",
                             "2026-11-23T08:60:00Z", "-026-11-23T08:05:09Z", "2026-11-23T08:05:09Zx"}) {
        EXPECT_FALSE(parse_instant(text)) << text;
    }
}

} // namespace content::sync
