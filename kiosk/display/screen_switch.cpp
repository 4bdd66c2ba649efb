// The television is spoken to in the background; the driver at once.
#include "kiosk/display/screen_switch.hpp"

#include <utility>

namespace kiosk {

ScreenSwitch::ScreenSwitch(ScreenOff way, Waiter& waiter, std::function<void(const std::string&)> warn,
                           SwitchMeans means)
    : way_{way}, warn_{std::move(warn)}, drm_{means.drm}, television_{std::move(means.note),
                                                                      std::move(means.cec)} {
    if (way_ != ScreenOff::cec && way_ != ScreenOff::automatic) return;
    auto errand = Errand::watched_by(waiter, [this] { return work(); });
    if (!errand) {
        warn_(errand.error());
        return;
    }
    errand_ = std::move(*errand);
    if (television_.ours()) errand_->start(); // since before a power cut
}

bool ScreenSwitch::asks_television() const {
    return errand_ && (way_ == ScreenOff::cec || (way_ == ScreenOff::automatic && card_));
}

bool ScreenSwitch::off(const std::optional<int>& card) {
    card_ = card;
    dark_ = true;
    if (asks_television()) {
        errand_->start();
    } else if (way_ != ScreenOff::black) {
        darken(false);
    }
    return way_ != ScreenOff::black && (card_ || way_ == ScreenOff::cec);
}

void ScreenSwitch::on() {
    dark_ = false;
    if (std::exchange(off_, false) && card_) set_dpms(*card_, true, drm_);
    if (asks_television()) errand_->start();
}

/// Each time what holds by then: the last word counts.
Errand::Work ScreenSwitch::work() {
    return [this, dark = dark_]() -> Errand::Finish {
        bool answered = true;
        if (dark) {
            answered = television_.darken();
        } else {
            television_.wake();
        }
        return [this, dark, answered](Inputs&) {
            if (dark && dark_) darken(answered);
        };
    };
}

/// @param answered  a television did, and sleeps
void ScreenSwitch::darken(bool answered) {
    if (answered) return;
    if (way_ == ScreenOff::cec)
        return warn_once("no television answers on HDMI-CEC: the screen stays on, and black");
    if (!card_) {
        if (way_ == ScreenOff::dpms) warn_once("on a desktop the screen is not switched off: it is black");
        return;
    }
    off_ = set_dpms(*card_, false, drm_);
    if (!off_) warn_once("the display cannot be switched off by its driver: it stays on, and black");
}

void ScreenSwitch::warn_once(const std::string& what) {
    if (!std::exchange(warned_, true)) warn_(what);
}

} // namespace kiosk
