// Lays a plan out in time, by the rules of DESIGN "The timeline". Reads only; every length comes from the
// routine, nothing is invented but the title's five seconds.
#include "content/timeline.hpp"

#include <algorithm>
#include <array>

#include <fmt/format.h>

namespace content {
namespace {

using Text = std::string;

constexpr Ms title_length{5'000};

Ms work_length(const Prescription& p) {
    return std::visit(
        Overloaded{
            [&](const Reps& r) { return p.tempo.total() * r.count * (p.sides == Sides::alternate ? 2 : 1); },
            [](const Hold& h) { return h.time; },
            [](const WorkTime& w) { return w.time; },
        },
        p.effort);
}

/// The side that stands in `Next` and that a set begins with.
Side opening_side(const Prescription& p) {
    switch (p.sides) {
    case Sides::each: return p.first_side;
    case Sides::left: return Side::left;
    case Sides::right: return Side::right;
    case Sides::alternate:
    case Sides::both: break;
    }
    return Side::both;
}

/// One performance of a move: which, how, and whether it stands in an offered set.
struct Turn {
    std::size_t move = 0;
    Prescription how;

    [[nodiscard]] Next next(int set = 1) const { return {move, opening_side(how), set}; }
};

/// Puts segments one after another and keeps the bounds.
class Track {
public:
    void add(const What& what, std::optional<Ms> length) {
        if (length && *length <= Ms{0}) return;
        if (full()) return;
        timeline.starts.push_back(end.count());
        timeline.segments.push_back({end, length, optional, round, what});
        end += length.value_or(Ms{0});
        if (!optional) timeline.shortest += length.value_or(Ms{0});
    }

    /// Beyond a bound nothing more is added; the caller stops and says so.
    [[nodiscard]] bool full() const {
        return timeline.segments.size() > Limits::segments || end > Limits::longest_timeline;
    }

    Timeline timeline;
    Ms end{0};
    bool optional = false; ///< of the segments added from now on
    int round = 1;         ///< likewise
};

void add_set(Track& track, const Turn& turn, int set, int sets) {
    const Prescription& how = turn.how;
    const auto work = [&](Side side) {
        return Work{turn.move, side,     how.sides == Sides::alternate, how.first_side, set, sets, how.effort,
                    how.tempo, how.range};
    };
    const Side first = opening_side(how);
    track.add(work(first), work_length(how));
    if (how.sides != Sides::each) return;
    track.add(Switch{{turn.move, other(first), set}}, how.switch_sides);
    track.add(work(other(first)), work_length(how));
}

/// A rest and the get-ready it ends in, together `rest` long; the rest comes first and may be offered a set.
struct Break {
    std::optional<Ms> rest; ///< nullopt: open
    Ms preview{0};
};

/// Divides the rest before a new move. An open rest leaves the preview whole.
Break divided(const Rest& rest, Ms preview) {
    if (std::holds_alternative<AsNeeded>(rest)) return {std::nullopt, preview};
    const Ms whole = std::get<Ms>(rest);
    const Ms ready = std::min(whole, preview);
    return {whole - ready, ready};
}

void add_rest(Track& track, std::optional<Ms> length, const Next& next, bool offer = false) {
    if (length) {
        track.add(RestFor{next, offer}, *length);
    } else {
        track.add(OpenRest{next}, std::nullopt);
    }
}

std::optional<Ms> length_of(const Rest& rest) {
    if (const Ms* length = std::get_if<Ms>(&rest)) return *length;
    return std::nullopt;
}

/// The offered sets m+1 to n of a move, each behind a rest that offers it.
/// @param rest  the length of those rests
/// @param declined  what comes when the offer is declined; nullopt after the last move
void add_offers(Track& track, const Turn& turn, Ms rest, const std::optional<Next>& declined) {
    const SetRange sets = turn.how.sets;
    for (int set = sets.from; set <= sets.to && !track.full(); ++set) {
        const bool offer = set < sets.to;
        if (offer || declined) add_rest(track, rest, declined.value_or(turn.next(set + 1)), offer);
        if (!offer) break;
        track.optional = true;
        track.add(Preview{turn.next(set + 1)}, turn.how.preview);
        add_set(track, turn, set + 1, set + 1);
    }
    track.optional = false;
}

/// The promised sets of one move with the rests between them.
void add_promised_sets(Track& track, const Turn& turn) {
    const int sets = turn.how.sets.from;
    for (int set = 1; set <= sets && !track.full(); ++set) {
        if (set > 1) add_rest(track, length_of(turn.how.rest_between_sets), turn.next(set));
        add_set(track, turn, set, sets);
    }
}

/// Every set of a move before the next move. What is wrong was found before: see `offer_trouble`.
void add_straight(Track& track, const std::vector<Turn>& turns) {
    Ms preview = turns.front().how.preview;
    for (std::size_t i = 0; i < turns.size() && !track.full(); ++i) {
        const Turn& turn = turns[i];
        const bool offers = turn.how.sets.to > turn.how.sets.from;
        track.add(Preview{turn.next()}, preview);
        add_promised_sets(track, turn);
        if (i + 1 == turns.size()) {
            const Break pause = divided(turn.how.rest_between_sets, turn.how.preview);
            if (offers) add_offers(track, turn, *pause.rest, std::nullopt);
            return;
        }
        const Turn& next = turns[i + 1];
        const Break pause = divided(turn.how.rest_between_moves, next.how.preview);
        if (offers) {
            add_offers(track, turn, *pause.rest, next.next());
        } else {
            add_rest(track, pause.rest, next.next());
        }
        preview = pause.preview;
    }
}

/// One set a move, all moves, `rounds` times. A preview stands only before another move than the last.
void add_circuit(Track& track, const std::vector<Turn>& turns, const Plan& plan) {
    track.add(Preview{turns.front().next()}, turns.front().how.preview);
    const std::size_t count = turns.size() * static_cast<std::size_t>(plan.rounds);
    for (std::size_t i = 0; i < count && !track.full(); ++i) {
        const Turn& turn = turns[i % turns.size()];
        add_set(track, turn, 1, 1);
        if (i + 1 == count) return;
        const Turn& next = turns[(i + 1) % turns.size()];
        const bool new_round = (i + 1) % turns.size() == 0;
        const Rest& rest = new_round ? plan.rest_between_rounds : turn.how.rest_between_moves;
        const Break pause = divided(rest, next.move == turn.move ? Ms{0} : next.how.preview);
        if (new_round) ++track.round;
        add_rest(track, pause.rest, next.next());
        track.add(Preview{next.next()}, pause.preview);
    }
}

std::vector<Turn> turns_of(const Routine& routine, const Plan& plan, const CompileOptions& options) {
    std::vector<Turn> turns;
    turns.reserve(plan.moves.size());
    for (const std::size_t move : plan.moves) {
        turns.push_back({move, prescription(routine, plan, move)});
        if (options.sets) turns.back().how.sets = {*options.sets, *options.sets};
    }
    return turns;
}

/// Why an offer after `turn` cannot be made, or empty.
Text offer_trouble(const Turn& turn, const Turn* next, const std::string& name) {
    if (turn.how.sets.to <= turn.how.sets.from) return {};
    const Rest& rest = next ? turn.how.rest_between_moves : turn.how.rest_between_sets;
    const bool open = std::holds_alternative<AsNeeded>(turn.how.rest_between_sets) ||
                      std::holds_alternative<AsNeeded>(turn.how.rest_between_moves);
    const std::string_view key = next ? "rest_between_moves" : "rest_between_sets";
    if (open)
        return fmt::format("a rest \"as-needed\" cannot offer a set after `{}`: give it a length", name);
    const Ms preview = (next ? *next : turn).how.preview;
    if (divided(rest, preview).rest > Ms{0}) return {};
    return fmt::format(
        "no time to offer one more set after `{}`: `{}` ({}) must be longer than `preview` ({})", name, key,
        to_string(std::get<Ms>(rest)), to_string(preview));
}

Text straight_trouble(const Routine& routine, const std::vector<Turn>& turns) {
    for (std::size_t i = 0; i < turns.size(); ++i) {
        const Turn* next = i + 1 < turns.size() ? &turns[i + 1] : nullptr;
        Text trouble = offer_trouble(turns[i], next, routine.moves[turns[i].move].id);
        if (!trouble.empty()) return trouble;
    }
    return {};
}

/// Why the plan cannot be laid out at all, or empty.
Text trouble_before(const Routine& routine, const Plan& plan, const std::vector<Turn>& turns,
                    const CompileOptions& options) {
    const bool circuit = plan.order == Order::circuit;
    if (turns.empty()) return "has no moves";
    if (options.sets && circuit)
        return fmt::format("the plan `{}` is a circuit: it has rounds, not sets", plan.id);
    if (options.sets && (*options.sets < 1 || *options.sets > Limits::sets)) {
        return fmt::format("the number of sets must be 1 to {}", Limits::sets);
    }
    for (const Turn& turn : turns) {
        if (turn.how.sides == Sides::alternate && std::holds_alternative<Hold>(turn.how.effort)) {
            return fmt::format(
                "`{}` alternates its sides rep by rep, so it cannot be a `hold`; give it `reps` or "
                "`work`, or sides = \"each\"",
                routine.moves[turn.move].id);
        }
    }
    return circuit ? Text{} : straight_trouble(routine, turns);
}

Text trouble_after(const Track& track) {
    if (track.end > Limits::longest_timeline) {
        return fmt::format("would last over {}; make it shorter", to_string(Limits::longest_timeline));
    }
    if (track.timeline.segments.size() > Limits::segments) {
        return fmt::format("has over {} segments; take fewer moves, sets or rounds", Limits::segments);
    }
    return {};
}

} // namespace

tl::expected<Timeline, std::string> compile(const Routine& routine, const Plan& plan,
                                            const CompileOptions& options) {
    const std::vector<Turn> turns = turns_of(routine, plan, options);
    if (Text trouble = trouble_before(routine, plan, turns, options); !trouble.empty()) {
        return tl::unexpected(std::move(trouble));
    }
    Track track;
    const bool circuit = plan.order == Order::circuit;
    track.add(Title{}, title_length);
    if (circuit) {
        add_circuit(track, turns, plan);
    } else {
        add_straight(track, turns);
    }
    track.add(Done{}, std::nullopt);
    if (Text trouble = trouble_after(track); !trouble.empty()) return tl::unexpected(std::move(trouble));
    track.timeline.longest = track.end;
    track.timeline.rounds = circuit ? plan.rounds : 1;
    track.timeline.circuit = circuit;
    track.timeline.auto_continue = plan.auto_continue;
    track.timeline.loop_pause = plan.loop_pause;
    return std::move(track.timeline);
}

std::string_view kind_of(const Segment& segment) {
    constexpr std::array<std::string_view, std::variant_size_v<What>> kinds{
        "title", "preview", "work", "switch", "rest", "open_rest", "done"};
    return kinds[segment.what.index()];
}

std::optional<Next> next_of(const Segment& segment) {
    return std::visit(Overloaded{
                          [](const Title&) -> std::optional<Next> { return std::nullopt; },
                          [](const Preview& p) -> std::optional<Next> { return p.next; },
                          [](const Work& w) -> std::optional<Next> {
                              return Next{w.move, w.side, w.set};
                          },
                          [](const Switch& s) -> std::optional<Next> { return s.next; },
                          [](const RestFor& r) -> std::optional<Next> { return r.next; },
                          [](const OpenRest& r) -> std::optional<Next> { return r.next; },
                          [](const Done&) -> std::optional<Next> { return std::nullopt; },
                      },
                      segment.what);
}

const Work* work_from(const Timeline& timeline, std::size_t segment) {
    for (; segment < timeline.segments.size(); ++segment)
        if (const auto* work = std::get_if<Work>(&timeline.segments[segment].what)) return work;
    return nullptr;
}

} // namespace content
