// What the screen shows and why: the menu, the player on it, and the trouble when there is nothing to play. A
// value that takes time and inputs and gives a card; it reads no clock and draws nothing.
#pragma once

#include "kiosk/compose.hpp"
#include "kiosk/menu.hpp"
#include "kiosk/player.hpp"

#include <variant>

namespace kiosk {

/// Inputs that are not the player's.
struct Quit {};
struct ToggleFullscreen {};
/// The screen changed its size or lost its picture: show the card again.
struct Redraw {};
/// The line of a button that is held down and ignored: a person's, or a broken wire's. Empty: none any more.
struct StuckButton {
    std::string line;
};
using Input = std::variant<Event, Quit, ToggleFullscreen, Redraw, StuckButton>;

struct ShowOptions {
    PlayerOptions player;
    MenuRequest request;
    bool once = false;     ///< over as soon as the show would be idle again
    bool windowed = false; ///< Esc in idle quits
    Wall wall;             ///< what every card shares
};

class Show {
public:
    /// @param library  kept for a later try when nothing could be loaded
    Show(content::Library library, ShowOptions options, MenuReading reading);

    /// Starts the first programme at `position` (0: its beginning).
    void start(Ms position);
    /// Moving figures are shown so often from now on.
    void show_at(FrameRate frames);
    void elapse(Ms time);
    void gap(Ms time);
    void take(const Input& input);

    /// Reads what the menu may still lack. Call it before the first input: programmes may get other numbers.
    void complete();

    [[nodiscard]] render::Card card() const;
    /// The same, kept: composed anew only where more than the figure's pose may be another since the last
    /// call. Lives until the next one.
    [[nodiscard]] const render::Card& live_card();
    [[nodiscard]] std::optional<Ms> until_change() const;
    [[nodiscard]] bool over() const { return over_; }
    [[nodiscard]] bool in_trouble() const { return reading_.menu.programs.empty(); }
    [[nodiscard]] const Menu& menu() const { return reading_.menu; }
    [[nodiscard]] const content::Problems& problems() const { return reading_.problems; }
    [[nodiscard]] const Player& player() const { return player_; }

private:
    void update_player(const Event& event);
    void retry();
    void apply_frames();

    content::Library library_;
    ShowOptions options_;
    MenuReading reading_;
    FrameRate frames_;
    Player player_;
    bool over_ = false;
    std::string stuck_; ///< as StuckButton has it
    render::Card live_;
    std::optional<Ms>
        live_for_; ///< what live_ says stays true so much longer; nullopt: it is to be made anew
};

} // namespace kiosk
