// How a show comes by another menu: the rest of its own, another configuration, another library.
#include "kiosk/show.hpp"

#include <algorithm>

namespace kiosk {
namespace {

/// Where the same plan of the same routine is in another menu; the first one when it is gone.
std::size_t same_program(const Program& program, const Menu& menu) {
    const auto same = std::ranges::find_if(menu.programs, [&](const Program& other) {
        return other.routine->id == program.routine->id && other.plan->id == program.plan->id;
    });
    return same == menu.programs.end() ? 0 : static_cast<std::size_t>(same - menu.programs.begin());
}

/// Idle with nothing to go on with, or at the very beginning that a loop without a pause comes to.
bool between_routines(const Player& player) {
    if (const auto* idle = std::get_if<Idle>(&player.state)) return !idle->unfinished;
    const auto* playing = std::get_if<Playing>(&player.state);
    return playing != nullptr && player.options.loop && playing->session.cursor == content::Cursor{};
}

} // namespace

void Show::complete() {
    if (!reading_.menu.partial) return;
    live_for_.reset();
    reading_ = completed(std::move(reading_.menu), library_, options_.request);
    apply_frames();
}

void Show::retry() {
    live_for_.reset();
    reading_ = load_menu(library_, options_.request);
    apply_frames();
    player_ = Player{};
    player_.options = options_.player;
    if (options_.hours) player_.options.loop = false; // it opens anew
    keep_hours();
}

void Show::apply_frames() {
    const FrameRate frames{std::min(shown_at_.per_second, options_.frames)};
    for (Program& program : reading_.menu.programs) program.frames = frames;
}

/// The button's and the screen's settings count at once; another menu as soon as nothing stands in its way.
void Show::reload(const Reloaded& reloaded) {
    live_for_.reset();
    const bool loop = player_.options.loop, closing = player_.options.closing;
    const auto hours = options_.hours; // those come by themselves
    options_ = std::move(reloaded.setup->options);
    options_.hours = hours;
    player_.options = options_.player;
    player_.options.loop = options_.player.loop = loop;
    player_.options.closing = closing;
    next_reading_ = std::move(reloaded.setup->reading);
    library_ = std::move(reloaded.setup->library);
    arrived_.reset(); // it is in what was read now
    reload_screen();
    apply_frames();
    change_menu();
    keep_hours();
}

/// Another answer to whether it may be turned; who is under way is not asked.
void Show::reload_screen() {
    auto screen = options_.screen;
    if (screen.has_value() == turning_.rotate().has_value()) return;
    if (screen) screen->asks = screen->asks && is_idle();
    turning_ = Turning{screen};
}

/// What is under way goes on where the new menu has it just as it was; else it is first played to its end.
void Show::change_menu() {
    if (!next_reading_) return;
    std::optional<State> same;
    if (!in_trouble()) {
        Saved now;
        save(now, player_, reading_.menu);
        same = state_on(now, next_reading_->menu);
        // Under way it keeps its number, too, by which a witness knows it.
        const bool stays = same && program_index(*same) == program_index(player_.state);
        if (!stays && !std::holds_alternative<Idle>(player_.state)) return;
    }
    // A menu of nothing is no better than the one that plays.
    if (!next_reading_->menu.programs.empty() || in_trouble()) {
        if (in_trouble() && options_.hours) player_.options.loop = false; // it opens anew
        reading_ = std::move(*next_reading_);
        Idle idle;
        if (const auto* before = std::get_if<Idle>(&player_.state)) idle.starts_in = before->starts_in;
        player_.state = same ? std::move(*same) : State{idle};
        player_.button = {}; // it remembers states on the menu before
        apply_frames();
        ++menus_;
    }
    next_reading_.reset();
}

/// Another library is taken where nothing is under way.
void Show::take_arrived() {
    if (!arrived_ || (!in_trouble() && !between_routines(player_))) return;
    if (const auto* playing = std::get_if<Playing>(&player_.state); playing != nullptr && !in_trouble()) {
        // A loop without a pause has no idle of its own: it gets one of a millisecond, which has passed.
        Idle seam;
        seam.program = playing->session.program;
        seam.starts_in = Ms{1};
        tell_player(Restore{seam}); // which comes back here
        return tell_player(Elapsed{Ms{1}});
    }
    library_ = std::move(arrived_->library);
    auto reading = std::move(arrived_->reading);
    arrived_.reset();
    next_reading_.reset();                     // it was read before
    if (reading.menu.programs.empty()) return; // what there is is better than nothing
    if (auto* idle = std::get_if<Idle>(&player_.state); idle != nullptr && !in_trouble())
        idle->program = same_program(reading_.menu.programs[idle->program], reading.menu);
    if (in_trouble() && options_.hours) player_.options.loop = false; // it opens anew
    // What a press found is of the old menu.
    player_.button.deaf_until_release |= player_.button.press && player_.button.press->down;
    player_.button.press.reset();
    player_.button.skip.reset();
    live_for_.reset();
    reading_ = std::move(reading);
    apply_frames();
    ++menus_;
    keep_hours();
}

} // namespace kiosk
