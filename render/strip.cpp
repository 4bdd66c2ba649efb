// Figures side by side on one list; scales and places only.
#include "render/strip.hpp"

#include "render/figure.hpp"
#include "render/foot_map.hpp"
#include "render/page.hpp"

#include <algorithm>
#include <cmath>

namespace render {
namespace {

constexpr float label_share = 0.055F; ///< height of a label's digits, of the picture's
constexpr float margin_share = 0.02F;

} // namespace

DrawList strip(std::span<const FigureView> views, Size size, const TextMeasure& measure) {
    Page page{{.width = size.width, .height = size.height}, measure};
    if (views.empty()) return std::move(page.list);
    const auto w = static_cast<float>(size.width), h = static_cast<float>(size.height);
    const float cell = w / static_cast<float>(views.size()), margin = h * margin_share,
                label = h * label_share;
    const auto place = [&](std::size_t i) {
        return Box{static_cast<float>(i) * cell + margin, margin, cell - 2 * margin, h - 4 * margin - label};
    };
    float px = 1e9F;
    for (std::size_t i = 0; i < views.size(); ++i) px = std::min(px, scale_in(views[i], place(i)).px);
    const Type type{Weight::medium, label, theme::secondary, Role::text, true};
    for (std::size_t i = 0; i < views.size(); ++i) {
        add_figure(page.list, views[i], scale_in(views[i], place(i), px));
        const std::string words = std::to_string(i) + "/" + std::to_string(views.size());
        page.text(words, type, Align::centre, place(i).centre().x, h - 2 * margin - label);
    }
    return std::move(page.list);
}

DrawList frame(const FigureView& view, Size size) {
    DrawList list{size.width, size.height, {}};
    const auto w = static_cast<float>(size.width), h = static_cast<float>(size.height),
               margin = h * margin_share;
    add_figure(list, view, scale_in(view, {margin, margin, w - 2 * margin, h - 2 * margin}));
    return list;
}

DrawList feet(const FootMap& map, Size size, const TextMeasure& measure) {
    Page page{{.width = size.width, .height = size.height}, measure};
    const auto w = static_cast<float>(size.width), h = static_cast<float>(size.height);
    const float margin = std::min(w, h) * 0.06F;
    lay_out_foot_map(page, map, {margin, margin, w - 2 * margin, h - 2 * margin}, std::min(w, h) * 0.11F);
    return std::move(page.list);
}

} // namespace render
