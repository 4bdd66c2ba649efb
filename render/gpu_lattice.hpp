// A lattice of places over a shape, each with its distance to the shape's edge, and the triangles that fill
// the shape between them: few and large inside, cut along the edge, where they fade over one pixel.
#pragma once

#include "render/draw_list.hpp"
#include "render/gpu_mesh.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <span>
#include <vector>

namespace render::gpu {

/// Keeps its memory from shape to shape.
class Lattice {
public:
    static constexpr float far = 1e6F;

    /// Begins a shape inside `bounds`: places `step` px apart, all of them far outside.
    void start(const Box& bounds, float step);

    [[nodiscard]] int columns() const { return columns_; }
    [[nodiscard]] int rows() const { return rows_; }
    [[nodiscard]] float step() const { return step_; }
    [[nodiscard]] Point place(int column, int row) const {
        return {origin_.x + static_cast<float>(column) * step_, origin_.y + static_cast<float>(row) * step_};
    }
    [[nodiscard]] float& distance(int column, int row) { return distances_[index(column, row)]; }
    /// Calls `visit(place, distance&)` for every place in `box`.
    template <class Visit> void each_in(const Box& box, const Visit& visit);

    /// Fills what has been measured. `deep` px inside the edge it is cut once more, because there the light
    /// falls off steeply. `line` px of darkness lie around it first, none for 0. `colour_at` and
    /// `darkness_at` (0..1) are asked at corners only.
    template <class ColourAt, class DarknessAt>
    void fill(Mesh& mesh, float deep, float line, const ColourAt& colour_at, const DarknessAt& darkness_at);

private:
    static constexpr std::size_t none = static_cast<std::size_t>(-1);
    struct Corner {
        Point at;
        float distance;
        std::size_t index; ///< in the lattice; none for one that a cut made
    };
    [[nodiscard]] Corner corner(int column, int row) const {
        return {place(column, row), distances_[index(column, row)], index(column, row)};
    }
    [[nodiscard]] std::size_t index(int column, int row) const {
        return static_cast<std::size_t>(row) * static_cast<std::size_t>(columns_) +
               static_cast<std::size_t>(column);
    }
    /// Calls `visit` for the two triangles of a cell, each with its corners from the innermost to the
    /// outermost.
    template <class Visit> static void halve(const std::array<Corner, 4>& cell, const Visit& visit);
    /// The part of a triangle between the first and the last of `levels`, or from its innermost corner on,
    /// cut along each of them; `make(corner)` makes a corner.
    template <class Make>
    static void cut(Mesh& mesh, const std::array<Corner, 3>& t, std::span<const float> levels,
                    bool from_within, const Make& make);

    Point origin_;
    float step_ = 1;
    int columns_ = 0, rows_ = 0;
    std::vector<float> distances_;
    std::vector<int> numbers_; ///< of the corners made already, -1 before
    int spare_ = 0;
};

template <class Visit> void Lattice::each_in(const Box& box, const Visit& visit) {
    const auto first = [&](float from, float origin) {
        return std::max(0, static_cast<int>(std::ceil((from - origin) / step_)));
    };
    const int left = first(box.x, origin_.x), top = first(box.y, origin_.y);
    const int right = std::min(columns_ - 1, static_cast<int>(std::floor((box.right() - origin_.x) / step_)));
    const int bottom = std::min(rows_ - 1, static_cast<int>(std::floor((box.bottom() - origin_.y) / step_)));
    for (int row = top; row <= bottom; ++row)
        for (int column = left; column <= right; ++column) visit(place(column, row), distance(column, row));
}

template <class Visit> void Lattice::halve(const std::array<Corner, 4>& cell, const Visit& visit) {
    // Along the diagonal whose ends are more alike: it follows the edge.
    const bool falling =
        std::abs(cell[0].distance - cell[2].distance) <= std::abs(cell[1].distance - cell[3].distance);
    const std::size_t turn = falling ? 0 : 1;
    for (const std::size_t second : {1U, 2U}) {
        std::array t{cell[turn], cell[(second + turn) % 4], cell[(second + 1 + turn) % 4]};
        const auto order = [](Corner& a, Corner& b) {
            if (b.distance < a.distance) std::swap(a, b);
        };
        order(t[0], t[1]), order(t[1], t[2]), order(t[0], t[1]);
        visit(t);
    }
}

template <class Make>
void Lattice::cut(Mesh& mesh, const std::array<Corner, 3>& t, std::span<const float> levels, bool from_within,
                  const Make& make) {
    const auto& [a, b, c] = t;
    const auto between = [&](const Corner& from, const Corner& to, float level) {
        const float s = (level - from.distance) / (to.distance - from.distance);
        return make(Corner{
            {from.at.x + (to.at.x - from.at.x) * s, from.at.y + (to.at.y - from.at.y) * s}, level, none});
    };
    int left = -1, right = -1; // the cut before: on the long side, and on the two short ones
    const auto cut_at = [&](float level) {
        left = between(a, c, level);
        right = level <= b.distance ? between(a, b, level) : between(b, c, level);
    };
    float low = from_within ? -far : levels[0];
    if (a.distance < low && c.distance > low) cut_at(low);
    for (const float high : levels.subspan(from_within ? 0 : 1)) {
        if (low >= c.distance) return;
        if (high <= std::max(low, a.distance)) continue;
        std::array<int, 5> piece{};
        std::size_t count = 0;
        const bool begins = a.distance >= low, ends = c.distance <= high;
        const int before = right;
        piece[count++] = begins ? make(a) : left;
        if (ends) {
            piece[count++] = make(c);
        } else {
            cut_at(high);
            piece[count++] = left;
            piece[count++] = right;
        }
        if ((begins || b.distance > low) && (ends || b.distance < high)) piece[count++] = make(b);
        if (!begins) piece[count++] = before;
        mesh.fan({piece.data(), count});
        low = high;
    }
}

template <class ColourAt, class DarknessAt>
void Lattice::fill(Mesh& mesh, float deep, float line, const ColourAt& colour_at,
                   const DarknessAt& darkness_at) {
    const std::array body{-deep, -0.5F, 0.5F}, around{-0.5F, line - 0.5F, line + 0.5F};
    const float outer = line > 0 ? line + 0.5F : 0.5F;
    const auto coloured = [&](const Corner& c) {
        int& number = c.index == none ? spare_ : numbers_[c.index];
        if (c.index == none || number < 0)
            number = mesh.corner(c.at, {colour_at(c.at), std::clamp(0.5F - c.distance, 0.0F, 1.0F)});
        return number;
    };
    const auto darkened = [&](const Corner& c) {
        const float alpha = std::clamp(line + 0.5F - c.distance, 0.0F, 1.0F);
        return mesh.corner(c.at, {{}, alpha > 0 ? alpha * darkness_at(c.at) : 0});
    };
    for (int row = 0; row + 1 < rows_; ++row) {
        for (int column = 0; column + 1 < columns_; ++column) {
            const std::array cell{corner(column, row), corner(column + 1, row), corner(column + 1, row + 1),
                                  corner(column, row + 1)};
            const auto [low, high] =
                std::minmax({cell[0].distance, cell[1].distance, cell[2].distance, cell[3].distance});
            if (low >= outer) continue;
            if (high <= -deep || (low >= -deep && high <= -0.5F)) {
                mesh.quad(coloured(cell[0]), coloured(cell[1]), coloured(cell[2]), coloured(cell[3]));
                continue;
            }
            halve(cell, [&](const std::array<Corner, 3>& t) {
                if (line > 0) cut(mesh, t, around, false, darkened);
                cut(mesh, t, body, true, coloured);
            });
        }
    }
}

} // namespace render::gpu
