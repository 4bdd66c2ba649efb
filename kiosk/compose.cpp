// The card for each state of the player.
#include "kiosk/compose.hpp"

#include "kiosk/compose_segment.hpp"
#include "kiosk/performance.hpp"
#include "kiosk/words.hpp"

#include <fmt/format.h>

namespace kiosk {
namespace {

using content::Overloaded;
using render::Card;

/// The session's segment as a card, in its own words, for states that show it under a headline of their own.
struct Place {
    const Program& program;
    const content::Timeline& timeline;
    const content::Segment* work; ///< nullptr behind the last one
};

Place place_of(const Menu& menu, const Session& session) {
    const auto& timeline = menu.timelines[session.program];
    return {menu.programs[session.program], timeline,
            work_from(timeline, session.cursor.segment, session.taken)};
}

std::string move_name(const Place& place) {
    if (place.work == nullptr) return place.program.routine->title;
    return place.program.routine->moves[std::get<content::Work>(place.work->what).move].name;
}

content::Side side_of(const Place& place) {
    return place.work == nullptr ? content::Side::both : std::get<content::Work>(place.work->what).side;
}

/// "Rep 5 of 8 · Set 2 of 3"
std::string where_text(const Place& place, const Session& session) {
    const auto moment = content::moment_at(place.timeline, session.cursor);
    std::string text;
    const auto add = [&](const std::string& part) {
        if (!part.empty()) text += (text.empty() ? "" : " · ") + part;
    };
    if (moment.rep > 0) add(fmt::format("Rep {} of {}", moment.rep, moment.reps));
    if (place.work != nullptr) add(set_text(place.timeline, *place.work));
    if (moment.rep == 0 && moment.left) add(content::clock_text(*moment.left) + " left");
    return text;
}

std::string unfinished_text(const Menu& menu, const Session& session) {
    const Place place = place_of(menu, session);
    const std::string set = place.work == nullptr ? "" : set_text(place.timeline, *place.work);
    return "Go on: " + move_name(place) + (set.empty() ? "" : ", " + set);
}

Card idle_card(const Idle& idle, const Menu& menu, const Wall& wall, Study& study) {
    const Program& program = menu.programs[idle.program];
    render::IdleCard body;
    body.title = program.routine->title;
    body.subtitle = program.plan->title + " · " + facts_text(program, menu.timelines[idle.program]);
    body.good_for = program.routine->good_for;
    if (const auto* figure = greeting(program, menu.timelines[idle.program], study))
        body.illustration = *figure;
    Card card;
    if (idle.starts_in) {
        body.headline = "Next start in";
        body.countdown = content::clock_text(*idle.starts_in);
        card.hint = "Press: start now";
    } else if (idle.unfinished) {
        body.headline = unfinished_text(menu, *idle.unfinished);
        card.hint = "Press: go on";
    } else {
        body.headline = "Press to start";
        // The headline says it already, and the layout puts the button's sign beside it.
    }
    if (!wall.let_go.empty()) (card.hint.empty() ? body.headline : card.hint) = wall.let_go;
    card.notice = wall.notice;
    card.body = std::move(body);
    return card;
}

Card paused_card(const Session& session, const Menu& menu, const PlayerOptions& options, Study& study) {
    const Place place = place_of(menu, session);
    render::PausedCard body;
    body.name = move_name(place);
    body.side = shown_side(side_of(place));
    body.side_word = side_word(side_of(place));
    body.where = where_text(place, session);
    body.illustration =
        illustration_at(place.program, place.timeline, shown_cursor(session, place.timeline, options), study);
    Card card;
    card.body = std::move(body);
    card.hint = "Press: go on";
    return card;
}

Card ready_card(const Ready& ready, const Menu& menu, Ms length, Study& study) {
    const Place place = place_of(menu, ready.session);
    const Ms left = length - ready.since;
    render::ReadyCard body;
    body.name = move_name(place);
    body.side = shown_side(side_of(place));
    body.side_word = side_word(side_of(place));
    body.countdown = content::clock_text(left);
    body.resumes = where_text(place, ready.session);
    body.illustration =
        start_illustration(place.program, place.timeline, ready.session.cursor.segment, study);
    Card card;
    card.body = std::move(body);
    card.hint = "Press: pause";
    return card;
}

struct Totals {
    int sets = 0;
    long long reps = 0;
};

Totals totals(const content::Timeline& timeline, const std::vector<std::size_t>& taken) {
    Totals sum;
    for (std::size_t i = 0; i + 1 < timeline.segments.size(); i = content::following(timeline, i, taken)) {
        const auto* work = std::get_if<content::Work>(&timeline.segments[i].what);
        if (work == nullptr) continue;
        sum.reps += content::reps_in(*work);
        // Both sides are one set: the first side's segment is followed by a switch.
        const auto& next = timeline.segments[i + 1].what;
        if (!std::holds_alternative<content::Switch>(next) && !std::holds_alternative<content::Work>(next))
            ++sum.sets;
    }
    return sum;
}

Card done_card(const Session& session, const Menu& menu) {
    const Program& program = menu.programs[session.program];
    const auto& timeline = menu.timelines[session.program];
    const Totals sum = totals(timeline, session.taken);
    render::DoneCard body;
    body.headline = "Well done";
    body.title = program.routine->title;
    body.figures.emplace_back(std::to_string(program.plan->moves.size()), "moves");
    body.figures.emplace_back(std::to_string(sum.sets), "sets");
    if (sum.reps > 0) body.figures.emplace_back(std::to_string(sum.reps), "reps");
    Card card;
    card.body = std::move(body);
    card.hint = "Press: start again";
    card.progress = 1.0;
    return card;
}

/// The thin line at the bottom: the mandatory part of the routine that lies behind the cursor.
void add_progress(Card& card, const Session& session, const Menu& menu) {
    const Program& program = menu.programs[session.program];
    const auto& timeline = menu.timelines[session.program];
    // Like every number on a card it moves with the countdown, a second at a time: between seconds nothing is
    // drawn.
    const auto whole_second = [](Ms left) { return Ms{(left.count() + 999) / 1000 * 1000}; };
    const auto& segment = timeline.segments[session.cursor.segment];
    Ms mandatory = program.after[session.cursor.segment];
    if (!segment.optional && segment.length) mandatory += whole_second(*segment.length - session.cursor.into);
    const auto total = static_cast<double>(timeline.shortest.count());
    card.progress =
        total > 0 ? std::clamp(1.0 - static_cast<double>(mandatory.count()) / total, 0.0, 1.0) : 1.0;
    card.time_left = left_text(whole_second(time_left(program, timeline, session)));
}

void add_button(Card& card, const Player& player, const Wall& wall) {
    const View view = view_of(player);
    card.hold_ring = view.hold_ring;
    if (view.can_undo_skip) card.hint = "Press: take the skip back";
    const bool starts =
        std::holds_alternative<Idle>(player.state) || std::holds_alternative<Finished>(player.state);
    if (wall.only_start && !starts) card.hint.clear();
}

} // namespace

Card compose(const Player& player, const Menu& menu, const Wall& wall) {
    Study fresh;
    return compose(player, menu, wall, fresh);
}

Card compose(const Player& player, const Menu& menu, const Wall& wall, Study& study) {
    Card card = std::visit(
        Overloaded{
            [&](const Idle& idle) { return idle_card(idle, menu, wall, study); },
            [&](const Playing& playing) {
                return segment_card(playing.session, menu, player.options, study);
            },
            [&](const Paused& paused) {
                return view_of(player).show_paused
                           ? paused_card(paused.session, menu, player.options, study)
                           : segment_card(paused.session, menu, player.options, study);
            },
            [&](const Ready& ready) { return ready_card(ready, menu, player.options.ready, study); },
            [&](const Finished& finished) { return done_card(finished.session, menu); },
        },
        player.state);
    const Session* session = session_of(player.state);
    if (session != nullptr && !std::holds_alternative<Finished>(player.state))
        add_progress(card, *session, menu);
    add_button(card, player, wall);
    return card;
}

Card compose_trouble(const content::Problems& problems) {
    render::TroubleCard body;
    body.headline = "No routine to play";
    for (const auto& problem : problems) {
        if (body.lines.size() == 2) break;
        body.lines.push_back(
            fmt::format("{}, line {}: {}", problem.file.string(), problem.line, problem.what));
    }
    if (problems.empty()) body.lines.emplace_back("The library is empty.");
    Card card;
    card.body = std::move(body);
    card.hint = "Press: try again";
    return card;
}

Card compose_turning(Ms left) {
    render::TurningCard body;
    body.headline = "Does the arrow point up?";
    body.keep = fmt::format("Wait {} s: keep", (left.count() + 999) / 1'000);
    Card card;
    card.body = std::move(body);
    card.hint = "Press: turn";
    return card;
}

bool pose(Card& card, const Player& player, const Menu& menu, Study& study, Ms ahead) {
    const auto* playing = std::get_if<Playing>(&player.state);
    render::FigureScene* scene = render::scene_of(card);
    if (playing == nullptr || scene == nullptr) return false;
    const Place place = place_of(menu, playing->session);
    content::Cursor cursor = shown_cursor(playing->session, place.timeline, player.options);
    cursor.into += ahead;
    const auto* now = performing(place.program, place.timeline, cursor, study);
    if (now != nullptr) scene->view = now->view;
    return now != nullptr;
}

} // namespace kiosk
