// Texts for cards, each a small pure function.
#include "kiosk/words.hpp"

#include <algorithm>
#include <cmath>

#include <fmt/format.h>

namespace kiosk {
namespace {

using content::Overloaded;

long long whole_minutes(Ms length) { return std::llround(static_cast<double>(length.count()) / 60'000.0); }

std::string count_text(std::size_t count, std::string_view noun) {
    return fmt::format("{} {}{}", count, noun, count == 1 ? "" : "s");
}

bool is_taken(const std::vector<std::size_t>& taken, std::size_t segment) {
    return std::ranges::binary_search(taken, segment);
}

} // namespace

render::Side shown_side(content::Side side) {
    if (side == content::Side::left) return render::Side::left;
    return side == content::Side::right ? render::Side::right : render::Side::none;
}

std::string side_word(content::Side side) {
    if (side == content::Side::both) return "";
    return side == content::Side::left ? "LEFT" : "RIGHT";
}

std::string length_text(const content::Timeline& timeline) {
    if (timeline.longest < std::chrono::minutes{2})
        return fmt::format("{} s", timeline.longest.count() / 1000);
    const auto from = whole_minutes(timeline.shortest);
    const auto to = whole_minutes(timeline.longest);
    return from == to ? fmt::format("{} min", from) : fmt::format("{}–{} min", from, to);
}

std::string facts_text(const Program& program, const content::Timeline& timeline) {
    return fmt::format("{} · {}", length_text(timeline), count_text(program.plan->moves.size(), "move"));
}

std::string left_text(Ms left) {
    const auto minutes = (left.count() + 59'999) / 60'000;
    return minutes <= 1 ? "1 min left" : fmt::format("{} min left", minutes);
}

std::string dose_text(const content::Work& work, const content::Prescription& how) {
    const std::string each =
        how.sides == content::Sides::each || how.sides == content::Sides::alternate ? " each side" : "";
    return std::visit(Overloaded{
                          [&](const content::Reps& r) {
                              return count_text(static_cast<std::size_t>(r.count), "rep") + each;
                          },
                          [&](const content::Hold& h) { return "Hold " + content::to_string(h.time) + each; },
                          [&](const content::WorkTime& w) { return content::to_string(w.time) + each; },
                      },
                      work.effort);
}

std::string move_number(const Program& program, std::size_t move) {
    const auto& moves = program.plan->moves;
    if (moves.size() < 2) return "";
    const auto place = std::ranges::find(moves, move) - moves.begin() + 1;
    return fmt::format("MOVE {} OF {}", place, moves.size());
}

std::string set_text(const content::Timeline& timeline, const content::Segment& segment) {
    const auto* work = std::get_if<content::Work>(&segment.what);
    if (work == nullptr) return "";
    if (timeline.circuit) {
        return timeline.rounds > 1 ? fmt::format("Round {} of {}", segment.round, timeline.rounds) : "";
    }
    return work->sets > 1 ? fmt::format("Set {} of {}", work->set, work->sets) : "";
}

render::SetDots set_dots(const Program& program, const content::Timeline& timeline, std::size_t index) {
    const auto& segment = timeline.segments[index];
    const auto* work = std::get_if<content::Work>(&segment.what);
    if (work == nullptr) return {};
    if (timeline.circuit) {
        if (timeline.rounds < 2) return {};
        return {fmt::format("ROUND {} OF {}", segment.round, timeline.rounds), segment.round - 1,
                timeline.rounds, 0};
    }
    // What is still on offer behind this set: the range's upper end, less what is promised or already taken.
    const auto range = content::prescription(*program.routine, *program.plan, work->move).sets;
    const int most = std::max(range.to, work->sets);
    const bool offers = range.from < range.to && timeline.shortest < timeline.longest;
    if (work->sets < 2 && !offers) return {};
    return {fmt::format("SET {} OF {}", work->set, work->sets), work->set - 1, work->sets,
            offers ? most - work->sets : 0};
}

int lit_cue(std::size_t cues, content::RepPart part) {
    if (cues == 0) return -1;
    const int index = static_cast<int>(part);
    return cues == 2 ? index / 2 : std::min(index, static_cast<int>(cues) - 1);
}

const content::Segment* work_from(const content::Timeline& timeline, std::size_t segment,
                                  const std::vector<std::size_t>& taken) {
    for (;;) {
        const auto& here = timeline.segments[segment];
        if (std::holds_alternative<content::Work>(here.what)) return &here;
        if (std::holds_alternative<content::Done>(here.what)) return nullptr;
        segment = content::following(timeline, segment, taken);
    }
}

Ms time_left(const Program& program, const content::Timeline& timeline, const Session& session) {
    const auto& cursor = session.cursor;
    const auto& segments = timeline.segments;
    Ms left = program.after[cursor.segment] +
              std::max(Ms{0}, segments[cursor.segment].length.value_or(Ms{0}) - cursor.into);
    // Of optional segments only those of the block at hand can still come: an offer is taken in the rest
    // before them.
    const auto* rest = std::get_if<content::RestFor>(&segments[cursor.segment].what);
    const bool in_block = segments[cursor.segment].optional || (rest != nullptr && rest->offer);
    bool counts = segments[cursor.segment].optional;
    if (rest != nullptr && rest->offer) counts = is_taken(session.taken, cursor.segment);
    for (std::size_t i = cursor.segment + 1; in_block && counts && segments[i].optional; ++i) {
        left += segments[i].length.value_or(Ms{0});
        const auto* offer = std::get_if<content::RestFor>(&segments[i].what);
        if (offer != nullptr && offer->offer) counts = is_taken(session.taken, i);
    }
    return left;
}

} // namespace kiosk
