// Stretches of a band are kept apart by a gap that is worth a piece of its own.
#include "render/region.hpp"

namespace render {

void Region::start(int width, int height) {
    width_ = width, height_ = height;
    reach_ = {};
    bands_.resize(static_cast<std::size_t>((height + band_rows - 1) / band_rows));
    for (Band& band : bands_) band.count = 0;
    // Room for every band to be in a few parts: a frame takes no memory.
    parts_.reserve(bands_.size() * most_stretches);
    parts_.clear();
}

void Region::add(Band& band, int top, int bottom, Stretch stretch) {
    if (stretch.empty()) return;
    band.top = band.count == 0 ? top : std::min(band.top, top);
    band.bottom = band.count == 0 ? bottom : std::max(band.bottom, bottom);
    // All that it comes near become one with it.
    std::size_t kept = 0;
    for (std::size_t i = 0; i < band.count; ++i) {
        const Stretch& other = band.stretches[i];
        if (other.to + grain <= stretch.from || stretch.to + grain <= other.from)
            band.stretches[kept++] = other;
        else
            stretch = {std::min(stretch.from, other.from), std::max(stretch.to, other.to)};
    }
    if (kept == most_stretches) { // no room: it joins the last
        Stretch& last = band.stretches[kept - 1];
        stretch = {std::min(stretch.from, last.from), std::max(stretch.to, last.to)};
        band.count = kept - 1;
        add(band, top, bottom, stretch);
        return;
    }
    std::size_t place = kept;
    for (; place > 0 && band.stretches[place - 1].from > stretch.from; --place)
        band.stretches[place] = band.stretches[place - 1];
    band.stretches[place] = stretch;
    band.count = kept + 1;
}

std::int64_t Region::area() const {
    std::int64_t sum = 0;
    for (const PixelBox& part : parts_) sum += std::int64_t{part.w} * part.h;
    return sum;
}

bool Region::touches(const PixelBox& box) const {
    const PixelBox area = common(box, reach_);
    if (area.empty()) return false;
    for (int i = area.y / band_rows; i * band_rows < area.bottom(); ++i) {
        const Band& band = bands_[static_cast<std::size_t>(i)];
        if (band.top >= area.bottom() || band.bottom <= area.y) continue;
        for (std::size_t k = 0; k < band.count; ++k)
            if (!common(band.stretches[k], {area.x, area.right()}).empty()) return true;
    }
    return false;
}

void Region::close() {
    for (const Band& band : bands_)
        for (std::size_t i = 0; i < band.count; ++i)
            parts_.push_back({band.stretches[i].from, band.top, band.stretches[i].to - band.stretches[i].from,
                              band.bottom - band.top});
}

} // namespace render
