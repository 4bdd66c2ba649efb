// Items are matched by their place in the list, so that a change of what lies on top is a change too.
#include "render/changes.hpp"

#include "render/extent.hpp"
#include "render/layout.hpp"
#include "render/limbs.hpp"

#include <optional>

namespace render {
namespace {

bool is_digit(char c) { return c >= '0' && c <= '9'; }

/// Ink of the glyphs `first` to `last` of a run on cells, seen from its origin; they are digits, some of
/// them.
Box ink_between(const GlyphRun& run, std::size_t first, std::size_t last, const TextMeasure& measure) {
    const auto extent_of = [&](std::string_view text) {
        return measure.extent(text, run.weight, run.px, true);
    };
    const float cell = extent_of("00").advance / 2;
    float pen = 0;
    std::optional<Box> ink;
    for (std::size_t i = 0; i < last; ++i) {
        const TextExtent glyph = extent_of(std::string_view{run.text}.substr(i, 1));
        const float advance = is_digit(run.text[i]) ? cell : glyph.advance;
        // As the painter sets it: on a whole pixel, in the middle of its cell.
        const float x = std::round(pen + (advance - glyph.advance) / 2);
        const Box one{x + glyph.left, glyph.top, glyph.right - glyph.left, glyph.bottom - glyph.top};
        if (i >= first) ink = ink ? united(*ink, one) : one;
        pen += advance;
    }
    return ink.value_or(Box{});
}

/// Two counts that differ in some of their digits, which stand in cells: the ink from the first to the last
/// that differ. nullopt for any other two runs.
std::optional<Box> changed_cells(const Item& before, const Item& after, const GlyphRun& a, const GlyphRun& b,
                                 const TextMeasure& measure) {
    const bool alike = a.tabular && b.tabular && a.weight == b.weight && a.px == b.px &&
                       a.origin == b.origin && before.colour == after.colour &&
                       a.text.size() == b.text.size() && a.text.size() > 1;
    if (!alike) return std::nullopt;
    std::size_t first = 0, last = a.text.size();
    while (first < last && a.text[first] == b.text[first]) ++first;
    while (last > first && a.text[last - 1] == b.text[last - 1]) --last;
    for (std::size_t i = first; i < last; ++i)
        if (!is_digit(a.text[i]) || !is_digit(b.text[i])) return std::nullopt;
    const Box both = united(ink_between(a, first, last, measure), ink_between(b, first, last, measure));
    return Box{a.origin.x + both.x, a.origin.y + both.y, both.w, both.h};
}

/// A ring that drains, or fills: the arc by which one is longer.
std::optional<RingSector> changed_arc(const Item& before, const Item& after) {
    const auto *a = std::get_if<RingSector>(&before.shape), *b = std::get_if<RingSector>(&after.shape);
    if (a == nullptr || b == nullptr || before.colour != after.colour) return std::nullopt;
    if (a->centre != b->centre || a->radius != b->radius || a->width != b->width) return std::nullopt;
    RingSector arc = *a;
    if (a->from == b->from && a->to != b->to)
        arc.from = std::min(a->to, b->to), arc.to = std::max(a->to, b->to);
    else if (a->to == b->to && a->from != b->from)
        arc.from = std::min(a->from, b->from), arc.to = std::max(a->from, b->from);
    else
        return std::nullopt;
    // A whole ring has no ends.
    const bool whole = std::max(a->to - a->from, b->to - b->from) >= 1;
    return whole ? std::nullopt : std::optional{arc};
}

/// A bar that grows or shrinks at its right end.
std::optional<Box> changed_end(const Item& before, const Item& after) {
    const auto *a = std::get_if<FilledBox>(&before.shape), *b = std::get_if<FilledBox>(&after.shape);
    if (a == nullptr || b == nullptr || before.colour != after.colour || a->radius != b->radius)
        return std::nullopt;
    if (a->box.x != b->box.x || a->box.y != b->box.y || a->box.h != b->box.h) return std::nullopt;
    const float from = std::min(a->box.right(), b->box.right()) - a->radius - 1;
    return Box{from, a->box.y, std::max(a->box.right(), b->box.right()) - from, a->box.h};
}

void add_pair(Region& region, const Item& before, const Item& after, const TextMeasure& measure) {
    const auto *a = std::get_if<GlyphRun>(&before.shape), *b = std::get_if<GlyphRun>(&after.shape);
    if (a != nullptr && b != nullptr) {
        if (const auto cells = changed_cells(before, after, *a, *b, measure))
            return region.add(around(*cells));
    } else if (const auto arc = changed_arc(before, after)) {
        const Box box = extent_of(*arc);
        return region.add(around({box.x - 1, box.y - 1, box.w + 2, box.h + 2}));
    } else if (const auto end = changed_end(before, after)) {
        return region.add(around(*end));
    }
    add_extent(region, before);
    add_extent(region, after);
}

} // namespace

void add_changes(Region& region, const DrawList& before, const DrawList& after, const TextMeasure& measure) {
    const std::vector<Item>&a = before.items, &b = after.items;
    const std::size_t most = std::min(a.size(), b.size());
    if (a.size() == b.size()) {
        for (std::size_t i = 0; i < most; ++i)
            if (a[i] != b[i]) add_pair(region, a[i], b[i], measure);
        return;
    }
    // Something came or went: what both have before and behind it is the same.
    std::size_t head = 0, tail = 0;
    while (head < most && a[head] == b[head]) ++head;
    while (tail < most - head && a[a.size() - 1 - tail] == b[b.size() - 1 - tail]) ++tail;
    for (std::size_t i = head; i < a.size() - tail; ++i) add_extent(region, a[i]);
    for (std::size_t i = head; i < b.size() - tail; ++i) add_extent(region, b[i]);
}

} // namespace render
