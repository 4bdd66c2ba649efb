// One mutex, held for no longer than copying takes; files are touched without it.
#include "kiosk/keeper.hpp"

#include <algorithm>
#include <cerrno>
#include <chrono>
#include <cstring>
#include <fstream>
#include <utility>

#include <fmt/format.h>
#include <sys/eventfd.h>

namespace kiosk {
namespace {

namespace fs = std::filesystem;

/// A line is a few hundred bytes; offers taken in a routine of a day make it longer.
constexpr std::size_t longest_line = 1 << 20;

/// Whole, or not at all: a crash may come between any two lines.
void replace_file(const fs::path& file, const std::string& text) {
    const fs::path beside = file.string() + ".new";
    std::error_code ignored; // nothing depends on it but where a crash leaves off
    fs::create_directories(file.parent_path(), ignored);
    std::ofstream out{beside, std::ios::binary};
    out << text << '\n';
    out.close();
    if (out) fs::rename(beside, file, ignored);
}

} // namespace

Ms time_since_boot() {
    return std::chrono::duration_cast<Ms>(std::chrono::steady_clock::now().time_since_epoch());
}

Ms WriteLimit::until_allowed(Ms now) const { return last ? std::max(*last + every - now, Ms{0}) : Ms{0}; }

tl::expected<std::unique_ptr<Keeper>, std::string> Keeper::watched_by(Waiter& waiter, KeeperPlan plan) {
    // It begins as news: the loop finds it when it waits for the first time.
    content::Descriptor news{eventfd(1, EFD_NONBLOCK | EFD_CLOEXEC)};
    if (!news) return tl::unexpected(std::string{"waiting for the state's file: "} + std::strerror(errno));
    return std::unique_ptr<Keeper>{new Keeper{waiter, std::move(news), std::move(plan)}};
}

Keeper::Keeper(Waiter& waiter, content::Descriptor news, KeeperPlan plan)
    : waiter_{waiter}, news_{std::move(news)}, plan_{std::move(plan)} {
    waiter_.watch(news_.get(), [this](Inputs& inputs) { take_news(inputs); });
}

Keeper::~Keeper() {
    waiter_.forget(news_.get());
    if (!thread_.joinable()) return;
    {
        const std::lock_guard lock{mutex_};
        ends_ = true;
    }
    told_something_.notify_one();
    thread_.join();
}

void Keeper::take_news(Inputs& inputs) {
    eventfd_t count = 0;
    eventfd_read(news_.get(), &count);
    if (!thread_.joinable()) thread_ = std::thread{[this] { work(); }};
    const std::lock_guard lock{mutex_};
    if (found_) inputs.emplace_back(Found{*std::exchange(found_, std::nullopt)});
}

void Keeper::live(const Saved& now) {
    {
        const std::lock_guard lock{mutex_};
        told_.live = now;
        told_.new_live = true;
    }
    told_something_.notify_one();
}

void Keeper::position(const Saved& now) {
    {
        const std::lock_guard lock{mutex_};
        told_.position = now;
        told_.new_position = true;
    }
    told_something_.notify_one();
}

void Keeper::record(int number, const SessionRecord& session) {
    {
        const std::lock_guard lock{mutex_};
        const auto same = std::ranges::find(told_.records, number, &Numbered::number);
        if (same == told_.records.end()) {
            told_.records.push_back({number, session});
        } else {
            same->session = session;
        }
    }
    told_something_.notify_one();
}

void Keeper::work() {
    open();
    read_position();
    for (bool ends = false; !ends;) {
        Told told = next_told(ends);
        if (told.new_live && !plan_.live.empty()) replace_file(plan_.live, to_text(told.live));
        if (told.new_position) position_ = to_text(told.position);
        for (const Numbered& numbered : told.records) note(numbered);
        if (ends && !plan_.survives_quit) forget_place();
        if (anything_to_write() && (ends || limit_.until_allowed(plan_.now()) == Ms{0})) write_database();
    }
}

/// Waits for what is told next, or until what was told before may be written.
/// @param ends  set when there will be no more
Keeper::Told Keeper::next_told(bool& ends) {
    std::unique_lock lock{mutex_};
    const auto told = [this] {
        return ends_ || told_.new_live || told_.new_position || !told_.records.empty();
    };
    if (anything_to_write()) {
        told_something_.wait_for(lock, limit_.until_allowed(plan_.now()), told);
    } else {
        told_something_.wait(lock, told);
    }
    ends = ends_;
    Told taken = told_;
    told_.new_live = told_.new_position = false;
    told_.records.clear();
    return taken;
}

void Keeper::open() {
    auto opened = Database::open(plan_.database, Access::write);
    if (!opened && opened.error().damaged) {
        const auto moved = set_aside(plan_.database);
        fail(moved ? DatabaseError{fmt::format("{}; it lies in {} now, and a new one is begun",
                                               opened.error().what, moved->string())}
                   : moved.error());
        if (moved) opened = Database::open(plan_.database, Access::write);
        for (auto& [number, row] : rows_) row.id.reset();
    }
    if (opened) {
        database_ = std::move(*opened);
    } else {
        fail(opened.error());
    }
}

void Keeper::read_position() {
    if (!database_) return;
    auto text = database_->position();
    if (!text) return fail(text.error());
    written_position_ = *text;
    auto saved = read_saved(*text);
    if (!saved || !plan_.offers) return;
    {
        const std::lock_guard lock{mutex_};
        found_ = std::move(saved);
    }
    eventfd_write(news_.get(), 1);
}

/// The session's row, with the time it began as soon as that is known.
void Keeper::note(const Numbered& told) {
    auto found = std::ranges::find(rows_, told.number, [](const auto& row) { return row.first; });
    if (found == rows_.end()) found = rows_.insert(rows_.end(), {told.number, {}});
    RecordedSession& row = found->second.session;
    row.session = told.session;
    if (!row.started) {
        if (const auto time = plan_.wall_time()) {
            const Ms ago = told.session.played + told.session.paused;
            row.started = time->seconds - ago / std::chrono::seconds{1};
            row.utc_offset = time->utc_offset;
        }
    }
    unwritten_ = true;
}

bool Keeper::anything_to_write() const {
    return unwritten_ || (position_ && *position_ != written_position_);
}

void Keeper::write_database() {
    limit_.last = plan_.now();
    if (!database_) open();
    if (!database_) return;
    std::vector<SessionRow> rows;
    for (const auto& [number, row] : rows_) rows.push_back(row);
    const auto done = database_->write(position_ ? &*position_ : nullptr, rows);
    if (!done) {
        // Damaged under our hands: the next turn opens it, sees that, and begins a new one.
        if (done.error().damaged) database_.reset();
        return fail(done.error());
    }
    last_failure_.clear();
    if (position_) written_position_ = *std::exchange(position_, std::nullopt);
    for (std::size_t i = 0; i < rows.size(); ++i) rows_[i].second.id = rows[i].id;
    // Only the last session can go on.
    if (rows_.size() > 1) rows_.erase(rows_.begin(), rows_.end() - 1);
    unwritten_ = false;
}

void Keeper::forget_place() {
    std::error_code ignored;
    if (!plan_.live.empty()) fs::remove(plan_.live, ignored);
    position_ = "";
}

/// Once, not every quarter of a minute.
void Keeper::fail(const DatabaseError& error) {
    if (error.what == last_failure_) return;
    last_failure_ = error.what;
    if (plan_.report) plan_.report(error.what);
}

std::optional<Saved> read_live(const fs::path& file) {
    std::ifstream in{file, std::ios::binary};
    std::string line;
    if (!in || !std::getline(in, line) || line.size() > longest_line) return std::nullopt;
    return read_saved(line);
}

} // namespace kiosk
