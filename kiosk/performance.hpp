// What the figure does at a place of the timeline: it performs the rep under way, shows in a rest what comes
// next, stands in the start stance before work.
#pragma once

#include "content/moment.hpp"
#include "kiosk/menu.hpp"
#include "kiosk/study.hpp"

namespace kiosk {

/// The figure at `cursor`; nullptr where the move has no motion. Like those below it is `study`'s, and lives
/// until that is asked for another one.
[[nodiscard]] const render::FigureScene* performing(const Program& program, const content::Timeline& timeline,
                                                    const content::Cursor& cursor, Study& study);

/// The start stance of the work at or behind `segment`, without a foot map.
[[nodiscard]] const render::FigureScene* standing(const Program& program, const content::Timeline& timeline,
                                                  std::size_t segment, Study& study);

/// The figure of a programme that waits to be started: in the reach of its first move, still.
[[nodiscard]] const render::FigureScene* greeting(const Program& program, const content::Timeline& timeline,
                                                  Study& study);

/// Whether the figure moves in the moments after `cursor`.
[[nodiscard]] bool moves_at(const Program& program, const content::Timeline& timeline,
                            const content::Cursor& cursor);

} // namespace kiosk
