// SDL's events in, pictures out, on whatever display there is.
#include "kiosk/stage_window.hpp"

#include "kiosk/chosen_output.hpp"
#include "kiosk/command_line.hpp"
#include "kiosk/commands/commands.hpp"
#include "kiosk/display/own_mode.hpp"
#include "kiosk/display/screen_switch.hpp"
#include "kiosk/display/sockets.hpp"
#include "kiosk/event_sources.hpp"
#include "kiosk/input/alarm.hpp"
#include "kiosk/picture_box.hpp"
#include "kiosk/window_events.hpp"
#include "render/window.hpp"

#include <algorithm>
#include <cstdio>

#include <fmt/format.h>

namespace kiosk {
namespace {

/// Without a display nobody sees a figure move: one turn in so long is enough to keep the time.
constexpr Ns unseen_turn{std::chrono::seconds{1}};

/// A display that was off takes so long at most until it says again that it is there.
constexpr Ns waking{std::chrono::seconds{10}};

std::string trouble_text(const render::Error& error) {
    return error.what + "; connect a display, or use --offscreen, which needs none";
}

template <class Kind> bool any(const Inputs& inputs) {
    return std::ranges::any_of(inputs, [](const Input& i) { return std::holds_alternative<Kind>(i); });
}

render::WindowOptions options_of(const WindowPlan& plan) {
    render::WindowOptions options;
    options.fullscreen = !plan.windowed;
    if (plan.windowed) {
        options.width = plan.windowed->width;
        options.height = plan.windowed->height;
    }
    options.card = card_with_display(sockets_of(MachineFiles{}));
    return options;
}

/// An open display.
struct Screen {
    Screen(render::Window opened, Waiter& waiter)
        : window{std::move(opened)}, events{waiter, window.handle()} {}
    // Destroyed from the last to the first: nothing is watched any more when the window is closed.
    render::Window window;
    std::unique_ptr<render::Output> output;
    WindowEvents events;
};

class SdlStage final : public WindowStage {
public:
    SdlStage(const WindowPlan& plan, render::Fonts fonts, Waiter& waiter)
        : plan_{plan}, waiter_{waiter}, fonts_{std::move(fonts)}, late_news_{waiter, [this](Inputs& inputs) {
                                                                                 late_news_.stop();
                                                                                 inputs.emplace_back(
                                                                                     DisplayNews{});
                                                                             }} {
        make_switch();
    }

    /// Opens the display that is there, and what shows pictures on it.
    /// @param later  than at the start
    [[nodiscard]] render::Result<void> open_screen(bool later) {
        const auto options = options_of(plan_);
        content::Descriptor mode;
        if (options.card && render::Window::stands_alone()) mode = set_own_mode(*options.card, later);
        auto window = render::Window::open(options);
        if (!window) return tl::unexpected(window.error());
        auto screen = std::make_unique<Screen>(std::move(*window), waiter_);
        auto output =
            open_chosen_output(screen->window, fonts_, pictures_, plan_.panel.orientation, plan_.painter);
        if (!output) return tl::unexpected(output.error());
        screen->output = std::move(*output);
        screen->events.use(keys_);
        const auto [width, height] = screen->output->size();
        pictures_to_load_.fit(width, height);
        screen_ = std::move(screen);
        mode_ = std::move(mode);
        return {};
    }

    void note_absence(const std::string& why) {
        if (why == std::exchange(absence_, why)) return;
        print_warning(why.empty() ? "a display is there" : why + "; waiting for a display");
    }

    void use(KeyMap keys) override {
        keys_ = std::move(keys);
        if (screen_) screen_->events.use(keys_);
    }

    void use(const WindowPlan& plan, Inputs& inputs) override {
        turn_to(plan.panel.orientation);
        plan_.panel = plan.panel;
        draft_.reset(); // laid out for the panel that was
        if (plan.off != std::exchange(plan_.off, plan.off)) {
            if (dark_) light();
            make_switch();
        }
        if (plan.painter != std::exchange(plan_.painter, plan.painter)) inputs.emplace_back(DisplayNews{});
    }

    void ask_displays() override {
        if (!screen_ || off_) return; // one that is off may look as if it were pulled
        if (const auto card = card_descriptor(screen_->window.handle())) kiosk::ask_displays(*card);
    }

    [[nodiscard]] int refresh_rate() const override { return screen_ ? screen_->window.refresh_rate() : 60; }

    void prepare(const Menu& menu, const content::Problems& left_out) override {
        print_problems(left_out);
        pictures_to_load_.note(menu);
    }

    [[nodiscard]] Inputs wait(std::optional<Ns> timeout) override {
        Inputs inputs;
        if (screen_) {
            inputs = wait_seen(timeout);
        } else {
            if (timeout && *timeout > Ns{0}) timeout = std::max(*timeout, unseen_turn);
            waiter_.wait(timeout, inputs);
        }
        if (any<DisplayNews>(inputs)) hear_news(inputs);
        return inputs;
    }

    void show(const render::Card& card) override {
        if (!screen_) return;
        const bool dark = std::holds_alternative<render::DarkCard>(card.body);
        if (off_ && dark) return; // nothing is presented to a screen that is off
        if (dark_ && !dark) light();
        draw(card);
        if (dark && !dark_ && presented_) darken();
    }

    [[nodiscard]] bool draws_ahead() const override { return draft_ && draft_->fresh(); }
    void draw_ahead(const render::Card& card) override {
        if (screen_ && draft_) screen_->output->draw_ahead(draft_->lay_out_ahead(card));
    }

    void turn(int rotate) override { turn_to({rotate, plan_.panel.orientation.flip}); }

    [[nodiscard]] bool presented() const override { return presented_; }
    [[nodiscard]] bool has_display() const override { return screen_ != nullptr; }

    void toggle_fullscreen() override {
        if (!screen_) return;
        auto& window = screen_->window;
        if (auto done = window.set_fullscreen(!window.fullscreen()); !done) print_error(done.error().what);
        forget();
    }

private:
    void make_switch() {
        switch_.emplace(plan_.off, waiter_, print_warning, SwitchMeans{machine_cec(), {}, plan_.asleep});
    }

    void turn_to(const render::Orientation& orientation) {
        if (orientation == std::exchange(plan_.panel.orientation, orientation) || !screen_) return;
        draft_.reset();
        screen_->output->turn(orientation);
    }

    void draw(const render::Card& card) {
        if (!draft_) set_up();
        print_problems(pictures_to_load_.load_for(card));
        const render::DrawList* list = draft_->update(card);
        if (list == nullptr) return;
        const auto shown = screen_->output->present(*list);
        presented_ = shown.has_value();
        if (mode_) mode_ = content::Descriptor{};
        if (!shown) {
            print_error(shown.error().what);
            forget();
        }
    }

    [[nodiscard]] Inputs wait_seen(const std::optional<Ns>& timeout) {
        const bool loads = pictures_to_load_.has_time_in(timeout);
        auto inputs = screen_->events.wait(loads ? Ns{0} : timeout);
        if (loads && inputs.empty()) print_problems(pictures_to_load_.load_next());
        if (any<Redraw>(inputs)) forget();
        return inputs;
    }

    /// Some displays that are off look as if they were pulled: to lose them would leave them without a signal
    /// to wake at.
    void hear_news(Inputs& inputs) {
        if (off_) {
            news_wait_ = true;
        } else {
            change_screen(inputs);
        }
    }

    void darken() {
        dark_ = true;
        off_ = switch_->off(card_descriptor(screen_->window.handle()));
    }
    void light() {
        switch_->on();
        dark_ = off_ = false;
        if (std::exchange(news_wait_, false)) late_news_.set_every(waking, waking);
    }

    /// What was open is closed first: SDL knows the displays that were there when its video was begun.
    void change_screen(Inputs& inputs) {
        if (screen_) inputs.emplace_back(Event{PressUp{}}); // of a key that SDL forgets
        late_news_.stop();
        switch_->lose();
        draft_.reset();
        screen_.reset();
        presented_ = dark_ = false;
        const auto opened = open_screen(true);
        note_absence(opened ? "" : opened.error().what);
        if (opened) inputs.emplace_back(NewDisplay{refresh_rate()});
    }

    /// The next card is laid out and drawn anew.
    void forget() {
        draft_.reset();
        screen_->output->forget();
    }
    /// Lays out for the window's present size.
    void set_up() {
        const auto [width, height] = screen_->output->size();
        plan_.panel.width = width;
        plan_.panel.height = height;
        draft_.emplace(fonts_, screen_of(plan_.panel));
    }

    WindowPlan plan_;
    Waiter& waiter_;
    KeyMap keys_;
    std::string absence_; ///< why there is no display, as told; empty: there is one
    // What a screen shows outlives it, and it what stands on it.
    render::Fonts fonts_;
    render::Pictures pictures_;
    PictureBox pictures_to_load_{pictures_};
    std::unique_ptr<Screen> screen_; ///< null without a display
    content::Descriptor mode_;       ///< until a picture was presented: what the display's mode was set by
    std::optional<Draft> draft_;
    bool presented_ = false;
    std::optional<ScreenSwitch> switch_; ///< always there; another one for another way
    bool dark_ = false;                  ///< the screen shows black
    bool off_ = false;                   ///< and is off
    bool news_wait_ = false;             ///< of displays, while it is off
    Alarm late_news_;
};

} // namespace

tl::expected<std::unique_ptr<WindowStage>, std::string> WindowStage::open(const WindowPlan& plan,
                                                                          Waiter& waiter) {
    auto fonts = render::Fonts::open();
    if (!fonts) return tl::unexpected(fonts.error().what);
    for (const auto& warning : fonts->warnings()) print_warning(warning);
    auto stage = std::make_unique<SdlStage>(plan, std::move(*fonts), waiter);
    if (const auto opened = stage->open_screen(false); !opened) {
        if (!plan.waits) return tl::unexpected(trouble_text(opened.error()));
        stage->note_absence(opened.error().what);
    }
    return stage;
}

} // namespace kiosk
