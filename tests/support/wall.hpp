// A wall in a test: a menu, a player, and verbs for what happens to it. Its place reads as one line of text.
#pragma once

#include "kiosk/player.hpp"
#include "tests/support/timelines.hpp"

#include <fmt/format.h>

#include <string>
#include <string_view>
#include <utility>

namespace support {

class Wall {
public:
    explicit Wall(std::vector<Timeline> menu, kiosk::PlayerOptions options = {}) : programs(std::move(menu)) {
        player.options = options;
    }

    Wall& take(const kiosk::Event& event) {
        player = kiosk::update(std::move(player), programs, event);
        return *this;
    }
    Wall& after(Ms time) { return take(kiosk::Elapsed{time}); }
    Wall& down() { return take(kiosk::PressDown{}); }
    Wall& up() { return take(kiosk::PressUp{}); }
    Wall& press() { return down().up(); }
    Wall& twice() { return press().after(200ms).press(); }
    Wall& held(Ms time) { return down().after(time).up(); }
    Wall& start(content::Cursor at = {}) { return take(kiosk::Start{0, at}); }
    /// The double press over and done with: the next press is a first one.
    Wall& calm() { return after(player.options.double_press); }

    /// "playing work[2] 12s", "idle", "idle, goes on at work[2] 12s", "idle, starts in 42s"; milliseconds
    /// only where there are any.
    [[nodiscard]] std::string place() const {
        return std::visit(content::Overloaded{
                              [&](const kiosk::Idle& idle) { return idle_place(idle); },
                              [&](const kiosk::Playing& s) { return "playing " + place_of(s.session); },
                              [&](const kiosk::Paused& s) { return "paused " + place_of(s.session); },
                              [&](const kiosk::Ready& s) { return "ready " + place_of(s.session); },
                              [](const kiosk::Finished&) { return std::string("finished"); },
                          },
                          player.state);
    }
    [[nodiscard]] const kiosk::Session& session() const { return *kiosk::session_of(player.state); }
    [[nodiscard]] kiosk::View view() const { return kiosk::view_of(player); }
    [[nodiscard]] std::optional<Ms> until_event() const { return kiosk::until_event(player, programs); }

    std::vector<Timeline> programs;
    kiosk::Player player;

private:
    static std::string seconds(Ms time) {
        if (time % 1s == 0ms) return fmt::format("{}s", time / 1s);
        return fmt::format("{}.{:03}s", time / 1s, (time % 1s).count());
    }
    [[nodiscard]] std::string place_of(const kiosk::Session& s) const {
        const auto& segment = programs[s.program].segments[s.cursor.segment];
        const std::string program = s.program == 0 ? "" : fmt::format("#{} ", s.program);
        const std::string leaving = s.leaving ? ", leaves in " + seconds(*s.leaving) : "";
        return fmt::format("{}{}[{}] {}{}", program, content::kind_of(segment), s.cursor.segment,
                           seconds(s.cursor.into), leaving);
    }
    [[nodiscard]] std::string idle_place(const kiosk::Idle& idle) const {
        if (idle.unfinished) return "idle, goes on at " + place_of(*idle.unfinished);
        if (idle.starts_in) return "idle, starts in " + seconds(*idle.starts_in);
        return "idle";
    }
};

/// `menu` played from `segment`, `into` it, with no press before.
inline Wall playing(Timeline of, std::size_t segment, Ms into = 0ms, kiosk::PlayerOptions options = {}) {
    Wall wall({std::move(of)}, options);
    wall.start({segment, into});
    return wall;
}

inline kiosk::PlayerOptions in_a_loop() {
    kiosk::PlayerOptions options;
    options.loop = true;
    return options;
}

} // namespace support
