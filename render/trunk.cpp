// The trunk: an outline filled by its exact share of each pixel's four sub-rows, shaded across as a cylinder
// whose axis follows the flanks, and joined with the shoulders as one solid.
#include "render/limbs.hpp"

#include "render/cone.hpp"
#include "render/shade.hpp"

namespace render {
namespace {

constexpr int sub_rows = 4;
constexpr float flatness = 0.62F; ///< a chest is less deep than wide

/// One sub-row cut with the outline: the stretches inside.
struct Cuts {
    std::array<Span, 6> spans;
    std::size_t count = 0;
};

Cuts cut(const TrunkItem& trunk, float y) {
    struct Crossing {
        float x;
        int turn;
    };
    std::array<Crossing, 16> crossings;
    std::size_t count = 0;
    for (std::size_t i = 0; i < trunk.count && count < crossings.size(); ++i) {
        const Point &a = trunk.outline[i], &b = trunk.outline[i + 1 < trunk.count ? i + 1 : 0];
        if ((a.y <= y) == (b.y <= y)) continue;
        crossings[count++] = {a.x + (b.x - a.x) * (y - a.y) / (b.y - a.y), b.y > a.y ? 1 : -1};
    }
    std::sort(crossings.begin(), crossings.begin() + static_cast<std::ptrdiff_t>(count),
              [](const Crossing& a, const Crossing& b) { return a.x < b.x; });
    Cuts cuts;
    int winding = 0;
    for (std::size_t i = 0; i + 1 < count && cuts.count < cuts.spans.size(); ++i) {
        winding += crossings[i].turn;
        if (winding != 0) cuts.spans[cuts.count++] = {crossings[i].x, crossings[i + 1].x};
    }
    return cuts;
}

/// One row of pixels cut with the outline.
class OutlineRow {
public:
    OutlineRow(const TrunkItem& trunk, int y) {
        for (int i = 0; i < sub_rows; ++i) {
            Cuts& cuts = cuts_[static_cast<std::size_t>(i)];
            cuts = cut(trunk, static_cast<float>(y) + (static_cast<float>(i) + 0.5F) / sub_rows);
            for (std::size_t k = 0; k < cuts.count; ++k) all_.add(cuts.spans[k].from, cuts.spans[k].to);
            const Span first = cuts.count == 1 ? cuts.spans[0] : Span{1e9F, -1e9F};
            full_.from = std::max(full_.from, first.from), full_.to = std::min(full_.to, first.to);
        }
    }
    [[nodiscard]] const Span& all() const { return all_; }
    [[nodiscard]] float coverage(int x) const {
        const auto left = static_cast<float>(x), right = left + 1;
        if (left >= full_.from && right <= full_.to) return 1;
        float sum = 0;
        for (const Cuts& cuts : cuts_)
            for (std::size_t k = 0; k < cuts.count; ++k)
                sum += std::max(0.0F, std::min(right, cuts.spans[k].to) - std::max(left, cuts.spans[k].from));
        return sum / sub_rows;
    }

private:
    std::array<Cuts, sub_rows> cuts_;
    Span all_, full_{-1e9F, 1e9F};
};

/// The cylinder: where its axis is and how wide it is, by how far down the trunk a pixel lies.
class Barrel {
public:
    explicit Barrel(const TrunkItem& trunk) : origin_{trunk.from} {
        const float dx = trunk.to.x - trunk.from.x, dy = trunk.to.y - trunk.from.y;
        const float length = std::max(std::hypot(dx, dy), 1e-3F);
        ex_ = dx / length, ey_ = dy / length;
        const std::size_t rows = trunk.count / 2;
        for (std::size_t i = 0; i < rows; ++i) {
            const Level level = level_of(trunk.outline[i], trunk.outline[trunk.count - 1 - i]);
            low_ = std::min(low_, level.down), high_ = std::max(high_, level.down);
        }
        step_ = std::max((high_ - low_) / (bins - 1), 1e-3F);
        for (std::size_t i = 0; i + 1 < rows; ++i)
            fill_between(level_of(trunk.outline[i], trunk.outline[trunk.count - 1 - i]),
                         level_of(trunk.outline[i + 1], trunk.outline[trunk.count - 2 - i]));
    }

    [[nodiscard]] Facing at(float x, float y) const {
        const float px = x - origin_.x, py = y - origin_.y;
        const float down = std::clamp((py * ex_ - px * ey_ - low_) / step_, 0.0F, bins - 1.001F);
        const auto i = static_cast<std::size_t>(down);
        const float t = down - static_cast<float>(i);
        const float middle = axis_[i] + (axis_[i + 1] - axis_[i]) * t,
                    half = half_[i] + (half_[i + 1] - half_[i]) * t;
        const float s = std::clamp((px * ex_ + py * ey_ - middle) / std::max(half, 1.0F), -1.0F, 1.0F);
        return {-1, half * flatness * std::sqrt(1 - s * s), s * ex_, s * ey_};
    }

private:
    static constexpr std::size_t bins = 48;
    struct Level {
        float down, middle, half;
    };
    [[nodiscard]] Level level_of(Point a, Point b) const {
        const auto across = [&](Point p) { return (p.x - origin_.x) * ex_ + (p.y - origin_.y) * ey_; };
        const auto down = [&](Point p) { return (p.y - origin_.y) * ex_ - (p.x - origin_.x) * ey_; };
        return {(down(a) + down(b)) / 2, (across(a) + across(b)) / 2, std::abs(across(a) - across(b)) / 2};
    }
    void fill_between(Level a, Level b) {
        if (a.down > b.down) std::swap(a, b);
        const auto first = static_cast<std::size_t>(std::max(0.0F, std::floor((a.down - low_) / step_)));
        const auto last = static_cast<std::size_t>(std::ceil((b.down - low_) / step_));
        for (std::size_t i = first; i <= std::min(last, bins - 1); ++i) {
            const float at = low_ + static_cast<float>(i) * step_;
            const float t = std::clamp((at - a.down) / std::max(b.down - a.down, 1e-3F), 0.0F, 1.0F);
            axis_[i] = a.middle + (b.middle - a.middle) * t, half_[i] = a.half + (b.half - a.half) * t;
        }
    }

    Point origin_;
    float ex_ = 1, ey_ = 0, low_ = 1e9F, high_ = -1e9F, step_ = 1;
    std::array<float, bins> axis_{}, half_{};
};

/// The dark line around it, laid before it is filled.
void draw_line(const Canvas& canvas, const TrunkItem& trunk) {
    LimbItem edge;
    edge.own = edge.count = 1;
    edge.line = trunk.line;
    edge.joints = trunk.joints;
    edge.joint_count = trunk.joint_count;
    for (std::size_t i = 0; i < trunk.count; ++i) {
        edge.parts[0] = {trunk.outline[i], trunk.outline[i + 1 < trunk.count ? i + 1 : 0], 0, 0, 0};
        darken_around(canvas, edge);
    }
    for (std::size_t i = 0; i < trunk.shoulder_count; ++i) {
        edge.parts[0] = trunk.shoulders[i];
        darken_around(canvas, edge);
    }
}

} // namespace

Box bounds_of(const TrunkItem& trunk) {
    Box box{trunk.outline[0].x, trunk.outline[0].y, 0, 0};
    for (std::size_t i = 1; i < trunk.count; ++i)
        box = united(box, {trunk.outline[i].x, trunk.outline[i].y, 0, 0});
    for (std::size_t i = 0; i < trunk.shoulder_count; ++i) box = united(box, bounds_of(trunk.shoulders[i]));
    return {box.x - trunk.line, box.y - trunk.line, box.w + 2 * trunk.line, box.h + 2 * trunk.line};
}

void fill(const Canvas& canvas, const TrunkItem& trunk, Colour lit) {
    draw_line(canvas, trunk);
    const PixelBox area = common(around(bounds_of(trunk)), canvas.clip);
    const Shade shade{trunk.dark, lit};
    const Barrel barrel{trunk};
    std::array<Cone, 2> shoulders;
    for (std::size_t i = 0; i < trunk.shoulder_count; ++i) shoulders[i] = Cone{trunk.shoulders[i]};
    for (int y = area.y; y < area.bottom(); ++y) {
        const OutlineRow outline{trunk, y};
        const float cy = static_cast<float>(y) + 0.5F;
        Span all = outline.all();
        std::array<Span, 2> spans;
        for (std::size_t i = 0; i < trunk.shoulder_count; ++i) {
            spans[i] = shoulders[i].row(cy, 1);
            if (spans[i].from < spans[i].to) all.add(spans[i].from, spans[i].to);
        }
        const int from = std::max(area.x, static_cast<int>(std::floor(all.from)));
        const int to = std::min(area.right(), static_cast<int>(std::ceil(all.to)));
        for (int x = from; x < to; ++x) {
            const float cx = static_cast<float>(x) + 0.5F;
            float coverage = outline.coverage(x);
            Facing top = coverage > 0 ? barrel.at(cx, cy) : Facing{};
            for (std::size_t i = 0; i < trunk.shoulder_count; ++i) {
                if (cx < spans[i].from || cx > spans[i].to) continue;
                const Facing one = shoulders[i].at(cx, cy);
                coverage = std::max(coverage, std::clamp(0.5F - one.distance, 0.0F, 1.0F));
                top = merged(top, one);
            }
            const float nz = std::sqrt(std::max(0.0F, 1 - top.nx * top.nx - top.ny * top.ny));
            blend(canvas.row(y)[x], shade.at(top.nx, top.ny, nz),
                  static_cast<std::uint32_t>(coverage * 255 + 0.5F));
        }
    }
}

} // namespace render
