// How a screen is made dark and lit again, once its picture is black: by its driver, over HDMI-CEC, or not at
// all. What is shown, and when it is dark, is decided elsewhere.
#pragma once

#include "kiosk/config.hpp"
#include "kiosk/display/dpms.hpp"
#include "kiosk/display/television.hpp"
#include "kiosk/errand.hpp"
#include "kiosk/input/alarm.hpp"

#include <memory>
#include <optional>

namespace kiosk {

/// What it works with: the machine's own, or a test's.
struct SwitchMeans {
    CecCalls cec = machine_cec();
    DrmCalls drm;
    std::filesystem::path note; ///< as Television has it
    /// How often a television that sleeps because of us is asked whether it still does.
    Ns looks_every = std::chrono::seconds{20};
};

class ScreenSwitch {
public:
    /// "auto" asks over HDMI-CEC: what answers is a television, and sent to sleep, for it answers DPMS with a
    /// blue "no signal"; what does not is a monitor, and switched off by its driver. On a desktop the screen
    /// stays on and black: it is not ours to switch off.
    /// @param waiter  outlives it
    /// @param warn    is told once what does not work
    ScreenSwitch(ScreenOff way, Waiter& waiter, std::function<void(const std::string&)> warn,
                 SwitchMeans means);

    /// @param card  the card's descriptor, of a screen without a desktop
    /// @return whether it may go off: then nothing is to be presented until it is on
    bool off(const std::optional<int>& card);
    void on();
    /// The screen that was given is gone.
    void lose() { card_.reset(); }

private:
    /// What the television is wanted to do next.
    enum class Wish { darken, look, wake };

    [[nodiscard]] bool asks_television() const;
    void ask_television(Wish wish);
    [[nodiscard]] Errand::Work work();
    void darken(bool answered);
    void warn_once(const std::string& what);

    ScreenOff way_;
    std::function<void(const std::string&)> warn_;
    DrmCalls drm_;
    Ns looks_every_;
    std::optional<int> card_;
    bool dark_ = false;
    bool off_ = false; ///< by its driver
    bool warned_ = false;
    Wish wish_ = Wish::wake;
    std::shared_ptr<Television> television_; ///< the errand's while that is under way, and after
    std::unique_ptr<Errand> errand_;
    std::optional<Alarm> looks_; ///< only while a television sleeps because of us
};

} // namespace kiosk
