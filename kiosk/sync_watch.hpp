// A library that was fetched while the wall plays, and what became of the last tries: seen through the
// kernel's inotify, never asked for. Fetches nothing.
#pragma once

#include "content/descriptor.hpp"
#include "kiosk/waiter.hpp"

#include <filesystem>
#include <functional>
#include <memory>
#include <string>

#include <tl/expected.hpp>

namespace kiosk {

/// `library` with its synced shelf at the folder that `current` names now: what is loaded from it goes on
/// being there after the next switch.
[[nodiscard]] content::Library settled(content::Library library);

/// What the idle card says of fetching, now: a plain reason, or nothing. Reads a file.
/// @param set_up  whether anything is to be fetched at all: else nothing is said of it
[[nodiscard]] SyncNotice sync_notice(const std::filesystem::path& folder, bool set_up);

/// What happened in the folder of fetched libraries.
struct SyncNews {
    bool library = false; ///< another one is current
    bool tries = false;   ///< another try was written down
};

class SyncWatch {
public:
    using Tell = std::function<void(SyncNews)>;

    /// @param waiter  outlives it
    /// @param folder  of fetched libraries; need not be there yet
    /// @param tell    called on the loop's thread
    /// @return why the kernel gives no watch, in one line
    [[nodiscard]] static tl::expected<std::unique_ptr<SyncWatch>, std::string>
    watched_by(Waiter& waiter, std::filesystem::path folder, Tell tell);
    ~SyncWatch();
    SyncWatch(const SyncWatch&) = delete;
    SyncWatch& operator=(const SyncWatch&) = delete;

private:
    SyncWatch(Waiter& waiter, std::filesystem::path folder, Tell tell, content::Descriptor events);
    void watch_nearest();
    void take();

    Waiter& waiter_;
    std::filesystem::path folder_;
    Tell tell_;
    content::Descriptor events_;
    int on_folder_ =
        -1; ///< the watch of the folder itself; -1: it is not there, something above it is watched
};

} // namespace kiosk
