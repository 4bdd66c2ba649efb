// A card laid out, and kept: the next one that differs only by its figure's pose, its countdown or its
// progress is not laid out anew.
#pragma once

#include "render/card.hpp"
#include "render/layout.hpp"

#include <optional>

namespace kiosk {

class Draft {
public:
    /// Reads `measure`, which must outlive it.
    Draft(const render::TextMeasure& measure, const render::Screen& screen)
        : measure_{measure}, screen_{screen} {}

    /// @return the list of `card`, which lives until the next call; nullptr when it is the card of the call
    /// before
    [[nodiscard]] const render::DrawList* update(const render::Card& card);

    /// The next card is laid out whatever it is.
    void forget() { shown_.reset(); }

private:
    [[nodiscard]] bool follow(const render::Card& card);
    [[nodiscard]] bool take_pose(const render::Card& card);
    [[nodiscard]] bool take_time(const render::Card& card);
    [[nodiscard]] bool tell_time(const render::Card& card);

    const render::TextMeasure& measure_;
    render::Screen screen_;
    std::optional<render::Card> shown_;
    render::Layout layout_;
};

} // namespace kiosk
