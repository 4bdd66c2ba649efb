// A row of plain values that is compared at once: what stands still on a screen is compared every second.
#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstring>
#include <type_traits>

namespace render {

/// Equal bytes are equal values. Only where some differ are the values asked one by one: there may be gaps
/// between them, and 0 is -0.
template <class Value, std::size_t most> struct Numbers : std::array<Value, most> {
    static_assert(std::is_trivially_copyable_v<Value>);
    friend bool operator==(const Numbers& a, const Numbers& b) {
        // NOLINTNEXTLINE(bugprone-suspicious-memory-comparison): bytes that differ are not the last word
        return std::memcmp(a.data(), b.data(), sizeof a) == 0 || std::equal(a.begin(), a.end(), b.begin());
    }
};

} // namespace render
