// `limber snapshot`: one moment as a picture. Needs no display.
#include "kiosk/commands/commands.hpp"
#include "kiosk/commands/studio.hpp"
#include "kiosk/scenes.hpp"
#include "kiosk/sync_watch.hpp"

#include <fmt/format.h>

namespace kiosk {
namespace {

tl::expected<render::Card, std::string> card_for(const SnapshotCommand& command, const Menu& menu,
                                                 const std::string& notice) {
    if (!command.card.empty()) {
        auto card = card_named(command.card, menu, command.at);
        if (card && command.card == "idle") card->notice = notice;
        if (card) return *card;
        return tl::unexpected(fmt::format("plan `{}` has no {} card: it offers no further set",
                                          menu.programs.front().plan->id, command.card));
    }
    const Ms length = menu.timelines.front().longest;
    if (command.at <= length) return card_at(menu, command.at);
    return tl::unexpected(fmt::format("--at {} lies behind the end of plan `{}`, which lasts {}",
                                      content::to_string(command.at), menu.programs.front().plan->id,
                                      content::to_string(length)));
}

} // namespace

int run(const SnapshotCommand& command, const Desk& desk) {
    MenuRequest request = request_of(command.routine, command.plan, command.sets, desk);
    request.facing = facing_of(command.facing, desk.config);
    const auto menu = load_one(desk.library, request);
    if (!menu) {
        print_problems(menu.error());
        return Exit::wrong_input;
    }
    const auto notice = sync_notice(desk.synced, !desk.config.sync.url.empty());
    const auto card = card_for(command, *menu, notice.text);
    if (!card) {
        print_error(card.error());
        return Exit::wrong_input;
    }
    auto studio = Studio::open(panel_of(desk.config, command.size, command.rotate, std::nullopt));
    if (!studio) {
        print_error(studio.error());
        return Exit::no_display;
    }
    if (const auto saved = studio->save(*card, command.output); !saved) {
        print_error(saved.error());
        return Exit::wrong_input;
    }
    return Exit::done;
}

} // namespace kiosk
