// Draws a draw list with the CPU, redrawing only where it differs from the last one; decides no place and no
// colour.
#include "render/surface_painter.hpp"

#include "render/limbs.hpp"
#include "render/overloaded.hpp"
#include "render/pictures.hpp"
#include "render/text.hpp"

#include <algorithm>
#include <cmath>

namespace render {
namespace {

Canvas canvas_on(SDL_Surface& surface, const PixelBox& clip) {
    return {static_cast<std::uint32_t*>(surface.pixels), surface.pitch / 4,
            common(clip, {0, 0, surface.w, surface.h})};
}

void lay(const Canvas& canvas, const Coverage& ink, int x, int y, Colour colour) {
    const PixelBox area = common({x + ink.left, y + ink.top, ink.width, ink.height}, canvas.clip);
    for (int row = area.y; row < area.bottom(); ++row) {
        const std::uint8_t* alpha =
            ink.alpha.data() + std::ptrdiff_t{row - y - ink.top} * ink.width - x - ink.left;
        std::uint32_t* pixels = canvas.row(row);
        for (int column = area.x; column < area.right(); ++column)
            blend(pixels[column], packed(colour), alpha[column]);
    }
}

void lay(const Canvas& canvas, const Picture& picture, const Box& box, bool mirrored) {
    const int left = static_cast<int>(std::lround(box.x + (box.w - static_cast<float>(picture.width)) / 2));
    const int top = static_cast<int>(std::lround(box.y + (box.h - static_cast<float>(picture.height)) / 2));
    const PixelBox area = common({left, top, picture.width, picture.height}, canvas.clip);
    for (int y = area.y; y < area.bottom(); ++y) {
        const std::uint32_t* from = picture.pixels.data() + std::ptrdiff_t{y - top} * picture.width;
        std::uint32_t* to = canvas.row(y);
        for (int x = area.x; x < area.right(); ++x) {
            const std::uint32_t pixel = from[mirrored ? picture.width - 1 - (x - left) : x - left];
            blend(to[x], pixel | 0xFF000000U, pixel >> 24U);
        }
    }
}

bool touch(const PixelBox& a, const PixelBox& b) { return !common(a, b).empty(); }

PixelBox united(const PixelBox& a, const PixelBox& b) {
    const int x = std::min(a.x, b.x), y = std::min(a.y, b.y);
    return {x, y, std::max(a.right(), b.right()) - x, std::max(a.bottom(), b.bottom()) - y};
}

void add_part(std::vector<PixelBox>& parts, PixelBox part) {
    if (part.empty()) return;
    for (auto it = parts.begin(); it != parts.end();) {
        if (!touch(*it, part)) {
            ++it;
            continue;
        }
        part = united(*it, part);
        parts.erase(it);
        it = parts.begin(); // grown: it may touch one passed over before
    }
    parts.push_back(part);
}

/// Where pixel x, y of the viewer's picture (w by h) lies on the panel.
struct Turned {
    int x, y;
};
Turned turned(int x, int y, int w, int h, Orientation o) {
    if (o.flip) x = w - 1 - x;
    switch (o.rotate) {
    case 90: return {h - 1 - y, x};
    case 180: return {w - 1 - x, h - 1 - y};
    case 270: return {y, w - 1 - x};
    default: return {x, y};
    }
}

} // namespace

void draw_item(const Canvas& canvas, const Item& item, const Fonts& fonts, const Pictures& pictures) {
    std::visit(Overloaded{
                   [&](const GlyphRun& run) {
                       lay(canvas, fonts.coverage(run.text, run.weight, run.px, run.tabular),
                           static_cast<int>(std::lround(run.origin.x)),
                           static_cast<int>(std::lround(run.origin.y)), item.colour);
                   },
                   [&](const FilledBox& box) { fill(canvas, box, item.colour); },
                   [&](const OutlinedBox& box) { stroke(canvas, box, item.colour); },
                   [&](const RingSector& ring) { stroke(canvas, ring, item.colour); },
                   [&](const Triangle& triangle) { fill(canvas, triangle, item.colour); },
                   [&](const Polygon& polygon) { fill(canvas, polygon, item.colour); },
                   [&](const LimbItem& limb) {
                       fill(canvas, {&canvas.clip, 1}, limb, item.colour);
                   },
                   [&](const TrunkItem& trunk) {
                       fill(canvas, {&canvas.clip, 1}, trunk, item.colour);
                   },
                   [&](const EllipseItem& ellipse) { fill(canvas, ellipse, item.colour); },
                   [&](const PictureItem& picture) {
                       const PixelBox room = around(picture.box);
                       if (const auto* fitted =
                               pictures.fitted(picture.key, picture.elapsed_ms, room.w, room.h))
                           lay(canvas, *fitted, picture.box, picture.mirrored);
                   },
               },
               item.shape);
}

Result<SurfaceHandle> black_surface(int width, int height) {
    SurfaceHandle surface{SDL_CreateRGBSurfaceWithFormat(0, width, height, 32, SDL_PIXELFORMAT_ARGB8888)};
    if (!surface) return tl::unexpected(Error{std::string{"making a picture in memory: "} + SDL_GetError()});
    SDL_FillRect(surface.get(), nullptr, packed({}));
    return surface;
}

std::vector<PixelBox> changed_parts(const DrawList& before, const DrawList& after) {
    const PixelBox whole{0, 0, after.width, after.height};
    std::vector<PixelBox> parts;
    // Items are matched in order, so that a change of what lies on top is a change too.
    auto seen = before.items.begin();
    for (const Item& item : after.items) {
        const auto same = std::find(seen, before.items.end(), item);
        if (same == before.items.end()) {
            add_part(parts, common(around(item.bounds), whole));
            continue;
        }
        for (; seen != same; ++seen) add_part(parts, common(around(seen->bounds), whole));
        seen = same + 1;
    }
    for (; seen != before.items.end(); ++seen) add_part(parts, common(around(seen->bounds), whole));
    return parts;
}

SurfacePainter::SurfacePainter(const Fonts& fonts, const Pictures& pictures, Orientation orientation)
    : fonts_{fonts}, pictures_{pictures}, orientation_{orientation} {}

void SurfacePainter::make_room(const DrawList& list) {
    if (canvas_ && canvas_->w == list.width && canvas_->h == list.height) return;
    shown_ = {};
    auto canvas = black_surface(list.width, list.height);
    canvas_ = canvas ? std::move(*canvas) : nullptr;
    turned_ = nullptr;
    if (orientation_ == Orientation{} || !canvas_) return;
    const bool on_its_side = orientation_.rotate % 180 != 0;
    auto turned =
        black_surface(on_its_side ? list.height : list.width, on_its_side ? list.width : list.height);
    if (turned) turned_ = std::move(*turned);
}

void SurfacePainter::redraw(const DrawList& list, const PixelBox& part) const {
    const Canvas canvas = canvas_on(*canvas_, part);
    for (int y = canvas.clip.y; y < canvas.clip.bottom(); ++y)
        std::fill_n(canvas.row(y) + canvas.clip.x, canvas.clip.w, packed({}));
    for (const Item& item : list.items)
        if (touch(around(item.bounds), canvas.clip)) draw_item(canvas, item, fonts_, pictures_);
}

PixelBox SurfacePainter::turn(const PixelBox& part) const {
    if (!turned_) return part;
    const Canvas from = canvas_on(*canvas_, part), to = canvas_on(*turned_, {0, 0, turned_->w, turned_->h});
    for (int y = part.y; y < part.bottom(); ++y) {
        for (int x = part.x; x < part.right(); ++x) {
            const auto [tx, ty] = turned(x, y, canvas_->w, canvas_->h, orientation_);
            to.row(ty)[tx] = from.row(y)[x];
        }
    }
    const auto a = turned(part.x, part.y, canvas_->w, canvas_->h, orientation_);
    const auto b = turned(part.right() - 1, part.bottom() - 1, canvas_->w, canvas_->h, orientation_);
    const int x = std::min(a.x, b.x), y = std::min(a.y, b.y);
    return {x, y, std::abs(a.x - b.x) + 1, std::abs(a.y - b.y) + 1};
}

std::vector<PixelBox> SurfacePainter::draw(const DrawList& list) {
    make_room(list);
    if (!canvas_) return {};
    const bool whole = shown_.width != list.width || shown_.height != list.height;
    auto parts = whole ? std::vector{PixelBox{0, 0, list.width, list.height}} : changed_parts(shown_, list);
    for (auto& part : parts) {
        redraw(list, part);
        part = turn(part);
    }
    shown_ = list;
    return parts;
}

} // namespace render
