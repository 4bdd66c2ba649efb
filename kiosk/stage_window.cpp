// SDL's events in, pictures out.
#include "kiosk/stage_window.hpp"

#include "kiosk/chosen_output.hpp"
#include "kiosk/command_line.hpp"
#include "kiosk/commands/commands.hpp"
#include "kiosk/picture_box.hpp"
#include "kiosk/window_events.hpp"
#include "render/window.hpp"

#include <algorithm>
#include <cstdio>

namespace kiosk {
namespace {

std::string trouble_text(const render::Error& error) {
    return error.what + "; connect a display, or use --offscreen, which needs none";
}

class SdlStage final : public WindowStage {
public:
    SdlStage(render::Window window, render::Fonts fonts, const Panel& panel, Waiter& waiter)
        : window_{std::move(window)}, fonts_{std::move(fonts)}, panel_{panel}, events_{waiter,
                                                                                       window_.handle()} {}

    /// Chooses what shows pictures in the window; to be called once, before all else.
    [[nodiscard]] render::Result<void> open_output(PainterChoice painter) {
        auto output = open_chosen_output(window_, fonts_, pictures_, panel_.orientation, painter);
        if (!output) return tl::unexpected(output.error());
        output_ = std::move(*output);
        const auto [width, height] = output_->size();
        pictures_to_load_.emplace(pictures_, width, height);
        return {};
    }

    void use(KeyMap keys) override { events_.use(std::move(keys)); }

    [[nodiscard]] int refresh_rate() const override { return window_.refresh_rate(); }

    void prepare(const Menu& menu, const content::Problems& left_out) override {
        print_problems(left_out);
        pictures_to_load_->note(menu);
    }

    [[nodiscard]] Inputs wait(std::optional<Ns> timeout) override {
        const bool loads = pictures_to_load_->has_time_in(timeout);
        auto inputs = events_.wait(loads ? Ns{0} : timeout);
        if (loads && inputs.empty()) print_problems(pictures_to_load_->load_next());
        const auto is_redraw = [](const Input& input) { return std::holds_alternative<Redraw>(input); };
        if (std::ranges::any_of(inputs, is_redraw)) forget();
        return inputs;
    }

    void show(const render::Card& card) override {
        if (!draft_) set_up();
        print_problems(pictures_to_load_->load_for(card));
        const render::DrawList* list = draft_->update(card);
        if (list == nullptr) return;
        const auto shown = output_->present(*list);
        presented_ = shown.has_value();
        if (!shown) {
            print_error(shown.error().what);
            forget();
        }
    }

    [[nodiscard]] bool presented() const override { return presented_; }

    void toggle_fullscreen() override {
        if (auto done = window_.set_fullscreen(!window_.fullscreen()); !done) print_error(done.error().what);
        forget();
    }

private:
    /// The next card is laid out and drawn anew.
    void forget() {
        draft_.reset();
        output_->forget();
    }
    /// Lays out for the window's present size.
    void set_up() {
        const auto [width, height] = output_->size();
        panel_.width = width;
        panel_.height = height;
        draft_.emplace(fonts_, screen_of(panel_));
    }

    // Destroyed from the last to the first: nothing is watched any more when the window is closed.
    render::Window window_;
    render::Fonts fonts_;
    render::Pictures pictures_;
    std::unique_ptr<render::Output> output_;
    std::optional<PictureBox> pictures_to_load_;
    Panel panel_;
    std::optional<Draft> draft_;
    bool presented_ = false;
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
    for (const auto& warning : fonts->warnings()) print_warning(warning);
    auto stage = std::make_unique<SdlStage>(std::move(*window), std::move(*fonts), plan.panel, waiter);
    if (auto opened = stage->open_output(plan.painter); !opened)
        return tl::unexpected(trouble_text(opened.error()));
    return stage;
}

} // namespace kiosk
