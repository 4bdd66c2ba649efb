// A software GL draws the same triangles with the same CPU, at many times the price of drawing pixels.
#include "kiosk/painter_kind.hpp"

#include <algorithm>
#include <array>
#include <cctype>
#include <string>

namespace kiosk {
namespace {

bool software(std::string_view gl) {
    std::string lower{gl};
    std::transform(lower.begin(), lower.end(), lower.begin(),
                   [](unsigned char c) { return std::tolower(c); });
    constexpr std::array<std::string_view, 5> rasterisers{"llvmpipe", "softpipe", "swrast", "software",
                                                          "swiftshader"};
    return std::any_of(rasterisers.begin(), rasterisers.end(),
                       [&](std::string_view name) { return lower.find(name) != std::string::npos; });
}

} // namespace

PainterKind painter_kind(PainterChoice choice, std::string_view video, std::string_view gl) {
    if (video == "KMSDRM") return PainterKind::gpu; // SDL has no window surface there
    switch (choice) {
    case PainterChoice::gpu: return PainterKind::gpu;
    case PainterChoice::surface: return PainterKind::surface;
    case PainterChoice::automatic: break;
    }
    return gl.empty() || software(gl) ? PainterKind::surface : PainterKind::gpu;
}

} // namespace kiosk
