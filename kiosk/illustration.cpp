// What stands in the illustration's place: the move's pictures in step with the rep, or its cues.
#include "kiosk/compose_segment.hpp"
#include "kiosk/performance.hpp"
#include "kiosk/words.hpp"

#include <algorithm>

namespace kiosk {
namespace {

using content::RepPart;
using content::Timeline;
using render::Illustration;

/// Animations advance in steps of this, 25 a second.
constexpr Ms animation_step{40};

bool is_animation(const std::string& picture) {
    return picture.ends_with(".gif") || picture.ends_with(".GIF");
}

/// The picture for a part of the rep: the first is the start position, the later ones lead to the reach and
/// back.
std::size_t picture_in(RepPart part, std::size_t pictures) {
    const std::size_t last = pictures - 1;
    switch (part) {
    case RepPart::out: return std::min<std::size_t>(last, 1);
    case RepPart::hold: return std::min<std::size_t>(last, 2);
    case RepPart::back: return pictures > 2 ? 1 : 0;
    case RepPart::pause: return 0;
    }
    return 0;
}

Illustration picture(const Program& program, const content::Move& move, std::size_t index, content::Side side,
                     Ms into) {
    const std::string& name = move.pictures[index];
    const int elapsed =
        is_animation(name) ? static_cast<int>(into / animation_step * animation_step.count()) : 0;
    const bool other_side = side != content::Side::both && side != move.first_side;
    const bool mirrored = other_side != (program.facing == content::motion::Facing::instructor);
    return render::PictureRef{(program.routine->folder / name).string(), elapsed, mirrored};
}

/// The move and side to show at a segment: of the work itself, or of what comes next.
struct Subject {
    const content::Move* move = nullptr;
    content::Side side = content::Side::both;
};

Subject subject_at(const Program& program, const Timeline& timeline, std::size_t segment) {
    if (const auto next = content::next_of(timeline.segments[segment])) {
        return {&program.routine->moves[next->move], next->side};
    }
    // An offer not yet taken shows what it offers.
    if (const auto* work = content::work_from(timeline, segment))
        return {&program.routine->moves[work->move], work->side};
    return {};
}

} // namespace

Illustration illustration_at(const Program& program, const Timeline& timeline, const content::Cursor& cursor,
                             Study& study) {
    const auto moment = content::moment_at(timeline, cursor);
    Subject subject = subject_at(program, timeline, cursor.segment);
    if (subject.move == nullptr) return render::NoIllustration{};
    if (const auto* figure = performing(program, timeline, cursor, study)) return *figure;
    const auto& move = *subject.move;
    const auto* work = std::get_if<content::Work>(&timeline.segments[cursor.segment].what);
    if (work != nullptr) subject.side = moment.side;
    if (!move.pictures.empty()) {
        const bool by_rep = work != nullptr && !std::holds_alternative<content::Hold>(work->effort);
        const std::size_t turn =
            static_cast<std::size_t>(cursor.into / picture_length) % move.pictures.size();
        const std::size_t held = move.pictures.size() - 1; // a hold is held in the end position
        const std::size_t index = work == nullptr ? turn
                                  : by_rep        ? picture_in(moment.part, move.pictures.size())
                                                  : held;
        return picture(program, move, index, subject.side, cursor.into);
    }
    if (move.cues.empty()) return render::NoIllustration{};
    int lit = -1;
    if (work != nullptr) {
        lit = std::holds_alternative<content::Hold>(work->effort)
                  ? static_cast<int>(cursor.into / hold_cue_length % static_cast<long long>(move.cues.size()))
                  : lit_cue(move.cues.size(), moment.part);
    }
    return render::CueList{move.cues, lit};
}

Illustration start_illustration(const Program& program, const Timeline& timeline, std::size_t segment,
                                Study& study) {
    const Subject subject = subject_at(program, timeline, segment);
    if (subject.move == nullptr) return render::NoIllustration{};
    if (const auto* figure = standing(program, timeline, segment, study)) return *figure;
    if (!subject.move->pictures.empty()) return picture(program, *subject.move, 0, subject.side, Ms{0});
    if (subject.move->cues.empty()) return render::NoIllustration{};
    return render::CueList{subject.move->cues, 0};
}

std::optional<Ms> until_illustration(const Program& program, const Timeline& timeline,
                                     const content::Cursor& cursor) {
    const Subject subject = subject_at(program, timeline, cursor.segment);
    if (subject.move == nullptr) return std::nullopt;
    const auto& pictures = subject.move->pictures;
    const auto* work = std::get_if<content::Work>(&timeline.segments[cursor.segment].what);
    const auto every = [&](Ms step) { return step - cursor.into % step; };
    if (subject.move->motion)
        return moves_at(program, timeline, cursor) ? std::optional{program.frames.until_next(cursor.into)}
                                                   : std::nullopt;
    if (std::ranges::any_of(pictures, is_animation)) return every(animation_step);
    if (work != nullptr && std::holds_alternative<content::Hold>(work->effort)) return every(hold_cue_length);
    if (work == nullptr && pictures.size() > 1) return every(picture_length);
    return std::nullopt; // in reps pictures and cues change with the parts of the rep, which is the pace's
                         // business
}

} // namespace kiosk
