// Inputs and time to the player; trouble to a card.
#include "kiosk/show.hpp"

#include <algorithm>

namespace kiosk {
namespace {

using content::sooner;

constexpr Ms offer_after_power_cut{120'000};

/// A countdown that shows `left` shows another second after that.
Ms until_second(Ms left) {
    const Ms part = left % Ms{1'000};
    return part > Ms{0} ? part : Ms{1'000};
}

} // namespace

Show::Show(content::Library library, ShowOptions options, MenuReading reading)
    : library_{std::move(library)}, options_{std::move(options)}, reading_{std::move(reading)} {
    player_.options = options_.player;
    opening_ = Opening{options_.hours};
    curtain_.quiet = opening_.quiet();
    turning_ = Turning{options_.screen};
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
    if (!state) return false;
    if (saved.looping) loop_on();
    if (saved.looping != player_.options.loop) return false;
    update_player(Restore{std::move(*state)});
    turning_.stop_asking();
    return true;
}

/// As before, while nobody knows the time and with it the hours.
void Show::loop_on() {
    if (!opening_.suspended()) return;
    opening_.take({Mode::loop, true}, player_);
    player_.options.loop = true;
}

/// A loop goes on with the programme it was at; a person is asked, for as long as somebody may still stand
/// there.
void Show::take_up(const Found& found) {
    const auto state = state_on(found.saved, reading_.menu);
    const bool looped = player_.options.loop;
    if (found.saved.looping) loop_on();
    if (!player_.options.loop) {
        if (auto session = unfinished_on(found.saved, reading_.menu))
            update_player(Offer{std::move(*session), offer_after_power_cut});
    } else if (!looped ||
               (state && found.saved.looping && program_index(*state) != program_index(player_.state))) {
        update_player(Start{state ? program_index(*state) : 0, {}});
    }
}

void Show::show_at(FrameRate frames) {
    shown_at_ = frames;
    apply_frames();
}

void Show::elapse(Ms time) {
    const auto left = live_for_;
    for (Ms rest = time; rest > Ms{0};) {
        const Ms step = std::min(rest, turning_.until_event().value_or(rest));
        if (turning_.pass(step)) {
            live_for_.reset();
        } else {
            update_player(Elapsed{step});
        }
        rest -= step;
    }
    if (left && *left > time && !turning_.asking()) live_for_ = *left - time;
}

/// Nothing runs behind the question.
void Show::gap(Ms time) {
    if (!turning_.asking()) update_player(Gap{time});
}

void Show::take(const Input& input) {
    std::visit(content::Overloaded{
                   [&](const Event& event) { take_event(event); },
                   [&](const Quit&) { over_ = true; },
                   [](const ToggleFullscreen&) {},
                   [](const Redraw&) {},
                   [](const DisplayNews&) {},
                   [&](const NewDisplay& display) {
                       live_for_.reset();
                       show_at(FrameRate::on_display(display.refreshes));
                   },
                   [&](const NewLibrary& news) {
                       arrived_ = std::move(*news.delivery);
                       take_arrived();
                   },
                   [&](const SyncNotice& notice) {
                       sync_notice_ = notice.text;
                       live_for_.reset();
                   },
                   [&](const StuckButton& stuck) {
                       stuck_ = stuck.line;
                       if (!stuck_.empty()) turning_.disown_press();
                       live_for_.reset();
                   },
                   [&](const Found& found) { take_up(found); },
                   [&](const Hours& hours) {
                       opening_.take(hours, player_);
                       curtain_.quiet = opening_.quiet();
                       live_for_.reset();
                       keep_hours();
                   },
                   [&](const Reloaded& reloaded) { reload(reloaded); },
                   [&](const Motion& motion) {
                       if (motion.told && !curtain_.quiet) curtain_.still = Ms{0};
                       curtain_.unseen = motion.told ? std::optional{Ms{0}} : std::nullopt;
                       live_for_.reset();
                   },
               },
               input);
}

/// On a dark screen nobody knows what a press would do: the first one only shows it.
void Show::take_event(const Event& event) {
    if (turning_.take(event, is_idle())) return live_for_.reset();
    if (std::holds_alternative<EndKey>(event) && is_idle() && options_.windowed) over_ = true;
    const bool dark = is_dark();
    if (by_a_person(event)) {
        curtain_.still = Ms{0};
        if (curtain_.unseen) curtain_.unseen = Ms{0};
        live_for_.reset();
        if (dark) return;
    }
    if (in_trouble() && std::holds_alternative<PressDown>(event)) return retry();
    update_player(event);
}

void Show::update_player(const Event& event) {
    live_for_.reset();
    if (in_trouble()) return age_curtain(true, event);
    const bool was_idle = std::holds_alternative<Idle>(player_.state);
    const auto* elapsed = std::get_if<Elapsed>(&event);
    if (elapsed == nullptr) tell_player(event);
    for (Ms left = elapsed == nullptr ? Ms{0} : elapsed->time; left > Ms{0};) {
        const Ms next = kiosk::until_event(player_, reading_.menu.timelines).value_or(left);
        const Ms step = std::clamp(std::min(next, opening_.until_order().value_or(next)), Ms{1}, left);
        tell_player(Elapsed{step});
        left -= step;
    }
    const bool is_idle = std::holds_alternative<Idle>(player_.state);
    if (options_.once && is_idle && !was_idle) over_ = true;
}

void Show::tell_player(const Event& event) {
    const bool rested = at_rest();
    player_ = update(std::move(player_), reading_.menu.timelines, event);
    opening_.see(event, player_);
    age_curtain(rested, event);
    if (witness_ != nullptr) witness_->see(event, player_, reading_.menu);
    keep_hours();
    change_menu();
    take_arrived();
}

void Show::keep_hours() {
    if (in_trouble()) return;
    const auto order = opening_.order(player_, curtain_.still);
    if (!order) return;
    player_.options.loop = order->loop;
    player_.options.closing = order->closing;
    // Each order is the last but one at most: the state it leads to is as it should be.
    tell_player(order->idle ? Event{Restore{*order->idle}} : Event{Elapsed{Ms{0}}});
}

/// @param rested  before the event
void Show::age_curtain(bool rested, const Event& event) {
    Ms time{0};
    if (const auto* elapsed = std::get_if<Elapsed>(&event)) time = elapsed->time;
    if (const auto* gap = std::get_if<Gap>(&event)) time = gap->time;
    curtain_.still = rested && at_rest() ? curtain_.still + time : Ms{0};
    if (curtain_.unseen) *curtain_.unseen += time;
}

/// Of a loop; whoever plays by themselves is there.
std::optional<Ms> Show::until_unseen() const {
    return player_.options.loop && !at_rest() ? kiosk::until_unseen(curtain_, options_.curtain)
                                              : std::nullopt;
}

bool Show::is_dark() const {
    return is_unseen() || (at_rest() && light_of(curtain_, options_.curtain) == Light::dark);
}

/// Nothing runs, and nothing will by itself.
bool Show::at_rest() const {
    if (in_trouble()) return true;
    const auto* idle = std::get_if<Idle>(&player_.state);
    return idle != nullptr && !idle->starts_in;
}

bool Show::is_idle() const { return in_trouble() || std::holds_alternative<Idle>(player_.state); }

std::string Show::notice() const {
    if (!stuck_.empty()) return "The button on " + stuck_ + " is held down: look at its wire";
    if (!options_.wall.notice.empty()) return options_.wall.notice;
    if (!reading_.problems.empty()) {
        const auto& problem = reading_.problems.front();
        const bool routine = problem.file.filename() == "routine.toml";
        return (routine ? problem.file.parent_path().filename() : problem.file).string() + ": " +
               problem.what;
    }
    return opening_.suspended() ? "The clock is not set: opening hours wait for it" : sync_notice_;
}

/// What is seen while nothing runs, and the screen is lit.
render::Card Show::rest_card(Study& study) const {
    render::Card card;
    if (light_of(curtain_, options_.curtain) == Light::dot) {
        card.body = render::DotCard{breath_of(curtain_)};
    } else {
        card = in_trouble() ? compose_trouble(reading_.problems) : player_card(study);
    }
    card.drift = drift_of(curtain_, options_.curtain);
    return card;
}

render::Card Show::player_card(Study& study) const {
    Wall wall = options_.wall;
    wall.notice = notice();
    if (turning_.would_ask()) wall.let_go = "Let go: turn";
    return compose(player_, reading_.menu, wall, study);
}

render::Card Show::card() const {
    Study fresh;
    return card(fresh);
}

render::Card Show::card(Study& study) const {
    if (turning_.asking()) return compose_turning(turning_.left());
    if (is_dark()) {
        render::Card dark;
        dark.body = render::DarkCard{};
        return dark;
    }
    return at_rest() ? rest_card(study) : player_card(study);
}

const render::Card& Show::live_card() {
    if (live_for_ && !turning_.asking() && pose(live_, player_, reading_.menu, study_)) return live_;
    live_ = card(study_);
    if (!in_trouble() && !turning_.asking() && !is_unseen())
        live_for_ = sooner(sooner(until_words_change(player_, reading_.menu), opening_.until_order()),
                           until_unseen());
    return live_;
}

std::optional<Ms> Show::until_change() const {
    if (turning_.asking()) return until_second(turning_.left());
    std::optional<Ms> next = turning_.until_event();
    if (is_unseen()) // it plays on, and nothing of it is shown
        return sooner(next, sooner(until_event(player_, reading_.menu.timelines), opening_.until_order()));
    next = sooner(next, until_unseen());
    if (!in_trouble())
        next = sooner(next, sooner(kiosk::until_change(player_, reading_.menu), opening_.until_order()));
    return at_rest() ? sooner(next, kiosk::until_change(curtain_, options_.curtain)) : next;
}

const render::Card* Show::pose_in(Ms time) {
    if (!live_for_ || *live_for_ <= time || turning_.asking()) return nullptr;
    return pose(live_, player_, reading_.menu, study_, time) ? &live_ : nullptr;
}

} // namespace kiosk
