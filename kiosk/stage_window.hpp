// A stage on a real screen: a window, or fullscreen; keyboard, mouse and touch.
#pragma once

#include "kiosk/command_line.hpp"
#include "kiosk/config.hpp"
#include "kiosk/easel.hpp"
#include "kiosk/keys.hpp"
#include "kiosk/stage.hpp"

#include <filesystem>
#include <memory>
#include <string>

#include <tl/expected.hpp>

namespace kiosk {

/// What a window stage is made from.
struct WindowPlan {
    std::optional<Size> windowed; ///< nullopt: fullscreen
    Panel panel;                  ///< its size is not used: the screen's own counts
    PainterChoice painter = PainterChoice::automatic;
    ScreenOff off = ScreenOff::black;
    std::filesystem::path
        asleep;         ///< a file to note in that a television sleeps because of us; empty: nowhere
    bool waits = false; ///< without a display it is no error: it comes later, with DisplayNews
};

class WindowStage : public Stage {
public:
    /// Opens the display and loads fonts. Takes the inputs that come through `waiter`, too, which must
    /// outlive it. With each DisplayNews among them it closes the display and opens the one that is there.
    /// @return what could not be opened and what to do about it, in one line
    [[nodiscard]] static tl::expected<std::unique_ptr<WindowStage>, std::string> open(const WindowPlan& plan,
                                                                                      Waiter& waiter);

    virtual void use(KeyMap keys) = 0;

    /// From the next card on another panel; another painter, too, or another way to be dark. How it was
    /// opened stays: windowed or not, with or without a display.
    /// @param inputs  what comes of it is added: for another painter the display is opened anew
    virtual void use(const WindowPlan& plan, Inputs& inputs) = 0;

    /// Has the kernel ask the displays of an open card what they are. Does nothing where a desktop does that.
    virtual void ask_displays() = 0;

    /// How often the display shows a new picture, a second; 60 without one.
    [[nodiscard]] virtual int refresh_rate() const = 0;
};

} // namespace kiosk
