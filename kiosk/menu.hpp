// The menu: the programmes that a press can start, loaded and laid out in time. Loading reads files; nothing
// else here does.
#pragma once

#include "content/library.hpp"
#include "content/timeline.hpp"
#include "kiosk/frame_rate.hpp"
#include "kiosk/mannequin.hpp"

#include <memory>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace kiosk {

using content::Ms;

/// One plan of one routine. Points into its Menu.
struct Program {
    const content::Routine* routine = nullptr;
    const content::Plan* plan = nullptr;
    content::motion::Facing facing = content::motion::Facing::mirror;
    /// By index of the routine's moves; null where a move has no motion or is not in the plan.
    std::vector<std::shared_ptr<const Mannequin>> mannequins;
    std::vector<Ms> after; ///< after[i]: length of all segments behind segment i that are not optional
    FrameRate frames;      ///< of its figures
};

/// What can be played, in the order in which the title card offers it. `timelines[i]` is `programs[i]` laid
/// out.
struct Menu {
    std::vector<std::unique_ptr<const content::Routine>> routines;
    std::vector<Program> programs;
    std::vector<content::Timeline> timelines;
    bool partial = false; ///< entries of other routines were left for later: `completed` reads them
};

/// Which entries of a menu are loaded: all, or those that no further file has to be read for.
enum class Entries { all, at_hand };

struct MenuRequest {
    std::string routine; ///< an id, or a path to a routine.toml or its folder; empty: the first good one
    std::string plan;    ///< a plan's id; empty: the routine's first
    std::vector<std::string>
        entries; ///< `menu` of the configuration: "plan" or "routine/plan"; empty: the routine's plans
    std::optional<int> sets;
    content::motion::Facing facing = content::motion::Facing::mirror;
};

/// A plan made ready: its timeline stands beside it in the menu.
[[nodiscard]] Program program_of(const content::Routine& routine, const content::Plan& plan,
                                 const content::Timeline& timeline, content::motion::Facing facing);

struct MenuReading {
    Menu menu;                  ///< empty programmes: nothing could be loaded
    content::Problems problems; ///< what was left out and why, errors first
};

/// Loads what the request names; the programme asked for is the first. Entries that cannot be loaded are left
/// out and named in `problems`. Opens the files of the routines it needs, no others.
[[nodiscard]] MenuReading load_menu(const content::Library& library, const MenuRequest& request,
                                    Entries entries = Entries::all);

/// The same for one routine, for commands that show it: an error where load_menu would look for another one.
[[nodiscard]] tl::expected<Menu, content::Problems>
load_one(const content::Library& library, const MenuRequest& request, Entries entries = Entries::all);

/// `menu`, as it was loaded for `request`, with all its entries. Its first programme stays the first.
[[nodiscard]] MenuReading completed(Menu menu, const content::Library& library, const MenuRequest& request);

} // namespace kiosk
