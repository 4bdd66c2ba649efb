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
struct News {
    bool library = false;
    bool tries = false;
    bool elsewhere = false; ///< in a folder above, or with the folder itself
};

News news_of(std::string_view events, int on_folder) {
    News news;
    while (events.size() >= sizeof(inotify_event)) {
        inotify_event event{};
        std::memcpy(&event, events.data(), sizeof event);
        const std::string_view name{events.data() + sizeof event}; // ends with a zero
        const std::string_view of = event.len > 0 ? name : std::string_view{};
        if (event.wd != on_folder ||
            (event.mask & (IN_IGNORED | IN_DELETE_SELF | IN_MOVE_SELF | IN_Q_OVERFLOW)) != 0)
            news.elsewhere = true;
        if (event.wd == on_folder && of == "current") news.library = true;
        if (event.wd == on_folder && of == content::sync::state_name) news.tries = true;
        events.remove_prefix(sizeof event + event.len);
    }
    return news;
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

SyncWatch::SyncWatch(Waiter& waiter, SyncWatchPlan plan, content::Descriptor events)
    : waiter_{waiter}, plan_{std::move(plan)}, events_{std::move(events)} {
    watch_nearest();
    waiter_.watch(events_.get(), [this](Inputs& inputs) { take(inputs); });
}

SyncWatch::~SyncWatch() { waiter_.forget(events_.get()); }

tl::expected<std::unique_ptr<SyncWatch>, std::string> SyncWatch::watched_by(Waiter& waiter,
                                                                            SyncWatchPlan plan) {
    content::Descriptor events{inotify_init1(IN_NONBLOCK | IN_CLOEXEC)};
    if (!events) return tl::unexpected(std::string{"watching for new content: "} + std::strerror(errno));
    return std::unique_ptr<SyncWatch>{
        new SyncWatch{waiter, std::move(plan), std::move(events)}}; // NOLINT(cppcoreguidelines-owning-memory)
}

/// The folder, or as long as it is not there the nearest one above in which it will appear.
void SyncWatch::watch_nearest() {
    constexpr auto appears = IN_MOVED_TO | IN_CREATE | IN_DELETE_SELF | IN_MOVE_SELF | IN_ONLYDIR;
    on_folder_ = inotify_add_watch(events_.get(), plan_.folder.c_str(), appears);
    fs::path above = plan_.folder;
    while (on_folder_ < 0 && above.has_relative_path()) {
        above = above.parent_path();
        if (inotify_add_watch(events_.get(), above.c_str(), appears) >= 0) return;
    }
}

void SyncWatch::take(Inputs& inputs) {
    alignas(inotify_event) std::array<char, 4'096> buffer{};
    News all;
    for (ssize_t got = 0; (got = read(events_.get(), buffer.data(), buffer.size())) > 0;) {
        const News news = news_of({buffer.data(), static_cast<std::size_t>(got)}, on_folder_);
        all.library = all.library || news.library;
        all.tries = all.tries || news.tries;
        all.elsewhere = all.elsewhere || news.elsewhere;
    }
    if (all.elsewhere) {
        const int before = on_folder_;
        watch_nearest();
        if (on_folder_ != before) all = {true, true, true}; // it may have been filled before it was watched
    }
    if (all.library) inputs.emplace_back(NewLibrary{settled(plan_.library)});
    if (all.tries) inputs.emplace_back(notice());
}

SyncNotice SyncWatch::notice() const {
    if (!plan_.set_up) return {};
    const auto now = std::chrono::floor<std::chrono::seconds>(std::chrono::system_clock::now());
    return {content::sync::wall_reason(content::sync::state_in(plan_.folder), now)};
}

} // namespace kiosk
