// Where a session can be moved on its timeline: on, back, to the rep's beginning, into an offered set. Pure
// functions on a Session; they know no states, no button and no time of their own.
#pragma once

#include "kiosk/player.hpp"

namespace kiosk {

/// A session at the beginning of its programme.
[[nodiscard]] Session begin(std::size_t program);

/// A session at `at`, clamped to the timeline. When it stands in an offered set, that offer counts as taken.
[[nodiscard]] Session begin_at(const content::Timeline& timeline, std::size_t program, content::Cursor at);

[[nodiscard]] const content::Segment& segment_of(const Session& session, const content::Timeline& timeline);

/// Whether the session stands in a segment of this kind.
template <class Kind>
[[nodiscard]] bool stands_in(const Session& session, const content::Timeline& timeline) {
    return std::holds_alternative<Kind>(segment_of(session, timeline).what);
}

/// At the beginning of the segment that follows (over what is optional and was not taken); never past Done.
[[nodiscard]] Session stepped_on(Session session, const content::Timeline& timeline);

/// What *skip* leads to: from title, work and switch the segment that follows, from a preview or a rest the
/// next move (in a circuit also the same move's next round); Done when there is none.
[[nodiscard]] Session skipped(Session session, const content::Timeline& timeline);

/// What *back* leads to: this segment's beginning, or in its first `window` the segment before that was, or
/// could have been, played.
[[nodiscard]] Session stepped_back(Session session, const content::Timeline& timeline, Ms window);

/// At the beginning of the rep under way. Holds, intervals and whatever is no work stay as they are, for
/// their time left is what counts.
[[nodiscard]] Session rep_again(Session session, const content::Timeline& timeline);

/// The offer of the rest under way taken, or no longer taken; with it goes whatever was taken within its set.
[[nodiscard]] Session offer_toggled(Session session, const content::Timeline& timeline);

} // namespace kiosk
