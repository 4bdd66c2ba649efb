// What the screen shows and why: the menu, the player on it, and the trouble when there is nothing to play. A
// value that takes time and inputs and gives a card; it reads no clock and draws nothing.
#pragma once

#include "kiosk/compose.hpp"
#include "kiosk/curtain.hpp"
#include "kiosk/menu.hpp"
#include "kiosk/opening.hpp"
#include "kiosk/player.hpp"
#include "kiosk/saved.hpp"
#include "kiosk/turning.hpp"

#include <memory>
#include <variant>

namespace kiosk {

/// Inputs that are not the player's.
struct Quit {};
struct ToggleFullscreen {};
/// The screen changed its size or lost its picture: show the card again.
struct Redraw {};
/// A display came, went or was replaced by another one: the stage's business.
struct DisplayNews {};
/// A display was opened that moving figures are shown on so often.
struct NewDisplay {
    int refreshes = 60; ///< a second
};
/// Other content, and the menu that was read from it.
struct Delivery {
    content::Library library;
    MenuReading reading;
};
/// It has come: to be played from the next idle or loop on. Shared only because inputs may be copied; taken
/// once.
struct NewLibrary {
    std::shared_ptr<Delivery> delivery;
};
/// Why no content comes, in a few words; empty: it does.
struct SyncNotice {
    std::string text;
};
/// The line of a button that is held down and ignored: a person's, or a broken wire's. Empty: none any more.
struct StuckButton {
    std::string line;
};
/// The state that the wall was last known to be in, before its power failed.
struct Found {
    Saved saved;
};
/// Somebody moves before the screen: a sensor saw it.
struct Motion {
    bool told = true; ///< false: nobody did, and no sensor tells any more
};

struct ShowOptions {
    PlayerOptions player;
    MenuRequest request;
    bool once = false;          ///< over as soon as the show would be idle again
    bool windowed = false;      ///< Esc in idle quits
    Wall wall;                  ///< what every card shares
    std::optional<Hours> hours; ///< to be kept from the start; nullopt: none are, whatever comes
    CurtainRules curtain;
    int frames = 60;                ///< of a moving figure a second, at most
    std::optional<Turnable> screen; ///< nullopt: how it hangs is set, and never asked
};

/// Told of every event once the player has taken it; time is told in pieces that end where something
/// happens.
class Witness {
public:
    virtual ~Witness() = default;
    virtual void see(const Event& event, const Player& player, const Menu& menu) = 0;
};

/// What another configuration makes of the wall.
struct Setup {
    ShowOptions options; ///< whether it loops is the hours' business, not this one's
    MenuReading reading;
    content::Library library = {}; ///< that it was read from, not before any delivery taken so far
};
/// Shared only because inputs may be copied; taken once.
struct Reloaded {
    std::shared_ptr<Setup> setup;
};
using Input = std::variant<Event, Quit, ToggleFullscreen, Redraw, StuckButton, Found, Hours, Motion, Reloaded,
                           NewLibrary, SyncNotice, DisplayNews, NewDisplay>;

class Show {
public:
    /// @param library  kept for a later try when nothing could be loaded
    Show(content::Library library, ShowOptions options, MenuReading reading);

    /// @param witness  outlives the show's last event
    void seen_by(Witness& witness) { witness_ = &witness; }
    /// Starts the first programme at `position` (0: its beginning).
    void start(Ms position);
    /// Goes on where the program was before it crashed; may read the rest of the menu.
    /// @return false when that cannot be played any more; then it stays as it is
    bool restore(const Saved& saved);
    /// Moving figures are shown so often from now on.
    void show_at(FrameRate frames);
    void elapse(Ms time);
    void gap(Ms time);
    void take(const Input& input);

    /// Another number each time another menu has come, which is then complete.
    [[nodiscard]] int menus() const { return menus_; }

    /// Reads what the menu may still lack. Call it before the first input: programmes may get other numbers.
    void complete();

    [[nodiscard]] render::Card card() const;
    /// The same, kept: composed anew only where more than the figure's pose may be another since the last
    /// call. Lives until the next one.
    [[nodiscard]] const render::Card& live_card();
    [[nodiscard]] std::optional<Ms> until_change() const;
    /// The live card as it will be in so long, if nobody acts: where its figure alone moves until then, and
    /// nullptr otherwise. Lives until the next call, or the next for the live card.
    [[nodiscard]] const render::Card* pose_in(Ms time);
    [[nodiscard]] bool over() const { return over_; }
    [[nodiscard]] bool in_trouble() const { return reading_.menu.programs.empty(); }
    [[nodiscard]] const Menu& menu() const { return reading_.menu; }
    [[nodiscard]] const content::Problems& problems() const { return reading_.problems; }
    [[nodiscard]] const Player& player() const { return player_; }
    /// How the picture is turned, and what was answered when that was asked.
    [[nodiscard]] const Turning& turning() const { return turning_; }

private:
    void update_player(const Event& event);
    void tell_player(const Event& event);
    void take_up(const Found& found);
    void loop_on();
    void take_event(const Event& event);
    void keep_hours();
    void reload(const Reloaded& reloaded);
    void reload_screen();
    void change_menu();
    void age_curtain(bool rested, const Event& event);
    [[nodiscard]] bool at_rest() const;
    [[nodiscard]] std::optional<Ms> until_unseen() const;
    [[nodiscard]] bool is_unseen() const { return until_unseen() == Ms{0}; }
    [[nodiscard]] bool is_dark() const;
    [[nodiscard]] bool is_idle() const;
    [[nodiscard]] render::Card card(Study& study) const;
    [[nodiscard]] render::Card rest_card(Study& study) const;
    [[nodiscard]] render::Card player_card(Study& study) const;
    [[nodiscard]] std::string notice() const;
    void retry();
    void apply_frames();
    void take_arrived();

    content::Library library_;
    ShowOptions options_;
    MenuReading reading_;
    FrameRate shown_at_; ///< by the display
    Player player_;
    Opening opening_;
    Curtain curtain_;
    Turning turning_;
    Witness* witness_ = nullptr;
    std::optional<MenuReading> next_reading_; ///< to be taken when what is played now is over
    int menus_ = 0;
    bool over_ = false;
    std::optional<Delivery> arrived_; ///< waits for the next idle
    std::string sync_notice_;
    std::string stuck_; ///< as StuckButton has it
    Study study_;
    render::Card live_;
    std::optional<Ms>
        live_for_; ///< what live_ says stays true so much longer; nullopt: it is to be made anew
};

} // namespace kiosk
