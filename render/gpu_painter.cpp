// The list in order into one mesh, which goes to the GPU in one call; a picture, with a texture of its own,
// cuts it in two. What an item had become is kept for the next list: most of a card stays, whatever moves.
#include "render/gpu_painter.hpp"

#include "render/gpu_figure.hpp"
#include "render/gpu_shapes.hpp"
#include "render/gpu_strokes.hpp"
#include "render/overloaded.hpp"
#include "render/text.hpp"

#include <algorithm>
#include <cmath>

namespace render {
namespace {

constexpr int first_side = 1024; ///< of the atlas: a card of 1080 lines fits

int most_side(SDL_Renderer& renderer) {
    SDL_RendererInfo info{};
    if (SDL_GetRendererInfo(&renderer, &info) != 0 || info.max_texture_width <= 0) return GlyphAtlas::most;
    return std::min({GlyphAtlas::most, info.max_texture_width, info.max_texture_height});
}

} // namespace

GpuPainter::GpuPainter(SDL_Renderer& renderer, const Fonts& fonts, const Pictures& pictures,
                       Orientation orientation)
    : renderer_{renderer}, fonts_{fonts}, pictures_{pictures}, orientation_{orientation} {}

void GpuPainter::forget() {
    stands_ = same_ = false;
    atlas_.reset();
    textures_.clear();
}

Result<bool> GpuPainter::present(const DrawList& list) {
    if (stands_ && list == painted_) return false;
    stands_ = false; // until it is there
    if (auto painted = paint(list); !painted) return tl::unexpected(painted.error());
    SDL_RenderPresent(&renderer_);
    stands_ = true;
    return true;
}

Result<void> GpuPainter::paint(const DrawList& list) {
    if (!atlas_) {
        if (auto made = make_atlas(std::min(first_side, most_side(renderer_))); !made) return made;
    }
    frame_ = {};
    if (SDL_SetRenderDrawColor(&renderer_, 0, 0, 0, 255) != 0 || SDL_RenderClear(&renderer_) != 0)
        return sdl_error("clearing the screen");
    same_ = same_ && list.width == painted_.width && list.height == painted_.height;
    auto done = add(list);
    if (done) done = send(atlas_->texture());
    same_ = done && whole_; // else some of it went before
    painted_ = list;
    return done;
}

Result<void> GpuPainter::add(const DrawList& list) {
    whole_ = true;
    std::swap(mesh_, before_);
    std::swap(marks_, marks_before_);
    mesh_.start(list.width, list.height, orientation_, atlas_->white());
    marks_.clear();
    for (std::size_t i = 0; i < list.items.size(); ++i) {
        marks_.push_back(mesh_.mark());
        if (const auto known = place_before(list, i)) {
            mesh_.add(before_, marks_before_[*known], marks_before_[*known + 1]);
            ++frame_.kept;
        } else if (auto added = add(list.items[i]); !added) {
            return added;
        }
    }
    marks_.push_back(mesh_.mark());
    return {};
}

/// As many items from the beginning, or as many from the end: a figure has now more, now fewer.
std::optional<std::size_t> GpuPainter::place_before(const DrawList& list, std::size_t place) const {
    const auto &now = list.items, &before = painted_.items;
    if (!same_) return std::nullopt;
    if (place < before.size() && before[place] == now[place]) return place;
    const std::size_t behind = now.size() - place;
    if (now.size() == before.size() || behind > before.size()) return std::nullopt;
    const std::size_t from_end = before.size() - behind;
    return before[from_end] == now[place] ? std::optional{from_end} : std::nullopt;
}

Result<void> GpuPainter::add(const Item& item) {
    const Colour colour = item.colour;
    const auto flat = [&](const auto& shape) -> Result<void> {
        gpu::fill(mesh_, shape, colour);
        return {};
    };
    const auto line = [&](const auto& shape) -> Result<void> {
        gpu::stroke(mesh_, shape, colour);
        return {};
    };
    return std::visit(Overloaded{
                          [&](const GlyphRun& run) { return add(run, colour); },
                          [&](const FilledBox& box) { return flat(box); },
                          [&](const OutlinedBox& box) { return line(box); },
                          [&](const RingSector& ring) { return line(ring); },
                          [&](const Triangle& triangle) { return flat(triangle); },
                          [&](const Polygon& polygon) { return flat(polygon); },
                          [&](const PictureItem& picture) { return add(picture); },
                          [&](const LimbItem& limb) { return flat(limb); },
                          [&](const TrunkItem& trunk) { return flat(trunk); },
                          [&](const EllipseItem& ellipse) { return line(ellipse); },
                      },
                      item.shape);
}

Result<void> GpuPainter::add(const GlyphRun& run, Colour colour) {
    const int px = std::max(1, static_cast<int>(std::lround(run.px)));
    const int x = static_cast<int>(std::lround(run.origin.x)),
              y = static_cast<int>(std::lround(run.origin.y));
    // A number changes every second, its figures do not.
    if (!Fonts::on_cells(run.text, run.tabular))
        return stamp({run.text, run.weight, px, run.tabular}, x, y, colour);
    Result<void> done;
    fonts_.each_cell(run.text, run.weight, px, [&](const char& glyph, int right, int down) {
        if (done) done = stamp({{&glyph, 1}, run.weight, px, true}, x + right, y + down, colour);
    });
    return done;
}

Result<void> GpuPainter::stamp(const RunName& name, int x, int y, Colour colour) {
    const auto stamp = stamp_of(name);
    if (!stamp) return tl::unexpected(stamp.error());
    const auto over = 1 / static_cast<float>(atlas_->side());
    for (const auto& [from, left, top] : **stamp)
        mesh_.picture({x + left, y + top, from.w, from.h},
                      {static_cast<float>(from.x) * over, static_cast<float>(from.y) * over},
                      {static_cast<float>(from.right()) * over, static_cast<float>(from.bottom()) * over},
                      colour);
    return {};
}

Result<const GlyphAtlas::Stamp*> GpuPainter::stamp_of(const RunName& name) {
    if (const auto* known = atlas_->found(name)) return known;
    const Coverage& ink = fonts_.coverage(name.text, name.weight, static_cast<float>(name.px), name.tabular);
    if (auto kept = atlas_->keep(name, ink); !kept || *kept != nullptr) return kept;
    // Full. What has been drawn with it goes first.
    if (auto sent = flush(atlas_->texture()); !sent) return tl::unexpected(sent.error());
    if (const int most = most_side(renderer_); atlas_->side() < most) {
        if (auto made = make_atlas(most); !made) return tl::unexpected(made.error());
        mesh_.set_white(atlas_->white());
    } else {
        atlas_->clear();
    }
    return atlas_->keep(name, ink);
}

Result<void> GpuPainter::make_atlas(int side) {
    auto made = GlyphAtlas::make(renderer_, side);
    if (!made) return tl::unexpected(made.error());
    atlas_.emplace(std::move(*made));
    return {};
}

Result<void> GpuPainter::add(const PictureItem& item) {
    const auto found = textures_.of(renderer_, pictures_, item);
    if (!found) return tl::unexpected(found.error());
    if (*found == nullptr) return {};
    const auto& [texture, width, height] = **found;
    if (auto sent = flush(atlas_->texture()); !sent) return sent;
    const Box& box = item.box;
    const int left = static_cast<int>(std::lround(box.x + (box.w - static_cast<float>(width)) / 2));
    const int top = static_cast<int>(std::lround(box.y + (box.h - static_cast<float>(height)) / 2));
    const float first = item.mirrored ? 1 : 0;
    mesh_.picture({left, top, width, height}, {first, 0}, {1 - first, 1}, {255, 255, 255});
    return flush(*texture);
}

Result<void> GpuPainter::flush(SDL_Texture& texture) {
    auto sent = send(texture);
    mesh_.clear();
    same_ = whole_ = false;
    return sent;
}

Result<void> GpuPainter::send(SDL_Texture& texture) {
    const auto& vertices = mesh_.vertices();
    const auto& indices = mesh_.indices();
    if (indices.empty()) return {};
    if (SDL_RenderGeometry(&renderer_, &texture, vertices.data(), static_cast<int>(vertices.size()),
                           indices.data(), static_cast<int>(indices.size())) != 0)
        return sdl_error("drawing");
    frame_.vertices += vertices.size();
    frame_.triangles += indices.size() / 3;
    ++frame_.calls;
    return {};
}

} // namespace render
