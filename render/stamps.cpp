// Baking: coverage times colour, over black.
#include "render/stamps.hpp"

#include "render/shapes.hpp"
#include "render/text.hpp"

#include <algorithm>

namespace render {
namespace {

std::size_t bytes_of(const Stamp& stamp) { return stamp.pixels.size() * sizeof(std::uint32_t); }

} // namespace

const Stamps::Kept* Stamps::find(std::string_view text, const Ink& ink) {
    const auto found = std::find_if(kept_.begin(), kept_.end(),
                                    [&](const Kept& kept) { return kept.ink == ink && kept.text == text; });
    if (found == kept_.end()) return nullptr;
    kept_.splice(kept_.begin(), kept_, found);
    return &kept_.front();
}

void Stamps::bake(std::string_view text, const Ink& ink) {
    const Coverage& from = fonts_.coverage(text, ink.weight, static_cast<float>(ink.px), ink.tabular);
    Stamp stamp{from.left, from.top, from.width, from.height, {}};
    stamp.pixels.assign(from.alpha.size(), packed({}));
    for (std::size_t i = 0; i < from.alpha.size(); ++i)
        blend(stamp.pixels[i], packed(ink.colour), from.alpha[i]);
    bytes_ += bytes_of(stamp);
    kept_.push_front({std::string{text}, ink, std::move(stamp)});
    while (bytes_ > most_ && kept_.size() > 1) {
        bytes_ -= bytes_of(kept_.back().stamp);
        kept_.pop_back();
    }
}

const Stamp& Stamps::of(std::string_view text, const Ink& ink) {
    if (const Kept* kept = find(text, ink)) return kept->stamp;
    const bool digit = text.size() == 1 && text.front() >= '0' && text.front() <= '9';
    if (digit && ink.tabular) {
        // A count will show the others soon: none of its later frames waits for one.
        for (char c = '0'; c <= '9'; ++c)
            if (find({&c, 1}, ink) == nullptr) bake({&c, 1}, ink);
    }
    if (const Kept* kept = find(text, ink)) return kept->stamp;
    bake(text, ink);
    return kept_.front().stamp;
}

} // namespace render
