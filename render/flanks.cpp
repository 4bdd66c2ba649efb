// Each flank as a line that rows cross.
#include "render/flanks.hpp"

namespace render {

Flanks::Flanks(const Cone& cone) {
    if (cone.pieces_ == 0 || cone.flat_) return;
    const Capsule& c = cone.c_;
    float from = std::min(c.a.y, c.b.y), to = std::max(c.a.y, c.b.y);
    for (const Cone::Flank& flank : cone.flanks_) {
        if (std::abs(flank.out.x) * Cone::steepest < 1) return; // an edge is no line any more
        const Point &a = flank.points[0], &b = flank.points[cone.pieces_];
        Side& side = flank.out.x < 0 ? left_ : right_;
        side.out = flank.out;
        side.over = 1 / std::abs(flank.out.x);
        side.top = a.y;
        side.each_row = 1 / (b.y - a.y);
        side.x = a.x;
        side.way = b.x - a.x;
        side.belly = 16 * c.belly / flank.out.x;
        from = std::max(from, std::min(a.y, b.y)), to = std::min(to, std::max(a.y, b.y));
    }
    if (left_.out.x == 0 || right_.out.x == 0) return; // a cone so blunt that both flanks face one side
    axis_x_ = c.a.x, axis_y_ = c.a.y, axis_each_ = cone.ux_ / cone.uy_;
    rows_ = held({from + 1, to - 1}); // a pixel's distance to the ends, which are round
    if (!rows_.empty() && !(light_reaches(row(rows_.from)) && light_reaches(row(rows_.to - 1)))) rows_ = {};
}

bool Flanks::light_reaches(const Row& row) const {
    const auto reaches = [](const Side& side, float half) {
        const float beyond = 0.5F * side.over + 0.5F; // the middle of the last pixel that gets any colour
        return beyond <= (Light::longest - 1) * half;
    };
    return reaches(left_, row.axis - row.left) && reaches(right_, row.right - row.axis);
}

} // namespace render
