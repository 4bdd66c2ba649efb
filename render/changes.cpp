// Items are matched by their place in the list, so that a change of what lies on top is a change too.
#include "render/changes.hpp"

#include "render/extent.hpp"
#include "render/limbs.hpp"
#include "render/text.hpp"
#include "render/type.hpp"

#include <optional>
#include <utility>

namespace render {
namespace {

/// Glyphs of a count at most: hours, minutes and seconds.
constexpr std::size_t most_cells = 8;

/// Two counts that differ in some of their digits, which stand in cells.
bool differ_in_digits(const Item& before, const Item& after, const GlyphRun& a, const GlyphRun& b) {
    return a.tabular && b.tabular && a.weight == b.weight && a.px == b.px && a.origin == b.origin &&
           before.colour == after.colour && a.text.size() <= most_cells && same_cells(a.text, b.text);
}

/// Where the glyphs of a count stand.
struct Cells {
    struct Glyph {
        int x = 0; ///< its origin
        PixelBox ink;
    };
    std::array<Glyph, most_cells> glyphs;

    Cells(const GlyphRun& run, const Fonts& fonts) {
        const int left = static_cast<int>(std::lround(run.origin.x)),
                  base = static_cast<int>(std::lround(run.origin.y));
        const int px = std::max(1, static_cast<int>(std::lround(run.px)));
        auto glyph = glyphs.begin();
        fonts.each_cell(run.text, run.weight, px, [&](const char& c, int x, int y) {
            const TextExtent e = fonts.extent({&c, 1}, run.weight, run.px, true);
            *glyph++ = {left + x,
                        {left + x + static_cast<int>(e.left), base + y + static_cast<int>(e.top),
                         static_cast<int>(e.right - e.left), static_cast<int>(e.bottom - e.top)}};
        });
    }
    /// Whether another glyph than the one at `place` reaches into `box`.
    [[nodiscard]] bool reach_into(const PixelBox& box, std::size_t place, std::size_t count) const {
        for (std::size_t i = 0; i < count; ++i)
            if (i != place && !common(glyphs[i].ink, box).empty()) return true;
        return false;
    }
};

/// Whether an item other than `than` may have a pixel in `box`.
bool others_in(const PixelBox& box, const DrawList& list, const Item* than) {
    const auto left = static_cast<float>(box.x), right = static_cast<float>(box.right()),
               top = static_cast<float>(box.y), bottom = static_cast<float>(box.bottom());
    return std::any_of(list.items.begin(), list.items.end(), [&](const Item& item) {
        const Box& b = item.bounds;
        return b.x < right && b.right() > left && b.y < bottom && b.bottom() > top && &item != than;
    });
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

/// A bar of which one end moves.
std::optional<Box> changed_end(const Item& before, const Item& after) {
    const auto *a = std::get_if<FilledBox>(&before.shape), *b = std::get_if<FilledBox>(&after.shape);
    if (a == nullptr || b == nullptr || before.colour != after.colour || a->radius != b->radius)
        return std::nullopt;
    if (a->box.y != b->box.y || a->box.h != b->box.h) return std::nullopt;
    const auto between = [&](float from, float to) { return Box{from, a->box.y, to - from, a->box.h}; };
    const float soft = a->radius + 1;
    if (a->box.x == b->box.x) {
        const auto [from, to] = std::minmax({a->box.right(), b->box.right()});
        return between(from - soft, to);
    }
    if (a->box.right() == b->box.right()) {
        const auto [from, to] = std::minmax({a->box.x, b->box.x});
        return between(from, to + soft);
    }
    return std::nullopt;
}

/// Makes room where items came, closes it where they went: what lies behind moves up or down with its memory.
void shift_tail(std::vector<Item>& old, const std::vector<Item>& now) {
    const auto before = static_cast<std::ptrdiff_t>(old.size()),
               after = static_cast<std::ptrdiff_t>(now.size());
    const std::ptrdiff_t most = std::min(before, after);
    std::ptrdiff_t tail = 0;
    while (tail < most && old[static_cast<std::size_t>(before - 1 - tail)] ==
                              now[static_cast<std::size_t>(after - 1 - tail)])
        ++tail;
    if (old.capacity() < now.size()) old.reserve(2 * now.size());
    old.resize(std::max(old.size(), now.size()));
    const auto from = old.begin() + before - tail;
    if (after > before) std::move_backward(from, from + tail, old.begin() + after);
    if (after < before) std::move(from, from + tail, old.begin() + after - tail);
    old.resize(now.size());
}

} // namespace

void Changes::add_digits(const GlyphRun& before, const Item& after, const DrawList& now, const Fonts& fonts) {
    const auto& run = std::get<GlyphRun>(after.shape);
    const Cells old{before, fonts}, fresh{run, fonts};
    const std::size_t count = run.text.size();
    for (std::size_t i = 0; i < count; ++i) {
        if (before.text[i] == run.text[i]) continue;
        const PixelBox box = around(old.glyphs[i].ink, fresh.glyphs[i].ink);
        const bool alone = reprint_count_ < most_reprints && !old.reach_into(box, i, count) &&
                           !fresh.reach_into(box, i, count) && !others_in(box, now, &after);
        if (!alone) {
            redrawn_.add(box);
            continue;
        }
        const auto print = [&](Reprint::Print& one, char digit, const Cells::Glyph& glyph) {
            one.text.assign(1, digit);
            one.ink = ink_of(run, after.colour);
            one.x = glyph.x, one.y = static_cast<int>(std::lround(run.origin.y));
            one.box = glyph.ink;
        };
        Reprint& reprint = reprints_[reprint_count_++];
        print(reprint.before, before.text[i], old.glyphs[i]);
        print(reprint.after, run.text[i], fresh.glyphs[i]);
    }
}

/// Of items one of which takes the other one's place; either may be missing.
void Changes::add_lines(const Item* before, const Item* after, const DrawList& now) {
    const auto alone = [&](const Item* item, const Item* but) {
        const auto* run = item != nullptr ? std::get_if<GlyphRun>(&item->shape) : nullptr;
        if (run == nullptr || Fonts::on_cells(run->text, run->tabular)) return false;
        const PixelBox box = around(item->bounds);
        return !others_in({box.x - 1, box.y - 1, box.w + 2, box.h + 2}, now, but);
    };
    const bool room = reprint_count_ < most_reprints, printed = room && alone(after, after);
    // What is printed is so after the other one was blotted out; all else is there before.
    const bool erased = room && alone(before, printed ? after : nullptr);
    if (before != nullptr && !erased) add_extent(redrawn_, *before);
    if (after != nullptr && !printed) add_extent(redrawn_, *after);
    if (!erased && !printed) return;
    const auto print = [](Reprint::Print& one, const Item* item) {
        one.text.clear();
        one.box = {};
        if (item == nullptr) return;
        const auto& run = std::get<GlyphRun>(item->shape);
        one.text = run.text;
        one.ink = ink_of(run, item->colour);
        one.x = static_cast<int>(std::lround(run.origin.x));
        one.y = static_cast<int>(std::lround(run.origin.y));
        one.box = around(item->bounds);
    };
    Reprint& reprint = reprints_[reprint_count_++];
    print(reprint.before, erased ? before : nullptr);
    print(reprint.after, printed ? after : nullptr);
}

void Changes::add_pair(const Item& before, const Item& after, const DrawList& now, const Fonts& fonts) {
    const auto *a = std::get_if<GlyphRun>(&before.shape), *b = std::get_if<GlyphRun>(&after.shape);
    if (a != nullptr && b != nullptr) {
        if (differ_in_digits(before, after, *a, *b)) return add_digits(*a, after, now, fonts);
        return add_lines(&before, &after, now);
    } else if (const auto arc = changed_arc(before, after)) {
        const Box box = extent_of(*arc);
        return redrawn_.add(around({box.x - 1, box.y - 1, box.w + 2, box.h + 2}));
    } else if (const auto end = changed_end(before, after)) {
        return redrawn_.add(around(*end));
    }
    add_difference(redrawn_, before, after);
}

/// Of lists of different lengths.
void Changes::add_apart(const DrawList& before, const DrawList& after, const Fonts& fonts) {
    constexpr std::ptrdiff_t ahead =
        32; ///< items that came or went at one place, as far as they are looked for
    const std::vector<Item>&a = before.items, &b = after.items;
    auto old = a.begin(), now = b.begin();
    const auto near = [&](auto from, auto end) { return from + std::min(ahead, end - from); };
    while (old != a.end() && now != b.end()) {
        if (*old == *now) {
            ++old, ++now;
            continue;
        }
        // As many are left of both: each has its place, and one that is not what it was is another there.
        if (a.end() - old == b.end() - now) {
            add_pair(*old++, *now++, after, fonts);
            continue;
        }
        const auto went = near(old, a.end()), same = std::find(old, went, *now);
        const auto came = near(now, b.end()), other = std::find(now, came, *old);
        if (same != went)
            for (; old != same; ++old) add_lines(&*old, nullptr, after);
        else if (other != came)
            for (; now != other; ++now) add_lines(nullptr, &*now, after);
        else
            add_pair(*old++, *now++, after, fonts);
    }
    for (; old != a.end(); ++old) add_lines(&*old, nullptr, after);
    for (; now != b.end(); ++now) add_lines(nullptr, &*now, after);
}

void Changes::follow(DrawList& shown, const DrawList& now, const Fonts& fonts) {
    redrawn_.start(now.width, now.height);
    reprint_count_ = 0;
    const bool whole = shown.width != now.width || shown.height != now.height;
    const bool apart = !whole && shown.items.size() != now.items.size();
    if (whole) redrawn_.add({0, 0, now.width, now.height});
    if (apart) add_apart(shown, now, fonts);
    // Items that stay are not written again, and strings keep their memory.
    shown.width = now.width, shown.height = now.height;
    if (shown.items.size() != now.items.size()) shift_tail(shown.items, now.items);
    for (std::size_t i = 0; i < now.items.size(); ++i) {
        if (shown.items[i] == now.items[i]) continue;
        if (!whole && !apart) add_pair(shown.items[i], now.items[i], now, fonts);
        shown.items[i] = now.items[i];
    }
    redrawn_.close();
}

} // namespace render
