// Tints to colours: the far side is darker, a working limb has its side's colour.
#include "render/tint.hpp"

#include "render/mixed.hpp"

namespace render {
namespace {

theme::Paint mixed(const theme::Paint& far, const theme::Paint& near, float t) {
    if (t == 0 || t == 1) return t == 0 ? far : near; // most are
    return {mixed(far.lit, near.lit, t), mixed(far.dark, near.dark, t)};
}

} // namespace

theme::Paint paint_of(Tint tint, float near, Side side, const Accents& accents) {
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
    if (side == Side::right) return mixed(accents.right.far, accents.right.near, near);
    if (side == Side::left) return mixed(accents.left.far, accents.left.near, near);
    return mixed(theme::far_limb, theme::near_limb, near);
}

} // namespace render
