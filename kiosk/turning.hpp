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
    static constexpr Ms asks_after{8'000};   ///< of holding the button on the idle card, once it is let go
    static constexpr Ms a_wires{10'000};     ///< held for so long, no finger is on it (as Contact has it)

    /// @param screen  nullopt: how it hangs is set elsewhere, and never asked
    explicit Turning(const std::optional<Turnable>& screen = {});

    [[nodiscard]] bool asking() const { return question_.has_value(); }
    /// Until the picture is kept as it stands; while it asks.
    [[nodiscard]] Ms left() const { return keeps_after - (question_ ? question_->since : Ms{0}); }
    /// The button is down, and to let it go now makes it ask, on the idle card.
    [[nodiscard]] bool would_ask() const { return held_ && *held_ >= asks_after; }
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
    bool pass(Ms time);
    /// The last press was a wire's, not a person's: undoes it. A question that nobody else has answered is
    /// over with that, and nothing is kept.
    void disown_press();
    /// Whoever was here before has seen the picture: it does not ask.
    void stop_asking() { question_.reset(); }

    /// Until it would ask, or would no more, or keeps what there is, while nobody acts; nullopt: none of
    /// that.
    [[nodiscard]] std::optional<Ms> until_event() const;

private:
    struct Question {
        Ms since{0};     ///< that nobody has answered
        int answers = 0; ///< presses
        int before = 0;  ///< the last of them, the picture was turned so
    };

    bool may_ = false;
    int rotate_ = 0;
    std::optional<Question> question_; ///< it asks
    std::optional<Ms> held_;           ///< the button is down for so long, since the idle card
    std::optional<int> answer_;
};

} // namespace kiosk
