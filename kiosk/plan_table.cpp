// The table that `limber plan` prints.
#include "kiosk/plan_text.hpp"

#include "kiosk/words.hpp"

#include <fmt/format.h>

namespace kiosk {
namespace {

std::string minutes_text(Ms time) {
    return fmt::format("{}:{:02}", time.count() / 60'000, time.count() / 1'000 % 60);
}

std::string what_text(const Program& program, const content::Timeline& timeline,
                      const content::Segment& segment) {
    const auto next = content::next_of(segment);
    if (!next) return "";
    const auto& name = program.routine->moves[next->move].name;
    const std::string side = side_word(next->side);
    std::string text = name + (side.empty() ? "" : ", " + std::string{content::to_string(next->side)});
    if (const auto* work = std::get_if<content::Work>(&segment.what)) {
        const auto how = content::prescription(*program.routine, *program.plan, work->move);
        const std::string set = set_text(timeline, segment);
        if (!set.empty()) text += ", " + set;
        text += ", " + dose_text(*work, how);
        if (!std::holds_alternative<content::Hold>(work->effort)) {
            text += fmt::format(" at {}", content::to_string(work->tempo.total()));
        }
    } else if (next->set > 1) {
        text += fmt::format(", set {}", next->set);
    }
    return text;
}

std::string marks_text(const content::Segment& segment) {
    const auto* rest = std::get_if<content::RestFor>(&segment.what);
    if (rest != nullptr && rest->offer)
        return segment.optional ? "  (optional; offers a set)" : "  (offers a set)";
    return segment.optional ? "  (optional)" : "";
}

} // namespace

std::string plan_table(const Program& program, const content::Timeline& timeline) {
    std::string text = fmt::format("{}: {}, {}\n\n", program.routine->title, program.plan->title,
                                   facts_text(program, timeline));
    text += fmt::format("{:>8}  {:>7}  {:<9}  {}\n", "start", "length", "kind", "what");
    for (const auto& segment : timeline.segments) {
        const std::string length = segment.length ? content::to_string(*segment.length) : "open";
        std::string line = fmt::format("{:>8}  {:>7}  {:<9}  {}{}", minutes_text(segment.start), length,
                                       content::kind_of(segment), what_text(program, timeline, segment),
                                       marks_text(segment));
        line.erase(line.find_last_not_of(' ') + 1);
        text += line + "\n";
    }
    text += fmt::format("\nshortest {}, longest {}\n", minutes_text(timeline.shortest),
                        minutes_text(timeline.longest));
    return text;
}

} // namespace kiosk
