// Renames are all that counts: a library and the memory of the tries both come into being by one.
#include "kiosk/sync_watch.hpp"

#include "content/sync/state.hpp"

#include <array>
#include <cerrno>
#include <chrono>
#include <cstring>

#include <sys/inotify.h>
#include <unistd.h>

namespace kiosk {
namespace {

namespace fs = std::filesystem;

/// What happened in one reading of the kernel's events.
struct Events {
    SyncNews news;
    bool elsewhere = false; ///< in a folder above, or with the folder itself
};

Events read_events(std::string_view events, int on_folder) {
    Events all;
    while (events.size() >= sizeof(inotify_event)) {
        inotify_event event{};
        std::memcpy(&event, events.data(), sizeof event);
        const std::string_view name{events.data() + sizeof event}; // ends with a zero
        const std::string_view of = event.len > 0 ? name : std::string_view{};
        if (event.wd != on_folder ||
            (event.mask & (IN_IGNORED | IN_DELETE_SELF | IN_MOVE_SELF | IN_Q_OVERFLOW)) != 0)
            all.elsewhere = true;
        if (event.wd == on_folder && of == "current") all.news.library = true;
        if (event.wd == on_folder && of == content::sync::state_name) all.news.tries = true;
        events.remove_prefix(sizeof event + event.len);
    }
    return all;
}

} // namespace

content::Library settled(content::Library library) {
    for (content::Shelf& shelf : library.shelves) {
        std::error_code error;
        fs::path real = fs::canonical(shelf.folder, error);
        if (shelf.origin == content::Origin::synced && !error) shelf.folder = std::move(real);
    }
    return library;
}

SyncNotice sync_notice(const fs::path& folder, bool set_up) {
    if (!set_up) return {};
    const auto now = std::chrono::floor<std::chrono::seconds>(std::chrono::system_clock::now());
    return {content::sync::wall_reason(content::sync::state_in(folder), now)};
}

SyncWatch::SyncWatch(Waiter& waiter, fs::path folder, Tell tell, content::Descriptor events)
    : waiter_{waiter}, folder_{std::move(folder)}, tell_{std::move(tell)}, events_{std::move(events)} {
    watch_nearest();
    waiter_.watch(events_.get(), [this](Inputs&) { take(); });
}

SyncWatch::~SyncWatch() { waiter_.forget(events_.get()); }

tl::expected<std::unique_ptr<SyncWatch>, std::string> SyncWatch::watched_by(Waiter& waiter, fs::path folder,
                                                                            Tell tell) {
    content::Descriptor events{inotify_init1(IN_NONBLOCK | IN_CLOEXEC)};
    if (!events) return tl::unexpected(std::string{"watching for new content: "} + std::strerror(errno));
    return std::unique_ptr<SyncWatch>{
        new SyncWatch{waiter, std::move(folder), std::move(tell),
                      std::move(events)}}; // NOLINT(cppcoreguidelines-owning-memory)
}

/// The folder, or as long as it is not there the nearest one above in which it will appear.
void SyncWatch::watch_nearest() {
    constexpr auto appears = IN_MOVED_TO | IN_CREATE | IN_DELETE_SELF | IN_MOVE_SELF | IN_ONLYDIR;
    on_folder_ = inotify_add_watch(events_.get(), folder_.c_str(), appears);
    fs::path above = folder_;
    while (on_folder_ < 0 && above.has_relative_path()) {
        above = above.parent_path();
        if (inotify_add_watch(events_.get(), above.c_str(), appears) >= 0) return;
    }
}

void SyncWatch::take() {
    alignas(inotify_event) std::array<char, 4'096> buffer{};
    Events all;
    for (ssize_t got = 0; (got = read(events_.get(), buffer.data(), buffer.size())) > 0;) {
        const Events some = read_events({buffer.data(), static_cast<std::size_t>(got)}, on_folder_);
        all.news.library = all.news.library || some.news.library;
        all.news.tries = all.news.tries || some.news.tries;
        all.elsewhere = all.elsewhere || some.elsewhere;
    }
    if (all.elsewhere) {
        const int before = on_folder_;
        watch_nearest();
        if (on_folder_ != before) all.news = {true, true}; // it may have been filled before it was watched
    }
    if (all.news.library || all.news.tries) tell_(all.news);
}

} // namespace kiosk
