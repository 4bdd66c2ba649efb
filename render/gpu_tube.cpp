// Ribs stand close where the edge bends, and along a flank as close as the light changes near a joint.
#include "render/gpu_tube.hpp"

#include "render/tau.hpp"

#include <algorithm>
#include <cmath>

namespace render::gpu {
namespace {

constexpr float flat_flank = 0.12F; ///< px between an arc and its chord

} // namespace

Tube::Tube(const Capsule& capsule) {
    Capsule c = capsule;
    const float dx = c.b.x - c.a.x, dy = c.b.y - c.a.y, length = std::sqrt(dx * dx + dy * dy);
    if (length <= std::abs(c.ra - c.rb) + 1e-3F) { // one circle hides the other
        if (c.rb > c.ra) c.a = c.b, c.ra = c.rb;
        add_arc(c.a, c.ra, 0, tau, 2 * most_in_arc);
        return;
    }
    const float along = std::atan2(dy, dx), side = std::acos((c.ra - c.rb) / length);
    add_arc(c.b, c.rb, along - side, along + side);
    add_flank(c, along + side, false);
    add_arc(c.a, c.ra, along + side, along + tau - side);
    add_flank(c, along - side, true);
}

void Tube::add_arc(Point centre, float radius, float from, float to, int most) {
    const float step = std::sqrt(8 * flat_flank / std::max(radius, 0.5F));
    const int pieces = std::clamp(static_cast<int>(std::ceil((to - from) / step)), 3, most);
    const float turned = (to - from) / static_cast<float>(pieces);
    const float out =
        radius * (1 + turned * turned / 16); // half of each chord's sagitta outside, half inside
    for (int i = 0; i <= pieces; ++i) {
        const float turn = from + turned * static_cast<float>(i);
        ribs_[count_++] = {centre, {std::cos(turn), std::sin(turn)}, out};
    }
}

void Tube::add_flank(const Capsule& c, float turn, bool onward) {
    const float dx = c.b.x - c.a.x, dy = c.b.y - c.a.y, length = std::sqrt(dx * dx + dy * dy);
    const float pitch = 0.8F * std::max(1.0F, std::min(c.ra, c.rb));
    // A chord lies inside of the swelling by at most its bend, 32 bellies, times its share of the way squared
    // over 8.
    const float smooth = std::sqrt(4 * c.belly / flat_flank);
    const int pieces =
        std::clamp(static_cast<int>(std::ceil(std::max(length / pitch, smooth))), 1, most_in_flank);
    const Point way{std::cos(turn), std::sin(turn)};
    for (int i = 1; i < pieces; ++i) {
        const float share = static_cast<float>(onward ? i : pieces - i) / static_cast<float>(pieces);
        const float swell = 16 * share * share * (1 - share) * (1 - share);
        ribs_[count_++] = {
            {c.a.x + dx * share, c.a.y + dy * share}, way, c.ra + (c.rb - c.ra) * share + c.belly * swell};
    }
}

} // namespace render::gpu
