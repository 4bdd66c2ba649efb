// The card of the work itself: the hero number in its ring (or, where it is too wide for one, over a bar).
#include "render/gauge.hpp"
#include "render/layout_parts.hpp"
#include "render/set_marks.hpp"

#include <algorithm>
#include <cmath>

namespace render {
namespace {

constexpr float ring_most = 190; ///< minutes of arc, across

Type hero_type(const Page& page) {
    Type type = page.type(theme::hero_cap, theme::text, Role::hero, theme::number);
    type.tabular = true;
    return type;
}

/// A time is wide: thinner, it leaves room beside it and light for the figure.
Type bar_hero_type(const Page& page) {
    Type type = hero_type(page);
    type.weight = Weight::regular;
    return type;
}

Type of_type(const Page& page) { return page.type(theme::small_cap, theme::secondary); }

/// The hero number at its widest in this set, so that the ninth rep and the tenth stand in the same form.
std::string widest(const WorkCard& work) {
    const auto digits = [](const std::string& text) {
        return static_cast<std::size_t>(
            std::count_if(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; }));
    };
    if (work.hero.find(':') != std::string::npos) return work.hero;
    return std::string(std::max({digits(work.hero), digits(work.hero_of), work.hero.size()}), '8');
}

/// Diameter that the number and the words below it ask for.
float ring_need(const Page& page, const WorkCard& work) {
    const Type hero = hero_type(page);
    const float w = page.width(widest(work), hero) / 2, h = hero.cap / 2;
    const float around_number = 2 * (std::hypot(w, h) * 0.95F + page.px(2 + theme::ring));
    const float over_words = work.hero_of.empty() ? 0 : 2 * (h + page.px(4) + of_type(page).cap);
    return std::max(around_number, over_words);
}

/// Diameter that leaves the words beside the ring their width.
float ring_room(const Page& page, const WorkCard& work, float width) {
    const float sets = page.width(work.sets.label, page.type(theme::body_cap));
    const float room = width - page.px(theme::column_gap) - std::max(sets, page.px(theme::second_cap * 3));
    return std::max(ring_need(page, work), std::min(page.px(ring_most), room));
}

Type second_type(const Page& page) {
    Type type = page.type(theme::second_cap, theme::text, Role::second, theme::huge);
    type.tabular = true;
    return type;
}

/// Side, other number and sets beside the ring, on the side's own edge of the column.
struct RingSide {
    SideMark side;
    bool own_row = false; ///< the side's word is too long for it and takes a row
};

void draw_beside(Page& page, const WorkCard& work, const RingSide& beside, const Box& box) {
    const Align align = work.side == Side::left ? Align::left : Align::right;
    const float x = align == Align::left ? box.x : box.right();
    const bool marked = !beside.own_row && !beside.side.word.empty();
    const Sets sets = sets_in(page, work.sets, box.w);
    Stack stack{page.px(theme::near)};
    if (marked) {
        SideMark mark = beside.side;
        stack.row(mark.type.cap, 0, [&page, mark, box, align](float top) {
            // A word without a side stands with the rest of its column.
            if (mark.side == Side::none && align == Align::right)
                page.text(mark.word, mark.type, Align::right, box.right(), top);
            else
                place(page, mark, {box.x, top, box.w, mark.type.cap});
        });
    }
    if (!work.second.empty()) {
        const Fitted second = page.fit(work.second, second_type(page), {.width = box.w});
        stack.text(page, second, align, x, page.px(theme::near));
    }
    if (sets.height > 0)
        stack.row(sets.height, page.px(theme::near),
                  [&, sets](float top) { place(page, sets, work.sets, work.side, align, x, top); });
    stack.lay(box.y, box.h, true);
}

void draw_in_ring(Page& page, const WorkCard& work, const RingSide& beside, const Box& row) {
    const float across = std::min(row.h, ring_room(page, work, row.w)), gap = page.px(theme::column_gap);
    const bool mirrored = work.side == Side::left;
    const float x = mirrored ? row.right() - across : row.x, y = row.y + (row.h - across) / 2;
    const Point centre{x + across / 2, y + across / 2};
    const Type of = of_type(page);
    const float open = work.hero_of.empty() ? 0 : page.width(work.hero_of, of) + page.px(10);
    draw_ring(page, work.ring, work.side, centre, across, open);
    Type hero = hero_type(page);
    page.text(work.hero, hero, Align::centre, centre.x, centre.y - hero.cap / 2);
    if (!work.hero_of.empty()) page.text(work.hero_of, of, Align::centre, centre.x, y + across - of.cap);
    draw_beside(page, work, beside,
                {mirrored ? row.x : row.x + across + gap, y, row.w - across - gap, across});
}

/// The number over its bar: times, and counts of many digits. The other number shares its line where it can.
struct Bar {
    float of_width = 0;
    bool with_second = false;
};
Bar bar_of(const Page& page, const WorkCard& work, float width) {
    Bar bar;
    bar.of_width = work.hero_of.empty() ? 0 : page.width(work.hero_of, of_type(page)) + page.px(theme::gap);
    if (!work.second.empty() && work.hero_of.empty())
        bar.with_second = page.width(work.hero, bar_hero_type(page)) + page.px(theme::column_gap) +
                              page.width(work.second, second_type(page)) <=
                          width;
    return bar;
}

void draw_over_bar(Page& page, const WorkCard& work, const Box& row) {
    const float thick = page.px(theme::ring), gap = page.px(theme::near + 2);
    const Bar bar = bar_of(page, work, row.w);
    const Fitted hero = page.fit(work.hero, bar_hero_type(page),
                                 {.width = row.w - bar.of_width, .height = row.h - gap - thick});
    const float top = row.y + std::max(0.0F, row.h - gap - thick - hero.height()) / 2;
    const float baseline = page.text(hero, Align::left, row.x, top);
    const Type of = of_type(page), second = second_type(page);
    if (bar.of_width > 0) page.text(work.hero_of, of, Align::right, row.right(), baseline - of.cap);
    if (bar.with_second) page.text(work.second, second, Align::right, row.right(), baseline - second.cap);
    draw_bar(page, work.ring, work.side, {row.x, baseline + gap, row.w, thick});
}

/// Side and sets, or the other number and sets where the head carries the side.
void stack_under_bar(Page& page, Stack& stack, const WorkCard& work, const SideMark& mark,
                     const Box& column) {
    const float gap = page.px(theme::gap);
    const bool second_left = !work.second.empty() && !bar_of(page, work, column.w).with_second;
    const bool second_here = second_left && mark.word.empty();
    const Fitted second =
        second_left ? page.fit(work.second, second_type(page), {.width = column.w}) : Fitted{};
    float taken = mark.word.empty() ? 0 : width(page, mark) + gap;
    if (second_here) taken = page.width(work.second, second.type) + gap;
    Sets sets = sets_in(page, work.sets, column.w - taken);
    const bool apart = sets.height > 0 && sets.label.type.cap < page.px(theme::least_cap);
    if (apart) sets = sets_in(page, work.sets, column.w);
    const float left = mark.word.empty() ? (second_here ? second.height() : 0) : mark.type.cap;
    const float height = apart ? left : std::max(left, sets.height);
    const bool sets_first = work.side == Side::right && !second_here;
    if (height > 0)
        stack.row(height, gap, [=, &page, &work](float top) {
            place(page, mark, {column.x, top, column.w, mark.type.cap});
            if (second_here) page.text(second, Align::left, column.x, top);
            if (!apart)
                place(page, sets, work.sets, work.side, sets_first ? Align::left : Align::right,
                      sets_first ? column.x : column.right(), top);
        });
    if (apart)
        stack.row(sets.height, gap, [=, &page, &work](float top) {
            place(page, sets, work.sets, work.side, Align::left, column.x, top);
        });
    if (second_left && !second_here) stack.text(page, second, Align::left, column.x, gap);
}

void stack_bar(Page& page, Stack& stack, const WorkCard& work, const SideMark& mark, const Box& column) {
    stack.elastic(page.px(theme::hero_cap + theme::near + 2 + theme::ring), page.px(theme::hero_cap * 1.3F),
                  page.px(theme::gap), [&page, &work, column](float top, float height) {
                      draw_over_bar(page, work, {column.x, top, column.w, height});
                  });
    stack_under_bar(page, stack, work, mark, column);
}

Fitted fit_cue(const Page& page, const WorkCard& work, const std::string& cue, float width, int lines) {
    if (std::holds_alternative<CueList>(work.illustration))
        return {}; // they stand in the illustration's place
    return page.fit(cue, page.type(theme::cue_cap, theme::text, Role::cue, theme::cue),
                    {.width = width, .lines = lines, .least_cap = page.px(26), .pitch = 1.4F});
}

void stack_cue(Page& page, Stack& stack, const WorkCard& work, const Box& column, int lines) {
    const std::string& longest = work.cue_widest.size() > work.cue.size() ? work.cue_widest : work.cue;
    const Fitted room = fit_cue(page, work, longest, column.w, lines);
    if (room.lines.empty()) return;
    stack.row(room.height(), page.px(theme::gap), [&page, &work, column, lines](float top) {
        page.text(fit_cue(page, work, work.cue, column.w, lines), Align::left, column.x, top);
    });
}

/// The ring, and beside it the side, the other number and the sets; the cue below.
struct Ringed {
    Stack rows;
    bool fits = false;
};
Ringed ringed(Page& page, const WorkCard& work, const Box& column, bool with_side) {
    const SideMark mark = side_mark(page, with_side ? work.side_word : "", work.side, theme::side_cap);
    const float need = ring_need(page, work), beside = column.w - need - page.px(theme::column_gap);
    const RingSide side{mark, width(page, mark) > beside};
    Stack rows{page.px(theme::least_gap)};
    if (side.own_row)
        rows.row(mark.type.cap, page.px(theme::gap), [&page, mark, column](float top) {
            place(page, mark, {column.x, top, column.w, mark.type.cap});
        });
    rows.elastic(need, std::max(need, ring_room(page, work, column.w)), page.px(theme::gap),
                 [&page, &work, side, column](float top, float height) {
                     draw_in_ring(page, work, side, {column.x, top, column.w, height});
                 });
    stack_cue(page, rows, work, column, 2);
    rows.foot(page.px(theme::foot));
    const bool second_fits = work.second.empty() || page.width(work.second, second_type(page)) <= beside;
    const bool fits = second_fits && beside > 0 && rows.left_in(column.h) >= need;
    return {std::move(rows), fits};
}

bool ring_fits(Page& page, const WorkCard& work, const Box& column, bool with_side) {
    return ringed(page, work, column, with_side).fits;
}

/// What stands under the name; `with_side` where the head does not carry the side.
Stack rows_of(Page& page, const WorkCard& work, const Box& column, bool with_side) {
    Ringed ring = ringed(page, work, column, with_side);
    if (ring.fits) return std::move(ring.rows);
    const SideMark mark = side_mark(page, with_side ? work.side_word : "", work.side, theme::side_cap);
    // A count of hundreds under a long name leaves a long cue one line only, smaller.
    for (const int lines : {2, 1}) {
        Stack barred{page.px(theme::least_gap)};
        stack_bar(page, barred, work, mark, column);
        stack_cue(page, barred, work, column, lines);
        barred.foot(page.px(theme::foot));
        if (lines == 1 ||
            barred.left_in(column.h) >= page.px(theme::hero_cap + theme::near + 2 + theme::ring))
            return barred;
    }
    return std::move(ring.rows);
}

/// In its own words the cue of this phase is as large as it would be below the ring.
const CueStyle cue_style{theme::cue_cap, theme::secondary};

} // namespace

void lay_out_work(Page& page, const Card& card, const WorkCard& work) {
    const float bottom = strip(page, card, work.number);
    if (page.portrait()) {
        Head head{work.number, page.type(theme::small_cap, theme::secondary),
                  work.name,   theme::body_cap * 1.2F,
                  work.side,   work.side_word,
                  cue_style};
        const Box below = lay_head(page, head, work.illustration, bottom);
        rows_of(page, work, below, false).lay(below.y, below.h, true);
        return;
    }
    const Frame frame = frame_of(page, has_picture(work.illustration), bottom);
    illustrate(page, work.illustration, work.side, cue_style, frame.picture);
    const Box& column = frame.words;
    const auto under = [&](const Fitted& set) {
        const float y = set.lines.empty() ? column.y : column.y + set.height() + page.px(theme::gap - 2);
        return Box{column.x, y, column.w, column.bottom() - y};
    };
    Fitted name = fit_name(page, work.name, theme::body_cap * 1.2F, column.w);
    if (name.lines.size() > 1) name = fit_name(page, work.name, theme::body_cap, column.w);
    // A long name gives way to the ring, down to the least size that is still read.
    if (name.lines.size() > 1 && !ring_fits(page, work, under(name), true))
        name = fit_name(page, work.name, theme::small_cap, column.w);
    page.text(name, Align::left, column.x, column.y);
    const Box below = under(name);
    rows_of(page, work, below, true).lay(below.y, below.h, true);
}

} // namespace render
