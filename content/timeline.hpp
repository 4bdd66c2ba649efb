// A plan laid out in time: pure data, compiled once, never changed. Seeking, resuming and looping all ask it.
#pragma once

#include "content/routine.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace content {

/// What a person does after a preview, switch or rest.
struct Next {
    std::size_t move = 0; ///< index into Routine::moves
    Side side = Side::both;
    int set = 1; ///< 1-based; the round in a circuit is the segment's own
    friend bool operator==(const Next&, const Next&) = default;
};

struct Title {
    friend bool operator==(const Title&, const Title&) = default;
};
struct Preview {
    Next next;
    friend bool operator==(const Preview&, const Preview&) = default;
};
struct Work {
    std::size_t move = 0;
    Side side = Side::both; ///< `both` when alternating
    bool alternate = false;
    Side first_side = Side::right; ///< of an alternating segment
    int set = 1;
    int sets = 1; ///< the sets promised; for an optional set, its own number
    Effort effort;
    Tempo tempo;
    double range = 1.0;
    friend bool operator==(const Work&, const Work&) = default;
};
struct Switch {
    Next next;
    friend bool operator==(const Switch&, const Switch&) = default;
};
struct RestFor {
    Next next; ///< what comes when no offer is taken; after the last move: the set on offer
    bool offer = false;
    friend bool operator==(const RestFor&, const RestFor&) = default;
};
struct OpenRest {
    Next next;
    friend bool operator==(const OpenRest&, const OpenRest&) = default;
};
struct Done {
    friend bool operator==(const Done&, const Done&) = default;
};
using What = std::variant<Title, Preview, Work, Switch, RestFor, OpenRest, Done>;

struct Segment {
    Ms start{0}; ///< every earlier segment counted, also optional ones; an open rest counts as nothing
    std::optional<Ms> length; ///< nullopt for OpenRest and Done: they last until somebody acts
    bool optional = false;    ///< of an offered set: stepped over unless the offer was taken
    int round = 1;
    What what;
    friend bool operator==(const Segment&, const Segment&) = default;
};

struct Timeline {
    std::vector<Segment> segments;    ///< never empty: Title first (unless its length is 0), Done last
    std::vector<std::int64_t> starts; ///< segments[i].start in ms, apart so that a search stays in the cache
    Ms shortest{0};                   ///< without optional segments
    Ms longest{0};                    ///< with all of them
    int rounds = 1;
    bool circuit = false;
    Ms auto_continue{20'000};
    Ms loop_pause{60'000};
    friend bool operator==(const Timeline&, const Timeline&) = default;
};

struct CompileOptions {
    std::optional<int> sets; ///< `--sets N`: exactly N sets of every move, nothing offered
};

/// Lays `plan` out in time. Pure: equal input gives an equal timeline.
/// @return the timeline, or one line saying which bound it breaks (24 h, 100,000 segments), or which rest is
/// too short to
///         carry the offer of a set.
[[nodiscard]] tl::expected<Timeline, std::string> compile(const Routine& routine, const Plan& plan,
                                                          const CompileOptions& options = {});

/// The kind as DESIGN and `plan --json` spell it: "title", "preview", "work", "switch", "rest", "open_rest",
/// "done".
[[nodiscard]] std::string_view kind_of(const Segment& segment);

/// What comes next for a preview, switch or rest; what is being done for work; nullopt for title and done.
[[nodiscard]] std::optional<Next> next_of(const Segment& segment);

/// The work at or behind `segment`, also that of a set which is only offered; nullptr when none is left.
[[nodiscard]] const Work* work_from(const Timeline& timeline, std::size_t segment);

template <class... F> struct Overloaded : F... { using F::operator()...; };
template <class... F> Overloaded(F...) -> Overloaded<F...>; // clang 14 does not yet deduce it by itself

} // namespace content
