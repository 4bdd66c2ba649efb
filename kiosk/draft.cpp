// Two cards are compared apart from the view of their figure.
#include "kiosk/draft.hpp"

#include <type_traits>

namespace kiosk {
namespace {

/// The figure of a card, const or not; nullptr where it has none.
template <class Card> auto* scene_of(Card& card) {
    using Scene = std::conditional_t<std::is_const_v<Card>, const render::FigureScene, render::FigureScene>;
    return std::visit(
        [](auto& body) -> Scene* {
            if constexpr (requires { body.illustration; })
                return std::get_if<render::FigureScene>(&body.illustration);
            else
                return nullptr;
        },
        card.body);
}

} // namespace

/// Lays out the figure alone where nothing else is new.
bool Draft::take_pose(const render::Card& card) {
    render::FigureScene* before = scene_of(*shown_);
    const render::FigureScene* after = scene_of(card);
    if (before == nullptr || after == nullptr || !layout_.figure) return false;
    if (before->view.count == 0 || after->view.count == 0) return false; // its place is given to others
    before->view = after->view;
    if (*shown_ != card) return false;
    render::pose(layout_, after->view);
    return true;
}

const render::DrawList* Draft::update(const render::Card& card) {
    if (shown_ == card) return nullptr;
    if (shown_ && take_pose(card)) return &layout_.list;
    render::lay_out(card, screen_, measure_, layout_);
    shown_ = card;
    return &layout_.list;
}

} // namespace kiosk
