// When pictures are loaded: the one on the card before it is drawn, all others of the menu one by one,
// whenever there is time. A broken one is left out and named once.
#pragma once

#include "content/result.hpp"
#include "kiosk/menu.hpp"
#include "render/card.hpp"
#include "render/pictures.hpp"

#include <chrono>
#include <deque>
#include <optional>
#include <set>

namespace kiosk {

class PictureBox {
public:
    /// Loads into `pictures`, which must outlive it, under the keys that compose gives them.
    explicit PictureBox(render::Pictures& pictures) : pictures_{pictures} {}

    /// Pictures are at most `width` by `height` pixels large from now on. With another size than before, what
    /// was loaded is to be loaded once more. Before the first size none is loaded in advance.
    void fit(int width, int height);

    /// Loads the picture that `card` shows, unless that has been tried before.
    /// @return a warning when it cannot be loaded
    [[nodiscard]] content::Problems load_for(const render::Card& card);

    /// Every picture of every move that `menu` plays is to be loaded, at some time; all others are forgotten:
    /// a wall that takes new content each night would have no memory left some day.
    void note(const Menu& menu);
    [[nodiscard]] bool has_more() const { return !noted_.empty(); }

    /// Whether there is more to load and nothing is due for so long (nullopt: for ever) that no frame comes
    /// late.
    [[nodiscard]] bool has_time_in(std::optional<std::chrono::nanoseconds> still) const;

    /// Loads the next of those noted.
    /// @return a warning when it cannot be loaded
    [[nodiscard]] content::Problems load_next();

private:
    [[nodiscard]] content::Problems load(const std::string& key);

    render::Pictures& pictures_;
    int width_ = 0;
    int height_ = 0;
    std::deque<std::string> noted_;
    std::set<std::string> tried_; ///< loaded, or broken
};

} // namespace kiosk
