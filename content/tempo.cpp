// Reading of a tempo, and the phase of a rep.
#include "content/tempo.hpp"

#include "content/routine.hpp"

#include <algorithm>

#include <fmt/format.h>

namespace content {
namespace {

using Failure = tl::unexpected<std::string>;

constexpr std::string_view tempo_form =
    "write it like \"2-1-2-1\" (seconds out, hold, back, pause) or as one length, \"6s\"";

/// Where the parts begin in the fixed frame of a rep, and where the last ends.
constexpr std::array<double, 5> part_phase{0.0, 1.0 / 3, 1.0 / 2, 5.0 / 6, 1.0};

/// 2-1-2-1 scaled. The boundaries are rounded, not the parts, so that the sum is exact.
Tempo scaled(Ms total) {
    const auto boundary = [&](int sixths) { return Ms{(total.count() * sixths + 3) / 6}; };
    const Ms out = boundary(2);
    const Ms hold = boundary(3);
    const Ms back = boundary(5);
    return {{out, hold - out, back - hold, total - back}};
}

tl::expected<Tempo, std::string> four_parts(std::string_view text) {
    Tempo tempo;
    for (std::size_t i = 0; i < tempo.parts.size(); ++i) {
        const std::size_t end = std::min(text.find('-'), text.size());
        const std::string_view number = text.substr(0, end);
        const bool plain = number.find_first_not_of("0123456789.") == std::string_view::npos;
        const auto part = parse_duration(fmt::format("{}s", number));
        const bool last = i + 1 == tempo.parts.size();
        if (!plain || !part || last != (end == text.size()))
            return Failure{fmt::format("is not a tempo; {}", tempo_form)};
        tempo.parts[i] = *part;
        text.remove_prefix(last ? end : end + 1);
    }
    return tempo;
}

} // namespace

tl::expected<Tempo, std::string> parse_tempo(std::string_view text) {
    Tempo tempo;
    if (text.find('-') != std::string_view::npos) {
        auto parts = four_parts(text);
        if (!parts) return parts;
        tempo = *parts;
    } else {
        const auto total = parse_duration(text);
        if (!total) return Failure{fmt::format("is not a tempo; {}", tempo_form)};
        tempo = scaled(*total);
    }
    if (tempo.total() < Limits::shortest_tempo || tempo.total() > Limits::longest_tempo) {
        return Failure{fmt::format("makes a rep of {}; it must last {} to {}", to_string(tempo.total()),
                                   to_string(Limits::shortest_tempo), to_string(Limits::longest_tempo))};
    }
    return tempo;
}

RepMoment rep_moment(const Tempo& tempo, Ms into) {
    Ms begin{0};
    for (std::size_t i = 0; i < tempo.parts.size(); ++i) {
        const Ms length = tempo.parts[i];
        if (into < begin + length) {
            const double share =
                static_cast<double>((into - begin).count()) / static_cast<double>(length.count());
            const double width = part_phase[i + 1] - part_phase[i];
            return {static_cast<RepPart>(i), part_phase[i] + share * width, begin + length - into};
        }
        begin += length;
    }
    return {RepPart::pause, 1.0, Ms{0}};
}

} // namespace content
