// States by hand, cards by compose.
#include "kiosk/scenes.hpp"

#include "kiosk/turning.hpp"

#include <algorithm>

namespace kiosk {
namespace {

using content::Timeline;

Player player_in(State state) {
    Player player;
    player.state = std::move(state);
    return player;
}

/// Offers before an optional segment are taken: otherwise nobody could stand in it.
Session session_at(const Timeline& timeline, content::Cursor cursor) {
    Session session;
    session.cursor = cursor;
    if (!timeline.segments[cursor.segment].optional) return session;
    for (std::size_t i = 0; i < cursor.segment; ++i) {
        const auto* rest = std::get_if<content::RestFor>(&timeline.segments[i].what);
        if (rest != nullptr && rest->offer) session.taken.push_back(i);
    }
    return session;
}

/// Where a segment shows best what it is.
Ms telling_moment(const content::Segment& segment) {
    const auto* work = std::get_if<content::Work>(&segment.what);
    const Ms length = segment.length.value_or(Ms{5'000});
    if (work == nullptr || std::holds_alternative<content::Hold>(work->effort)) return length * 2 / 5;
    const int rep = content::reps_in(*work) * 5 / 8;
    const auto& parts = work->tempo.parts;
    return std::min(length - Ms{1}, work->tempo.total() * rep + parts[0] + parts[1] / 2);
}

std::optional<std::size_t> first_offer(const Timeline& timeline) {
    const auto found = std::ranges::find_if(timeline.segments, [](const content::Segment& s) {
        const auto* rest = std::get_if<content::RestFor>(&s.what);
        return rest != nullptr && rest->offer;
    });
    if (found == timeline.segments.end()) return std::nullopt;
    return static_cast<std::size_t>(found - timeline.segments.begin());
}

/// The first work's telling moment, for cards that interrupt a rep.
Session in_work(const Timeline& timeline) {
    const auto work = std::ranges::find_if(timeline.segments, [](const content::Segment& s) {
        return std::holds_alternative<content::Work>(s.what);
    });
    if (work == timeline.segments.end()) return {};
    return session_at(timeline,
                      {static_cast<std::size_t>(work - timeline.segments.begin()), telling_moment(*work)});
}

Player held(const Session& session) {
    Player player = player_in(Paused{session, Ms{600}});
    player.button.press = Button::Press{Playing{session}, Ms{600}, true, true};
    return player;
}

std::optional<Player> player_named(const std::string& kind, const Timeline& timeline,
                                   const Session& session) {
    if (kind == "idle") return player_in(Idle{});
    if (kind == "loop") return player_in(Idle{Ms{18'000}, 0, std::nullopt, Ms{42'000}});
    if (kind == "ready") return player_in(Ready{session, Ms{1'500}});
    if (kind == "paused") return player_in(Paused{session, Ms{1'000}});
    if (kind == "hold") return held(session);
    if (kind == "done") return player_in(Finished{session, Ms{0}});
    if (kind != "offer" && kind != "taken") return std::nullopt;
    const auto offer = first_offer(timeline);
    if (!offer) return std::nullopt;
    Session resting{0, {*offer, telling_moment(timeline.segments[*offer])}, {}, std::nullopt};
    if (kind == "taken") resting.taken.push_back(*offer);
    return player_in(Playing{resting});
}

/// Equal but for what runs on with the whole routine.
bool same_card(render::Card a, const render::Card& b) {
    a.progress = b.progress;
    a.time_left = b.time_left;
    return a == b;
}

bool holds(const std::vector<Scene>& scenes, const render::Card& card) {
    return std::ranges::any_of(scenes, [&](const Scene& scene) { return same_card(scene.card, card); });
}

} // namespace

render::Card card_at(const Menu& menu, Ms position) {
    const auto& timeline = menu.timelines.front();
    const auto cursor = content::cursor_at(timeline, position);
    const Session session = session_at(timeline, cursor);
    if (std::holds_alternative<content::Done>(timeline.segments[cursor.segment].what)) {
        return compose(player_in(Finished{session, Ms{0}}), menu, {});
    }
    return compose(player_in(Playing{session}), menu, {});
}

std::optional<render::Card> card_named(const std::string& kind, const Menu& menu, Ms position) {
    if (kind == "trouble") {
        return compose_trouble(
            {{"routine.toml", 12, 1, content::Severity::error, "unknown key `rpes`, did you mean `reps`?"}});
    }
    if (kind == "turning") return compose_turning(Turning::keeps_after);
    if (kind == "mirror") {
        render::Card card;
        card.body = render::DotCard{render::DotCard::brightest};
        return card;
    }
    const auto& timeline = menu.timelines.front();
    const Session session =
        position > Ms{0} ? session_at(timeline, content::cursor_at(timeline, position)) : in_work(timeline);
    const auto player = player_named(kind, timeline, session);
    if (!player) return std::nullopt;
    return compose(*player, menu, {});
}

std::vector<Scene> all_scenes(const Menu& menu) {
    const auto& timeline = menu.timelines.front();
    std::vector<Scene> scenes;
    const auto add = [&](const std::string& kind, const render::Card& card) {
        if (!holds(scenes, card)) scenes.push_back({kind, card});
    };
    for (std::size_t i = 0; i < timeline.segments.size(); ++i) {
        const auto& segment = timeline.segments[i];
        const Session session = session_at(timeline, {i, telling_moment(segment)});
        const bool done = std::holds_alternative<content::Done>(segment.what);
        add(std::string{content::kind_of(segment)},
            compose(done ? player_in(Finished{session, Ms{0}}) : player_in(Playing{session}), menu, {}));
    }
    for (const char* kind : {"idle", "loop", "ready", "paused", "hold", "offer", "taken", "trouble"}) {
        if (const auto card = card_named(kind, menu, Ms{0})) add(kind, *card);
    }
    return scenes;
}

} // namespace kiosk
