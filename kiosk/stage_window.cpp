// SDL's events in, pictures out.
#include "kiosk/stage_window.hpp"

#include "kiosk/command_line.hpp"
#include "kiosk/commands/commands.hpp"
#include "kiosk/picture_box.hpp"
#include "kiosk/window_events.hpp"
#include "render/window.hpp"

#include <algorithm>
#include <cstdio>

#include <fmt/format.h>

namespace kiosk {
namespace {

/// SDL counts windows from 1, and ours is the only one.
SDL_Window& only_window() { return *SDL_GetWindowFromID(1); }

std::string trouble_text(const render::Error& error) {
    return error.what + "; connect a display, or use --offscreen, which needs none";
}

class SdlStage final : public WindowStage {
public:
    SdlStage(render::Window window, render::Fonts fonts, const Panel& panel, Waiter& waiter)
        : window_{std::move(window)}, fonts_{std::move(fonts)}, panel_{panel},
          pictures_to_load_{pictures_, window_.size().width, window_.size().height}, events_{waiter,
                                                                                             only_window()} {}

    void use(KeyMap keys) override { events_.use(std::move(keys)); }

    void prepare(const Menu& menu, const content::Problems& left_out) override {
        print_problems(left_out);
        pictures_to_load_.note(menu);
    }

    [[nodiscard]] Inputs wait(std::optional<Ns> timeout) override {
        const bool loads = pictures_to_load_.has_time_in(timeout);
        auto inputs = events_.wait(loads ? Ns{0} : timeout);
        if (loads && inputs.empty()) print_problems(pictures_to_load_.load_next());
        const auto is_redraw = [](const Input& input) { return std::holds_alternative<Redraw>(input); };
        if (std::ranges::any_of(inputs, is_redraw)) {
            easel_.reset();
            window_.forget();
        }
        return inputs;
    }

    void show(const render::Card& card) override {
        if (!easel_) set_up();
        print_problems(pictures_to_load_.load_for(card));
        const auto changed = easel_->draw(card);
        if (changed.empty()) return;
        if (auto shown = window_.present(*easel_->surface(), changed); !shown) {
            print_error(shown.error().what);
            easel_.reset();
            window_.forget();
        }
    }

    void toggle_fullscreen() override {
        if (auto done = window_.set_fullscreen(!window_.fullscreen()); !done) print_error(done.error().what);
        easel_.reset();
    }

private:
    /// Lays out anew for the window's present size.
    void set_up() {
        const auto [width, height] = window_.size();
        panel_.width = width;
        panel_.height = height;
        easel_.emplace(fonts_, pictures_, panel_);
    }

    // Destroyed from the last to the first: nothing is watched any more when the window is closed.
    render::Window window_;
    render::Fonts fonts_;
    Panel panel_;
    render::Pictures pictures_;
    PictureBox pictures_to_load_;
    std::optional<Easel> easel_;
    WindowEvents events_;
};

} // namespace

tl::expected<std::unique_ptr<WindowStage>, std::string> WindowStage::open(const WindowPlan& plan,
                                                                          Waiter& waiter) {
    render::WindowOptions options;
    options.fullscreen = !plan.windowed;
    if (plan.windowed) {
        options.width = plan.windowed->width;
        options.height = plan.windowed->height;
    }
    auto window = render::Window::open(options);
    if (!window) return tl::unexpected(trouble_text(window.error()));
    auto fonts = render::Fonts::open();
    if (!fonts) return tl::unexpected(fonts.error().what);
    for (const auto& warning : fonts->warnings()) fmt::print(stderr, "limber: warning: {}\n", warning);
    return std::make_unique<SdlStage>(std::move(*window), std::move(*fonts), plan.panel, waiter);
}

} // namespace kiosk
