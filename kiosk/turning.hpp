// Which way up the screen hangs, asked of whoever stands before it: a press turns the picture, and waiting
// keeps it. A value; it turns nothing and saves nothing.
#pragma once

#include "kiosk/player.hpp"

#include <optional>

namespace kiosk {

/// How a screen is turned that may be asked about.
struct Turnable {
    int rotate = 0;    ///< degrees clockwise, as saved: 0, 90, 180, 270
    bool asks = false; ///< at the start: nobody has answered yet
};

class Turning {
public:
    static constexpr Ms keeps_after{15'000}; ///< without a press
    static constexpr Ms asks_after{8'000};   ///< of holding the button on the idle card

    /// @param screen  nullopt: how it hangs is set elsewhere, and never asked
    explicit Turning(const std::optional<Turnable>& screen = {});

    [[nodiscard]] bool asking() const { return since_.has_value(); }
    /// Until the picture is kept as it stands; while it asks.
    [[nodiscard]] Ms left() const { return keeps_after - since_.value_or(Ms{0}); }
    /// How the picture is turned; nullopt: not its business.
    [[nodiscard]] std::optional<int> rotate() const;
    /// What has been answered since the start, to be saved; nullopt: nothing.
    [[nodiscard]] std::optional<int> answer() const { return answer_; }

    /// Takes what somebody did.
    /// @param idle  the card of the wall is idle
    /// @return whether it is an answer, and nobody else's business
    bool take(const Event& event, bool idle);
    /// Takes `time`, at most `until_event`.
    /// @return whether the time is its own: it asked
    bool pass(Ms time, bool idle);
    /// Whoever was here before has seen the picture: it does not ask.
    void stop_asking() { since_.reset(); }

    /// Until it asks, or keeps what there is, while nobody acts; nullopt: neither.
    [[nodiscard]] std::optional<Ms> until_event() const;

private:
    bool may_ = false;
    int rotate_ = 0;
    std::optional<Ms> since_; ///< it asks, and nobody has pressed for so long
    std::optional<Ms> held_;  ///< the button is down for so long
    std::optional<int> answer_;
};

} // namespace kiosk
