// Triangles over the ribs of a body: the dark line around it, and its surface, each corner in the colour of
// what is seen there.
#pragma once

#include "render/gpu_body.hpp"
#include "render/gpu_mesh.hpp"
#include "render/gpu_tube.hpp"

#include <algorithm>
#include <array>
#include <span>

namespace render::gpu {

/// A closed band of rows of corners, each joined with the one before.
class Band {
public:
    static constexpr std::size_t most = 6;
    struct Row {
        std::array<int, most> corners{};
        std::size_t count = 0;
        bool shown = true; ///< a stretch between two that are not is left out
        void add(int corner) { corners[count++] = corner; }
    };
    explicit Band(Mesh& mesh) : mesh_{mesh} {}
    void add(const Row& row);
    void close() { join(first_); }

private:
    void join(const Row& row);
    Mesh& mesh_;
    Row first_, last_;
};

/// Lays a dark line, `width` px wide, outside of the ribs; `strength_at(rib)` is 0 where it is not seen.
template <class StrengthAt>
void darken(Mesh& mesh, std::span<const Rib> ribs, float width, const StrengthAt& strength_at) {
    if (width <= 0) return;
    Band band{mesh};
    for (const Rib& rib : ribs) {
        const float strength = strength_at(rib);
        const Ink full{{}, strength};
        Band::Row row;
        row.shown = strength > 0;
        row.add(mesh.corner(rib.at(rib.length + width + 0.5F), {{}, 0}));
        if (width > 0.5F) row.add(mesh.corner(rib.at(rib.length + width - 0.5F), full));
        row.add(mesh.corner(rib.at(rib.length - 0.5F), full));
        band.add(row);
    }
    band.close();
}

/// Where between axis (0) and edge (1) a round body of this radius is to be cut: close to the edge the light
/// falls off steeply.
[[nodiscard]] std::span<const float> cuts_for(float radius);

/// Fills a capsule; its edges fade over one pixel.
template <class ColourAt>
void cover(Mesh& mesh, std::span<const Rib> ribs, std::span<const float> cuts, const ColourAt& colour_at) {
    Band band{mesh};
    Point axis;
    int middle = -1; // on that axis
    for (const Rib& rib : ribs) {
        const float inset = std::min(0.5F, rib.length);
        const auto corner = [&](float out, float alpha) {
            const Point at = rib.at(out);
            return mesh.corner(at, {colour_at(at), alpha});
        };
        Band::Row row;
        row.add(corner(rib.length + 0.5F, 0));
        row.add(corner(rib.length - inset, 0.5F + inset));
        for (const float cut : cuts) row.add(corner(cut * (rib.length - inset), 0.5F + inset));
        if (middle < 0 || axis != rib.axis) middle = corner(0, 0.5F + inset), axis = rib.axis;
        row.add(middle);
        band.add(row);
    }
    band.close();
}

} // namespace render::gpu
