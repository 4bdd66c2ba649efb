// What each event changed, from the state before it and the state after it.
#include "kiosk/logbook.hpp"

#include <algorithm>

namespace kiosk {
namespace {

constexpr Ms live_every{1'000};
constexpr Ms restored_well{60'000}; ///< played so long since it was put back: that did no harm
constexpr std::size_t playing_kind = 1;
constexpr std::size_t paused_kind = 2;
constexpr std::size_t ready_kind = 3;
static_assert(std::is_same_v<std::variant_alternative_t<playing_kind, State>, Playing>);
static_assert(std::is_same_v<std::variant_alternative_t<paused_kind, State>, Paused>);
static_assert(std::is_same_v<std::variant_alternative_t<ready_kind, State>, Ready>);

/// What may lie behind a press that leads into the middle of a session: the rest of the one before.
bool begins_anew(const Event& event) {
    return std::holds_alternative<Start>(event) || std::holds_alternative<Restore>(event);
}

bool is_work(const content::Segment& segment) { return std::holds_alternative<content::Work>(segment.what); }

} // namespace

Logbook::Seen Logbook::seen_in(const Player& player) {
    Seen seen{player.state.index(), program_index(player.state), false, false, {}};
    if (const auto* idle = std::get_if<Idle>(&player.state)) seen.offered = idle->unfinished.has_value();
    const Session* session = session_of(player.state);
    if (session == nullptr) return seen;
    seen.on = !std::holds_alternative<Finished>(player.state);
    seen.cursor = session->cursor;
    return seen;
}

void Logbook::see(const Event& event, const Player& player, const Menu& menu) {
    const Seen now = seen_in(player);
    if (const auto* elapsed = std::get_if<Elapsed>(&event)) pass(elapsed->time, menu);
    const bool other = now.program != before_.program || begins_anew(event);
    if (before_.on && (!now.on || other)) end(event, player, menu);
    if (now.on && (!before_.on || other)) begin(event, now, player, menu);
    if (now.on && by_a_person(event)) session_.looping = false;
    const bool moved = now.kind != before_.kind || now.program != before_.program || now.on != before_.on ||
                       now.offered != before_.offered || now.cursor.segment != before_.cursor.segment ||
                       begins_anew(event);
    if (now.on) {
        const auto& taken = session_of(player.state)->taken;
        if (taken_ != taken) taken_ = taken;
    }
    if (moved && now.on && !session_.looping) tell_record(menu.timelines[now.program], now.cursor.segment);
    tell_live(moved, now, player, menu);
    if (moved) tell_position(player, menu);
    before_ = now;
}

void Logbook::close(const Menu& menu) {
    if (before_.on) tell_record(menu.timelines[before_.program], before_.cursor.segment);
}

/// Time that ran in the state before.
void Logbook::pass(Ms time, const Menu& menu) {
    since_live_ += time;
    if (before_.kind == paused_kind) session_.paused += time;
    if (before_.kind != playing_kind) return;
    session_.played += time;
    since_restore_ += time;
    if (since_restore_ >= restored_well) restores_ = 0;
    const auto& segment = menu.timelines[before_.program].segments[before_.cursor.segment];
    if (is_work(segment) && before_.cursor.into + time >= *segment.length)
        ran_[before_.cursor.segment] = true;
}

void Logbook::begin(const Event& event, const Seen& now, const Player& player, const Menu& menu) {
    const Program& program = menu.programs[now.program];
    const bool amid = now.cursor.segment > 0 && !std::holds_alternative<Start>(event);
    const bool same = session_.routine == program.routine->id && session_.plan == program.plan->id;
    if (amid && number_ > 0 && same && !begins_anew(event)) {
        session_.ending = Ending::under_way;
        return;
    }
    ++number_;
    session_ = {.routine = program.routine->id,
                .plan = program.plan->id,
                .looping = player.options.loop,
                .goes_on = amid};
    from_ = now.cursor.segment;
    ran_.assign(menu.timelines[now.program].segments.size(), false);
}

/// Whether time, or a skip, led behind the last segment.
bool Logbook::ran_out(const Event& event, const Menu& menu) const {
    const auto& timeline = menu.timelines[before_.program];
    const auto& segment = timeline.segments[before_.cursor.segment];
    const auto* elapsed = std::get_if<Elapsed>(&event);
    if (elapsed == nullptr) return by_a_person(event) && !std::holds_alternative<EndKey>(event);
    return before_.kind == playing_kind && segment.length &&
           before_.cursor.into + elapsed->time >= *segment.length &&
           content::following(timeline, before_.cursor.segment, taken_) + 1 == timeline.segments.size();
}

void Logbook::end(const Event& event, const Player& player, const Menu& menu) {
    const bool done = std::holds_alternative<Finished>(player.state) ||
                      (std::holds_alternative<Idle>(player.state) && ran_out(event, menu));
    session_.ending = done ? Ending::done : Ending::stopped;
    const auto& timeline = menu.timelines[before_.program];
    tell_record(timeline, done ? timeline.segments.size() - 1 : before_.cursor.segment);
}

/// A session that never left its title was none.
/// @param reached  the segment it stands in
void Logbook::tell_record(const content::Timeline& timeline, std::size_t reached) {
    session_.sides_played = static_cast<int>(std::ranges::count(ran_, true));
    session_.sides_skipped = 0;
    for (std::size_t i = from_; i < reached; i = content::following(timeline, i, taken_))
        if (is_work(timeline.segments[i]) && !ran_[i]) ++session_.sides_skipped;
    if (session_.played > Ms{0} && reached > 0) sink_.record(number_, session_);
}

void Logbook::tell_live(bool moved, const Seen& now, const Player& player, const Menu& menu) {
    const bool runs = now.kind == playing_kind || now.kind == ready_kind;
    if (!moved && !(runs && since_live_ >= live_every)) return;
    since_live_ = Ms{0};
    save(live_, player, menu);
    live_.restores = restores_;
    sink_.live(live_);
}

/// A loop is found again at its beginning: what it wrote once stays true for all its rounds.
void Logbook::tell_position(const Player& player, const Menu& menu) {
    save(place_, player, menu);
    const Session* session = session_of(player.state);
    if (const auto* idle = std::get_if<Idle>(&player.state))
        session = idle->unfinished ? &*idle->unfinished : nullptr;
    if (std::holds_alternative<Finished>(player.state)) session = nullptr;
    if (player.options.loop) {
        place_.state = Playing{Session{program_index(player.state), {}, {}, {}}};
    } else if (session != nullptr) {
        place_.state =
            Playing{Session{session->program, {session->cursor.segment, Ms{0}}, session->taken, {}}};
    } else {
        place_.state = Idle{Ms{0}, program_index(player.state), {}, {}};
    }
    sink_.position(place_);
}

} // namespace kiosk
