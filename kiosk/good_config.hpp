// The configuration as it last was good, kept over restarts: whoever edits the card on a PC makes a mistake
// between two starts, and a wrong value shall keep the last good one then, too.
#pragma once

#include "kiosk/config.hpp"
#include "kiosk/errand.hpp"

namespace kiosk {

/// As load_config; where something is wrong, over what is kept.
/// @param kept  empty: nothing is
[[nodiscard]] ConfigReading start_config(std::span<const std::filesystem::path> files, Absence absence,
                                         const std::filesystem::path& kept);

/// The files that are there, as one text, when nothing in them is wrong; nullopt otherwise.
[[nodiscard]] std::optional<std::string> good_texts(std::span<const std::filesystem::path> files);

class GoodConfigKeeper {
public:
    using Files = std::function<std::vector<std::filesystem::path>()>;

    /// @param waiter  outlives it
    /// @param files   what the configuration is read from by then; any thread asks
    /// @param report  told, on the loop's thread, when it cannot be kept
    GoodConfigKeeper(Waiter& waiter, Files files, std::filesystem::path kept,
                     std::function<void(const std::string&)> report);

    /// In the background; writes only what differs from what is kept.
    void keep() {
        if (errand_) errand_->start();
    }

private:
    [[nodiscard]] Errand::Work work() const;

    Files files_;
    std::filesystem::path kept_;
    std::function<void(const std::string&)> report_;
    std::unique_ptr<Errand> errand_; ///< the last: its work ends before what it refers to
};

} // namespace kiosk
