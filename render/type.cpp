// Fitting words into a width: sizes, line breaks, an ellipsis at last.
#include "render/type.hpp"

#include <algorithm>
#include <cmath>

namespace render {
namespace {

constexpr float sample_px = 100;

struct Words {
    std::vector<std::string> texts;
    std::vector<float> widths; ///< in ems
    float space = 0;
};

std::vector<std::string> split(std::string_view text) {
    std::vector<std::string> words;
    while (!text.empty()) {
        const auto end = std::min(text.find(' '), text.size());
        if (end > 0) words.emplace_back(text.substr(0, end));
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return words;
}

constexpr std::string_view dot = " \u00B7";

/// "Strength · 35 min" is two facts, each better kept on one line; the dot stays with the first.
std::vector<std::string> facts_of(std::string_view text) {
    std::vector<std::string> facts;
    while (!text.empty()) {
        const auto at = text.find(dot);
        const auto end = at == std::string_view::npos ? text.size() : at + dot.size();
        facts.emplace_back(text.substr(0, end));
        text.remove_prefix(end);
        while (text.starts_with(' ')) text.remove_prefix(1);
    }
    return facts;
}

/// Cuts words longer than `most` bytes, at code points: only a word without end needs it.
std::vector<std::string> broken(const std::vector<std::string>& words, std::size_t most) {
    std::vector<std::string> parts;
    for (const auto& word : words) {
        std::size_t from = 0;
        while (word.size() - from > most) {
            std::size_t to = from + most;
            // A path breaks best at its slashes.
            if (const auto slash = word.rfind('/', to - 1);
                slash != std::string::npos && slash > from + most / 3)
                to = slash;
            while (to > from + 1 && (static_cast<unsigned char>(word[to]) & 0xC0U) == 0x80U) --to;
            parts.push_back(word.substr(from, to - from));
            from = to;
        }
        parts.push_back(word.substr(from));
    }
    return parts;
}

Words measured(const TextMeasure& measure, std::vector<std::string> texts, const Type& type) {
    Words words{std::move(texts), {}, 0};
    const auto advance = [&](std::string_view text) {
        return measure.extent(text, type.weight, sample_px, type.tabular).advance / sample_px;
    };
    for (const auto& text : words.texts) words.widths.push_back(advance(text));
    words.space = advance("n n") - advance("nn");
    return words;
}

/// Filled greedily to `width` ems.
std::vector<std::string> wrapped(const Words& words, float width) {
    std::vector<std::string> lines;
    float used = 0;
    for (std::size_t i = 0; i < words.texts.size(); ++i) {
        if (!lines.empty() && used + words.space + words.widths[i] <= width) {
            lines.back() += ' ' + words.texts[i];
            used += words.space + words.widths[i];
        } else {
            lines.push_back(words.texts[i]);
            used = words.widths[i];
        }
    }
    return lines;
}

/// The narrowest setting in at most `count` lines, so that none is left short.
struct Balanced {
    std::vector<std::string> lines;
    float width = 0; ///< ems
};
Balanced balanced(const Words& words, int count) {
    float low = 0, high = 0;
    for (const float width : words.widths) {
        low = std::max(low, width);
        high += width + words.space;
    }
    for (int step = 0; step < 18; ++step) {
        const float middle = (low + high) / 2;
        (wrapped(words, middle).size() <= static_cast<std::size_t>(count) ? high : low) = middle;
    }
    return {wrapped(words, high), high};
}

bool fits(const TextMeasure& measure, const Fitted& text, float width) {
    return std::all_of(text.lines.begin(), text.lines.end(),
                       [&](const std::string& line) { return ink_width(measure, line, text.type) <= width; });
}

/// Set in at most `count` lines, as large as `room` allows up to `type.cap`.
Fitted set_in(const TextMeasure& measure, const Words& words, Type type, const Room& room, int count) {
    const Balanced setting = balanced(words, count);
    const float per_cap = 1 + room.pitch * static_cast<float>(setting.lines.size() - 1);
    const float by_width = room.width / std::max(setting.width, 0.01F) * measure.cap_height(type.weight);
    type.cap = std::min({type.cap, by_width * 1.02F, room.height / per_cap});
    Fitted out{setting.lines, type, type.cap * room.pitch};
    while (out.type.cap > 4 && !fits(measure, out, room.width)) {
        out.type.cap -= std::max(0.5F, out.type.cap * 0.01F);
        out.pitch = out.type.cap * room.pitch;
    }
    return out;
}

Fitted best_of(const TextMeasure& measure, const std::vector<std::string>& texts, const Type& type,
               const Room& room) {
    const Words words = measured(measure, texts, type);
    Fitted best;
    for (int count = 1; count <= room.lines; ++count) {
        Fitted next = set_in(measure, words, type, room, count);
        if (best.lines.empty() || next.type.cap > best.type.cap * 1.03F) best = std::move(next);
        if (best.type.cap >= type.cap * 0.99F) break;
    }
    return best;
}

} // namespace

float em_px(const TextMeasure& measure, const Type& type) {
    return std::ceil(type.cap / measure.cap_height(type.weight) - 0.01F);
}

TextExtent extent(const TextMeasure& measure, std::string_view text, const Type& type) {
    return measure.extent(text, type.weight, em_px(measure, type), type.tabular);
}

float ink_width(const TextMeasure& measure, std::string_view text, const Type& type) {
    const TextExtent e = extent(measure, text, type);
    return type.tabular ? e.advance : e.right - e.left;
}

Box ink_box(const TextMeasure& measure, const GlyphRun& run) {
    const TextExtent e = measure.extent(run.text, run.weight, run.px, run.tabular);
    return {run.origin.x + e.left, run.origin.y + e.top, e.right - e.left, e.bottom - e.top};
}

bool same_cells(std::string_view a, std::string_view b) {
    const auto is_digit = [](char c) { return c >= '0' && c <= '9'; };
    const auto alike = [&](char c, char d) { return c > 0 && (c == d || (is_digit(c) && is_digit(d))); };
    return a.size() > 1 && std::ranges::equal(a, b, alike);
}

Fitted fit(const TextMeasure& measure, std::string_view text, Type type, const Room& room) {
    const auto words = split(text);
    if (words.empty()) return {{}, type, 0};
    if (const auto facts = facts_of(text); facts.size() > 1 && room.lines > 1) {
        Fitted best = best_of(measure, facts, type, room);
        for (auto& line : best.lines)
            if (line.ends_with(dot)) line.resize(line.size() - dot.size());
        if (best.type.cap >= room.least_cap - 0.01F) return best;
    }
    Fitted best = best_of(measure, words, type, room);
    if (best.type.cap >= room.least_cap - 0.01F) return best;
    for (const Weight lighter : {Weight::medium, Weight::regular, Weight::light}) {
        if (lighter >= type.weight) continue;
        Type light = type;
        light.weight = lighter;
        Fitted next = best_of(measure, words, light, room);
        if (next.type.cap > best.type.cap * 1.01F) best = std::move(next);
        if (best.type.cap >= room.least_cap - 0.01F) return best;
    }
    for (const std::size_t most : {30U, 20U, 12U, 8U}) {
        Fitted next = best_of(measure, broken(words, most),
                              best.type.cap < type.cap
                                  ? Type{Weight::regular, type.cap, type.colour, type.role, type.tabular}
                                  : type,
                              room);
        if (next.type.cap > best.type.cap * 1.2F) best = std::move(next);
    }
    return best;
}

} // namespace render
