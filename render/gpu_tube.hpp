// A capsule's outline in ribs: the few places where it has to be known to fill it. Makes no triangles.
#pragma once

#include "render/draw_list.hpp"

#include <array>
#include <cstddef>
#include <span>

namespace render::gpu {

/// From a place on the axis straight out to the edge.
struct Rib {
    Point axis;
    Point way; ///< of length 1
    float length = 0;
    [[nodiscard]] Point at(float out) const { return {axis.x + way.x * out, axis.y + way.y * out}; }
};

/// Once around, clockwise; its belly is followed. Flat ends are not known here.
class Tube {
public:
    explicit Tube(const Capsule& capsule);
    [[nodiscard]] std::span<const Rib> ribs() const { return {ribs_.data(), count_}; }

private:
    static constexpr int most_in_arc = 64, most_in_flank = 10;
    void add_arc(Point centre, float radius, float from, float to, int most = most_in_arc);
    void add_flank(const Capsule& c, float turn, bool onward);
    std::array<Rib, std::size_t{2} * (most_in_arc + most_in_flank + 1)> ribs_;
    std::size_t count_ = 0;
};

} // namespace render::gpu
