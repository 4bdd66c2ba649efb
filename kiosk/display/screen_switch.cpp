// The television is spoken to in the background; the driver at once.
#include "kiosk/display/screen_switch.hpp"

#include <utility>

namespace kiosk {

ScreenSwitch::ScreenSwitch(ScreenOff way, Waiter& waiter, std::function<void(const std::string&)> warn,
                           SwitchMeans means)
    : way_{way}, warn_{std::move(warn)}, drm_{means.drm}, looks_every_{means.looks_every},
      television_{std::make_shared<Television>(std::move(means.note), std::move(means.cec))} {
    if (way_ != ScreenOff::cec && way_ != ScreenOff::automatic) return;
    // No signal breaks a call of CEC off: the end of the program does not wait for an answer.
    auto errand = Errand::watched_by(
        waiter, [this] { return work(); }, Errand::AtEnd::leaves);
    if (!errand) {
        warn_(errand.error());
        return;
    }
    errand_ = std::move(*errand);
    looks_.emplace(waiter, [this](Inputs&) { ask_television(Wish::look); });
    if (television_->ours()) ask_television(Wish::wake); // since before a power cut
}

bool ScreenSwitch::asks_television() const {
    return errand_ && (way_ == ScreenOff::cec || (way_ == ScreenOff::automatic && card_));
}

void ScreenSwitch::ask_television(Wish wish) {
    wish_ = wish;
    errand_->start();
}

bool ScreenSwitch::off(const std::optional<int>& card) {
    card_ = card;
    dark_ = true;
    if (asks_television()) {
        ask_television(Wish::darken);
    } else if (way_ != ScreenOff::black) {
        darken(false);
    }
    return way_ != ScreenOff::black && (card_ || way_ == ScreenOff::cec);
}

void ScreenSwitch::on() {
    dark_ = false;
    if (std::exchange(off_, false) && card_) set_dpms(*card_, true, drm_);
    if (looks_) looks_->stop();
    if (asks_television()) ask_television(Wish::wake);
}

/// Each time what is wished by then: the last word counts.
Errand::Work ScreenSwitch::work() {
    return [this, television = television_, wish = wish_]() -> Errand::Finish {
        bool answered = true;
        switch (wish) {
        case Wish::darken: answered = television->darken(); break;
        case Wish::look: television->look(); break;
        case Wish::wake: television->wake(); break;
        }
        return [this, wish, answered](Inputs&) {
            if (!dark_) return;
            if (wish == Wish::darken) darken(answered);
            if (television_->ours()) {
                looks_->set_every(looks_every_, looks_every_);
            } else {
                looks_->stop();
            }
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
