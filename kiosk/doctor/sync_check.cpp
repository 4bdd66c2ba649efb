// One line, however much there is to tell: what is current, then how the tries went, then what is wrong.
#include "kiosk/doctor/sync_check.hpp"

#include <fmt/format.h>

namespace kiosk {
namespace {

using content::sync::Instant;

/// "2026-11-23 08:00 UTC"
std::string minute(const Instant& instant) {
    const std::string text = content::sync::to_text(instant);
    return text.substr(0, 10) + " " + text.substr(11, 5) + " UTC";
}

bool is_expired(const SyncSigns& signs) {
    return signs.now && signs.state.expires && *signs.state.expires <= *signs.now;
}

std::string expiry_of(const SyncSigns& signs) {
    if (!signs.state.expires) return "";
    const std::string day = minute(*signs.state.expires).substr(0, 10);
    if (!signs.now) return ", good until " + day;
    if (is_expired(signs)) return ", expired on " + day + ": publish it again";
    return fmt::format(", expires in {} days",
                       std::chrono::floor<std::chrono::days>(*signs.state.expires - *signs.now).count());
}

std::string library_of(const SyncSigns& signs) {
    if (!signs.serial) return "no content was taken yet";
    std::string text = fmt::format("serial {}", *signs.serial);
    if (signs.state.serial > *signs.serial) text += fmt::format(" (gone back from {})", signs.state.serial);
    if (!signs.state.key.empty()) text += ", signed by key " + signs.state.key;
    return text + expiry_of(signs);
}

/// A good try without news leaves nothing behind, so that the last success is known by the failures only.
std::string tries_of(const content::sync::State& state) {
    std::string text;
    if (state.succeeded)
        text =
            fmt::format("; {} {}", state.failing_since ? "last success not before" : "every try good since",
                        minute(*state.succeeded));
    if (state.failing_since) text += "; failing since " + minute(*state.failing_since);
    if (state.failed) text += fmt::format("; last error on {}: {}", minute(*state.failed), state.error);
    return text;
}

std::string left_out_of(const SyncSigns& signs) {
    std::string text;
    for (const auto& routine : signs.left_out)
        text += (text.empty() ? "; left out for an error: " : ", ") + routine;
    return text;
}

} // namespace

SyncSigns sync_signs_in(const std::filesystem::path& folder) {
    SyncSigns signs;
    signs.serial = content::sync::current_serial(folder);
    signs.left_out = content::sync::left_out_in(folder);
    signs.state = content::sync::state_in(folder);
    return signs;
}

Finding check_sync(const SyncSigns& signs) {
    if (!signs.set_up) return {Verdict::ok, "sync", "[sync] has no `url`: nothing is fetched", ""};
    const bool failing = signs.state.failing_since.has_value();
    const std::string what = library_of(signs) + tries_of(signs.state) + left_out_of(signs);
    if (!signs.by_itself)
        return {Verdict::warn, "sync", what + "; nothing fetches by itself",
                "sudo systemctl enable --now limber-sync.timer"};
    if (!signs.serial && !failing) return {Verdict::warn, "sync", what, "sudo limber sync"};
    if (failing) return {Verdict::warn, "sync", what, "`sudo limber sync` tries again"};
    if (is_expired(signs)) return {Verdict::warn, "sync", what, "`sudo limber sync` takes what is published"};
    if (!signs.left_out.empty())
        return {Verdict::warn, "sync", what, "`sudo journalctl -u limber-sync` shows its errors"};
    return {Verdict::ok, "sync", what, ""};
}

} // namespace kiosk
