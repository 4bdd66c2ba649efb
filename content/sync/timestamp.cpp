// The one form of RFC 3339 that Limber writes; reading takes no other.
#include "content/sync/timestamp.hpp"

#include <charconv>

#include <fmt/format.h>

namespace content::sync {
namespace {

constexpr std::string_view form = "0000-00-00T00:00:00Z";

bool has_the_form(std::string_view text) {
    if (text.size() != form.size()) return false;
    for (std::size_t i = 0; i < form.size(); ++i) {
        const bool digit = text[i] >= '0' && text[i] <= '9';
        if (form[i] == '0' ? !digit : text[i] != form[i]) return false;
    }
    return true;
}

int number(std::string_view text, std::size_t at, std::size_t digits) {
    int value = 0;
    std::from_chars(text.data() + at, text.data() + at + digits, value);
    return value;
}

} // namespace

std::optional<Instant> parse_instant(std::string_view text) {
    namespace ch = std::chrono;
    if (!has_the_form(text)) return std::nullopt;
    const ch::year_month_day day{ch::year{number(text, 0, 4)},
                                 ch::month{static_cast<unsigned>(number(text, 5, 2))},
                                 ch::day{static_cast<unsigned>(number(text, 8, 2))}};
    const int hours = number(text, 11, 2);
    const int minutes = number(text, 14, 2);
    const int seconds = number(text, 17, 2);
    if (!day.ok() || hours > 23 || minutes > 59 || seconds > 59) return std::nullopt;
    return ch::sys_days{day} + ch::hours{hours} + ch::minutes{minutes} + ch::seconds{seconds};
}

std::string to_text(Instant instant) {
    namespace ch = std::chrono;
    const auto midnight = ch::floor<ch::days>(instant);
    const ch::year_month_day day{midnight};
    const ch::hh_mm_ss time{instant - midnight};
    return fmt::format("{:04}-{:02}-{:02}T{:02}:{:02}:{:02}Z", static_cast<int>(day.year()),
                       static_cast<unsigned>(day.month()), static_cast<unsigned>(day.day()),
                       time.hours().count(), time.minutes().count(), time.seconds().count());
}

} // namespace content::sync
