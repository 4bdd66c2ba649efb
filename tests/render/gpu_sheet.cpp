// Opening, reading back, comparing.
#include "tests/render/gpu_sheet.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <stdexcept>

#include <dlfcn.h>
#include <link.h>

namespace gpu_sheet {
namespace {

/// SDL unloads GL at the end, and with it all that pointed to what it keeps: LeakSanitizer would take that
/// for leaks and have no name left to suppress.
void keep_libraries_loaded() {
    const auto keep = [](dl_phdr_info* library, std::size_t, void*) {
        if (library->dlpi_name[0] == '/') // the handle is let go of on purpose
            (void)dlopen(library->dlpi_name, RTLD_LAZY | RTLD_NOLOAD | RTLD_NODELETE);
        return 0;
    };
    dl_iterate_phdr(keep, nullptr);
}

} // namespace

using namespace render;

GpuSheet::GpuSheet(int width, int height) : width_{width}, height_{height} {
    setenv("SDL_VIDEODRIVER", "offscreen", 1);
    // No threads of the driver's: LeakSanitizer, which looks into every thread at the end, crashes now and
    // then on one that is just ending.
    setenv("LP_NUM_THREADS", "0", 1);
    setenv("MESA_SHADER_CACHE_DISABLE", "true", 1);
    if (SDL_InitSubSystem(SDL_INIT_VIDEO) != 0) throw std::runtime_error{SDL_GetError()};
    window_.reset(SDL_CreateWindow("", 0, 0, width, height, SDL_WINDOW_OPENGL));
    if (!window_) throw std::runtime_error{SDL_GetError()};
    keep_libraries_loaded(); // of GL: for GLES the window is made anew
    auto gpu = open_gpu_renderer(*window_);
    if (!gpu) throw std::runtime_error{gpu.error().what};
    gpu_ = std::move(*gpu);
    keep_libraries_loaded();
}

GpuSheet::~GpuSheet() {
    gpu_ = {};
    window_.reset();
    SDL_QuitSubSystem(SDL_INIT_VIDEO);
}

SurfaceHandle GpuSheet::pixels() const {
    SurfaceHandle surface{SDL_CreateRGBSurfaceWithFormat(0, width_, height_, 32, SDL_PIXELFORMAT_ARGB8888)};
    const int read = SDL_RenderReadPixels(gpu_.handle.get(), nullptr, SDL_PIXELFORMAT_ARGB8888,
                                          surface->pixels, surface->pitch);
    EXPECT_EQ(read, 0) << SDL_GetError();
    return surface;
}

Difference difference(SDL_Surface& a, SDL_Surface& b) {
    Difference all;
    double sum = 0, lit = 0, many = 0;
    for (int y = 0; y < a.h; ++y) {
        const auto* one = static_cast<const std::uint8_t*>(a.pixels) + std::ptrdiff_t{y} * a.pitch;
        const auto* other = static_cast<const std::uint8_t*>(b.pixels) + std::ptrdiff_t{y} * b.pitch;
        for (int x = 0; x < a.w; ++x, one += 4, other += 4) {
            int off = 0, most = 0, light = 0;
            for (int c = 0; c < 3; ++c) {
                const int d = std::abs(one[c] - other[c]);
                off += d, most = std::max(most, d), light += one[c] + other[c];
            }
            sum += off / 3.0;
            lit += light > 0 ? 1 : 0;
            many += most > Difference::much ? 1 : 0;
            if (most > all.most) all.most = most, all.x = x, all.y = y;
        }
    }
    return {sum / std::max(lit, 1.0), many / (double(a.w) * a.h), all.most, all.x, all.y};
}

void expect_alike(const Difference& d) {
    constexpr double most_mean = 1, most_share = 0.0005;
    constexpr int most_anywhere = 160;
    EXPECT_TRUE(d.mean <= most_mean && d.share <= most_share && d.most <= most_anywhere)
        << "lit pixels are off by " << d.mean << " levels (at most " << most_mean << "), " << 100 * d.share
        << " % of all by more than " << Difference::much << " (at most " << 100 * most_share
        << " %), the worst by " << d.most << " (at most " << most_anywhere << "), at " << d.x << ", " << d.y;
    if (std::getenv("LIMBER_SHOW_DIFFERENCES") != nullptr)
        std::printf("%.3f levels, %.4f %%, %d\n", d.mean, 100 * d.share, d.most);
}

} // namespace gpu_sheet
