// Decoding through SDL_image, scaling once for each size asked for; knows no card.
#include "render/pictures.hpp"

#include <algorithm>
#include <cmath>

namespace render {
namespace {

constexpr std::size_t most_sized = 24;

struct Fit {
    int width, height;
};
Fit fit_inside(int w, int h, int width, int height) {
    const double by = std::min(static_cast<double>(width) / w, static_cast<double>(height) / h);
    return {std::max(1, static_cast<int>(std::lround(w * by))),
            std::max(1, static_cast<int>(std::lround(h * by)))};
}

Error error_in(const std::filesystem::path& file, const std::string& why) {
    return {"loading the picture " + file.string() + ": " + why};
}

/// Copies `surface` out of SDL. @return nullopt when it cannot be converted.
std::optional<Picture> copied(SDL_Surface& surface) {
    const SurfaceHandle argb{SDL_ConvertSurfaceFormat(&surface, SDL_PIXELFORMAT_ARGB8888, 0)};
    if (!argb) return std::nullopt;
    Picture out{argb->w, argb->h, {}};
    out.pixels.reserve(static_cast<std::size_t>(argb->w) * static_cast<std::size_t>(argb->h));
    for (int y = 0; y < argb->h; ++y) {
        const auto* row = reinterpret_cast<const std::uint32_t*>(
            static_cast<const std::uint8_t*>(argb->pixels) + std::ptrdiff_t{y} * argb->pitch);
        out.pixels.insert(out.pixels.end(), row, row + argb->w);
    }
    return out;
}

Picture shrunk(const Picture& picture, int width, int height) {
    const Fit fit = fit_inside(picture.width, picture.height, width, height);
    return fit.width >= picture.width ? picture : scaled(picture, fit.width, fit.height);
}

/// Weighted mean of pixels, colours weighted by their alpha, so that no dark fringe appears at edges.
struct Mean {
    double a = 0, r = 0, g = 0, b = 0, weight = 0;
    void add(std::uint32_t pixel, double w) {
        const double alpha = (pixel >> 24U) * w;
        a += alpha;
        r += ((pixel >> 16U) & 0xFFU) * alpha;
        g += ((pixel >> 8U) & 0xFFU) * alpha;
        b += (pixel & 0xFFU) * alpha;
        weight += w;
    }
    [[nodiscard]] std::uint32_t value() const {
        if (a <= 0 || weight <= 0) return 0;
        const auto byte = [](double v) {
            return static_cast<std::uint32_t>(std::clamp(v + 0.5, 0.0, 255.0));
        };
        return byte(a / weight) << 24U | byte(r / a) << 16U | byte(g / a) << 8U | byte(b / a);
    }
};

/// The source's share in one target pixel, along one axis.
struct Taps {
    int first = 0;
    std::vector<double> weights;
};
std::vector<Taps> taps(int from, int to) {
    std::vector<Taps> out(static_cast<std::size_t>(to));
    const double step = static_cast<double>(from) / to, reach = std::max(1.0, step);
    for (int i = 0; i < to; ++i) {
        const double centre = (i + 0.5) * step;
        auto& tap = out[static_cast<std::size_t>(i)];
        tap.first = std::max(0, static_cast<int>(std::floor(centre - reach)));
        const int last = std::min(from - 1, static_cast<int>(std::ceil(centre + reach)));
        // A triangle twice as wide as the step: linear when enlarging, smooth when reducing.
        for (int k = tap.first; k <= last; ++k)
            tap.weights.push_back(std::max(0.0, 1 - std::abs(k + 0.5 - centre) / reach));
    }
    return out;
}

} // namespace

Picture scaled(const Picture& from, int width, int height) {
    Picture out{width, height, {}};
    out.pixels.reserve(static_cast<std::size_t>(width) * static_cast<std::size_t>(height));
    const auto across = taps(from.width, width), down = taps(from.height, height);
    for (const Taps& y : down) {
        for (const Taps& x : across) {
            Mean mean;
            for (std::size_t j = 0; j < y.weights.size(); ++j) {
                const std::size_t row =
                    (static_cast<std::size_t>(y.first) + j) * static_cast<std::size_t>(from.width);
                for (std::size_t i = 0; i < x.weights.size(); ++i)
                    mean.add(from.pixels[row + static_cast<std::size_t>(x.first) + i],
                             x.weights[i] * y.weights[j]);
            }
            out.pixels.push_back(mean.value());
        }
    }
    return out;
}

Result<void> Pictures::load(const std::string& key, const std::filesystem::path& file, int width,
                            int height) {
    std::size_t size = 0;
    const std::unique_ptr<void, FreedBy<SDL_free>> bytes{SDL_LoadFile(file.c_str(), &size)};
    if (!bytes) return tl::unexpected(error_in(file, SDL_GetError()));
    const std::span<const std::uint8_t> content{static_cast<const std::uint8_t*>(bytes.get()), size};
    const auto known = picture_size(content);
    if (known && (known->width * known->height > most_pixels ||
                  known->width * known->height * known->frames > 4 * most_pixels))
        return tl::unexpected(
            error_in(file, std::to_string(known->width) + " x " + std::to_string(known->height) +
                               " pixels in " + std::to_string(known->frames) +
                               " frame(s) is too large: at most 32 megapixels, an animation 128 in all"));
    const auto stream = [&] { return SDL_RWFromConstMem(content.data(), static_cast<int>(content.size())); };
    Frames frames;
    if (known && known->frames > 1) {
        const AnimationHandle animation{IMG_LoadAnimation_RW(stream(), 1)};
        if (!animation) return tl::unexpected(error_in(file, IMG_GetError()));
        for (int i = 0; i < animation->count; ++i) {
            auto frame = copied(*animation->frames[i]);
            if (!frame) return tl::unexpected(error_in(file, SDL_GetError()));
            // Browsers play frames without a length at 10 a second; people make their files by that.
            const int length = animation->delays[i] <= 10 ? 100 : animation->delays[i];
            frames.push_back({shrunk(*frame, width, height), length});
        }
    } else {
        const StreamHandle source{stream()}; // the SVG reader, unlike the others, does not close it
        const SurfaceHandle surface{known ? IMG_Load_RW(source.get(), 0)
                                          : IMG_LoadSizedSVG_RW(source.get(), width, height)};
        if (!surface) return tl::unexpected(error_in(file, IMG_GetError()));
        auto frame = copied(*surface);
        if (!frame) return tl::unexpected(error_in(file, SDL_GetError()));
        frames.push_back({shrunk(*frame, width, height), 0});
    }
    if (frames.empty()) return tl::unexpected(error_in(file, "it has no frames"));
    kept_[key] = std::move(frames);
    std::erase_if(sized_, [&](const Sized& sized) { return std::get<0>(sized.key) == key; });
    return {};
}

void Pictures::keep_only(const std::set<std::string>& keys) {
    std::erase_if(kept_, [&](const auto& kept) { return !keys.contains(kept.first); });
    sized_.remove_if([&](const Sized& sized) { return !keys.contains(std::get<std::string>(sized.key)); });
}

std::size_t Pictures::frame_at(const Frames& frames, int elapsed_ms) {
    int total = 0;
    for (const auto& frame : frames) total += frame.length_ms;
    if (total <= 0) return 0;
    int left = elapsed_ms % total;
    if (left < 0) left += total;
    std::size_t i = 0;
    while (left >= frames[i].length_ms) left -= frames[i++].length_ms;
    return i;
}

int Pictures::frame_start(const std::string& key, int elapsed_ms) const {
    const auto found = kept_.find(key);
    if (found == kept_.end()) return 0;
    int start = 0;
    for (std::size_t i = frame_at(found->second, elapsed_ms); i > 0; --i)
        start += found->second[i - 1].length_ms;
    return start;
}

const Picture* Pictures::fitted(const std::string& key, int elapsed_ms, int width, int height) const {
    const auto found = kept_.find(key);
    if (found == kept_.end() || width < 1 || height < 1) return nullptr;
    const std::size_t index = frame_at(found->second, elapsed_ms);
    const Picture& whole = found->second[index].picture;
    const Fit fit = fit_inside(whole.width, whole.height, width, height);
    if (fit.width == whole.width && fit.height == whole.height) return &whole;
    const SizeKey wanted{key, index, fit.width, fit.height};
    const auto sized =
        std::find_if(sized_.begin(), sized_.end(), [&](const Sized& s) { return s.key == wanted; });
    if (sized != sized_.end()) {
        sized_.splice(sized_.begin(), sized_, sized);
    } else {
        sized_.push_front({wanted, scaled(whole, fit.width, fit.height)});
        if (sized_.size() > most_sized) sized_.pop_back();
    }
    return &sized_.front().picture;
}

} // namespace render
