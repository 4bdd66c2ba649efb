// Where cards are shown and inputs come from: a window, or nothing but memory. The loop knows only this.
#pragma once

#include "kiosk/waiter.hpp"
#include "render/card.hpp"

#include <optional>

namespace kiosk {

class Stage {
public:
    virtual ~Stage() = default;

    /// Sleeps until something was put in, or `timeout` of real time has passed (nullopt: for as long as it
    /// takes; zero or less: not at all).
    /// @return what came in, in order; empty after the time-out
    [[nodiscard]] virtual Inputs wait(std::optional<Ns> timeout) = 0;

    /// Draws and presents `card`. Draws nothing when it is the card already shown.
    virtual void show(const render::Card& card) = 0;

    /// Whether the card that is expected next is best drawn right away, because one was drawn just now: what
    /// that took is still at hand in the processor, which it will not be after a sleep.
    [[nodiscard]] virtual bool draws_ahead() const { return false; }
    /// Draws that card, and shows nothing of it.
    virtual void draw_ahead(const render::Card&) {}

    /// Whether the card last shown is what the screen shows; false after a failure.
    [[nodiscard]] virtual bool presented() const { return true; }

    /// Whether there is anything to show cards on. What is shown without is drawn later, if it still holds
    /// then.
    [[nodiscard]] virtual bool has_display() const { return true; }

    /// The picture is turned by so many degrees clockwise from the next card on: 0, 90, 180 or 270.
    virtual void turn(int /*rotate*/) {}

    virtual void toggle_fullscreen() {}

    /// Makes ready for a menu's cards, the first of which is on the screen. What takes long happens later,
    /// while it waits; a card that is shown before has what it needs loaded first.
    /// @param left_out  what the menu lacks and why, for whoever reads the journal
    virtual void prepare(const Menu&, const content::Problems& /*left_out*/) {}
};

} // namespace kiosk
