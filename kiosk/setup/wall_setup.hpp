// What makes a bare machine a wall, as a list of changes; and the way back. Changes nothing itself.
#pragma once

#include "kiosk/setup/change.hpp"

#include <optional>

namespace kiosk {

struct SetupWishes {
    /// BCM number of the line whose press the kernel turns into a key; nullopt: none.
    std::optional<int> button;
};

struct SetupPlan {
    Changes changes;
    std::vector<std::string> notes; ///< what is left alone, and why
};

/// Below `root`, which is "/" or an image that is mounted elsewhere. Each change is one still to be made:
/// none the second time.
/// @return an error when Limber is not installed there, or a file cannot be read
[[nodiscard]] Done<SetupPlan> plan_setup(const std::filesystem::path& root, const SetupWishes& wishes);

/// Only what was set up, and is still as it was left, goes back; what somebody changed since stays. A change
/// with nothing to change only forgets what was kept.
[[nodiscard]] Done<SetupPlan> plan_undo(const std::filesystem::path& root);

} // namespace kiosk
