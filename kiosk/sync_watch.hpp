// A library that was fetched while the wall plays, and what became of the last tries: seen through the
// kernel's inotify, never asked for. Fetches nothing.
#pragma once

#include "content/descriptor.hpp"
#include "kiosk/waiter.hpp"

#include <filesystem>
#include <memory>
#include <string>

#include <tl/expected.hpp>

namespace kiosk {

/// `library` with its synced shelf at the folder that `current` names now: what is loaded from it goes on
/// being there after the next switch.
[[nodiscard]] content::Library settled(content::Library library);

struct SyncWatchPlan {
    std::filesystem::path folder; ///< of fetched libraries; need not be there yet
    content::Library library;     ///< with `current` as its synced shelf
    bool set_up = false;          ///< whether anything is to be fetched at all: else nothing is said of it
};

class SyncWatch {
public:
    /// @param waiter  outlives it
    /// @return why the kernel gives no watch, in one line
    [[nodiscard]] static tl::expected<std::unique_ptr<SyncWatch>, std::string> watched_by(Waiter& waiter,
                                                                                          SyncWatchPlan plan);
    ~SyncWatch();
    SyncWatch(const SyncWatch&) = delete;
    SyncWatch& operator=(const SyncWatch&) = delete;

    /// What the idle card says of fetching, now: a plain reason, or nothing.
    [[nodiscard]] SyncNotice notice() const;

private:
    SyncWatch(Waiter& waiter, SyncWatchPlan plan, content::Descriptor events);
    void watch_nearest();
    void take(Inputs& inputs);

    Waiter& waiter_;
    SyncWatchPlan plan_;
    content::Descriptor events_;
    int on_folder_ =
        -1; ///< the watch of the folder itself; -1: it is not there, something above it is watched
};

} // namespace kiosk
