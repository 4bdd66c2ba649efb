// Watches the player and tells a sink what is worth keeping: the position each second, the session at its
// segments' boundaries. Pure but for the sink; it knows no file and reads no clock.
#pragma once

#include "kiosk/saved.hpp"
#include "kiosk/session_record.hpp"
#include "kiosk/show.hpp"

#include <vector>

namespace kiosk {

/// Where things to keep go. Called on the loop's thread: it hands on and waits for nothing.
class StateSink {
public:
    virtual ~StateSink() = default;
    /// Where the player stands, each second while something runs and whenever the kind of state changes.
    virtual void live(const Saved& now) = 0;
    /// What to find after a power cut.
    virtual void position(const Saved& now) = 0;
    /// @param number  of the session, counted from 1: a later record of the same number replaces the earlier
    virtual void record(int number, const SessionRecord& session) = 0;
};

class Logbook final : public Witness {
public:
    /// @param sink  outlives it
    /// @param restores  of the state that the player begins with, 0 when it begins anew
    explicit Logbook(StateSink& sink, int restores = 0) : sink_{sink}, restores_{restores} {}

    void see(const Event& event, const Player& player, const Menu& menu) override;
    /// The program ends: what was played of the segment under way counts, too.
    void close(const Menu& menu);

private:
    /// The player as the last event left it, as far as it matters for the next.
    struct Seen {
        std::size_t kind = 0; ///< of the state: its index in the variant
        std::size_t program = 0;
        bool on = false;      ///< a session is under way, not finished
        bool offered = false; ///< idle, and one could go on
        content::Cursor cursor;
        friend bool operator==(const Seen&, const Seen&) = default;
    };
    [[nodiscard]] static Seen seen_in(const Player& player);

    void pass(Ms time, const Menu& menu);
    void begin(const Event& event, const Seen& now, const Player& player, const Menu& menu);
    void end(const Event& event, const Player& player, const Menu& menu);
    [[nodiscard]] bool ran_out(const Event& event, const Menu& menu) const;
    void tell_record(const content::Timeline& timeline, std::size_t reached);
    void tell_live(bool moved, const Seen& now, const Player& player, const Menu& menu);
    void tell_position(const Player& player, const Menu& menu);

    StateSink& sink_;
    int restores_;
    Ms since_restore_{0};
    Ms since_live_{0};
    Seen before_;
    SessionRecord session_; ///< under way, or the last one
    int number_ = 0;        ///< its number; 0: there was none
    std::size_t from_ = 0;  ///< the segment it began at
    std::vector<std::size_t> taken_;
    std::vector<bool> ran_; ///< by segment: it is work that ran to its end
    Saved live_;            ///< these two are kept for their memory
    Saved place_;
};

} // namespace kiosk
