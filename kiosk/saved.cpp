// States to JSON and back; what is read is checked against the timeline before anybody stands on it.
#include "kiosk/saved.hpp"

#include <algorithm>

#include <nlohmann/json.hpp>

namespace kiosk {
namespace {

using content::Overloaded;
using Json = nlohmann::ordered_json;

constexpr std::int64_t most_ms = content::longest_duration.count() * 10;
constexpr std::size_t most_segments = 100'000;

// -- writing

Json session_json(const Session& session) {
    Json json{{"segment", session.cursor.segment}, {"into", session.cursor.into.count()}};
    json["taken"] = session.taken;
    if (session.leaving) json["leaving"] = session.leaving->count();
    return json;
}

Json aged(const char* name, const Session& session, Ms since) {
    return {{"is", name}, {"since", since.count()}, {"session", session_json(session)}};
}

Json state_json(const State& state) {
    return std::visit(
        Overloaded{
            [](const Idle& idle) {
                Json json{{"is", "idle"}, {"since", idle.since.count()}};
                if (idle.unfinished) json["session"] = session_json(*idle.unfinished);
                if (idle.starts_in) json["starts_in"] = idle.starts_in->count();
                return json;
            },
            [](const Playing& playing) {
                return Json{{"is", "playing"}, {"session", session_json(playing.session)}};
            },
            [](const Paused& paused) { return aged("paused", paused.session, paused.since); },
            [](const Ready& ready) { return aged("ready", ready.session, ready.since); },
            [](const Finished& finished) { return aged("finished", finished.session, finished.since); },
        },
        state);
}

// -- reading

std::optional<std::int64_t> whole(const Json& json, const char* key, std::int64_t most) {
    const auto found = json.find(key);
    if (found == json.end() || !found->is_number_integer()) return std::nullopt;
    if (found->is_number_unsigned() && found->get<std::uint64_t>() > static_cast<std::uint64_t>(most))
        return std::nullopt;
    const auto value = found->get<std::int64_t>();
    return value >= 0 && value <= most ? std::optional(value) : std::nullopt;
}

std::optional<Ms> time(const Json& json, const char* key) {
    const auto value = whole(json, key, most_ms);
    return value ? std::optional(Ms{*value}) : std::nullopt;
}

std::string text(const Json& json, const char* key) {
    const auto found = json.find(key);
    return found != json.end() && found->is_string() ? found->get<std::string>() : std::string{};
}

std::optional<std::vector<std::size_t>> taken(const Json& json) {
    std::vector<std::size_t> list;
    const auto found = json.find("taken");
    if (found == json.end() || !found->is_array() || found->size() > most_segments) return std::nullopt;
    for (const auto& item : *found) {
        if (!item.is_number_unsigned()) return std::nullopt;
        const auto value = item.get<std::uint64_t>();
        if (value >= most_segments || (!list.empty() && value <= list.back())) return std::nullopt;
        list.push_back(value);
    }
    return list;
}

std::optional<Session> session(const Json& json) {
    const auto found = json.find("session");
    if (found == json.end() || !found->is_object()) return std::nullopt;
    const auto segment = whole(*found, "segment", most_segments);
    const auto into = time(*found, "into");
    auto offers = taken(*found);
    if (!segment || !into || !offers) return std::nullopt;
    return Session{
        0, {static_cast<std::size_t>(*segment), *into}, std::move(*offers), time(*found, "leaving")};
}

std::optional<State> state(const Json& json) {
    const std::string is = text(json, "is");
    auto on = session(json);
    if (is == "playing" && on) return Playing{std::move(*on)};
    const auto since = time(json, "since");
    if (!since) return std::nullopt;
    if (is == "idle") return Idle{*since, 0, std::move(on), time(json, "starts_in")};
    if (!on) return std::nullopt;
    if (is == "paused") return Paused{std::move(*on), *since};
    if (is == "ready") return Ready{std::move(*on), *since};
    if (is == "finished") return Finished{std::move(*on), *since};
    return std::nullopt;
}

// -- on a menu

/// The session that a state plays or offers; nullptr: none.
Session* session_in(State& state) {
    return std::visit(Overloaded{
                          [](Idle& idle) { return idle.unfinished ? &*idle.unfinished : nullptr; },
                          [](auto& other) { return &other.session; },
                      },
                      state);
}

bool stands_on(const Session& session, const content::Timeline& timeline) {
    const auto& segments = timeline.segments;
    if (session.cursor.segment >= segments.size()) return false;
    const auto& length = segments[session.cursor.segment].length;
    const auto is_offer = [&](std::size_t i) {
        if (i >= segments.size()) return false;
        const auto* rest = std::get_if<content::RestFor>(&segments[i].what);
        return rest != nullptr && rest->offer;
    };
    return (!length || session.cursor.into <= *length) && std::ranges::all_of(session.taken, is_offer);
}

} // namespace

std::size_t program_index(const State& state) {
    if (const auto* idle = std::get_if<Idle>(&state)) return idle->program;
    return session_of(state)->program;
}

void save(Saved& into, const Player& player, const Menu& menu) {
    const std::size_t index = program_index(player.state);
    const Program& program = menu.programs[index];
    into.routine = program.routine->id;
    into.plan = program.plan->id;
    into.segments = menu.timelines[index].segments.size();
    into.longest = menu.timelines[index].longest;
    into.state = player.state;
    into.looping = player.options.loop;
}

std::string to_text(const Saved& saved) {
    const Json json{{"routine", saved.routine},        {"plan", saved.plan},
                    {"segments", saved.segments},      {"longest", saved.longest.count()},
                    {"looping", saved.looping},        {"restores", saved.restores},
                    {"state", state_json(saved.state)}};
    return json.dump(-1, ' ', false, Json::error_handler_t::replace);
}

std::optional<Saved> read_saved(std::string_view line) {
    const Json json = Json::parse(line, nullptr, false);
    if (!json.is_object() || !json.contains("state") || !json["state"].is_object()) return std::nullopt;
    const auto segments = whole(json, "segments", most_segments);
    const auto longest = time(json, "longest");
    const auto restores = whole(json, "restores", 1'000);
    auto was = state(json["state"]);
    if (!segments || !longest || !restores || !was) return std::nullopt;
    const auto looping = json.find("looping");
    return Saved{text(json, "routine"),
                 text(json, "plan"),
                 static_cast<std::size_t>(*segments),
                 *longest,
                 std::move(*was),
                 looping != json.end() && looping->is_boolean() && looping->get<bool>(),
                 static_cast<int>(*restores)};
}

std::optional<State> state_on(const Saved& saved, const Menu& menu) {
    for (std::size_t i = 0; i < menu.programs.size(); ++i) {
        const auto& timeline = menu.timelines[i];
        if (menu.programs[i].routine->id != saved.routine || menu.programs[i].plan->id != saved.plan)
            continue;
        if (timeline.segments.size() != saved.segments || timeline.longest != saved.longest)
            return std::nullopt;
        State state = saved.state;
        if (auto* idle = std::get_if<Idle>(&state)) idle->program = i;
        if (Session* session = session_in(state)) {
            session->program = i;
            if (!stands_on(*session, timeline)) return std::nullopt;
        }
        return state;
    }
    return std::nullopt;
}

std::optional<Session> unfinished_on(const Saved& saved, const Menu& menu) {
    auto state = state_on(saved, menu);
    if (!state || saved.looping || std::holds_alternative<Finished>(*state)) return std::nullopt;
    Session* session = session_in(*state);
    if (session == nullptr) return std::nullopt;
    const auto& what = menu.timelines[session->program].segments[session->cursor.segment].what;
    if (std::holds_alternative<content::Title>(what) || std::holds_alternative<content::Done>(what))
        return std::nullopt;
    session->cursor.into = Ms{0};
    session->leaving.reset();
    return *session;
}

} // namespace kiosk
