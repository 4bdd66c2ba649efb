// From the player's state to a card: the bridge between the two islands. Pure; words are chosen here, places
// are not.
#pragma once

#include "kiosk/menu.hpp"
#include "kiosk/player.hpp"
#include "kiosk/study.hpp"
#include "render/card.hpp"

namespace kiosk {

/// What every card shares, whatever is played.
struct Wall {
    std::string notice;      ///< a line of trouble for the idle card
    bool only_start = false; ///< the button starts and does nothing else: no other hints
    std::string let_go;      ///< what it does when it is let go now, on the idle card; empty: nothing
};

/// The card for what the player holds now. `menu` is not empty.
[[nodiscard]] render::Card compose(const Player& player, const Menu& menu, const Wall& wall);
/// The very same; the figure is `study`'s where that knows it.
[[nodiscard]] render::Card compose(const Player& player, const Menu& menu, const Wall& wall, Study& study);

/// What is wrong, when there is nothing to play.
[[nodiscard]] render::Card compose_trouble(const content::Problems& problems);

/// Which way up the screen hangs: the question.
/// @param left  until the picture is kept as it stands
[[nodiscard]] render::Card compose_turning(Ms left);

/// How long the card that compose gives stays as it is while nobody acts; nullopt: for ever. Never too late;
/// at worst a little early.
[[nodiscard]] std::optional<Ms> until_change(const Player& player, const Menu& menu);

/// The same of all that is not the illustration.
[[nodiscard]] std::optional<Ms> until_words_change(const Player& player, const Menu& menu);

/// Brings the moving figure of `card`, which compose gave for another moment of the segment under way, to the
/// moment that comes `ahead` of the player's. Takes no memory.
/// @return whether there is one; if not, the card is as before
bool pose(render::Card& card, const Player& player, const Menu& menu, Study& study, Ms ahead = Ms{0});

} // namespace kiosk
