// A convex outline is filled as a fan with a fading rim; a polygon by the regions of its edges, in each of
// which the distance to the edge is linear.
#include "render/gpu_shapes.hpp"

#include "render/edges.hpp"
#include "render/tau.hpp"

#include <algorithm>
#include <array>
#include <cmath>

namespace render::gpu {
namespace {

constexpr float flat_enough = 0.02F; ///< px between an arc and its chord

/// Joins the points of a convex outline, given as pairs inside and outside of it, to a fan with a rim.
class Rim {
public:
    /// `core`: how much of the colour is seen inside the rim.
    Rim(Mesh& mesh, Point middle, Colour colour, float core = 1)
        : mesh_{mesh}, full_{colour, core}, none_{colour, 0}, middle_{mesh.corner(middle, full_)} {}

    void add(Point inside, Point outside) {
        const int in = mesh_.corner(inside, full_), out = mesh_.corner(outside, none_);
        if (last_in_ < 0)
            first_in_ = in, first_out_ = out;
        else
            join(in, out);
        last_in_ = in, last_out_ = out;
    }
    void close() { join(first_in_, first_out_); }

private:
    void join(int in, int out) {
        mesh_.triangle(middle_, last_in_, in);
        mesh_.quad(last_in_, last_out_, out, in);
    }

    Mesh& mesh_;
    Ink full_, none_;
    int middle_;
    int first_in_ = -1, first_out_ = -1, last_in_ = -1, last_out_ = -1;
};

/// Two pieces that meet at a place find it by two ways of rounding. Of so many digits both make the same
/// place in floats, and no pixel falls between the pieces.
struct Place {
    double x, y;
};

/// A linear function of the place.
struct Slope {
    double x = 0, y = 0, at_origin = 0;
    [[nodiscard]] double at(Place p) const { return x * p.x + y * p.y + at_origin; }
};
Slope operator-(const Slope& a, const Slope& b) { return {a.x - b.x, a.y - b.y, a.at_origin - b.at_origin}; }
Slope operator+(const Slope& a, double b) { return {a.x, a.y, a.at_origin + b}; }

/// A convex piece of the plane that is cut smaller and smaller.
class Piece {
public:
    explicit Piece(const Box& box)
        : corners_{Place{box.x, box.y},
                   {box.right(), box.y},
                   {box.right(), box.bottom()},
                   {box.x, box.bottom()}},
          count_{4} {}

    /// Leaves what is not above 0.
    void keep_below(const Slope& slope) {
        const Piece before = *this;
        count_ = 0;
        for (std::size_t i = 0; i < before.count_; ++i) {
            const Place a = before.corners_[i], b = before.corners_[i + 1 < before.count_ ? i + 1 : 0];
            const double at_a = slope.at(a), at_b = slope.at(b);
            if (at_a <= 0) add(a);
            if ((at_a < 0 && at_b > 0) || (at_a > 0 && at_b < 0)) {
                const double t = at_a / (at_a - at_b);
                add({a.x + (b.x - a.x) * t, a.y + (b.y - a.y) * t});
            }
        }
    }
    /// `alpha` is of the colour, at each corner.
    template <class Alpha> void lay(Mesh& mesh, Colour colour, const Alpha& alpha) const {
        if (count_ < 3) return;
        std::array<int, most> numbers{};
        for (std::size_t i = 0; i < count_; ++i) {
            const Place& p = corners_[i];
            numbers[i] = mesh.corner({static_cast<float>(p.x), static_cast<float>(p.y)},
                                     {colour, static_cast<float>(std::clamp(alpha(p), 0.0, 1.0))});
        }
        mesh.fan({numbers.data(), count_});
    }

private:
    static constexpr std::size_t most = Polygon::most + 8;
    void add(Place p) {
        if (count_ < most) corners_[count_++] = p;
    }
    std::array<Place, most> corners_;
    std::size_t count_;
};

/// How far outside of an edge a place lies.
Slope outside(const Edges::Edge& edge) { return {edge.nx, edge.ny, -edge.from}; }

/// What of it lies in the whole pixels around `bounds`.
void fill(Mesh& mesh, const Polygon& shape, const Box& bounds, Colour colour) {
    const Edges edges{shape};
    if (edges.count < 3) return;
    const PixelBox pixels = around(bounds);
    const Box whole{static_cast<float>(pixels.x), static_cast<float>(pixels.y), static_cast<float>(pixels.w),
                    static_cast<float>(pixels.h)};
    for (std::size_t i = 0; i < edges.count; ++i) {
        Piece region{whole}; // where this edge is the nearest one
        region.keep_below(outside(edges.edges[i]) + -0.5);
        for (std::size_t k = 0; k < edges.count; ++k)
            if (k != i) region.keep_below(outside(edges.edges[k]) - outside(edges.edges[i]));
        Piece body = region;
        body.keep_below(outside(edges.edges[i]) + 0.5);
        body.lay(mesh, colour, [](Place) { return 1.0; });
        region.keep_below(Slope{} - (outside(edges.edges[i]) + 0.5));
        region.lay(mesh, colour, [&](Place p) { return 0.5 - outside(edges.edges[i]).at(p); });
    }
}

} // namespace

int pieces_of(float radius, float angle) {
    const float step = std::sqrt(8 * flat_enough / std::max(radius, 0.5F));
    return std::clamp(static_cast<int>(std::ceil(std::abs(angle) / step)), 2, 256);
}

void fill(Mesh& mesh, const FilledBox& shape, Colour colour) {
    const Box& b = shape.box;
    if (b.w <= 0 || b.h <= 0) return;
    const float radius = std::clamp(shape.radius, 0.0F, std::min(b.w, b.h) / 2);
    const float inset = std::min({0.5F, b.w / 2, b.h / 2}), inner = radius - inset, outer = radius + 0.5F;
    const int pieces = pieces_of(outer, tau / 4);
    Rim rim{mesh, b.centre(), colour, 0.5F + inset};
    for (int quarter = 0; quarter < 4; ++quarter) {
        const float right = quarter < 2 ? 1 : -1, down = quarter == 1 || quarter == 2 ? 1 : -1;
        const Point corner{right > 0 ? b.right() - radius : b.x + radius,
                           down > 0 ? b.bottom() - radius : b.y + radius};
        for (int i = 0; i <= pieces; ++i) {
            const float turn =
                tau / 4 * (static_cast<float>(quarter) + static_cast<float>(i) / static_cast<float>(pieces));
            const float x = std::sin(turn), y = -std::cos(turn);
            const Point inside = inner > 0 ? Point{corner.x + x * inner, corner.y + y * inner}
                                           : Point{corner.x + right * inner, corner.y + down * inner};
            rim.add(inside, {corner.x + x * outer, corner.y + y * outer});
        }
    }
    rim.close();
}

void fill(Mesh& mesh, const Triangle& shape, Colour colour) {
    // Its points are sharp: a distance to the sides reaches beyond them, where nothing of it is.
    const auto [left, right] = std::minmax({shape.a.x, shape.b.x, shape.c.x});
    const auto [top, bottom] = std::minmax({shape.a.y, shape.b.y, shape.c.y});
    fill(mesh, Polygon{{shape.a, shape.b, shape.c}, 3}, {left, top, right - left, bottom - top}, colour);
}

void fill(Mesh& mesh, const Polygon& shape, Colour colour) {
    if (shape.count >= 3) fill(mesh, shape, bounds_of(shape), colour);
}

void fill(Mesh& mesh, const Capsule& shape, Colour colour) {
    Capsule c = shape;
    const float dx = c.b.x - c.a.x, dy = c.b.y - c.a.y, length = std::hypot(dx, dy);
    float lean = 0, along = 0;                     // the flanks' turn against the axis, and the axis'
    if (length <= std::abs(c.ra - c.rb) + 1e-3F) { // one circle hides the other
        if (c.rb > c.ra) c.a = c.b, c.ra = c.rb;
        c.b = c.a, c.rb = c.ra;
    } else {
        lean = std::asin((c.ra - c.rb) / length);
        along = std::atan2(dy, dx);
    }
    const float thin = std::min(c.ra, c.rb), inset = std::min(0.5F, thin);
    Rim rim{mesh, {(c.a.x + c.b.x) / 2, (c.a.y + c.b.y) / 2}, colour, 0.5F + inset};
    const auto arc = [&](Point centre, float radius, float from, float to) {
        const int pieces = pieces_of(radius + 0.5F, to - from);
        for (int i = 0; i <= pieces; ++i) {
            const float turn = from + (to - from) * static_cast<float>(i) / static_cast<float>(pieces);
            const float x = std::cos(turn), y = std::sin(turn), in = radius - inset, out = radius + 0.5F;
            rim.add({centre.x + x * in, centre.y + y * in}, {centre.x + x * out, centre.y + y * out});
        }
    };
    // The flanks' normals stand at a quarter turn from the axis, leaning to the thin end.
    arc(c.b, c.rb, along - tau / 4 + lean, along + tau / 4 - lean);
    arc(c.a, c.ra, along + tau / 4 - lean, along + tau * 3 / 4 + lean);
    rim.close();
}

} // namespace render::gpu
