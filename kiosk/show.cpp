// Inputs and time to the player; trouble to a card.
#include "kiosk/show.hpp"

#include <algorithm>

namespace kiosk {
namespace {

constexpr Ms offer_after_power_cut{120'000};

} // namespace

Show::Show(content::Library library, ShowOptions options, MenuReading reading)
    : library_{std::move(library)}, options_{std::move(options)}, reading_{std::move(reading)} {
    player_.options = options_.player;
}

void Show::start(Ms position) {
    if (in_trouble()) return;
    update_player(Start{0, content::cursor_at(reading_.menu.timelines.front(), position)});
}

bool Show::restore(const Saved& saved) {
    auto state = state_on(saved, reading_.menu);
    if (!state && reading_.menu.partial) {
        complete();
        state = state_on(saved, reading_.menu);
    }
    if (!state || saved.looping != player_.options.loop) return false;
    update_player(Restore{std::move(*state)});
    return true;
}

/// A loop goes on with the programme it was at; a person is asked, for as long as somebody may still stand
/// there.
void Show::take_up(const Found& found) {
    if (player_.options.loop) {
        const auto state = state_on(found.saved, reading_.menu);
        if (state && found.saved.looping && program_index(*state) != program_index(player_.state))
            update_player(Start{program_index(*state), {}});
    } else if (auto session = unfinished_on(found.saved, reading_.menu)) {
        update_player(Offer{std::move(*session), offer_after_power_cut});
    }
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
                   [&](const Found& found) { take_up(found); },
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
    if (elapsed == nullptr) tell_player(event);
    for (Ms left = elapsed == nullptr ? Ms{0} : elapsed->time; left > Ms{0};) {
        const Ms next = kiosk::until_event(player_, reading_.menu.timelines).value_or(left);
        const Ms step = std::clamp(next, Ms{1}, left);
        tell_player(Elapsed{step});
        left -= step;
    }
    const bool is_idle = std::holds_alternative<Idle>(player_.state);
    if (options_.once && is_idle && !was_idle) over_ = true;
}

void Show::tell_player(const Event& event) {
    player_ = update(std::move(player_), reading_.menu.timelines, event);
    if (witness_ != nullptr) witness_->see(event, player_, reading_.menu);
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
