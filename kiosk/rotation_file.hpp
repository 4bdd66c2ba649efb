// How the screen hangs, kept in a small file: what was answered once is not asked again. Written in the
// background.
#pragma once

#include "kiosk/errand.hpp"

#include <filesystem>
#include <functional>
#include <optional>
#include <string>

namespace kiosk {

/// @return degrees: 0, 90, 180, 270; nullopt when there is no such file, or no sense in it
[[nodiscard]] std::optional<int> read_rotation(const std::filesystem::path& file);

/// Also after a power cut the file is the old one or the new one.
/// @return what could not be written, in one line
[[nodiscard]] tl::expected<void, std::string> write_rotation(const std::filesystem::path& file, int degrees);

class RotationKeeper {
public:
    /// @param waiter  outlives it
    /// @param report  told, on the loop's thread, when it cannot be kept
    RotationKeeper(Waiter& waiter, std::filesystem::path file,
                   std::function<void(const std::string&)> report);

    /// To be told after each turn of the loop; only another answer costs anything.
    void turned(const std::optional<int>& answer);

private:
    [[nodiscard]] Errand::Work work() const;

    std::filesystem::path file_;
    std::function<void(const std::string&)> report_;
    std::optional<int> answer_;
    std::unique_ptr<Errand> errand_; ///< the last: its work ends before what it refers to
};

} // namespace kiosk
