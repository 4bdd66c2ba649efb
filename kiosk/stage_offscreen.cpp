// Without SDL: the waiter and the easel are all there is.
#include "kiosk/stage_offscreen.hpp"

namespace kiosk {

Inputs OffscreenStage::wait(std::optional<Ns> timeout) {
    Inputs inputs;
    waiter_.wait(timeout, inputs);
    return inputs;
}

void OffscreenStage::show(const render::Card& card) {
    if (!easel_.draw(card).empty()) ++drawn_;
}

} // namespace kiosk
