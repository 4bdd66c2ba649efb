// A figure made from simple numbers, for the tests of the screen, which know no motion.
#include "tests/support/sample_figure.hpp"

#include <algorithm>
#include <cmath>
#include <iterator>

namespace samples {
namespace {

using namespace render;

constexpr FigureLimb limbs[] = {
    {{0.371F, -0.156F}, {0.354F, -0.165F}, 0.034F, 0.040F, Tint::shoe, 1, 26},
    {{0.371F, -0.156F}, {0.277F, -0.104F}, 0.034F, 0.030F, Tint::shoe, 1, 26},
    {{0.354F, -0.165F}, {0.295F, -0.118F}, 0.040F, 0.034F, Tint::shoe, 1, 26},
    {{0.309F, -0.405F}, {0.351F, -0.174F}, 0.052F, 0.034F, Tint::working, 1, 24},
    {{0.277F, -0.104F}, {0.249F, -0.086F}, 0.030F, 0.026F, Tint::shoe, 1, 26},
    {{0.365F, -0.135F}, {0.321F, -0.098F}, 0.010F, 0.009F, Tint::stripe, 1, 28},
    {{0.276F, -0.507F}, {0.309F, -0.405F}, 0.054F, 0.052F, Tint::working, 1, 24},
    {{-0.051F, -0.070F}, {-0.071F, -0.079F}, 0.035F, 0.041F, Tint::shoe, 0, 25},
    {{-0.020F, -0.366F}, {-0.074F, -0.088F}, 0.053F, 0.035F, Tint::limb, 0, 23},
    {{-0.051F, -0.070F}, {-0.156F, -0.014F}, 0.035F, 0.031F, Tint::shoe, 0, 25},
    {{-0.071F, -0.079F}, {-0.136F, -0.029F}, 0.041F, 0.036F, Tint::shoe, 0, 25},
    {{-0.106F, -0.768F}, {-0.126F, -0.693F}, 0.034F, 0.021F, Tint::limb, 0, 17},
    {{-0.007F, -0.496F}, {-0.020F, -0.366F}, 0.054F, 0.053F, Tint::limb, 0, 23},
    {{-0.086F, -0.848F}, {-0.106F, -0.768F}, 0.028F, 0.034F, Tint::limb, 0, 17},
    {{-0.039F, -1.029F}, {-0.086F, -0.848F}, 0.041F, 0.028F, Tint::limb, 0, 15},
    {{0.073F, -0.880F}, {-0.003F, -0.515F}, 0.087F, 0.056F, Tint::limb, 0, 21},
    {{-0.023F, -1.090F}, {-0.039F, -1.029F}, 0.040F, 0.041F, Tint::limb, 0, 15},
    {{-0.095F, -0.819F}, {-0.122F, -0.756F}, 0.014F, 0.011F, Tint::limb, 0, 17},
    {{-0.156F, -0.014F}, {-0.188F, 0.005F}, 0.031F, 0.027F, Tint::shoe, 0, 25},
    {{0.218F, -0.849F}, {0.273F, -0.524F}, 0.089F, 0.056F, Tint::working, 1, 22},
    {{0.014F, -1.404F}, {-0.023F, -1.090F}, 0.056F, 0.040F, Tint::limb, 0, 13},
    {{0.152F, -1.397F}, {0.280F, -1.425F}, 0.053F, 0.056F, Tint::trunk, 1, 1},
    {{0.152F, -1.379F}, {0.132F, -1.575F}, 0.055F, 0.054F, Tint::skin, 1, 5},
    {{0.152F, -1.397F}, {0.014F, -1.402F}, 0.053F, 0.054F, Tint::trunk, 1, 1},
    {{0.126F, -1.625F}, {0.148F, -1.618F}, 0.088F, 0.091F, Tint::hair, 1, 9},
    {{0.126F, -1.599F}, {0.111F, -1.527F}, 0.085F, 0.057F, Tint::skin, 1, 7},
    {{0.073F, -1.574F}, {0.062F, -1.545F}, 0.011F, 0.015F, Tint::skin, 1, 11},
    {{0.280F, -1.427F}, {0.252F, -1.758F}, 0.059F, 0.043F, Tint::working, 1, 14},
    {{0.252F, -1.758F}, {0.250F, -1.826F}, 0.043F, 0.044F, Tint::working, 1, 16},
    {{0.250F, -1.826F}, {0.245F, -2.033F}, 0.044F, 0.030F, Tint::working, 1, 16},
    {{0.246F, -2.067F}, {0.255F, -2.143F}, 0.015F, 0.012F, Tint::working, 1, 18},
    {{0.246F, -1.994F}, {0.245F, -2.019F}, 0.036F, 0.035F, Tint::stripe, 1, 20},
    {{0.245F, -2.033F}, {0.242F, -2.126F}, 0.030F, 0.038F, Tint::working, 1, 18},
    {{0.242F, -2.126F}, {0.239F, -2.214F}, 0.038F, 0.023F, Tint::working, 1, 18},
};
constexpr Spot trunk[] = {
    {0.187F, -0.793F},  {0.222F, -0.804F},  {0.263F, -0.824F},  {0.291F, -0.855F}, {0.307F, -0.901F},
    {0.301F, -0.947F},  {0.289F, -0.982F},  {0.276F, -1.021F},  {0.266F, -1.062F}, {0.268F, -1.108F},
    {0.274F, -1.162F},  {0.282F, -1.218F},  {0.290F, -1.267F},  {0.298F, -1.302F}, {0.300F, -1.326F},
    {0.293F, -1.335F},  {0.283F, -1.376F},  {0.245F, -1.417F},  {0.212F, -1.439F}, {0.212F, -1.439F},
    {0.093F, -1.436F},  {0.093F, -1.436F},  {0.061F, -1.414F},  {0.022F, -1.399F}, {0.004F, -1.397F},
    {-0.011F, -1.357F}, {-0.013F, -1.313F}, {-0.007F, -1.266F}, {0.004F, -1.210F}, {0.015F, -1.157F},
    {0.022F, -1.106F},  {0.025F, -1.054F},  {0.020F, -1.005F},  {0.013F, -0.960F}, {0.008F, -0.918F},
    {0.007F, -0.892F},  {0.022F, -0.866F},  {0.048F, -0.834F},  {0.087F, -0.812F}, {0.119F, -0.798F}};
constexpr Spot visor[] = {{0.040F, -1.654F}, {0.019F, -1.643F}, {0.008F, -1.632F}, {0.009F, -1.622F},
                          {0.020F, -1.616F}, {0.042F, -1.612F}, {0.071F, -1.613F}, {0.104F, -1.618F},
                          {0.137F, -1.626F}, {0.165F, -1.636F}, {0.126F, -1.640F}, {0.098F, -1.641F},
                          {0.074F, -1.644F}, {0.056F, -1.647F}, {0.043F, -1.652F}};
constexpr TrailSpot foot_trail[] = {{{-0.007F, 0.070F}, true}, {{-0.007F, 0.069F}, true},
                                    {{0.014F, 0.036F}, true},  {{0.072F, -0.028F}, true},
                                    {{0.152F, -0.081F}, true}, {{0.225F, -0.095F}, true},
                                    {{0.267F, -0.084F}, true}, {{0.277F, -0.077F}, true}};
constexpr TrailSpot hand_trail[] = {{{0.068F, -0.518F}, true},  {{0.074F, -0.515F}, true},
                                    {{0.078F, -0.548F}, true},  {{-0.027F, -0.876F}, true},
                                    {{-0.142F, -1.577F}, true}, {{-0.001F, -2.086F}, true},
                                    {{0.189F, -2.227F}, true},  {{0.239F, -2.242F}, true}};

template <class From, class To> std::size_t copied(const From& from, To& to) {
    std::copy(std::begin(from), std::end(from), to.begin());
    return std::size(from);
}

/// Round the heel and round the ball, each as far as its disc is seen.
FloorContact contact(const FloorMark& heel, const FloorMark& ball) {
    FloorContact made{.edge = {}, .strength = 1};
    const float x = ball.centre.x - heel.centre.x, y = ball.centre.y - heel.centre.y;
    for (std::size_t i = 0; i < made.edge.size(); ++i) {
        const float angle = 6.2832F * static_cast<float>(i) / static_cast<float>(made.edge.size());
        const float c = std::cos(angle), s = std::sin(angle);
        const FloorMark& disc = c * x + s * y >= 0 ? ball : heel;
        made.edge[i] = {disc.centre.x + disc.rx * c, disc.centre.y + disc.ry * s};
    }
    return made;
}

FigureView right_view() {
    FigureView view;
    view.count = copied(limbs, view.limbs);
    view.trunk_at = 24;
    view.visor_at = 27;
    view.trunk_count = copied(trunk, view.trunk);
    view.visor_count = copied(visor, view.visor);
    view.trunk_from = {-0.011F, -1.357F};
    view.trunk_to = {0.300F, -1.326F};
    view.ground = {{0.142F, -0.072F}, 0.671F, 0.196F};
    view.contacts = {contact({{-0.030F, -0.048F}, 0.054F, 0.018F}, {{-0.156F, 0.014F}, 0.069F, 0.023F}),
                     contact({{0.389F, -0.135F}, 0.052F, 0.017F}, {{0.277F, -0.077F}, 0.066F, 0.022F})};
    view.trail_counts = {0, copied(foot_trail, view.trails[1]), 0, copied(hand_trail, view.trails[3])};
    view.side = Side::right;
    return view;
}

void mirror(Spot& spot) { spot.x = -spot.x; }

FigureView mirrored(FigureView view) {
    for (FigureLimb& limb : view.limbs) mirror(limb.a), mirror(limb.b);
    for (Spot& spot : view.trunk) mirror(spot);
    for (Spot& spot : view.visor) mirror(spot);
    for (auto& trail : view.trails)
        for (TrailSpot& spot : trail) mirror(spot.at);
    mirror(view.trunk_from), mirror(view.trunk_to), mirror(view.ground.centre);
    for (FloorContact& contact : view.contacts)
        for (Spot& spot : contact.edge) mirror(spot);
    view.side = Side::left;
    return view;
}

FootMap step_back(bool left) {
    FootMap map;
    map.from = {{{-0.10F, 0, -5, true}, {0.10F, 0, 5, false}}};
    map.to = map.from;
    map.to[left ? 0 : 1].back = 0.45F;
    map.moves[left ? 0 : 1] = true;
    map.side = left ? Side::left : Side::right;
    return map;
}

} // namespace

FigureScene figure_scene(Side side, bool with_feet) {
    const bool left = side == Side::left;
    FigureScene scene;
    scene.view = left ? mirrored(right_view()) : right_view();
    if (with_feet) scene.feet = step_back(left);
    return scene;
}

} // namespace samples
