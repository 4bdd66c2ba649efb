// Without SDL: the waiter and the easel are all there is.
#include "kiosk/stage_offscreen.hpp"

#include "kiosk/commands/commands.hpp"

namespace kiosk {

Inputs OffscreenStage::wait(std::optional<Ns> timeout) {
    Inputs inputs;
    const bool loads = pictures_.has_time_in(timeout);
    if (!waiter_.wait(loads ? Ns{0} : timeout, inputs) && loads) print_problems(pictures_.load_next());
    return inputs;
}

void OffscreenStage::show(const render::Card& card) {
    print_problems(pictures_.load_for(card));
    if (!easel_.draw(card).empty()) ++drawn_;
}

void OffscreenStage::prepare(const Menu& menu, const content::Problems& left_out) {
    print_problems(left_out);
    pictures_.note(menu);
}

} // namespace kiosk
