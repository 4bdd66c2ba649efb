// Inputs and time to the player; trouble to a card.
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

/// Of a state between routines.
std::size_t& program_of(State& state) {
    if (auto* idle = std::get_if<Idle>(&state)) return idle->program;
    return std::get<Playing>(state).session.program;
}

} // namespace

Show::Show(content::Library library, ShowOptions options, MenuReading reading)
    : library_{std::move(library)}, options_{std::move(options)}, reading_{std::move(reading)} {
    player_.options = options_.player;
}

void Show::start(Ms position) {
    if (in_trouble()) return;
    update_player(Start{0, content::cursor_at(reading_.menu.timelines.front(), position)});
}

void Show::show_at(FrameRate frames) {
    frames_ = frames;
    apply_frames();
}

void Show::apply_frames() {
    for (Program& program : reading_.menu.programs) program.frames = frames_;
}

void Show::elapse(Ms time) {
    const auto left = live_for_;
    update_player(Elapsed{time});
    if (left && *left > time) live_for_ = *left - time;
}

void Show::gap(Ms time) { update_player(Gap{time}); }

void Show::take(const Input& input) {
    std::visit(content::Overloaded{
                   [&](const Event& event) {
                       const bool idle = in_trouble() || std::holds_alternative<Idle>(player_.state);
                       if (std::holds_alternative<EndKey>(event) && idle && options_.windowed) over_ = true;
                       if (in_trouble() && std::holds_alternative<PressDown>(event)) return retry();
                       update_player(event);
                   },
                   [&](const Quit&) { over_ = true; },
                   [](const ToggleFullscreen&) {},
                   [](const Redraw&) {},
                   [&](const NewLibrary& news) {
                       arrived_ = news.library;
                       take_arrived();
                   },
                   [&](const SyncNotice& notice) {
                       sync_notice_ = notice.text;
                       live_for_.reset();
                   },
               },
               input);
}

void Show::complete() {
    if (!reading_.menu.partial) return;
    live_for_.reset();
    reading_ = completed(std::move(reading_.menu), library_, options_.request);
    apply_frames();
}

void Show::update_player(const Event& event) {
    live_for_.reset();
    if (in_trouble()) return;
    const bool was_idle = std::holds_alternative<Idle>(player_.state);
    const auto* elapsed = std::get_if<Elapsed>(&event);
    if (elapsed == nullptr) player_ = update(std::move(player_), reading_.menu.timelines, event);
    // While a library waits, not past a loop's idle, however short that is.
    for (Ms left = elapsed == nullptr ? Ms{0} : elapsed->time; left > Ms{0};) {
        Ms step = left;
        if (arrived_)
            step =
                std::clamp(kiosk::until_event(player_, reading_.menu.timelines).value_or(left), Ms{1}, left);
        player_ = update(std::move(player_), reading_.menu.timelines, Elapsed{step});
        left -= step;
        take_arrived();
    }
    take_arrived();
    const bool is_idle = std::holds_alternative<Idle>(player_.state);
    if (options_.once && is_idle && !was_idle) over_ = true;
}

void Show::take_arrived() {
    if (!arrived_ || (!in_trouble() && !between_routines(player_))) return;
    library_ = std::move(*arrived_);
    arrived_.reset();
    auto reading = load_menu(library_, options_.request);
    if (reading.menu.programs.empty()) return; // what there is is better than nothing
    if (!in_trouble()) {
        std::size_t& chosen = program_of(player_.state);
        chosen = same_program(reading_.menu.programs[chosen], reading.menu);
    }
    // What a press found is of the old menu.
    player_.button.deaf_until_release |= player_.button.press && player_.button.press->down;
    player_.button.press.reset();
    player_.button.skip.reset();
    live_for_.reset();
    reading_ = std::move(reading);
    apply_frames();
    ++menus_;
}

void Show::retry() {
    live_for_.reset();
    reading_ = load_menu(library_, options_.request);
    apply_frames();
    player_ = Player{};
    player_.options = options_.player;
}

render::Card Show::card() const {
    if (in_trouble()) return compose_trouble(reading_.problems);
    Wall wall = options_.wall;
    if (wall.notice.empty() && !reading_.problems.empty()) {
        const auto& problem = reading_.problems.front();
        wall.notice = problem.file.filename() == "routine.toml"
                          ? problem.file.parent_path().filename().string() + ": "
                          : problem.file.string() + ": ";
        wall.notice += problem.what;
    }
    if (wall.notice.empty()) wall.notice = sync_notice_;
    return compose(player_, reading_.menu, wall);
}

const render::Card& Show::live_card() {
    if (live_for_ && pose(live_, player_, reading_.menu)) return live_;
    live_ = card();
    if (!in_trouble()) live_for_ = until_words_change(player_, reading_.menu);
    return live_;
}

std::optional<Ms> Show::until_change() const {
    if (in_trouble()) return std::nullopt;
    return kiosk::until_change(player_, reading_.menu);
}

} // namespace kiosk
