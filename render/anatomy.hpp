// How the pieces of a body belong together: which are one solid, which go on in each other, which stripe is
// painted on which. Numbers alone: it adds nothing to a list.
#pragma once

#include "render/figure_view.hpp"

#include <bit>
#include <cstdint>
#include <span>

namespace render {

/// Metres.
[[nodiscard]] float between(const Spot& a, const Spot& b);

/// A limb's end; where another limb's is in the same place, one goes on in the other.
struct LimbEnd {
    Spot at;
    float radius;
};
[[nodiscard]] std::array<LimbEnd, 2> ends_of(const FigureLimb& limb);
[[nodiscard]] bool one_joint(const LimbEnd& a, const LimbEnd& b);

/// Worked out once for a figure: all of its answers cost nothing.
class Anatomy {
public:
    explicit Anatomy(std::span<const FigureLimb> limbs);

    /// The place in the row where a limb's solid is drawn: that of its nearest piece. Pieces of one solid
    /// have the same, all others have another one.
    [[nodiscard]] std::size_t drawn_at(std::size_t limb) const { return drawn_at_[limb]; }
    /// Where what a stripe is painted on is drawn, or the nearest that reaches under it, as a hand does under
    /// its cuff: it is drawn right after that, wherever its own middle is.
    [[nodiscard]] std::size_t painted_on(std::size_t stripe) const { return drawn_at_[host_[stripe]]; }

    /// Calls `take(other)` for the limbs of other solids that `limb` may go on in, from the first in the row:
    /// limbs of one side, and the shoulders of the trunk, which have an end where it has one.
    template <class Take> void each_joined(std::size_t limb, const Take& take) const {
        for (std::uint64_t left = joined_[limb]; left != 0; left &= left - 1)
            take(static_cast<std::size_t>(std::countr_zero(left)));
    }

private:
    template <class Value> using PerLimb = std::array<Value, FigureView::most_limbs>;
    void find_solids();
    void find_hosts();
    void find_joined();
    [[nodiscard]] std::size_t host_of(const FigureLimb& stripe) const;

    std::span<const FigureLimb> limbs_;
    PerLimb<std::uint8_t> drawn_at_, host_;
    PerLimb<std::uint64_t> joined_; ///< a bit for each limb
};

} // namespace render
