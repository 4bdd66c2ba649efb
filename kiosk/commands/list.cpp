// `limber list`: the routines found. A bad one is named on stderr and left out.
#include "kiosk/commands/commands.hpp"
#include "kiosk/words.hpp"

#include <cmath>
#include <cstdio>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

namespace kiosk {
namespace {

using Json = nlohmann::ordered_json;

struct Entry {
    content::Found found;
    content::Routine routine;
};

std::vector<Entry> entries(const content::Library& library) {
    std::vector<Entry> list;
    for (auto& found : content::all(library)) {
        auto reading = content::load_routine(found.file);
        if (reading.routine) {
            list.push_back({std::move(found), std::move(*reading.routine)});
        } else {
            print_problems(reading.problems);
        }
    }
    return list;
}

Json number(double value) {
    if (value == std::floor(value)) return static_cast<long long>(value);
    return value;
}

/// The first plan's promise; without one, what it takes at the longest.
Json minutes(const content::Routine& routine) {
    const auto& plan = routine.plans.front();
    if (plan.minutes) {
        if (plan.minutes->from == plan.minutes->to) return number(plan.minutes->from);
        return Json::array({number(plan.minutes->from), number(plan.minutes->to)});
    }
    const auto timeline = content::compile(routine, plan);
    if (!timeline) return nullptr;
    return std::llround(static_cast<double>(timeline->longest.count()) / 60'000.0);
}

Json entry_json(const Entry& entry) {
    Json plans = Json::array();
    for (const auto& plan : entry.routine.plans) plans.push_back(plan.id);
    return {{"id", entry.found.id},
            {"title", entry.routine.title},
            {"plans", plans},
            {"minutes", minutes(entry.routine)},
            {"origin", content::to_string(entry.found.origin)},
            {"path", entry.found.file.string()}};
}

std::string entry_text(const Entry& entry) {
    std::string plans;
    for (const auto& plan : entry.routine.plans) {
        const auto timeline = content::compile(entry.routine, plan);
        plans += fmt::format("{}{} ({})", plans.empty() ? "" : ", ", plan.id,
                             timeline ? length_text(*timeline) : "?");
    }
    return fmt::format("{:<20}  {}\n{:<20}  {}\n{:<20}  {}: {}\n", entry.found.id, entry.routine.title, "",
                       plans, "", content::to_string(entry.found.origin), entry.found.file.string());
}

} // namespace

int run(const ListCommand& command, const Desk& desk) {
    const auto list = entries(desk.library);
    if (command.json) {
        Json json = Json::array();
        for (const auto& entry : list) json.push_back(entry_json(entry));
        fmt::print("{}\n", json.dump());
        return Exit::done;
    }
    for (const auto& entry : list) fmt::print("{}", entry_text(entry));
    return Exit::done;
}

} // namespace kiosk
