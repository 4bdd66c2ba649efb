// Each flank as a line that rows cross.
#include "render/flanks.hpp"

namespace render {

Flanks::Flanks(const Cone& cone) {
    if (cone.pieces_ == 0 || cone.flat_) return;
    const Capsule& c = cone.c_;
    if (std::min(c.ra, c.rb) < Shade::least_turn) return;
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
}

} // namespace render
