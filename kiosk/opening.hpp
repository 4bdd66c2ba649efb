// Keeps the player to the opening hours: opens a loop, stops it at the end of a side, lets a person finish.
// A value; it decides, the show carries out.
#pragma once

#include "kiosk/player.hpp"
#include "kiosk/schedule.hpp"

#include <optional>

namespace kiosk {

/// Somebody did it.
[[nodiscard]] bool by_a_person(const Event& event);

class Opening {
public:
    static constexpr Ms longest_finish{3'600'000}; ///< of a person's session at closing time
    static constexpr Ms before_opening{60'000};    ///< from the last press to a loop that opens by itself

    /// @param hours  nullopt: none are kept, whatever comes
    explicit Opening(std::optional<Hours> hours = {}) : hours_{hours} {}

    /// Other hours than before; passed over where none are kept.
    void take(const Hours& hours, const Player& player);
    /// What the player has taken.
    void see(const Event& event, const Player& player);

    /// What is to be made of the player.
    struct Order {
        bool loop = false;
        bool closing = false;
        std::optional<Idle> idle; ///< instead of the idle state it is in
        friend bool operator==(const Order&, const Order&) = default;
    };
    /// @param still  since somebody acted
    /// @return nullopt when all is as it should be; at the latest when the last order was carried out
    [[nodiscard]] std::optional<Order> order(const Player& player, Ms still) const;

    /// Until an order may come without anybody's doing.
    [[nodiscard]] std::optional<Ms> until_order() const;
    [[nodiscard]] bool quiet() const { return hours_ && hours_->mode == Mode::quiet; }
    /// There is a schedule that cannot be kept, for nobody knows the time.
    [[nodiscard]] bool suspended() const { return hours_ && hours_->suspended; }

private:
    std::optional<Hours> hours_;
    bool attended_ = false;       ///< somebody acted in the session under way
    std::optional<Ms> closes_in_; ///< of a person's session that was under way at closing time
};

} // namespace kiosk
