// From a card to its draw list: picks the kind of card and adds what stands around any of them.
#include "render/layout.hpp"

#include "render/figure.hpp"
#include "render/layout_parts.hpp"
#include "render/overloaded.hpp"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace render {
namespace {

/// A frame of light around the screen: it is seen from the corner of the eye, and costs little light.
void flash(Page& page, Side side) {
    const auto w = static_cast<float>(page.screen.width), h = static_cast<float>(page.screen.height);
    const float t = std::max(2.0F, std::round(std::min(w, h) * theme::edge));
    const Colour colour = page.accent(side);
    page.filled({0, 0, w, t}, 0, colour, Role::edge);
    page.filled({0, h - t, w, t}, 0, colour, Role::edge);
    page.filled({0, t, t, h - 2 * t}, 0, colour, Role::edge);
    page.filled({w - t, t, t, h - 2 * t}, 0, colour, Role::edge);
}

/// Only inward: what a television cuts off stays free wherever the card stands.
void drift(Page& page, const Drift& drift) {
    const auto shorter = static_cast<float>(std::min(page.screen.width, page.screen.height));
    const auto px = [&](int thousandths) {
        return std::round(shorter * static_cast<float>(thousandths) / 1'000);
    };
    page.safe.x += px(drift.x);
    page.safe.y += px(drift.y);
    page.safe.w -= px(Drift::most);
    page.safe.h -= px(Drift::most);
}

/// Over everything, on a black panel of its own: the one place where something is covered.
void hold(Page& page, double share, const std::string& label) {
    const float radius = page.px(52), stroke = page.px(theme::ring * 1.6F), pad = page.px(20);
    const Fitted words =
        page.fit(label, page.type(theme::body_cap), {.width = page.safe.w - 4 * pad, .lines = 2});
    float wide = 2 * radius + stroke;
    for (const auto& line : words.lines) wide = std::max(wide, page.width(line, words.type));
    const float gap = page.px(theme::gap), tall = 2 * radius + stroke + gap + words.height();
    const Point middle{static_cast<float>(page.screen.width) / 2, static_cast<float>(page.screen.height) / 2};
    const Box panel{middle.x - wide / 2 - pad, middle.y - tall / 2 - pad, wide + 2 * pad, tall + 2 * pad};
    page.filled(panel, page.px(10), theme::background, Role::mark);
    page.outlined(panel, page.px(10), page.px(theme::stroke), theme::secondary, Role::mark);
    const Point centre{middle.x, panel.y + pad + radius + stroke / 2};
    const float filled = std::clamp(static_cast<float>(share), 0.0F, 1.0F),
                apart = stroke / radius / 6.2831853F;
    if (filled > 0) page.ring(centre, radius, stroke, 0, filled, theme::text);
    if (filled + 2 * apart < 1 - apart)
        page.ring(centre, radius, page.px(theme::hairline), filled > 0 ? filled + apart : 0,
                  filled > 0 ? 1 - apart : 1, theme::track);
    page.text(words, Align::centre, middle.x, panel.bottom() - pad - words.height());
}

} // namespace

float arcmin_px(const Screen& screen, float arcmin) {
    const double diagonal = std::hypot(screen.width, screen.height);
    const double angle = static_cast<double>(arcmin) / 60 * std::numbers::pi / 180;
    return static_cast<float>(static_cast<double>(screen.distance_mm) * std::tan(angle) * diagonal /
                              static_cast<double>(screen.diagonal_mm));
}

DrawList lay_out(const Card& card, const Screen& screen, const TextMeasure& measure) {
    Layout layout;
    lay_out(card, screen, measure, layout);
    return std::move(layout.list);
}

void lay_out(const Card& card, const Screen& screen, const TextMeasure& measure, Layout& into) {
    Page page{screen, measure};
    page.list.items = std::move(into.list.items);
    page.list.items.clear();
    if (card.drift) drift(page, *card.drift);
    std::visit(Overloaded{
                   [&](const IdleCard& body) { lay_out_idle(page, card, body); },
                   [&](const TitleCard& body) { lay_out_title(page, card, body); },
                   [&](const PreviewCard& body) { lay_out_preview(page, card, body); },
                   [&](const WorkCard& body) { lay_out_work(page, card, body); },
                   [&](const SwitchCard& body) { lay_out_switch(page, card, body); },
                   [&](const RestCard& body) { lay_out_rest(page, card, body); },
                   [&](const ReadyCard& body) { lay_out_ready(page, card, body); },
                   [&](const PausedCard& body) { lay_out_paused(page, card, body); },
                   [&](const DoneCard& body) { lay_out_done(page, card, body); },
                   [&](const TroubleCard& body) { lay_out_trouble(page, card, body); },
                   [&](const TurningCard& body) { lay_out_turning(page, card, body); },
                   [&](const DotCard& body) { lay_out_dot(page, body); },
                   [](const DarkCard&) {},
               },
               card.body);
    if (card.flash != Side::none || card.flash_neutral) flash(page, card.flash);
    if (card.hold_ring) hold(page, *card.hold_ring, card.hold_label);
    into.list = std::move(page.list);
    into.figure = page.figure;
    into.countdown = page.countdown;
    into.line = page.routine;
    into.accents = page.screen.accents;
}

void pose(Layout& layout, const FigureView& view) {
    Layout::Figure& figure = *layout.figure;
    auto& items = layout.list.items;
    const auto at = [&](std::size_t i) { return items.begin() + static_cast<std::ptrdiff_t>(i); };
    // Made behind all others, then brought into the old one's place.
    const std::size_t behind = items.size();
    add_figure(layout.list, view, scale_in(view, figure.place), layout.accents);
    const std::size_t made = items.size() - behind, both = std::min(made, figure.count);
    std::move(at(behind), at(behind + both), at(figure.first));
    if (made > figure.count) // the rest of the new one moves up before the tail
        std::rotate(at(figure.first + both), at(behind + both), items.end());
    else // the rest of the old one goes
        items.erase(at(figure.first + both), at(figure.first + figure.count));
    items.erase(at(behind - figure.count + made), items.end());
    // Both are laid out as they come: what stands behind the figure moves with its end.
    const auto move_on = [&](std::size_t& place) {
        if (place > figure.first) place = place - figure.count + made;
    };
    if (layout.countdown) move_on(*layout.countdown);
    if (layout.line) move_on(layout.line->first);
    figure.count = made;
}

bool recount(Layout& layout, std::string_view countdown, const TextMeasure& measure) {
    if (!layout.countdown) return false;
    Item& item = layout.list.items[*layout.countdown];
    auto& run = std::get<GlyphRun>(item.shape);
    if (!run.tabular || !same_cells(run.text, countdown)) return false;
    run.text = countdown;
    item.bounds = bounds_of(measure, run);
    return true;
}

bool proceed(Layout& layout, double progress) {
    if (!layout.line) return false;
    const auto [first, count, place] = *layout.line;
    auto& items = layout.list.items;
    const auto at = [&](std::size_t i) { return items.begin() + static_cast<std::ptrdiff_t>(i); };
    const std::size_t behind = items.size();
    add_routine_line(items, progress, place);
    const bool fits = items.size() - behind == count;
    if (fits) std::move(at(behind), items.end(), at(first));
    items.erase(at(behind), items.end());
    return fits;
}

} // namespace render
