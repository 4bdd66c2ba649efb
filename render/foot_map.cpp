// Soles, the wall, and the arrow from the first place to the second, as shapes of a draw list.
#include "render/foot_map.hpp"

#include "render/limbs.hpp"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace render {
namespace {

// A shoe of size 42 from above, in metres from the ankle; forward +, inward + for x.
struct Disc {
    float x, forward, radius;
};
constexpr std::array<Disc, 2> ball{{{0.010F, 0.158F, 0.036F}, {0.002F, 0.082F, 0.044F}}};
constexpr std::array<Disc, 2> heel{{{0.000F, 0.002F, 0.031F}, {0.000F, -0.026F, 0.033F}}};
constexpr float sole_middle = 0.068F;                      ///< forward of the ankle
constexpr float sole_length = 0.135F, sole_width = 0.052F; ///< halves
constexpr float clear = 0.025F;                            ///< between a sole and an arrow
constexpr float to_wall = 0.10F;                           ///< from the foremost toe
constexpr float shaft = 0.012F;                            ///< half the arrow's breadth
constexpr float head = 0.070F;                             ///< its head's length
constexpr float beside = 0.32F;                            ///< of a number's height: from it to its sole

struct Place {
    float right, back;
};

/// From the map's metres to the screen.
class Plan {
public:
    Plan(const FootMap& map, const Box& place, float margin) {
        for (std::size_t foot = 0; foot < 2; ++foot) {
            take(map.from[foot]);
            if (map.moves[foot]) take(map.to[foot]);
        }
        const float w = std::max(0.30F, high_.right - low_.right), h = high_.back - low_.back + to_wall;
        px = std::min((place.w - 2 * margin) / w, place.h / h);
        middle_ = place.x + place.w / 2, bottom_ = place.bottom();
    }
    [[nodiscard]] Point at(Place p) const {
        return {middle_ + (p.right - (low_.right + high_.right) / 2) * px,
                bottom_ + (p.back - high_.back) * px};
    }
    [[nodiscard]] float wall() const { return bottom_ - (high_.back - low_.back + to_wall) * px; }
    float px = 0; ///< of a metre

private:
    void take(const Print& print);
    Place low_{1e9F, 1e9F}, high_{-1e9F, -1e9F};
    float middle_ = 0, bottom_ = 0;
};

struct Heading {
    float right, back; ///< where the toes point, length 1
};
Heading heading_of(const Print& print) {
    const float turn = print.turn * std::numbers::pi_v<float> / 180;
    return {std::sin(turn), -std::cos(turn)};
}
Place on(const Print& print, float inward, float forward) {
    const Heading h = heading_of(print);
    const float right = print.left_foot ? inward : -inward; // the inner edge of the left foot is on its right
    return {print.right + h.right * forward - h.back * right,
            print.back + h.back * forward + h.right * right};
}

void Plan::take(const Print& print) {
    for (const auto& half : {ball, heel})
        for (const Disc& disc : half) {
            const Place p = on(print, disc.x, disc.forward);
            low_ = {std::min(low_.right, p.right - disc.radius), std::min(low_.back, p.back - disc.radius)};
            high_ = {std::max(high_.right, p.right + disc.radius),
                     std::max(high_.back, p.back + disc.radius)};
        }
}

void shape(Page& page, const Capsule& capsule, Colour colour) {
    page.add(flat(capsule, colour), colour, bounds_of(capsule), Role::foot_map);
}

void sole(Page& page, const Plan& plan, const Print& print, Colour colour) {
    for (const auto& half : {ball, heel})
        shape(page,
              {plan.at(on(print, half[0].x, half[0].forward)), plan.at(on(print, half[1].x, half[1].forward)),
               half[0].radius * plan.px, half[1].radius * plan.px, 0},
              colour);
}

/// From the middle of a sole to its edge, in this direction.
float reach_of(const Print& print, float right, float back) {
    const Heading h = heading_of(print);
    const float forward = right * h.right + back * h.back, across = right * h.back - back * h.right;
    return 1 / std::hypot(forward / sole_length, across / sole_width);
}

void arrow(Page& page, const Plan& plan, const Print& from, const Print& to, Colour colour) {
    const Place a = on(from, 0, sole_middle), b = on(to, 0, sole_middle);
    const float right = b.right - a.right, back = b.back - a.back, way = std::hypot(right, back);
    if (way < 0.02F) return;
    const float ur = right / way, ub = back / way;
    const float start = reach_of(from, ur, ub) + clear, end = way - reach_of(to, ur, ub) - clear;
    if (end - start < head) return;
    const auto at = [&](float along, float aside) {
        return plan.at({a.right + ur * along - ub * aside, a.back + ub * along + ur * aside});
    };
    const float stop = end - head;
    if (stop - start > 2 * shaft)
        shape(page, {at(start + shaft, 0), at(stop - shaft, 0), shaft * plan.px, shaft * plan.px, 0}, colour);
    page.triangle(at(end, 0), at(stop, head * 0.55F), at(stop, -head * 0.55F), colour, Role::foot_map);
}

Box box_of(const Plan& plan, const Print& print) {
    Box box{};
    bool first = true;
    for (const auto& half : {ball, heel})
        for (const Disc& disc : half) {
            const Point p = plan.at(on(print, disc.x, disc.forward));
            const float r = disc.radius * plan.px;
            const Box one{p.x - r, p.y - r, 2 * r, 2 * r};
            box = first ? one : united(box, one);
            first = false;
        }
    return box;
}

enum class Beside { left, right, below };

/// Beside its sole.
void number(Page& page, const Box& sole, Beside where, const std::string& text, float cap, Colour colour) {
    const Type type{Weight::semibold, cap, colour, Role::text, false};
    const float apart = cap * beside, top = sole.centre().y - cap / 2;
    switch (where) {
    case Beside::left: page.text(text, type, Align::right, sole.x - apart, top); break;
    case Beside::right: page.text(text, type, Align::left, sole.right() + apart, top); break;
    case Beside::below: page.text(text, type, Align::centre, sole.centre().x, sole.bottom() + apart); break;
    }
}

/// Where the 1 of a foot that moves finds room: beside the outer edge of its sole; but where one foot stands
/// behind the other, both edges are free, and the arrow has one; and where the arrow goes straight out, it
/// has that edge, and the other foot is at the inner one.
Beside place_of_first(const FootMap& map, std::size_t foot) {
    const Print &from = map.from[foot], &to = map.to[foot], &still = map.from[1 - foot];
    if (std::abs(from.back - still.back) > 2 * sole_length)
        return to.right < from.right ? Beside::right : Beside::left;
    if (std::abs(to.right - from.right) > std::abs(to.back - from.back)) return Beside::below;
    return from.right >= still.right ? Beside::right : Beside::left;
}

/// The wall, and on it the screen.
void wall(Page& page, const Plan& plan, const Box& place) {
    const float y = plan.wall(), thin = std::max(1.0F, std::round(0.010F * plan.px)), thick = 3 * thin;
    const float screen = place.w * 0.30F, x = place.x + place.w / 2;
    page.filled({place.x, y + thick - thin, place.w / 2 - screen / 2, thin}, 0, theme::track, Role::foot_map);
    page.filled({x + screen / 2, y + thick - thin, place.w / 2 - screen / 2, thin}, 0, theme::track,
                Role::foot_map);
    page.filled({x - screen / 2, y, screen, thick}, thick / 2, theme::secondary, Role::foot_map);
}

} // namespace

void lay_out_foot_map(Page& page, const FootMap& map, const Box& place, float cap) {
    Box most{place.x, place.bottom() - std::min(place.h, 12 * cap), place.w, std::min(place.h, 12 * cap)};
    const auto needs_room_below = [&](std::size_t foot) {
        return map.moves[foot] && place_of_first(map, foot) == Beside::below;
    };
    if (needs_room_below(0) || needs_room_below(1)) most.h -= cap * (1 + beside);
    Plan plan{map, most, cap * 1.05F};
    wall(page, plan, place);
    const Colour colour = page.accent(map.side);
    for (std::size_t foot = 0; foot < 2; ++foot) sole(page, plan, map.from[foot], theme::print);
    for (std::size_t foot = 0; foot < 2; ++foot) {
        if (!map.moves[foot]) continue;
        const Print &from = map.from[foot], &to = map.to[foot], &still = map.from[1 - foot];
        sole(page, plan, to, colour);
        arrow(page, plan, from, to, colour);
        const Beside outside = to.right >= still.right ? Beside::right : Beside::left;
        number(page, box_of(plan, from), place_of_first(map, foot), "1", cap, theme::secondary);
        number(page, box_of(plan, to), outside, "2", cap, colour);
    }
}

} // namespace render
