// See reading.hpp.
#include "tests/content/reading.hpp"

#include <stdexcept>

#include <fmt/format.h>

namespace content {
namespace {

std::string lasting(const Segment& segment) {
    const std::string round = segment.round > 1 ? fmt::format("round {}: ", segment.round) : "";
    const std::string optional = segment.optional ? "optional " : "";
    const std::string length = segment.length ? " " + to_string(*segment.length) : "";
    return round + optional + std::string{kind_of(segment)} + length;
}

std::string ending(const Segment& segment) {
    if (const auto* work = std::get_if<Work>(&segment.what)) {
        return fmt::format("/{}{}", work->sets, work->alternate ? " alternate" : "");
    }
    const auto* rest = std::get_if<RestFor>(&segment.what);
    return rest && rest->offer ? ", offer" : "";
}

} // namespace

std::string file_with_plan(std::string_view plan_lines, std::string_view moves) {
    return fmt::format("format = 1\ntitle = \"T\"\n[plans.p]\n{}\n{}", plan_lines, moves);
}

std::string move_table(std::string_view id, std::string_view lines) {
    return fmt::format("[[moves]]\nid = \"{}\"\nname = \"{}\"\n{}\n", id, id, lines);
}

Routine routine_of(std::string_view text) {
    auto reading = read_routine(text, "test/routine.toml");
    if (!reading.routine) throw std::runtime_error(to_string(reading.problems.at(0)));
    return *reading.routine;
}

Timeline laid_out(std::string_view text, const CompileOptions& options) {
    const Routine routine = routine_of(text);
    auto timeline = compile(routine, routine.plans.front(), options);
    if (!timeline) throw std::runtime_error(timeline.error());
    return *timeline;
}

std::string refusal(std::string_view text, const CompileOptions& options) {
    const Routine routine = routine_of(text);
    const auto timeline = compile(routine, routine.plans.front(), options);
    return timeline ? "" : timeline.error();
}

std::vector<std::string> problems_in(std::string_view text) {
    std::vector<std::string> lines;
    for (const Problem& problem : read_routine(text, "f").problems)
        lines.push_back(to_string(problem).substr(2));
    return lines;
}

std::vector<std::string> told(const Timeline& timeline, const Routine& routine) {
    std::vector<std::string> lines;
    for (const Segment& segment : timeline.segments) {
        std::string line = lasting(segment);
        if (const auto next = next_of(segment)) {
            line += fmt::format(": {} {} {}", routine.moves[next->move].id, to_string(next->side), next->set);
        }
        lines.push_back(line + ending(segment));
    }
    return lines;
}

std::vector<std::string> told(std::string_view text, const CompileOptions& options) {
    return told(laid_out(text, options), routine_of(text));
}

} // namespace content
