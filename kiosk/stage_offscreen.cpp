// Sleeps in the kernel until a signal or the time-out.
#include "kiosk/stage_offscreen.hpp"

#include "kiosk/signals.hpp"

namespace kiosk {

std::vector<Input> OffscreenStage::wait(std::optional<Ms> timeout) {
    if (wait_for_signal(timeout)) return {Input{Quit{}}};
    return {};
}

void OffscreenStage::show(const render::Card& card) {
    if (!easel_.draw(card).empty()) ++drawn_;
}

} // namespace kiosk
