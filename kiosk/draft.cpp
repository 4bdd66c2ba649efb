// Two cards are compared apart from what moves on them.
#include "kiosk/draft.hpp"

#include <utility>

namespace kiosk {

/// What moves from frame to frame and from second to second is changed in the list, where nothing else is
/// new.
bool Draft::follow(const render::Card& card) {
    const bool later = take_time(card);
    if (*shown_ != card && !take_pose(card)) return false;
    return !later || tell_time(card);
}

/// Gives the card that is shown the time of the next one. @return whether that is another one
bool Draft::take_time(const render::Card& card) {
    std::string* before = render::countdown_of(*shown_);
    const std::string* after = render::countdown_of(card);
    const bool counted = before != nullptr && after != nullptr && *before != *after;
    if (counted) *before = *after;
    const bool gone_on = shown_->progress && card.progress && *shown_->progress != *card.progress;
    if (gone_on) shown_->progress = card.progress;
    return counted || gone_on;
}

/// Only its digits and the end of its line.
bool Draft::tell_time(const render::Card& card) {
    const std::string* countdown = render::countdown_of(card);
    if (countdown != nullptr && !countdown->empty() && !render::recount(layout_, *countdown, measure_))
        return false;
    return !card.progress || render::proceed(layout_, *card.progress);
}

/// Lays out the figure alone where nothing else is new.
bool Draft::take_pose(const render::Card& card) {
    render::FigureScene* before = render::scene_of(*shown_);
    const render::FigureScene* after = render::scene_of(card);
    if (before == nullptr || after == nullptr || !layout_.figure) return false;
    if (before->view.count == 0 || after->view.count == 0) return false; // its place is given to others
    before->view = after->view;
    if (*shown_ != card) return false;
    render::pose(layout_, after->view);
    return true;
}

void Draft::lay_out(const render::Card& card) {
    if (shown_ && follow(card)) return;
    render::lay_out(card, screen_, measure_, layout_);
    shown_ = card;
}

const render::DrawList* Draft::update(const render::Card& card) {
    fresh_ = false;
    if (ahead_ && told_ == card) return nullptr;
    const bool ahead = std::exchange(ahead_, false), other = shown_ != card;
    fresh_ = other && !ahead;
    if (other) lay_out(card);
    return other || ahead ? &layout_.list : nullptr;
}

const render::DrawList& Draft::lay_out_ahead(const render::Card& card) {
    if (!ahead_) told_ = shown_;
    lay_out(card);
    ahead_ = true, fresh_ = false;
    return layout_.list;
}

} // namespace kiosk
