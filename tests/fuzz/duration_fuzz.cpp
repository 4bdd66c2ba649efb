// Any bytes at all as a duration, a position and a tempo: what is accepted is within bounds and reads back
// the same.
#include "content/routine.hpp"

#include <cstddef>
#include <cstdint>
#include <cstdlib>

namespace {

void hold(bool promise) {
    if (!promise) std::abort();
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
    const std::string_view text{reinterpret_cast<const char*>(bytes), size};
    if (const auto time = content::parse_duration(text)) {
        hold(*time >= content::Ms{0} && *time <= content::longest_duration);
        hold(content::parse_duration(content::to_string(*time)) == *time);
    }
    if (const auto position = content::parse_position(text)) {
        hold(*position >= content::Ms{0} && *position <= content::longest_duration);
        hold(!content::clock_text(*position).empty());
    }
    if (const auto tempo = content::parse_tempo(text)) {
        const content::Ms total = tempo->total();
        hold(total >= content::Limits::shortest_tempo && total <= content::Limits::longest_tempo);
        for (const content::Ms part : tempo->parts) hold(part >= content::Ms{0});
        for (content::Ms at{0}; at < total; at += total / 16) {
            const content::RepMoment moment = content::rep_moment(*tempo, at);
            hold(moment.phase >= 0 && moment.phase < 1 && moment.part_left > content::Ms{0});
        }
    }
    return 0;
}
