// One function a kind of segment.
#include "kiosk/compose_segment.hpp"

#include "kiosk/words.hpp"

#include <algorithm>
#include <cmath>

#include <fmt/format.h>

namespace kiosk {
namespace {

using content::Moment;
using content::Overloaded;
using content::Segment;
using content::Timeline;
using render::Card;

/// Everything the cards of one segment ask for.
struct SegmentScene {
    const Program& program;
    const Timeline& timeline;
    const Session& session;
    const PlayerOptions& options;
    const Segment& segment;
    Moment moment;
    Study& study;

    [[nodiscard]] const content::Move& move(std::size_t index) const { return program.routine->moves[index]; }
    [[nodiscard]] std::string countdown() const {
        return moment.left ? content::clock_text(*moment.left) : "";
    }
    [[nodiscard]] bool leads_to_work() const {
        const auto next = content::following(timeline, session.cursor.segment, session.taken);
        return std::holds_alternative<content::Work>(timeline.segments[next].what);
    }
    /// The work that a rest or preview leads to; nullptr behind the last one.
    [[nodiscard]] const Segment* work() const {
        return work_from(timeline, session.cursor.segment, session.taken);
    }
};

/// "0:23", and in the last seconds before work a single large digit.
struct Countdown {
    std::string text;
    bool large = false;
};

Countdown countdown_of(const std::optional<Ms>& left, bool to_work) {
    if (!left) return {};
    if (to_work && *left <= last_seconds) return {std::to_string((left->count() + 999) / 1000), true};
    return {content::clock_text(*left), false};
}

std::string dose_of(const SegmentScene& scene) {
    const Segment* work = scene.work();
    if (work == nullptr) return "";
    const auto& what = std::get<content::Work>(work->what);
    return dose_text(what, content::prescription(*scene.program.routine, *scene.program.plan, what.move));
}

Card title_card(const SegmentScene& scene, const Menu& menu) {
    render::TitleCard body;
    body.title = scene.program.routine->title;
    body.plan = scene.program.plan->title;
    body.facts = facts_text(scene.program, scene.timeline);
    body.countdown = scene.moment.left ? std::to_string((scene.moment.left->count() + 999) / 1000) : "";
    if (menu.programs.size() > 1) {
        for (const auto& program : menu.programs) {
            const bool same = program.routine == scene.program.routine;
            body.menu.push_back(same ? program.plan->title
                                     : program.routine->title + ": " + program.plan->title);
        }
    }
    body.chosen = static_cast<int>(scene.session.program);
    Card card;
    card.hint = menu.programs.size() > 1 ? "Press: another plan" : "";
    card.body = std::move(body);
    return card;
}

Card preview_card(const SegmentScene& scene, const content::Next& next) {
    const auto& move = scene.move(next.move);
    const auto count = countdown_of(scene.moment.left, scene.leads_to_work());
    render::PreviewCard body;
    body.name = move.name;
    body.number = move_number(scene.program, next.move);
    body.side = shown_side(next.side);
    body.side_word = side_word(next.side);
    body.countdown = count.text;
    body.last_seconds = count.large;
    body.cues = move.cues;
    body.caution = move.caution;
    body.dose = dose_of(scene);
    body.illustration = illustration_at(scene.program, scene.timeline, scene.session.cursor, scene.study);
    Card card;
    card.body = std::move(body);
    card.hint = "Press: pause";
    return card;
}

/// The numbers of a work card: the rep is the hero in plans by reps, the time in all others.
void add_numbers(render::WorkCard& body, const SegmentScene& scene, const content::Work& work) {
    const auto& m = scene.moment;
    if (std::holds_alternative<content::Reps>(work.effort)) {
        body.hero = std::to_string(m.rep);
        body.hero_of = fmt::format("of {}", m.reps);
        body.second = scene.countdown();
    } else {
        body.hero = scene.countdown();
        if (m.rep > 0) body.second = fmt::format("Rep {}", m.rep);
    }
}

render::Ring ring_of(const SegmentScene& scene) {
    constexpr int most_ticks = 30; // closer together they are no ticks any more
    const auto& m = scene.moment;
    const auto seconds = [](Ms t) { return std::ceil(static_cast<double>(t.count()) / 1000); };
    render::Ring ring;
    // In whole seconds like the digits: between them nothing needs to be drawn.
    ring.left = m.left && scene.segment.length ? seconds(*m.left) / seconds(*scene.segment.length) : 1.0;
    if (m.reps <= most_ticks) {
        ring.ticks = m.reps;
        // People count the reach: the tick lights at the hold, the number changes when the rep begins.
        ring.ticks_lit = std::max(0, m.rep - (m.part == content::RepPart::out ? 1 : 0));
    }
    return ring;
}

int lit_cue_of(const content::Move& move, const content::Work& work, const Moment& moment) {
    if (move.cues.empty()) return -1;
    if (std::holds_alternative<content::Hold>(work.effort)) {
        return static_cast<int>(moment.into / hold_cue_length % static_cast<long long>(move.cues.size()));
    }
    return lit_cue(move.cues.size(), moment.part);
}

Card work_card(const SegmentScene& scene, const content::Work& work) {
    const auto& move = scene.move(work.move);
    render::WorkCard body;
    body.name = move.name;
    body.number = move_number(scene.program, work.move);
    body.side = shown_side(scene.moment.side);
    body.side_word = side_word(scene.moment.side);
    add_numbers(body, scene, work);
    if (const int lit = lit_cue_of(move, work, scene.moment); lit >= 0) {
        body.cue = move.cues[static_cast<std::size_t>(lit)];
        body.cue_widest = *std::ranges::max_element(move.cues, {}, &std::string::size);
    }
    body.sets = set_dots(scene.program, scene.timeline, scene.session.cursor.segment);
    body.ring = ring_of(scene);
    body.illustration = illustration_at(scene.program, scene.timeline, scene.session.cursor, scene.study);
    Card card;
    card.body = std::move(body);
    card.hint = "Press: pause";
    return card;
}

Card switch_card(const SegmentScene& scene, const content::Next& next) {
    const auto count = countdown_of(scene.moment.left, true);
    render::SwitchCard body;
    body.name = scene.move(next.move).name;
    body.side = shown_side(next.side);
    body.side_word = side_word(next.side);
    body.countdown = count.text;
    body.last_seconds = count.large;
    body.illustration =
        start_illustration(scene.program, scene.timeline, scene.session.cursor.segment, scene.study);
    Card card;
    card.body = std::move(body);
    card.hint = "Press: pause";
    return card;
}

/// What a rest leads to, named once: the set when the move stays, else the new move.
void add_next(render::RestCard& body, const SegmentScene& scene) {
    const Segment* work = scene.work();
    if (work == nullptr) {
        body.next = "The end";
        return;
    }
    const auto& what = std::get<content::Work>(work->what);
    const std::string set = set_text(scene.timeline, *work);
    const bool new_move = what.set == 1 || scene.timeline.circuit;
    body.next = new_move || set.empty() ? scene.move(what.move).name : set;
    body.side = shown_side(what.side);
    body.side_word = side_word(what.side);
}

render::RestCard rest_body(const SegmentScene& scene, std::string label) {
    render::RestCard body;
    body.label = std::move(label);
    add_next(body, scene);
    body.illustration =
        illustration_at(scene.program, scene.timeline,
                        shown_cursor(scene.session, scene.timeline, scene.options), scene.study);
    return body;
}

Card rest_card(const SegmentScene& scene, const content::RestFor& rest) {
    const auto count = countdown_of(scene.moment.left, scene.leads_to_work());
    render::RestCard body = rest_body(scene, "REST");
    body.countdown = count.text;
    body.last_seconds = count.large;
    Card card;
    const bool late = scene.moment.left && *scene.moment.left <= scene.options.get_ready;
    card.hint = late ? "Press: pause" : "Press: end the rest";
    if (rest.offer) {
        const auto& offered = scene.timeline.segments[scene.session.cursor.segment + 1];
        const int set = content::next_of(offered).value_or(rest.next).set;
        body.offer = true;
        body.offer_taken = std::ranges::binary_search(scene.session.taken, scene.session.cursor.segment);
        body.offer_text =
            body.offer_taken ? fmt::format("Set {} is on", set) : fmt::format("One more? Set {}", set);
        card.hint = body.offer_taken ? "Press: no more" : "Press: one more set";
    }
    card.body = std::move(body);
    return card;
}

Card open_rest_card(const SegmentScene& scene) {
    const auto left = open_rest_left(scene.session, scene.timeline, scene.options);
    const bool leaving = left && *left <= scene.options.get_ready;
    const auto count = countdown_of(left, scene.leads_to_work());
    render::RestCard body = rest_body(scene, leaving ? "GET READY" : "REST AS NEEDED");
    body.countdown = count.text;
    body.last_seconds = count.large;
    Card card;
    card.body = std::move(body);
    card.hint = leaving ? "Press: pause" : "Press: go on";
    return card;
}

void add_flash(Card& card, const SegmentScene& scene) {
    Ms since = scene.session.cursor.into;
    const auto* work = std::get_if<content::Work>(&scene.segment.what);
    if (work != nullptr && work->alternate) since = since % work->tempo.total();
    if (since >= flash_length) return;
    const auto next = content::next_of(scene.segment);
    card.flash = shown_side(work != nullptr ? scene.moment.side : (next ? next->side : content::Side::both));
    card.flash_neutral = card.flash == render::Side::none;
}

} // namespace

std::optional<Ms> open_rest_left(const Session& session, const Timeline& timeline,
                                 const PlayerOptions& options) {
    if (session.leaving) return session.leaving;
    if (options.loop) return std::max(Ms{0}, timeline.auto_continue - session.cursor.into);
    return std::nullopt;
}

content::Cursor shown_cursor(const Session& session, const Timeline& timeline, const PlayerOptions& options) {
    content::Cursor shown = session.cursor;
    constexpr Ms over{3'600'000};
    if (std::holds_alternative<content::OpenRest>(timeline.segments[shown.segment].what)) {
        const auto left = open_rest_left(session, timeline, options);
        if (left && *left <= options.get_ready) shown.into = over;
    }
    return shown;
}

Card segment_card(const Session& session, const Menu& menu, const PlayerOptions& options, Study& study) {
    const auto& timeline = menu.timelines[session.program];
    const SegmentScene scene{menu.programs[session.program],
                             timeline,
                             session,
                             options,
                             timeline.segments[session.cursor.segment],
                             content::moment_at(timeline, session.cursor),
                             study};
    Card card = std::visit(Overloaded{
                               [&](const content::Title&) { return title_card(scene, menu); },
                               [&](const content::Preview& p) { return preview_card(scene, p.next); },
                               [&](const content::Work& w) { return work_card(scene, w); },
                               [&](const content::Switch& s) { return switch_card(scene, s.next); },
                               [&](const content::RestFor& r) { return rest_card(scene, r); },
                               [&](const content::OpenRest&) { return open_rest_card(scene); },
                               [&](const content::Done&) { return Card{}; },
                           },
                           scene.segment.what);
    add_flash(card, scene);
    return card;
}

} // namespace kiosk
