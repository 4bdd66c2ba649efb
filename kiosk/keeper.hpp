// Keeps what the logbook tells, on a thread of its own, which alone touches the files: the loop hands over
// and never waits for a card. Decides when to write, not what.
#pragma once

#include "content/descriptor.hpp"
#include "kiosk/database.hpp"
#include "kiosk/logbook.hpp"
#include "kiosk/waiter.hpp"
#include "kiosk/wall_clock.hpp"

#include <condition_variable>
#include <filesystem>
#include <functional>
#include <mutex>
#include <optional>
#include <string>
#include <thread>
#include <vector>

namespace kiosk {

/// At most one write a `every`: a card wears out.
struct WriteLimit {
    Ms every{15'000};
    std::optional<Ms> last; ///< nullopt: nothing was written yet
    /// From `now` until the next write may be; zero: at once.
    [[nodiscard]] Ms until_allowed(Ms now) const;
};

/// Not the loop's clock, which counts routine time, and jumps with no wall clock.
[[nodiscard]] Ms time_since_boot();

struct KeeperPlan {
    std::filesystem::path database;
    std::filesystem::path live; ///< where it stands now, for after a crash; empty: nowhere
    bool offers = true;         ///< looks for what a power cut left unfinished
    /// A service manager's stop is no end of what is played; a person who quits the program means it.
    bool survives_quit = false;
    std::function<std::optional<WallTime>()> wall_time = known_wall_time; ///< called on the keeper's thread
    std::function<Ms()> now = time_since_boot; ///< the lengths between writes are its; on the keeper's thread
    std::function<void(const std::string&)> report; ///< a line for the journal; on the keeper's thread
};

class Keeper final : public StateSink {
public:
    /// Begins its work when the loop first waits, behind the first frame. What the database held from before
    /// a power cut comes through `waiter` as Found.
    /// @param waiter  outlives it
    /// @return why the kernel gave no descriptor, in one line
    [[nodiscard]] static tl::expected<std::unique_ptr<Keeper>, std::string> watched_by(Waiter& waiter,
                                                                                       KeeperPlan plan);
    /// Writes what is still to be written, and ends its thread.
    ~Keeper() override;
    Keeper(const Keeper&) = delete;
    Keeper& operator=(const Keeper&) = delete;

    void live(const Saved& now) override;
    void position(const Saved& now) override;
    void record(int number, const SessionRecord& session) override;

private:
    struct Numbered {
        int number = 0;
        SessionRecord session;
    };
    /// What was told and is not yet kept.
    struct Told {
        bool new_live = false;
        bool new_position = false;
        Saved live;
        Saved position;
        std::vector<Numbered> records;
    };

    Keeper(Waiter& waiter, content::Descriptor news, KeeperPlan plan);
    void take_news(Inputs& inputs);
    void work();
    void open();
    void read_position();
    [[nodiscard]] Told next_told(bool& ends);
    void note(const Numbered& told);
    [[nodiscard]] bool anything_to_write() const;
    void write_database();
    void forget_place();
    void fail(const DatabaseError& error);

    // The loop's.
    Waiter& waiter_;
    content::Descriptor news_;
    KeeperPlan plan_;
    std::thread thread_;

    // Shared.
    std::mutex mutex_;
    std::condition_variable told_something_;
    Told told_;
    std::optional<Saved> found_;
    bool ends_ = false;

    // The thread's.
    std::optional<Database> database_;
    WriteLimit limit_;
    std::optional<std::string> position_; ///< told, and not written since
    std::string written_position_;
    std::vector<std::pair<int, SessionRow>> rows_; ///< by the session's number
    bool unwritten_ = false;                       ///< one of them
    std::string last_failure_;
};

/// What `live` was told last before a crash.
/// @return nullopt when there is no such file, or no sense in it
[[nodiscard]] std::optional<Saved> read_live(const std::filesystem::path& file);

} // namespace kiosk
