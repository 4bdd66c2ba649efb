// Any bytes at all as a routine file: reading them, laying the plans out and asking for moments must neither
// crash, hang nor break what the readers promise.
#include "content/moment.hpp"
#include "content/routine_reader.hpp"
#include "content/timeline.hpp"
#include "content/utf8.hpp"

#include <cstddef>
#include <cstdint>
#include <cstdlib>

namespace {

void hold(bool promise) {
    if (!promise) std::abort();
}

void check_problems(const content::Problems& problems) {
    for (const content::Problem& problem : problems) {
        hold(problem.line >= 1 && problem.column >= 1);
        hold(!problem.what.empty() && !content::first_invalid_utf8(problem.what) &&
             !content::has_control(problem.what));
    }
}

void check_timeline(const content::Timeline& timeline) {
    hold(timeline.shortest <= timeline.longest && timeline.longest <= content::Limits::longest_timeline);
    hold(timeline.segments.size() <= content::Limits::segments);
    const content::Ms step = timeline.longest / 50 + content::Ms{1};
    for (content::Ms at{0}; at <= timeline.longest; at += step) {
        const content::Moment moment = content::moment_at(timeline, at);
        hold(moment.phase >= 0 && moment.phase <= 1 && moment.part_left.count() >= 0);
        hold(content::following(timeline, moment.segment, {}) < timeline.segments.size());
    }
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
    const std::string_view text{reinterpret_cast<const char*>(bytes), size};
    const content::RoutineReading reading = content::read_routine(text, "fuzz/routine.toml");
    check_problems(reading.problems);
    hold(reading.routine.has_value() != content::any_error(reading.problems));
    if (!reading.routine) return 0;
    for (const content::Plan& plan : reading.routine->plans) {
        if (const auto timeline = content::compile(*reading.routine, plan)) check_timeline(*timeline);
    }
    return 0;
}
