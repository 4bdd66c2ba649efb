// A routine as its file says it: moves, and plans of how they are performed. Plain data; read by
// read_routine, laid out in time by compile. Nothing here touches a file.
#pragma once

#include "content/duration.hpp"
#include "content/motion/motion.hpp"
#include "content/side.hpp"
#include "content/tempo.hpp"

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace content {

/// Bounds on everything a file may ask for; beyond them it is an error, named at its place.
struct Limits {
    static constexpr std::size_t file_bytes = 1 << 20;
    static constexpr std::size_t moves = 500;
    static constexpr std::size_t plans = 50;
    static constexpr int reps = 1'000;
    static constexpr int sets = 100;
    static constexpr int rounds = 1'000;
    static constexpr Ms shortest_tempo{500};
    static constexpr Ms longest_tempo{120'000};
    static constexpr Ms longest_timeline = longest_duration;
    static constexpr std::size_t segments = 100'000;
    static constexpr std::size_t text_characters = 500; ///< code points
};

enum class Sides { each, alternate, both, left, right }; ///< each: one side, then the other
enum class Order { straight, circuit };

struct Reps {
    int count = 0; ///< for each side (alternating: twice as many in all)
    friend bool operator==(const Reps&, const Reps&) = default;
};
struct Hold {
    Ms time{0};
    friend bool operator==(const Hold&, const Hold&) = default;
};
/// As many whole reps as fit in a time: intervals, Tabata, EMOM.
struct WorkTime {
    Ms time{0};
    friend bool operator==(const WorkTime&, const WorkTime&) = default;
};
using Effort = std::variant<Reps, Hold, WorkTime>;

/// `from` sets, and up to `to` when the person asks for more. Equal when nothing is offered.
struct SetRange {
    int from = 1;
    int to = 1;
    friend bool operator==(const SetRange&, const SetRange&) = default;
};

/// A rest that waits for the button.
struct AsNeeded {
    friend bool operator==(const AsNeeded&, const AsNeeded&) = default;
};
using Rest = std::variant<Ms, AsNeeded>;

/// How one move is performed in one plan, after the plan's defaults and the move's overrides were joined.
struct Prescription {
    Effort effort = Reps{8};
    SetRange sets;
    Tempo tempo{{Ms{2000}, Ms{1000}, Ms{2000}, Ms{1000}}};
    Sides sides = Sides::both;
    Side first_side = Side::right; ///< left or right; used by each and alternate
    Ms preview{10'000};
    Ms switch_sides{5'000};
    Rest rest_between_sets = Ms{30'000};
    Rest rest_between_moves = Ms{30'000}; ///< after this move
    double range = 1.0;                   ///< share of every motion: 0.1 to 1.5

    friend bool operator==(const Prescription&, const Prescription&) = default;
};

/// What a move says otherwise than the plan, in `[moves.plans.<plan>]`. Empty means: as the plan says.
struct Override {
    std::string plan; ///< the plan's id
    std::optional<Effort> effort;
    std::optional<SetRange> sets;
    std::optional<Tempo> tempo;
    std::optional<Sides> sides;
    std::optional<Side> first_side;
    std::optional<Ms> preview;
    std::optional<Ms> switch_sides;
    std::optional<Rest> rest_between_sets;
    std::optional<Rest> rest_between_moves;
    std::optional<double> range;
};

struct Move {
    std::string id;
    std::string name;
    Sides sides = Sides::both;
    Side first_side = Side::right;
    std::vector<std::string> cues;
    std::string caution;                  ///< empty when there is none
    std::optional<motion::Motion> motion; ///< written for first_side; the other side is its mirror image
    std::vector<std::string> pictures;    ///< relative to the routine's folder, checked not to leave it
    std::vector<Override> overrides;
};

/// The author's promise of the length; `check` warns when it is not kept.
struct Minutes {
    double from = 0;
    double to = 0;
};

struct Plan {
    std::string id;
    std::string title;
    std::optional<Minutes> minutes;
    Order order = Order::straight;
    std::vector<std::size_t> moves; ///< indices into Routine::moves, in order; never empty
    int rounds = 1;                 ///< circuit only
    Prescription defaults;          ///< its sides and first_side are not used: they are each move's own
    Rest rest_between_rounds = Ms{60'000};
    double ease_in = 1.0;     ///< share of the range that reps 1 and 2 of each move go
    Ms auto_continue{20'000}; ///< of an as-needed rest, in a loop
    Ms loop_pause{60'000};
};

struct Routine {
    std::string id; ///< the name of its folder
    std::filesystem::path folder;
    std::string title;
    std::string subtitle;              ///< one line below the title, or empty
    std::vector<std::string> good_for; ///< short lines for the idle and title cards
    std::string source;                ///< whom it is after, or empty
    std::vector<Move> moves;
    std::vector<Plan> plans; ///< in the file's order; never empty
};

/// @return the plan with this id, or nullptr.
[[nodiscard]] const Plan* find_plan(const Routine& routine, std::string_view id);

/// Replaces in `to` what `override` says.
void apply(const Override& override, Prescription& to);

/// Joins a plan's defaults with what the move says for that plan.
[[nodiscard]] Prescription prescription(const Routine& routine, const Plan& plan, std::size_t move);

} // namespace content
