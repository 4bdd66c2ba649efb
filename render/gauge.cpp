// Cuts the time left into pieces at its ticks, and draws them round or along.
#include "render/gauge.hpp"

#include "render/tau.hpp"

#include <algorithm>
#include <cmath>
#include <vector>

namespace render {
namespace {

constexpr int most_ticks = 40; ///< more would leave no ring between them

/// Part of the way round, or along: `from`..`to` of the whole, and how it is drawn.
struct Piece {
    float from = 0, to = 0;
    bool left = false; ///< still to come: thick and coloured
    bool lit = false;  ///< its rep was reached
};

/// The whole cut into one piece a tick and, where it has drained to, into over and left. `gap`, `cap`: shares
/// of the whole between two ticks, and beyond a thick piece's end for its roundness.
std::vector<Piece> pieces(const Ring& ring, float gap, float cap) {
    const int ticks = ring.ticks > most_ticks ? 1 : std::max(1, ring.ticks);
    const float over = 1 - std::clamp(static_cast<float>(ring.left), 0.0F, 1.0F);
    std::vector<Piece> out;
    for (int i = 0; i < ticks; ++i) {
        const float from = static_cast<float>(i) / static_cast<float>(ticks) + (i > 0 ? gap / 2 : 0);
        const float to =
            static_cast<float>(i + 1) / static_cast<float>(ticks) - (i + 1 < ticks ? gap / 2 : 0);
        const bool lit = i < ring.ticks_lit;
        const float cut = std::clamp(over, from, to);
        if (over <= from) {
            out.push_back({from, to, true, lit});
        } else if (cut >= to - 3 * cap) {
            out.push_back({from, to, false, lit});
        } else {
            if (cut - 2 * cap > from) out.push_back({from, cut - 2 * cap, false, lit});
            out.push_back({std::max(cut, from), to, true, lit});
        }
    }
    return out;
}

Colour colour_of(const Page& page, const Piece& piece, Side side) {
    if (piece.left) return page.accent(side);
    return piece.lit ? theme::text : theme::track;
}

} // namespace

void draw_ring(Page& page, const Ring& ring, Side side, Point centre, float diameter, float open) {
    const float stroke = page.px(theme::ring), radius = diameter / 2 - stroke / 2;
    const float opening = open > 0 ? std::asin(std::min(0.95F, (open + stroke) / 2 / radius)) / tau : 0;
    const float start = 0.5F + opening, length = 1 - 2 * opening;
    const float cap = stroke / 2 / radius / tau / length;
    const auto all = pieces(ring, 2 * cap + page.px(2.2F) / radius / tau / length, cap);
    for (const Piece& piece : all) {
        const float thick = piece.left ? stroke : page.px(piece.lit ? theme::ring * 0.45F : theme::hairline);
        page.ring(centre, radius, thick, start + piece.from * length, start + piece.to * length,
                  colour_of(page, piece, side));
    }
}

void draw_bar(Page& page, const Ring& ring, Side side, const Box& box) {
    const auto all = pieces(ring, page.px(2.4F) / box.w, 0);
    for (const Piece& piece : all) {
        const float thick = piece.left ? box.h : page.px(piece.lit ? theme::ring * 0.45F : theme::hairline);
        const Box part{box.x + piece.from * box.w, box.y + (box.h - thick) / 2,
                       (piece.to - piece.from) * box.w, thick};
        if (part.w >= 1) page.filled(part, thick / 2, colour_of(page, piece, side), Role::ring);
    }
}

} // namespace render
