// A stage in memory: draws as fast as the show changes and shows nothing.
#pragma once

#include "kiosk/easel.hpp"
#include "kiosk/picture_box.hpp"
#include "kiosk/stage.hpp"

namespace kiosk {

class OffscreenStage final : public Stage {
public:
    /// Draws on `easel`, with what `pictures` loads; takes the inputs that come through `waiter`. All must
    /// outlive it.
    OffscreenStage(Easel& easel, PictureBox& pictures, Waiter& waiter)
        : easel_{easel}, pictures_{pictures}, waiter_{waiter} {}

    [[nodiscard]] Inputs wait(std::optional<Ns> timeout) override;
    void show(const render::Card& card) override;
    [[nodiscard]] bool draws_ahead() const override { return easel_.draws_ahead(); }
    void draw_ahead(const render::Card& card) override { easel_.draw_ahead(card); }
    void prepare(const Menu& menu, const content::Problems& left_out) override;

    /// Pictures drawn so far.
    [[nodiscard]] std::size_t drawn() const { return drawn_; }

private:
    Easel& easel_;
    PictureBox& pictures_;
    Waiter& waiter_;
    std::size_t drawn_ = 0;
};

} // namespace kiosk
