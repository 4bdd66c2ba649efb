// Tints to colours: the far side is darker, a working limb has its side's colour.
#include "render/tint.hpp"

#include <cmath>

namespace render {
namespace {

std::uint8_t mixed(std::uint8_t a, std::uint8_t b, float t) {
    return static_cast<std::uint8_t>(std::lround(static_cast<float>(a) + t * static_cast<float>(b - a)));
}
Colour mixed(Colour a, Colour b, float t) {
    return {mixed(a.r, b.r, t), mixed(a.g, b.g, t), mixed(a.b, b.b, t)};
}
theme::Paint mixed(const theme::Paint& far, const theme::Paint& near, float t) {
    if (t == 0 || t == 1) return t == 0 ? far : near; // most are
    return {mixed(far.lit, near.lit, t), mixed(far.dark, near.dark, t)};
}

} // namespace

theme::Paint paint_of(Tint tint, float near, Side side) {
    switch (tint) {
    case Tint::trunk:
    case Tint::sleeve: return theme::trunk;
    case Tint::skin: return mixed(theme::far_limb, theme::skin, near);
    case Tint::hair: return theme::hair;
    case Tint::limb: return mixed(theme::far_limb, theme::near_limb, near);
    case Tint::shoe: return mixed(theme::far_shoe, theme::near_shoe, near);
    case Tint::stripe: return theme::stripe;
    case Tint::working: break;
    }
    if (side == Side::right) return mixed(theme::far_right, theme::near_right, near);
    if (side == Side::left) return mixed(theme::far_left, theme::near_left, near);
    return mixed(theme::far_limb, theme::near_limb, near);
}

} // namespace render
