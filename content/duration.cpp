// Reading and writing of durations in whole milliseconds. Integer arithmetic only: "0.1s" is exactly 100 ms.
#include "content/duration.hpp"

#include <algorithm>
#include <array>
#include <cstdint>
#include <optional>

#include <fmt/format.h>

namespace content {
namespace {

using Failure = tl::unexpected<std::string>;

constexpr std::string_view duration_form = "write it like \"30s\", \"1m30s\" or \"1.5s\"";

struct Unit {
    std::string_view name;
    std::int64_t ms;
};
constexpr std::array<Unit, 4> units{{{"h", 3'600'000}, {"m", 60'000}, {"s", 1'000}, {"ms", 1}}};

std::string_view take_digits(std::string_view& text) {
    std::size_t n = 0;
    while (n < text.size() && text[n] >= '0' && text[n] <= '9') ++n;
    const std::string_view digits = text.substr(0, n);
    text.remove_prefix(n);
    return digits;
}

/// The digits as a number, saturated far beyond anything a duration may be.
std::int64_t saturated(std::string_view digits) {
    constexpr std::int64_t enough = 1'000'000'000;
    std::int64_t value = 0;
    for (const char c : digits) value = std::min(enough, value * 10 + (c - '0'));
    return value;
}

/// `0.fraction` of `unit`, or nullopt when that is no whole number of milliseconds.
std::optional<std::int64_t> fraction_of(std::string_view fraction, std::int64_t unit) {
    while (!fraction.empty() && fraction.back() == '0') fraction.remove_suffix(1);
    if (fraction.size() > 9) return std::nullopt;
    std::int64_t scale = 1;
    std::int64_t value = 0;
    for (const char c : fraction) {
        value = value * 10 + (c - '0');
        scale *= 10;
    }
    if (value * unit % scale != 0) return std::nullopt;
    return value * unit / scale;
}

/// Takes the unit at the beginning of `text`, from `first` on in the order h, m, s, ms.
std::optional<std::size_t> take_unit(std::string_view& text, std::size_t first) {
    std::size_t n = 0;
    while (n < text.size() && text[n] >= 'a' && text[n] <= 'z') ++n;
    for (std::size_t i = first; i < units.size(); ++i) {
        if (text.substr(0, n) != units[i].name) continue;
        text.remove_prefix(n);
        return i;
    }
    return std::nullopt;
}

struct Amount {
    std::string_view whole;
    std::string_view fraction;
};

/// "12" or "1.5"; nullopt for anything else, also ".5" and "5.".
std::optional<Amount> take_amount(std::string_view& text) {
    Amount amount{take_digits(text), {}};
    if (amount.whole.empty()) return std::nullopt;
    if (text.empty() || text.front() != '.') return amount;
    text.remove_prefix(1);
    amount.fraction = take_digits(text);
    if (amount.fraction.empty()) return std::nullopt;
    return amount;
}

Failure too_long() { return Failure{"is over 24 hours"}; }

/// "SS" or "MM": two digits under 60.
std::optional<std::int64_t> sixtieths(std::string_view digits) {
    if (digits.size() != 2 || digits[0] > '5') return std::nullopt;
    return saturated(digits);
}

/// What stands behind the last colon's digits: nothing, or ".5" to ".500".
std::optional<std::int64_t> milliseconds_after_point(std::string_view rest) {
    if (rest.empty()) return 0;
    if (rest.front() != '.') return std::nullopt;
    rest.remove_prefix(1);
    const std::string_view digits = take_digits(rest);
    if (digits.empty() || digits.size() > 3 || !rest.empty()) return std::nullopt;
    return fraction_of(digits, 1'000);
}

/// "MM:SS" and "H:MM:SS" with optional ".mmm", in milliseconds.
std::optional<std::int64_t> clock_position(std::string_view text) {
    const std::string_view first = take_digits(text);
    if (first.empty() || text.empty() || text.front() != ':') return std::nullopt;
    text.remove_prefix(1);
    const auto second = sixtieths(take_digits(text));
    if (!second) return std::nullopt;
    std::int64_t seconds = saturated(first) * 60 + *second;
    if (!text.empty() && text.front() == ':') {
        text.remove_prefix(1);
        const auto third = sixtieths(take_digits(text));
        if (!third) return std::nullopt;
        seconds = seconds * 60 + *third;
    }
    const auto ms = milliseconds_after_point(text);
    if (!ms) return std::nullopt;
    return seconds * 1'000 + *ms;
}

} // namespace

tl::expected<Ms, std::string> parse_duration(std::string_view text) {
    if (text.empty()) return Failure{fmt::format("is empty; {}", duration_form)};
    std::int64_t total = 0;
    std::size_t next_unit = 0;
    while (!text.empty()) {
        const auto amount = take_amount(text);
        if (!amount) return Failure{fmt::format("is not a length of time; {}", duration_form)};
        if (text.empty()) return Failure{fmt::format("has a number without a unit; {}", duration_form)};
        const auto unit = take_unit(text, next_unit);
        if (!unit) {
            return Failure{
                fmt::format("needs the units h, m, s, ms, each once and in that order; {}", duration_form)};
        }
        const auto fraction = fraction_of(amount->fraction, units[*unit].ms);
        if (!fraction) return Failure{"is finer than a millisecond"};
        total += saturated(amount->whole) * units[*unit].ms + *fraction;
        next_unit = *unit + 1;
    }
    if (total > longest_duration / Ms{1}) return too_long();
    return Ms{total};
}

tl::expected<Ms, std::string> parse_position(std::string_view text) {
    if (text.find(':') == std::string_view::npos) return parse_duration(text);
    const auto ms = clock_position(text);
    if (!ms) return Failure{"is not a position; write it like \"12:30\", \"1:02:30\" or \"90s\""};
    if (*ms > longest_duration / Ms{1}) return too_long();
    return Ms{*ms};
}

std::string to_string(Ms duration) {
    std::int64_t left = duration.count();
    if (left == 0) return "0s";
    std::string text;
    for (const Unit& unit : {units[0], units[1]}) {
        if (left >= unit.ms) text += fmt::format("{}{}", left / unit.ms, unit.name);
        left %= unit.ms;
    }
    if (left == 0) return text;
    if (left < 1'000) return text + fmt::format("{}ms", left);
    if (left % 1'000 == 0) return text + fmt::format("{}s", left / 1'000);
    std::string seconds = fmt::format("{}.{:03}", left / 1'000, left % 1'000);
    while (seconds.back() == '0') seconds.pop_back();
    return text + seconds + "s";
}

std::string clock_text(Ms left) {
    const std::int64_t seconds = left.count() <= 0 ? 0 : (left.count() + 999) / 1'000;
    const std::int64_t minutes = seconds / 60;
    if (minutes < 60) return fmt::format("{}:{:02}", minutes, seconds % 60);
    return fmt::format("{}:{:02}:{:02}", minutes / 60, minutes % 60, seconds % 60);
}

} // namespace content
