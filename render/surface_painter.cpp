// Draws a draw list with the CPU, redrawing only where it differs from the last one; decides no place and no
// colour.
#include "render/surface_painter.hpp"

#include "render/limbs.hpp"
#include "render/overloaded.hpp"
#include "render/pictures.hpp"
#include "render/text.hpp"
#include "render/turned.hpp"

#include <algorithm>
#include <cmath>
#include <cstring>
#include <utility>

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

} // namespace

void draw_item(const Canvas& canvas, const Item& item, const Fonts& fonts, const Pictures& pictures) {
    const Veil nothing;
    const Seen whole{canvas, {&canvas.clip, 1}, nothing, {}};
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
                   [&](const LimbItem& limb) { fill(whole, limb, item.colour); },
                   [&](const TrunkItem& trunk) { fill(whole, trunk, item.colour); },
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
    if (!surface) return sdl_error("making a picture in memory");
    SDL_FillRect(surface.get(), nullptr, packed({}));
    return surface;
}

SurfacePainter::SurfacePainter(const Fonts& fonts, const Pictures& pictures, Orientation orientation)
    : fonts_{fonts}, pictures_{pictures}, orientation_{orientation}, stamps_{fonts} {}

void SurfacePainter::turn(Orientation orientation) {
    orientation_ = orientation;
    canvas_.reset();
    turned_.reset();
    forget();
}

void SurfacePainter::lend(SDL_Surface* target) {
    lent_ = target;
    canvas_.reset();
    turned_.reset();
    forget();
}

bool SurfacePainter::make_room(const DrawList& list) {
    const bool on_its_side = orientation_.rotate == 90 || orientation_.rotate == 270;
    const int w = on_its_side ? list.height : list.width, h = on_its_side ? list.width : list.height;
    const auto fits = [](const SDL_Surface* s, int width, int height) {
        return s != nullptr && s->w == width && s->h == height;
    };
    const auto make = [&](SurfaceHandle& own, int width, int height) {
        if (fits(own.get(), width, height)) return;
        forget();
        auto made = black_surface(width, height);
        own = made ? std::move(*made) : nullptr;
    };
    if (lent_ == nullptr || turns()) make(canvas_, list.width, list.height);
    if (lent_ == nullptr && turns()) make(turned_, w, h);
    black_row_.resize(static_cast<std::size_t>(list.width), packed({}));
    stamps_.bound(static_cast<std::size_t>(list.width) * static_cast<std::size_t>(list.height) * 4);
    return fits(canvas(), list.width, list.height) && fits(target(), w, h);
}

void SurfacePainter::draw_run(const Canvas& canvas, Parts parts, const Item& item, const GlyphRun& run,
                              bool on_black) {
    const int x = static_cast<int>(std::lround(run.origin.x)),
              y = static_cast<int>(std::lround(run.origin.y));
    const Ink ink = ink_of(run, item.colour);
    const auto in_parts = [&](const auto& draw) {
        Canvas clipped = canvas;
        for (const PixelBox& part : parts) {
            clipped.clip = part;
            draw(clipped);
        }
    };
    const auto draw = [&](std::string_view text, int dx, int dy) {
        if (on_black) {
            const Stamp& stamp = stamps_.of(text, ink);
            in_parts([&](const Canvas& part) { print(part, stamp, x + dx, y + dy); });
        } else {
            const Coverage& coverage = fonts_.coverage(text, run.weight, run.px, run.tabular);
            in_parts([&](const Canvas& part) { lay(part, coverage, x + dx, y + dy, item.colour); });
        }
    };
    if (!Fonts::on_cells(run.text, run.tabular)) return draw(run.text, 0, 0);
    fonts_.each_cell(run.text, run.weight, ink.px, [&](const char& c, int dx, int dy) {
        draw({&c, 1}, dx, dy);
    });
}

/// What the round bodies hide of each other where anything is redrawn.
void SurfacePainter::find_cover(const DrawList& list) {
    cover_.clear();
    for (std::size_t i = 0; i < list.items.size(); ++i) {
        const Item& item = list.items[i];
        const auto* limb = std::get_if<LimbItem>(&item.shape);
        const auto* trunk = std::get_if<TrunkItem>(&item.shape);
        if (limb == nullptr && trunk == nullptr) continue;
        const PixelBox bounds = common(around(item.bounds), changes_.redrawn().reach());
        if (bounds.empty() || !changes_.redrawn().touches(bounds)) continue;
        const std::span<Stretch> rows = cover_.add(i, bounds);
        limb != nullptr ? cover(rows, bounds.y, *limb) : cover(rows, bounds.y, *trunk);
    }
}

void SurfacePainter::redraw(const DrawList& list) {
    const Canvas canvas = canvas_on(*this->canvas(), {0, 0, list.width, list.height});
    const Parts parts{changes_.redrawn().parts()};
    if (parts.empty()) return;
    for (const PixelBox& part : parts)
        for (int y = part.y; y < part.bottom(); ++y)
            std::memcpy(canvas.row(y) + part.x, black_row_.data(),
                        static_cast<std::size_t>(part.w) * sizeof black_row_[0]);
    bool covered = false; // nobody asks where no round body is redrawn
    const auto seen = [&](std::size_t place, const PixelBox& bounds) {
        if (!covered) find_cover(list);
        covered = true;
        return std::pair{cover_.over(place, bounds), cover_.own(place)};
    };
    for (const Item& item : list.items) {
        if (!changes_.redrawn().touches(item.bounds)) continue;
        const PixelBox bounds = around(item.bounds);
        const auto place = static_cast<std::size_t>(&item - list.items.data());
        if (const auto* run = std::get_if<GlyphRun>(&item.shape)) {
            const bool on_black = std::none_of(list.items.data(), &item, [&](const Item& below) {
                return touch(around(below.bounds), bounds);
            });
            draw_run(canvas, parts, item, *run, on_black);
        } else if (const auto* limb = std::get_if<LimbItem>(&item.shape)) {
            const auto [veil, own] = seen(place, bounds);
            fill({canvas, parts, veil, own}, *limb, item.colour);
        } else if (const auto* trunk = std::get_if<TrunkItem>(&item.shape)) {
            const auto [veil, own] = seen(place, bounds);
            fill({canvas, parts, veil, own}, *trunk, item.colour);
        } else {
            Canvas clipped = canvas;
            for (const PixelBox& part : parts) {
                clipped.clip = part;
                if (touch(part, bounds)) draw_item(clipped, item, fonts_, pictures_);
            }
        }
    }
}

void SurfacePainter::turn(const PixelBox& part) const {
    const Canvas from = canvas_on(*canvas(), part),
                 to = canvas_on(*turned(), {0, 0, turned()->w, turned()->h});
    const std::ptrdiff_t step = step_on(to.stride, orientation_);
    for (int y = part.y; y < part.bottom(); ++y) {
        const std::uint32_t* pixel = from.row(y) + part.x;
        const auto [x, row] = turned_to(part.x, y, canvas()->w, canvas()->h, orientation_);
        std::uint32_t* into = to.row(row) + x;
        for (int i = 0; i < part.w; ++i) into[step * i] = pixel[i];
    }
}

/// Only what one of both texts covers is touched.
void SurfacePainter::reprint(const Canvas& canvas, const Reprint& change) {
    const auto touch = [&](const Reprint::Print& one, const auto& how) {
        if (one.text.empty()) return;
        const Stamp& stamp = stamps_.of(one.text, one.ink);
        how(stamp, one.x, one.y);
        if (turns())
            each_stroke(stamp, one.x, one.y, canvas.clip,
                        [&](const PixelBox& part, const auto*) { turn(part); });
    };
    touch(change.before,
          [&](const Stamp& stamp, int x, int y) { erase(canvas, stamp, x, y, black_row_.data()); });
    touch(change.after, [&](const Stamp& stamp, int x, int y) { print(canvas, stamp, x, y); });
    const PixelBox box = common(around(change.before.box, change.after.box), canvas.clip);
    if (box.empty()) return;
    pieces_.add(turns() ? turned_to(box, canvas.clip.w, canvas.clip.h, orientation_) : box);
}

const std::vector<PixelBox>& SurfacePainter::draw(const DrawList& list) {
    update(list);
    std::vector<PixelBox>& changed = pieces_.all();
    changed.insert(changed.end(), untold_.begin(), untold_.end());
    untold_.clear();
    return changed;
}

void SurfacePainter::draw_ahead(const DrawList& list) {
    update(list);
    untold_.insert(untold_.end(), pieces_.all().begin(), pieces_.all().end());
}

void SurfacePainter::update(const DrawList& list) {
    pieces_.clear();
    if (!make_room(list)) return;
    const PixelBox all{0, 0, list.width, list.height};
    const bool whole = shown_.width != list.width || shown_.height != list.height;
    changes_.follow(shown_, list, fonts_);
    const Region& redrawn = changes_.redrawn();
    // A new card is new nearly everywhere: looking for what stayed would keep a second screen in memory.
    const std::int64_t most = std::int64_t{list.width} * list.height / 8;
    const bool look = !whole && redrawn.area() <= most;
    if (whole) {
        new_pixels_.reserve(static_cast<std::size_t>(most));
        pieces_.reserve();
        untold_.reserve(pieces_.all().capacity());
    }
    const Canvas canvas = canvas_on(*this->canvas(), all);
    if (look) new_pixels_.remember(canvas, redrawn.parts());
    redraw(list);
    if (look)
        new_pixels_.find(canvas, redrawn.parts(), pieces_);
    else
        for (const PixelBox& part : redrawn.parts()) pieces_.add(part);
    if (turns()) {
        for (PixelBox& piece : pieces_.all()) {
            turn(piece);
            piece = turned_to(piece, list.width, list.height, orientation_);
        }
    }
    for (const Reprint& change : changes_.reprinted()) reprint(canvas, change);
}

} // namespace render
