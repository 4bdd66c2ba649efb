// A stage in memory: draws as fast as the show changes and shows nothing.
#pragma once

#include "kiosk/easel.hpp"
#include "kiosk/stage.hpp"

namespace kiosk {

class OffscreenStage final : public Stage {
public:
    /// Draws on `easel`; takes the inputs that come through `waiter`. Both must outlive it.
    OffscreenStage(Easel& easel, Waiter& waiter) : easel_{easel}, waiter_{waiter} {}

    [[nodiscard]] Inputs wait(std::optional<Ns> timeout) override;
    void show(const render::Card& card) override;

    /// Pictures drawn so far.
    [[nodiscard]] std::size_t drawn() const { return drawn_; }

private:
    Easel& easel_;
    Waiter& waiter_;
    std::size_t drawn_ = 0;
};

} // namespace kiosk
