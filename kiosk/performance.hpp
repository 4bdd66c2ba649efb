// What the figure does at a place of the timeline: it performs the rep under way, shows in a rest what comes
// next, stands in the start stance before work.
#pragma once

#include "content/moment.hpp"
#include "kiosk/menu.hpp"
#include "render/card.hpp"

#include <optional>

namespace kiosk {

/// The figure at `cursor`; nullopt where the move has no motion.
[[nodiscard]] std::optional<render::FigureScene>
performing(const Program& program, const content::Timeline& timeline, const content::Cursor& cursor);

/// The start stance of the work at or behind `segment`, without a foot map.
[[nodiscard]] std::optional<render::FigureScene>
standing(const Program& program, const content::Timeline& timeline, std::size_t segment);

/// The figure of a programme that waits to be started: in the reach of its first move, still.
[[nodiscard]] std::optional<render::FigureScene> greeting(const Program& program,
                                                          const content::Timeline& timeline);

/// Whether the figure moves in the moments after `cursor`.
[[nodiscard]] bool moves_at(const Program& program, const content::Timeline& timeline,
                            const content::Cursor& cursor);

} // namespace kiosk
