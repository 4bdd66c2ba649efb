// The card of the work itself: the hero number in its ring (or, where it is too wide for one, over a bar).
#include "render/layout_parts.hpp"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace render {
namespace {

constexpr int most_ticks = 40;   ///< more would leave no ring between them
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

/// Part of the way round, or along: `from`..`to` of the whole, and how it is drawn.
struct Piece {
    float from = 0, to = 0;
    bool left = false; ///< still to come: thick and coloured
    bool lit = false;  ///< its rep was reached
};

/// The whole cut into one piece a tick and, where it has drained to, into over and left. `gap`, `cap`: shares
/// of the whole between two ticks, and beyond a thick piece's end for its roundness.
std::vector<Piece> pieces(const Ring& ring, float gap, float cap) {
    const int ticks = ring.ticks > most_ticks ? 1 : std::max(1, ring.ticks);
    const float over = 1 - std::clamp(static_cast<float>(ring.left), 0.0F, 1.0F);
    std::vector<Piece> out;
    for (int i = 0; i < ticks; ++i) {
        const float from = static_cast<float>(i) / static_cast<float>(ticks) + (i > 0 ? gap / 2 : 0);
        const float to =
            static_cast<float>(i + 1) / static_cast<float>(ticks) - (i + 1 < ticks ? gap / 2 : 0);
        const bool lit = i < ring.ticks_lit;
        const float cut = std::clamp(over, from, to);
        if (over <= from) {
            out.push_back({from, to, true, lit});
        } else if (cut >= to - 3 * cap) {
            out.push_back({from, to, false, lit});
        } else {
            if (cut - 2 * cap > from) out.push_back({from, cut - 2 * cap, false, lit});
            out.push_back({std::max(cut, from), to, true, lit});
        }
    }
    return out;
}

Colour colour_of(const Piece& piece, Side side) {
    if (piece.left) return theme::of(side);
    return piece.lit ? theme::text : theme::track;
}

void draw_ring(Page& page, const WorkCard& work, Point centre, float diameter) {
    const float stroke = page.px(theme::ring), radius = diameter / 2 - stroke / 2;
    constexpr float turn = 2 * std::numbers::pi_v<float>;
    // Open at the foot, where "of 8" stands.
    float opening = 0;
    if (!work.hero_of.empty()) {
        const float half = page.width(work.hero_of, of_type(page)) / 2 + page.px(5) + stroke / 2;
        opening = std::asin(std::min(0.95F, half / radius)) / turn;
    }
    const float start = 0.5F + opening, length = 1 - 2 * opening;
    const float cap = stroke / 2 / radius / turn / length;
    const auto all = pieces(work.ring, 2 * cap + page.px(2.2F) / radius / turn / length, cap);
    for (const Piece& piece : all) {
        const float thick = piece.left ? stroke : page.px(piece.lit ? theme::ring * 0.45F : theme::hairline);
        page.ring(centre, radius, thick, start + piece.from * length, start + piece.to * length,
                  colour_of(piece, work.side));
    }
}

void draw_bar(Page& page, const WorkCard& work, const Box& box) {
    const auto all = pieces(work.ring, page.px(2.4F) / box.w, 0);
    for (const Piece& piece : all) {
        const float thick = piece.left ? box.h : page.px(piece.lit ? theme::ring * 0.45F : theme::hairline);
        const Box part{box.x + piece.from * box.w, box.y + (box.h - thick) / 2,
                       (piece.to - piece.from) * box.w, thick};
        if (part.w >= 1) page.filled(part, thick / 2, colour_of(piece, work.side), Role::ring);
    }
}

void draw_dot(Page& page, const Box& box, int index, const SetDots& sets, Side side) {
    const float radius = box.w / 2, stroke = page.px(theme::stroke);
    if (index < sets.done) {
        page.filled(box, radius, theme::text, Role::mark);
    } else if (index == sets.done && index < sets.total) {
        page.outlined(box, radius, box.w * 0.3F, theme::of(side), Role::mark);
    } else {
        page.outlined(box, radius, stroke, theme::secondary, Role::mark,
                      index >= sets.total ? page.px(2.6F) : 0);
    }
}

/// Label over dots, flush with one edge of `column`, the dots' foot on `bottom`.
struct Sets {
    Fitted label;
    float dots = 0;   ///< width of the row of dots; 0: too many to be told apart
    float height = 0; ///< px
};
Sets sets_in(const Page& page, const SetDots& sets, float width) {
    if (sets.label.empty()) return {};
    Sets out{page.fit(sets.label, page.type(theme::body_cap, theme::text),
                      {.width = width, .lines = 2, .least_cap = page.px(theme::least_cap)}),
             0, 0};
    const int count = sets.total + sets.offered;
    const float dots = page.px(theme::dot_pitch) * static_cast<float>(count - 1) + page.px(theme::dot);
    out.dots = count > 0 && dots <= width ? dots : 0;
    out.height = out.label.height() + (out.dots > 0 ? page.px(theme::near + theme::dot) : 0);
    return out;
}
void place(Page& page, const Sets& set, const WorkCard& work, Align align, float x, float top) {
    page.text(set.label, align, x, top);
    if (set.dots <= 0) return;
    const float size = page.px(theme::dot), y = top + set.height - size;
    float left = align == Align::right ? x - set.dots : x;
    for (int i = 0; i < work.sets.total + work.sets.offered; ++i, left += page.px(theme::dot_pitch))
        draw_dot(page, {left, y, size, size}, i, work.sets, work.side);
}

Type second_type(const Page& page) {
    Type type = page.type(theme::second_cap, theme::text, Role::second, theme::huge);
    type.tabular = true;
    return type;
}

/// Side, other number and sets beside the ring, on the side's own edge of the column.
struct Beside {
    SideMark side;
    bool own_row = false; ///< the side's word is too long for it and takes a row
};

void draw_beside(Page& page, const WorkCard& work, const Beside& beside, const Box& box) {
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
                  [&, sets](float top) { place(page, sets, work, align, x, top); });
    stack.lay(box.y, box.h, true);
}

void draw_in_ring(Page& page, const WorkCard& work, const Beside& beside, const Box& row) {
    const float across = std::min(row.h, ring_room(page, work, row.w)), gap = page.px(theme::column_gap);
    const bool mirrored = work.side == Side::left;
    const float x = mirrored ? row.right() - across : row.x, y = row.y + (row.h - across) / 2;
    const Point centre{x + across / 2, y + across / 2};
    draw_ring(page, work, centre, across);
    Type hero = hero_type(page);
    page.text(work.hero, hero, Align::centre, centre.x, centre.y - hero.cap / 2);
    const Type of = of_type(page);
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
    draw_bar(page, work, {row.x, baseline + gap, row.w, thick});
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
                place(page, sets, work, sets_first ? Align::left : Align::right,
                      sets_first ? column.x : column.right(), top);
        });
    if (apart)
        stack.row(sets.height, gap,
                  [=, &page, &work](float top) { place(page, sets, work, Align::left, column.x, top); });
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
    const Beside side{mark, width(page, mark) > beside};
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
