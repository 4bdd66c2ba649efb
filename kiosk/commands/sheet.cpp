// `limber sheet`: every distinct card of a routine as a picture, and all of them on one contact sheet.
#include "kiosk/commands/commands.hpp"
#include "kiosk/commands/motion_sheet.hpp"
#include "kiosk/commands/studio.hpp"
#include "kiosk/contact_sheet.hpp"
#include "kiosk/scenes.hpp"
#include "render/png.hpp"

#include <cstdio>
#include <set>

#include <fmt/format.h>

namespace kiosk {
namespace {

namespace fs = std::filesystem;

/// Draws the cards of one plan and notes each on the contact sheet.
tl::expected<void, std::string> draw_plan(const Menu& menu, Studio& studio, ContactSheet& contact,
                                          const fs::path& folder) {
    const auto& program = menu.programs.front();
    int number = 0;
    for (const auto& scene : all_scenes(menu)) {
        const auto file = folder / fmt::format("{}-{}-{:02}-{}.png", program.routine->id, program.plan->id,
                                               number++, scene.kind);
        if (auto saved = studio.save(scene.card, file); !saved) return saved;
        contact.add(*studio.surface());
        fmt::print("{}\n", file.string());
    }
    return {};
}

/// One menu a plan: the plan asked for, or each of the routine's.
tl::expected<std::vector<Menu>, content::Problems> menus_of(const SheetCommand& command, const Desk& desk) {
    const MenuRequest request = request_of(command.routine, command.plan, std::nullopt, desk);
    auto first = load_one(desk.library, {request.routine, command.plan, {}, {}});
    if (!first) return tl::unexpected(first.error());
    std::vector<std::string> plans;
    if (command.plan.empty()) {
        for (const auto& plan : first->programs.front().routine->plans) plans.push_back(plan.id);
    }
    std::vector<Menu> menus;
    menus.push_back(std::move(*first));
    for (std::size_t i = 1; i < plans.size(); ++i) {
        auto next = load_one(desk.library, {request.routine, plans[i], {}, {}});
        if (!next) return tl::unexpected(next.error());
        menus.push_back(std::move(*next));
    }
    return menus;
}

/// Each move and side once, whichever plans it is in.
tl::expected<void, std::string> draw_all_motions(const std::vector<Menu>& menus, const fs::path& folder,
                                                 bool animated) {
    auto fonts = render::Fonts::open();
    if (!fonts) return tl::unexpected(fonts.error().what);
    const auto tell = [](const fs::path& file) { fmt::print("{}\n", file.string()); };
    std::set<std::string> seen;
    for (const auto& menu : menus) {
        auto drawn = draw_motions(menu.programs.front(), *fonts, folder, animated, seen, tell);
        if (!drawn) return drawn;
    }
    return {};
}

tl::expected<void, std::string> draw_all(const std::vector<Menu>& menus, const Panel& panel,
                                         const fs::path& folder, bool animated) {
    std::error_code failed;
    fs::create_directories(folder, failed);
    if (failed)
        return tl::unexpected(
            fmt::format("cannot make the folder {}: {}", folder.string(), failed.message()));
    ContactSheet contact;
    for (const auto& menu : menus) {
        auto studio = Studio::open(panel);
        if (!studio) return tl::unexpected(studio.error());
        if (auto drawn = draw_plan(menu, *studio, contact, folder); !drawn) return drawn;
    }
    if (auto drawn = draw_all_motions(menus, folder, animated); !drawn) return drawn;
    const auto file = folder / "contact.png";
    if (auto saved = contact.save(file); !saved) return saved;
    fmt::print("{}\n", file.string());
    return {};
}

} // namespace

int run(const SheetCommand& command, const Desk& desk) {
    const auto menus = menus_of(command, desk);
    if (!menus) {
        print_problems(menus.error());
        return Exit::wrong_input;
    }
    const auto drawn = draw_all(*menus, panel_of(desk.config, command.size, command.rotate, std::nullopt),
                                command.output, command.animated);
    if (!drawn) {
        print_error(drawn.error());
        return Exit::wrong_input;
    }
    return Exit::done;
}

} // namespace kiosk
