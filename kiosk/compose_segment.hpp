// The cards of a routine under way: one for each kind of segment.
#pragma once

#include "kiosk/menu.hpp"
#include "kiosk/player.hpp"
#include "kiosk/study.hpp"
#include "render/card.hpp"

namespace kiosk {

/// A change shows at the edge of the screen for this long.
inline constexpr Ms flash_length{400};
/// In a countdown's last so much before work its digits are large.
inline constexpr Ms last_seconds{3'000};
/// A hold shows its cues in turn, each for this long.
inline constexpr Ms hold_cue_length{5'000};
/// A routine in a preview or rest shows its move in motion: pictures change this often.
inline constexpr Ms picture_length{1'500};

/// The card of the segment under the session's cursor, without what every card carries.
[[nodiscard]] render::Card segment_card(const Session& session, const Menu& menu,
                                        const PlayerOptions& options, Study& study);

/// What stands in the illustration's place at a cursor: of the work under way, or of what comes next.
[[nodiscard]] render::Illustration illustration_at(const Program& program, const content::Timeline& timeline,
                                                   const content::Cursor& cursor, Study& study);

/// The start position of the work at or behind `segment`.
[[nodiscard]] render::Illustration start_illustration(const Program& program,
                                                      const content::Timeline& timeline, std::size_t segment,
                                                      Study& study);

/// Until the illustration at `cursor` changes by itself; nullopt: not within its segment.
[[nodiscard]] std::optional<Ms> until_illustration(const Program& program, const content::Timeline& timeline,
                                                   const content::Cursor& cursor);

/// Left of an open rest once it is being left, or, in a loop, until it goes on by itself; nullopt: it waits.
[[nodiscard]] std::optional<Ms> open_rest_left(const Session& session, const content::Timeline& timeline,
                                               const PlayerOptions& options);

/// The cursor whose illustration is shown. It is the session's own, but once somebody gets ready to leave an
/// open rest, what the rest shows is over and the figure stands as the person will.
[[nodiscard]] content::Cursor shown_cursor(const Session& session, const content::Timeline& timeline,
                                           const PlayerOptions& options);

} // namespace kiosk
