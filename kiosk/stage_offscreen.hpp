// A stage in memory: draws as fast as the show changes, shows nothing, takes only signals.
#pragma once

#include "kiosk/easel.hpp"
#include "kiosk/stage.hpp"

namespace kiosk {

class OffscreenStage final : public Stage {
public:
    /// Draws on `easel`, which must outlive it.
    explicit OffscreenStage(Easel& easel) : easel_{easel} {}

    /// Signals must be blocked (signals.hpp).
    [[nodiscard]] std::vector<Input> wait(std::optional<Ms> timeout) override;
    void show(const render::Card& card) override;

    /// Pictures drawn so far.
    [[nodiscard]] std::size_t drawn() const { return drawn_; }

private:
    Easel& easel_;
    std::size_t drawn_ = 0;
};

} // namespace kiosk
