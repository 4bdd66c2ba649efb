// The parts that several cards share; where each stands within a card is the card's own file's.
#include "render/layout_parts.hpp"

#include "render/figure.hpp"
#include "render/foot_map.hpp"
#include "render/overloaded.hpp"

#include <algorithm>
#include <array>
#include <cmath>

namespace render {
namespace {

/// In landscape the illustration takes a third: a standing figure with a raised arm fills it from edge to
/// edge.
constexpr float picture_share = 0.34F;
/// In portrait what stands below the illustration: the ring and a cue of two lines.
constexpr float below_picture = 236;
/// The foot map, in minutes of arc. Half as wide it would still be read from where the person stands.
constexpr float map_wide = 94, map_tall = 120, map_least = 58;
/// The same where the cues stand in the illustration's place and are not repeated.
constexpr float below_cues = 168;

void routine_line(Page& page, double progress, const Box& place) {
    const std::size_t first = page.list.items.size();
    add_routine_line(page.list.items, progress, place);
    page.routine = {first, page.list.items.size() - first, place};
}

/// All cues at one size, so that none moves when another lights.
std::vector<Fitted> set_cues(const Page& page, const std::vector<std::string>& cues, float most,
                             const Box& box, float gap) {
    std::vector<Fitted> set;
    for (const float cap :
         {theme::cue_cap, 24.0F, 22.0F, 20.0F, theme::body_cap, theme::small_cap, 14.0F, 12.0F, 9.0F}) {
        if (cap > most) continue;
        set.clear();
        float height = -gap;
        bool smaller = false;
        for (const auto& cue : cues) {
            set.push_back(
                page.fit(cue, page.type(cap, theme::secondary), {.width = box.w, .lines = 3, .pitch = 1.5F}));
            height += set.back().height() + gap;
            smaller = smaller || set.back().type.cap < page.px(cap) * 0.99F;
        }
        if (height <= box.h && !smaller) break;
    }
    return set;
}

void show_cues(Page& page, const CueList& list, Side side, const CueStyle& style, const Box& place) {
    const float gap = page.px(theme::gap), bar = page.px(2), indent = bar + page.px(8);
    const Box box{place.x + indent, place.y, place.w - indent, place.h - page.px(theme::near)};
    auto cues = set_cues(page, list.cues, style.cap, box, gap * 1.3F);
    float height = -gap * 1.3F;
    for (const auto& cue : cues) height += cue.height() + gap * 1.3F;
    float top = box.y + std::max(0.0F, (box.h - height) / 2);
    for (std::size_t i = 0; i < cues.size(); ++i) {
        Fitted& cue = cues[i];
        const bool lit = list.lit == static_cast<int>(i);
        cue.type.colour = lit ? theme::text : style.colour;
        if (lit) {
            if (cue.type.cap >= page.px(26)) cue.type.role = Role::cue;
            page.filled({place.x, top - bar, bar, cue.height() + 2 * bar}, bar / 2, page.accent(side),
                        Role::mark);
        }
        page.text(cue, Align::left, box.x, top);
        top += cue.height() + gap * 1.3F;
    }
}

/// In portrait there is room beside the figure for the foot map.
void show_figure(Page& page, const FigureScene& scene, const Box& place) {
    Box box = place;
    const float map = page.px(map_wide);
    if (scene.feet && page.portrait()) {
        const float tall = std::min(place.h * 0.8F, page.px(map_tall));
        box.w -= map + page.px(theme::near);
        lay_out_foot_map(page, *scene.feet, {place.right() - map, place.bottom() - tall, map, tall},
                         page.px(theme::least_cap));
    }
    // On a small panel the soft edges of all there is are a large part of the light.
    const float room = !page.portrait() && page.screen.height < 600 ? box.h * 0.91F : box.h;
    const Box stage{box.x, box.bottom() - room, box.w, room};
    const std::size_t first = page.list.items.size();
    add_figure(page.list, scene.view, scale_in(scene.view, stage), page.screen.accents);
    page.figure = {first, page.list.items.size() - first, stage};
}

} // namespace

void add_routine_line(std::vector<Item>& items, double progress, const Box& place) {
    const float done = std::clamp(static_cast<float>(progress), 0.0F, 1.0F) * place.w;
    const float thin = std::max(1.0F, std::round(place.h / 2.5F));
    if (done >= 1)
        items.push_back(filled_item({place.x, place.y, done, place.h}, 0, theme::text, Role::line));
    if (place.w - done >= 1)
        items.push_back(filled_item({place.x + done, place.y + (place.h - thin) / 2, place.w - done, thin}, 0,
                                    theme::track, Role::line));
}

Box beside_foot_map(Page& page, const Illustration& illustration, const Box& words, float least) {
    const auto* scene = std::get_if<FigureScene>(&illustration);
    if (scene == nullptr || !scene->feet || page.portrait()) return words;
    const float gap = page.px(theme::column_gap), free = words.w - least - gap;
    const float wide = std::min(page.px(map_wide), free), tall = std::min(words.h, page.px(map_tall));
    if (wide < page.px(map_least) || tall < page.px(map_least)) return words;
    lay_out_foot_map(page, *scene->feet, {words.right() - wide, words.bottom() - tall, wide, tall},
                     page.px(theme::least_cap));
    return {words.x, words.y, words.w - wide - gap, words.h};
}

float button_sign(Page& page, float x, float top, float cap) {
    const float size = std::round(cap * 1.06F), y = top - (size - cap) / 2;
    page.outlined({x, y, size, size}, size / 2, page.px(theme::stroke * 1.3F), theme::text, Role::mark);
    return size;
}

bool has_picture(const Illustration& illustration) {
    return std::visit(Overloaded{[](const NoIllustration&) { return false; },
                                 [](const PictureRef& picture) { return !picture.key.empty(); },
                                 [](const CueList& list) { return !list.cues.empty(); },
                                 [](const FigureScene& scene) { return scene.view.count > 0; }},
                      illustration);
}

Frame frame_of(const Page& page, bool picture, float bottom) {
    const Box whole{page.safe.x, page.safe.y, page.safe.w, bottom - page.safe.y};
    if (!picture || page.portrait()) return {{}, whole};
    const float wide = std::round(whole.w * picture_share), gap = page.px(theme::column_gap);
    return {{whole.x, whole.y, wide, whole.h},
            {whole.x + wide + gap, whole.y, whole.w - wide - gap, whole.h}};
}

float strip(Page& page, const Card& card, const std::string& number) {
    const float thick = std::max(2.0F, std::round(page.px(theme::line)));
    float bottom = page.safe.bottom();
    if (card.progress) {
        routine_line(page, *card.progress, {page.safe.x, bottom - thick, page.safe.w, thick});
        bottom -= thick + page.px(theme::near);
    }
    const bool row = !card.hint.empty() || !card.time_left.empty() || !number.empty();
    Type type = page.type(theme::small_cap, theme::secondary);
    if (!card.progress) bottom -= type.cap * 0.5F; // no line below: room for descenders
    if (!row && !card.progress) return bottom;
    const float top = bottom - type.cap, lift = page.px(page.portrait() ? theme::gap + 4 : theme::gap - 2);
    const auto left = page.fit(card.time_left, type,
                               {.width = page.safe.w * 0.45F, .least_cap = page.px(theme::least_cap)});
    page.text(left, Align::right, page.safe.right(), bottom - left.height());
    float highest = top;
    const float to = page.safe.right() -
                     (left.lines.empty() ? 0 : page.width(left.lines[0], left.type) + page.px(theme::near));
    const bool numbered = !number.empty() && !page.portrait();
    const Frame frame = frame_of(page, true, bottom);
    if (!card.hint.empty()) {
        type.colour = theme::text;
        const float beside = std::round(type.cap * 1.06F) + page.px(6.5F);
        const float room = (numbered ? frame.words.x - page.px(theme::near) : to) - page.safe.x - beside;
        const auto hint =
            page.fit(card.hint, type,
                     {.width = room, .lines = 2, .least_cap = page.px(theme::least_cap), .pitch = 1.5F});
        button_sign(page, page.safe.x, bottom - hint.height(), type.cap);
        page.text(hint, Align::left, page.safe.x + beside, bottom - hint.height());
        highest = std::min(highest, bottom - hint.height());
    }
    if (numbered) {
        type.colour = theme::secondary;
        const auto set =
            page.fit(number, type, {.width = to - frame.words.x, .least_cap = page.px(theme::least_cap)});
        page.text(set, Align::left, frame.words.x, bottom - set.height());
    }
    return highest - lift;
}

HeadRow head_row(const Page& page, const std::string& label, const Type& type, const SideMark& side,
                 float wide) {
    HeadRow row{{}, side, false, 0};
    const float taken = side.word.empty() ? 0 : width(page, side) + page.px(theme::gap);
    const Room beside{
        .width = wide - taken, .lines = 2, .least_cap = page.px(theme::least_cap), .pitch = 1.45F};
    row.label = page.fit(label, type, {.width = beside.width});
    if (row.label.type.cap < std::min(type.cap, page.px(theme::least_cap)))
        row.label = page.fit(label, type, beside);
    const float side_height = side.word.empty() ? 0 : side.type.cap;
    if (!label.empty() && row.label.type.cap < page.px(theme::least_cap) * 0.999F) {
        row.label =
            page.fit(label, type, {.width = wide, .lines = 2, .least_cap = page.px(theme::least_cap)});
        row.two_rows = side_height > 0;
    }
    row.height = row.two_rows ? row.label.height() + page.px(theme::least_gap) + side_height
                              : std::max(row.label.height(), side_height);
    return row;
}

void place(Page& page, const HeadRow& row, const Box& column, float top) {
    const float side_height = row.side.word.empty() ? 0 : row.side.type.cap;
    if (row.two_rows) {
        page.text(row.label, Align::left, column.x, top);
        place(page, row.side, {column.x, top + row.height - side_height, column.w, side_height});
        return;
    }
    // Both stand in the middle of the row, the label on the side that the mark leaves free.
    const bool mark_first = row.side.side != Side::right && side_height > 0;
    page.text(row.label, mark_first ? Align::right : Align::left, mark_first ? column.right() : column.x,
              top + (row.height - row.label.height()) / 2);
    place(page, row.side, {column.x, top + (row.height - side_height) / 2, column.w, side_height});
}

Fitted fit_name(const Page& page, const std::string& name, float cap, float width) {
    return page.fit(name, page.type(cap, theme::text, Role::name, theme::name),
                    {.width = width, .lines = 2, .least_cap = page.px(theme::least_cap), .pitch = 1.5F});
}

void illustrate(Page& page, const Illustration& illustration, Side side, const CueStyle& cues,
                const Box& place) {
    if (place.w < 1 || place.h < 1) return;
    std::visit(Overloaded{[](const NoIllustration&) {},
                          [&](const PictureRef& picture) {
                              if (picture.key.empty()) return;
                              const Box box{std::round(place.x), std::round(place.y), std::floor(place.w),
                                            std::floor(place.h)};
                              page.add(PictureItem{picture.key, picture.elapsed_ms, picture.mirrored, box},
                                       {}, box, Role::illustration);
                          },
                          [&](const CueList& list) { show_cues(page, list, side, cues, place); },
                          [&](const FigureScene& scene) { show_figure(page, scene, place); }},
               illustration);
}

Box lay_head(Page& page, const Head& head, const Illustration& illustration, float bottom) {
    const Frame frame = frame_of(page, has_picture(illustration), bottom);
    const Box& column = frame.words;
    const SideMark mark = side_mark(page, head.side_word, head.side, theme::side_cap);
    const HeadRow row = head_row(page, head.label, head.label_type, mark, column.w);
    float y = column.y;
    if (row.height > 0) {
        place(page, row, column, y);
        y += row.height + page.px(theme::gap * 1.3F);
    }
    Fitted name = fit_name(page, head.name, head.name_cap, column.w);
    if (name.lines.size() > 1 &&
        head.name_cap < theme::name_cap) // beside large numbers two lines are small ones
        name = fit_name(page, head.name, theme::body_cap, column.w);
    if (!name.lines.empty()) y = page.text(name, Align::left, column.x, y) + page.px(theme::gap * 1.3F);
    if (page.portrait() && has_picture(illustration)) {
        const bool large_cues =
            std::holds_alternative<CueList>(illustration) && head.cues.cap >= theme::cue_cap;
        const bool figure = std::holds_alternative<FigureScene>(illustration);
        const float below = page.px(figure ? head.below_figure : large_cues ? below_cues : below_picture);
        const float picture_bottom = std::max(y, bottom - below - page.px(theme::gap));
        illustrate(page, illustration, head.side, head.cues, {column.x, y, column.w, picture_bottom - y});
        y = picture_bottom + page.px(theme::gap);
    } else {
        illustrate(page, illustration, head.side, head.cues, frame.picture);
    }
    return {column.x, y, column.w, bottom - y};
}

} // namespace render
