// The figure's part in each kind of segment.
#include "kiosk/performance.hpp"

#include "kiosk/player.hpp"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace kiosk {
namespace {

using content::Overloaded;
using content::Timeline;

/// In a preview the viewer walks about the figure, to both sides by so much, and is back when work begins.
constexpr double swing_degrees = 25;
constexpr Ms swing_length{10'000};  ///< about so long once to both sides
constexpr Ms shortest_swing{4'000}; ///< shorter, and it would be a lurch
/// A hold is gone into at this pace; its held phase lies within the hold of every motion.
constexpr Ms into_hold{3'000};
constexpr double held_phase = 0.4;
/// A rest shows so many reps of what comes next.
constexpr int shown_reps = 2;
/// Reps of each move that ease in.
constexpr int eased_reps = 2;

struct Role {
    std::size_t move = 0;
    Instant instant;
    bool map = false;   ///< with the step from above
    bool moves = false; ///< also in the moments that follow
};

/// As often to both sides as fits well into `length`; it sets off and arrives gently.
float swing_at(Ms into, Ms length) {
    if (length < shortest_swing) return 0;
    constexpr double whole = 2 * std::numbers::pi;
    const double gone = static_cast<double>(into.count()) / static_cast<double>(length.count());
    const double times =
        std::max(1.0, std::round(static_cast<double>(length / Ms{1}) / swing_length.count()));
    const double turn = gone - std::sin(whole * gone) / whole;
    return static_cast<float>(swing_degrees * std::sin(whole * times * turn));
}

/// The instant of the frame that is on the screen at `cursor`: the figure moves in whole frames.
content::Cursor frame_at(const FrameRate& frames, const content::Cursor& cursor) {
    return {cursor.segment, frames.begin(cursor.into)};
}

Role in_work(const FrameRate& frames, const Timeline& timeline, const content::Cursor& cursor,
             const content::Work& work) {
    const auto moment = content::moment_at(timeline, cursor);
    const auto frame = frame_at(frames, cursor);
    Role role{work.move, {moment.side, content::moment_at(timeline, frame).phase}, false, true};
    if (std::holds_alternative<content::Hold>(work.effort)) {
        const double share = static_cast<double>(frame.into.count()) / static_cast<double>(into_hold.count());
        role.instant.phase = held_phase * std::min(1.0, share);
        role.moves = share < 1;
    } else {
        const int round = timeline.segments[cursor.segment].round;
        role.instant.eased = work.set == 1 && round == 1 && moment.rep <= eased_reps;
    }
    return role;
}

/// Two reps of what comes next, or as many as end before it is time to get ready; then its start stance.
Role in_rest(const Timeline& timeline, const content::Cursor& cursor, const content::Next& next,
             std::optional<Ms> length) {
    Role role{next.move, {next.side, 0}, true, false};
    const auto* work = content::work_from(timeline, cursor.segment);
    if (work == nullptr || work->tempo.total() <= Ms{0}) return role;
    const Ms time = length ? *length - PlayerOptions{}.get_ready : Ms::max();
    const auto reps = std::min<Ms::rep>(shown_reps, time / work->tempo.total());
    if (cursor.into >= work->tempo.total() * reps) return role;
    role.instant.phase = content::rep_moment(work->tempo, cursor.into % work->tempo.total()).phase;
    role.moves = true;
    return role;
}

/// A side to show for work on both: the one that an alternating move begins with.
void settle_side(Role& role, const Timeline& timeline, std::size_t segment) {
    const auto* work = content::work_from(timeline, segment);
    if (role.instant.side == content::Side::both && work != nullptr && work->alternate) {
        role.instant.side = work->first_side;
    }
}

std::optional<Role> role_at(const FrameRate& frames, const Timeline& timeline,
                            const content::Cursor& cursor) {
    const auto frame = frame_at(frames, cursor);
    const Ms length = timeline.segments[cursor.segment].length.value_or(Ms{0});
    using Maybe = std::optional<Role>;
    auto role = std::visit(
        Overloaded{
            [](const content::Title&) -> Maybe { return std::nullopt; },
            [&](const content::Preview& p) -> Maybe {
                return Role{p.next.move, {p.next.side, 0, false, swing_at(frame.into, length)}, true, true};
            },
            [&](const content::Work& w) -> Maybe { return in_work(frames, timeline, cursor, w); },
            [](const content::Switch& s) -> Maybe {
                return Role{s.next.move, {s.next.side, 0}, false, false};
            },
            [&](const content::RestFor& r) -> Maybe { return in_rest(timeline, frame, r.next, length); },
            [&](const content::OpenRest& r) -> Maybe {
                return in_rest(timeline, frame, r.next, std::nullopt);
            },
            [](const content::Done&) -> Maybe { return std::nullopt; },
        },
        timeline.segments[cursor.segment].what);
    if (role) settle_side(*role, timeline, cursor.segment);
    return role;
}

const render::FigureScene* scene_of(const Program& program, const Role& role, Study& study) {
    const auto& mannequin = program.mannequins[role.move];
    return mannequin ? &study.of({mannequin, role.instant, program.facing, role.map}) : nullptr;
}

} // namespace

const render::FigureScene* performing(const Program& program, const Timeline& timeline,
                                      const content::Cursor& cursor, Study& study) {
    const auto role = role_at(program.frames, timeline, cursor);
    return role ? scene_of(program, *role, study) : nullptr;
}

const render::FigureScene* standing(const Program& program, const Timeline& timeline, std::size_t segment,
                                    Study& study) {
    auto role = role_at(program.frames, timeline, {segment, Ms{0}});
    if (!role) return nullptr;
    role->instant.phase = 0;
    role->instant.swing = 0;
    role->map = false;
    return scene_of(program, *role, study);
}

const render::FigureScene* greeting(const Program& program, const Timeline& timeline, Study& study) {
    const auto* work = content::work_from(timeline, 0);
    if (work == nullptr) return nullptr;
    const auto side = work->alternate ? work->first_side : work->side;
    return scene_of(program, Role{work->move, {side, held_phase}, false, false}, study);
}

bool moves_at(const Program& program, const Timeline& timeline, const content::Cursor& cursor) {
    const auto role = role_at(program.frames, timeline, cursor);
    return role && role->moves && program.mannequins[role->move];
}

} // namespace kiosk
