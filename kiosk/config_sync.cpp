// [sync]: where content is published, who may sign it, how much it may be. Whether a key is one, limber-sync
// says.
#include "kiosk/config_sync.hpp"

#include <array>
#include <charconv>
#include <optional>
#include <string_view>

#include <fmt/format.h>

namespace kiosk {
namespace {

constexpr std::size_t most_public_keys = 10;
constexpr std::uint64_t mib = std::uint64_t{1} << 20;
constexpr std::uint64_t smallest_total = mib;
constexpr std::uint64_t largest_total = mib << 20;

/// "512 MiB", "1 GiB": whole numbers, with or without the space.
std::optional<std::uint64_t> bytes_in(std::string_view text) {
    std::uint64_t number = 0;
    const auto read = std::from_chars(text.data(), text.data() + text.size(), number);
    if (read.ec != std::errc{} || number > largest_total) return std::nullopt;
    std::string_view unit = text.substr(static_cast<std::size_t>(read.ptr - text.data()));
    if (unit.starts_with(' ')) unit.remove_prefix(1);
    if (unit != "MiB" && unit != "GiB") return std::nullopt;
    const std::uint64_t factor = unit == "MiB" ? mib : mib << 10;
    if (number > largest_total / factor || number * factor < smallest_total) return std::nullopt;
    return number * factor;
}

} // namespace

void read_sync(const content::TableReader& sync, SyncSetup& into) {
    sync.allow_only({"url", "public_keys", "total"});
    if (auto url = sync.text("url")) into.url = std::move(*url);
    if (auto keys = sync.texts("public_keys", most_public_keys)) into.public_keys = std::move(*keys);
    const auto total = sync.text("total");
    if (!total) return;
    if (const auto bytes = bytes_in(*total)) {
        into.total = *bytes;
    } else {
        sync.error("total",
                   "`total` must be a size such as \"512 MiB\" or \"1 GiB\", from 1 MiB to 1024 GiB");
    }
}

} // namespace kiosk
