// JSON by nlohmann: small, and written by ourselves. Damage makes it empty.
#include "content/sync/state.hpp"

#include <algorithm>
#include <charconv>
#include <fstream>

#include <nlohmann/json.hpp>

namespace content::sync {
namespace {

using Json = nlohmann::ordered_json;

constexpr std::size_t most_bytes = std::size_t{64} << 10;
constexpr std::size_t longest_text = 1'000;
constexpr auto silent_for = std::chrono::days{14};
/// A clock kept over a power cut may be so far behind.
constexpr auto gone_back = std::chrono::days{1};

/// The value of a key when it is a text of one decent line, else an empty one.
std::string text_of(const Json& json, const char* key) {
    const auto found = json.find(key);
    if (found == json.end() || !found->is_string()) return {};
    auto text = found->get<std::string>();
    const bool decent = text.size() <= longest_text && std::ranges::none_of(text, [](char c) {
                            return static_cast<unsigned char>(c) < ' ';
                        });
    return decent ? text : std::string{};
}

std::optional<Instant> instant_of(const Json& json, const char* key) {
    return parse_instant(text_of(json, key));
}

Json json_of(const std::optional<Instant>& instant) {
    return instant ? Json(to_text(*instant)) : Json(nullptr);
}

} // namespace

State read_state(std::string_view text) {
    State state;
    if (text.size() > most_bytes) return state;
    const Json json = Json::parse(text, nullptr, false);
    if (!json.is_object()) return state;
    const auto serial = json.find("serial");
    if (serial != json.end() && serial->is_number_unsigned() && *serial < std::uint64_t{1} << 53U)
        state.serial = serial->get<std::int64_t>();
    state.site = text_of(json, "site");
    state.etag = text_of(json, "etag");
    state.manifest = text_of(json, "manifest");
    state.key = text_of(json, "key");
    state.expires = instant_of(json, "expires");
    state.succeeded = instant_of(json, "succeeded");
    state.failing_since = instant_of(json, "failing_since");
    const auto dated = json.find("dated");
    if (dated != json.end() && dated->is_boolean()) state.dated = dated->get<bool>();
    state.failed = instant_of(json, "failed");
    state.reason = text_of(json, "reason");
    state.error = text_of(json, "error");
    return state;
}

std::string write_state(const State& state) {
    const Json json{{"site", state.site},
                    {"etag", state.etag},
                    {"serial", state.serial},
                    {"manifest", state.manifest},
                    {"key", state.key},
                    {"expires", json_of(state.expires)},
                    {"succeeded", json_of(state.succeeded)},
                    {"failing_since", json_of(state.failing_since)},
                    {"dated", state.dated},
                    {"failed", json_of(state.failed)},
                    {"reason", state.reason},
                    {"error", state.error}};
    return json.dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
}

State state_in(const std::filesystem::path& folder) {
    std::ifstream stream{folder / state_name, std::ios::binary};
    std::string text(most_bytes + 1, '\0');
    stream.read(text.data(), static_cast<std::streamsize>(text.size()));
    text.resize(static_cast<std::size_t>(stream.gcount()));
    return read_state(text);
}

std::vector<std::string> left_out_in(const std::filesystem::path& folder) {
    std::vector<std::string> names;
    std::error_code error;
    for (std::filesystem::directory_iterator it{folder / "current" / left_out_folder, error}, end;
         !error && it != end; it.increment(error))
        names.push_back(it->path().filename().string());
    std::ranges::sort(names);
    return names;
}

State forgiven(State state, Instant now) {
    if (state.failing_since) state.succeeded = now;
    state.failing_since.reset();
    state.dated = true;
    state.failed.reset();
    state.reason.clear();
    state.error.clear();
    return state;
}

State blamed(State state, std::string reason, std::string error, Instant now, bool clock_known) {
    const bool unknown_since = state.failing_since && (!state.dated || *state.failing_since > now);
    if (!state.failing_since || (clock_known && unknown_since)) {
        state.failing_since = now;
        state.dated = clock_known;
    }
    state.failed = now;
    state.reason = std::move(reason);
    state.error = std::move(error);
    return state;
}

std::optional<std::int64_t> current_serial(const std::filesystem::path& folder) {
    std::error_code error;
    const std::string name = std::filesystem::read_symlink(folder / "current", error).filename().string();
    std::int64_t serial = 0;
    const auto read = std::from_chars(name.data(), name.data() + name.size(), serial);
    const bool ours = read.ec == std::errc{} && serial > 0 && std::string_view{read.ptr}.starts_with('-');
    return ours ? std::optional{serial} : std::nullopt;
}

std::string wall_reason(const State& state, Instant now) {
    const bool long_ago = state.failing_since && (now - *state.failing_since >= silent_for ||
                                                  *state.failing_since - now >= gone_back);
    return !state.succeeded || long_ago ? state.reason : std::string{};
}

} // namespace content::sync
