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

    /// @return the list of `card`, which lives until the next call; nullptr when it is the card of the update
    /// before, which another one laid out ahead then stays ahead of
    [[nodiscard]] const render::DrawList* update(const render::Card& card);

    /// Lays out the card that is expected next.
    /// @return its list, which lives until the next call
    [[nodiscard]] const render::DrawList& lay_out_ahead(const render::Card& card);

    /// Whether the last update laid out its card at the very time.
    [[nodiscard]] bool fresh() const { return fresh_; }

    /// The next card is laid out whatever it is.
    void forget() { shown_.reset(), ahead_ = false; }

private:
    void lay_out(const render::Card& card);
    [[nodiscard]] bool follow(const render::Card& card);
    [[nodiscard]] bool take_pose(const render::Card& card);
    [[nodiscard]] bool take_time(const render::Card& card);
    [[nodiscard]] bool tell_time(const render::Card& card);

    const render::TextMeasure& measure_;
    render::Screen screen_;
    std::optional<render::Card> shown_;
    render::Layout layout_; ///< of it
    bool ahead_ = false;
    std::optional<render::Card> told_; ///< of the last update, where what is shown is ahead of it
    bool fresh_ = false;
};

} // namespace kiosk
