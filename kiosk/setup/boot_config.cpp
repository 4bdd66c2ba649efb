// config.txt: lines, of which those behind a [filter] may hold for another model only. The firmware passes
// over lines of more than 98 characters: ours are shorter.
#include "kiosk/setup/boot_text.hpp"

#include <algorithm>
#include <vector>

#include <fmt/format.h>

namespace kiosk {
namespace {

constexpr std::string_view block_begin =
    "# limber setup: what the wall needs; limber setup --undo takes it out";
constexpr std::string_view block_end = "# limber setup: end";
constexpr std::string_view silenced = "#limber# "; ///< before a line that stood in the way
constexpr std::string_view old_driver = "dtoverlay=vc4-fkms-v3d";
constexpr std::string_view driver = "dtoverlay=vc4-kms-v3d";
constexpr std::string_view no_splash = "disable_splash=1";
constexpr std::string_view key = "dtoverlay=gpio-key";

/// Each with its end, if it has one.
std::vector<std::string_view> lines_of(std::string_view text) {
    std::vector<std::string_view> lines;
    while (!text.empty()) {
        const std::size_t end = std::min(text.find('\n'), text.size() - 1);
        lines.push_back(text.substr(0, end + 1));
        text.remove_prefix(end + 1);
    }
    return lines;
}

std::string_view trimmed(std::string_view line) {
    const auto blank = [](char c) { return c == ' ' || c == '\t' || c == '\r' || c == '\n'; };
    while (!line.empty() && blank(line.back())) line.remove_suffix(1);
    while (!line.empty() && blank(line.front())) line.remove_prefix(1);
    return line;
}

/// @param everywhere  only what holds for every model
bool says(std::string_view text, std::string_view beginning, bool everywhere) {
    bool for_all = true;
    for (const auto line : lines_of(text)) {
        const auto words = trimmed(line);
        if (words.starts_with('[')) for_all = words == "[all]";
        if (words.starts_with(beginning) && (for_all || !everywhere)) return true;
    }
    return false;
}

bool is_ours(std::string_view line) {
    return line == "[all]" || line == driver || line == no_splash || line == block_end ||
           (line.starts_with(key) && line.ends_with("label=start"));
}

/// The driver that only looks like the kernel's own goes.
std::string with_old_driver_silenced(std::string_view text) {
    std::string all;
    for (const auto line : lines_of(text)) {
        if (trimmed(line).starts_with(old_driver)) all += silenced;
        all += line;
    }
    return all;
}

} // namespace

std::string config_without_wall(std::string_view text) {
    std::string all;
    bool inside = false;
    for (auto line : lines_of(text)) {
        const auto words = trimmed(line);
        // Ends at what is not ours, too: nothing that somebody wrote into it is lost.
        inside = words == block_begin || (inside && is_ours(words));
        while (line.starts_with(silenced)) line.remove_prefix(silenced.size());
        if (!inside) all += line;
        if (words == block_end) inside = false;
    }
    return all;
}

bool has_own_button(std::string_view config) { return says(config_without_wall(config), key, false); }

std::string config_for_wall(std::string_view text, std::optional<int> button) {
    std::string all = with_old_driver_silenced(config_without_wall(text));
    std::vector<std::string> wanted;
    if (!says(all, driver, false)) wanted.emplace_back(driver);
    if (!says(all, no_splash, true)) wanted.emplace_back(no_splash);
    if (button && !says(all, key, false)) {
        wanted.push_back(
            fmt::format("{},gpio={},active_low=1,gpio_pull=up,keycode=28,label=start", key, *button));
    }
    if (wanted.empty()) return all;
    const bool as_on_windows = all.find("\r\n") != std::string::npos || all.ends_with('\r');
    const std::string_view end = as_on_windows ? "\r\n" : "\n";
    if (!all.empty() && all.back() != '\n') all += end;
    const auto add = [&](std::string_view line) { all.append(line).append(end); };
    add(block_begin);
    add("[all]");
    for (const auto& line : wanted) add(line);
    add(block_end);
    return all;
}

} // namespace kiosk
