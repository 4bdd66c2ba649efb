// SDL's events in, pictures out. SDL sleeps for us; signals wake it through an event of our own.
#include "kiosk/stage_window.hpp"

#include "kiosk/command_line.hpp"
#include "kiosk/commands/commands.hpp"
#include "kiosk/picture_box.hpp"
#include "kiosk/signals.hpp"
#include "render/window.hpp"

#include <cstdio>

#include <fmt/format.h>

namespace kiosk {
namespace {

std::string trouble_text(const render::Error& error) {
    return error.what + "; connect a display, or use --offscreen, which needs none";
}

class SdlStage final : public WindowStage {
public:
    SdlStage(render::Window window, render::Fonts fonts, const Panel& panel)
        : window_{std::move(window)}, fonts_{std::move(fonts)}, panel_{panel}, signals_{[](int) {
              SDL_Event event{};
              event.type = SDL_QUIT;
              SDL_PushEvent(&event);
          }} {}

    /// Chooses what shows pictures in the window; to be called once, before all else.
    [[nodiscard]] render::Result<void> open_output() {
        auto output = render::open_output(window_, fonts_, pictures_, panel_.orientation);
        if (!output) return tl::unexpected(output.error());
        output_ = std::move(*output);
        return {};
    }

    void use(KeyMap keys) override { keys_ = std::move(keys); }

    [[nodiscard]] int refresh_rate() const override { return window_.refresh_rate(); }

    void prepare(const Menu& menu) override {
        const auto [width, height] = output_->size();
        print_problems(load_pictures(pictures_, menu, width, height));
    }

    [[nodiscard]] std::vector<Input> wait(std::optional<Ms> timeout) override {
        std::vector<Input> inputs;
        SDL_Event event;
        const bool woken = timeout ? SDL_WaitEventTimeout(&event, static_cast<int>(timeout->count())) != 0
                                   : SDL_WaitEvent(&event) != 0;
        if (!woken) return inputs;
        do {
            const auto input = input_of(event, keys_);
            if (!input) continue;
            if (std::holds_alternative<Redraw>(*input)) forget();
            inputs.push_back(*input);
        } while (SDL_PollEvent(&event) != 0);
        return inputs;
    }

    void show(const render::Card& card) override {
        if (!draft_) set_up();
        const render::DrawList* list = draft_->update(card);
        if (list == nullptr) return;
        if (auto shown = output_->present(*list); !shown) {
            print_error(shown.error().what);
            forget();
        }
    }

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

    // Destroyed from the last to the first: the signal thread before the window whose events it pushes.
    render::Window window_;
    render::Fonts fonts_;
    render::Pictures pictures_;
    std::unique_ptr<render::Output> output_;
    Panel panel_;
    std::optional<Draft> draft_;
    KeyMap keys_;
    SignalThread signals_;
};

} // namespace

tl::expected<std::unique_ptr<WindowStage>, std::string> WindowStage::open(const WindowPlan& plan,
                                                                          const Menu& menu) {
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
    auto stage = std::make_unique<SdlStage>(std::move(*window), std::move(*fonts), plan.panel);
    if (auto opened = stage->open_output(); !opened) return tl::unexpected(trouble_text(opened.error()));
    stage->prepare(menu);
    return stage;
}

} // namespace kiosk
