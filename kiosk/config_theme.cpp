// [theme]: what a mirror lets through, and what a person tells apart from four metres.
#include "kiosk/config_theme.hpp"

#include "render/contrast.hpp"

#include <charconv>
#include <cstdlib>
#include <optional>
#include <string_view>

#include <fmt/format.h>

namespace kiosk {
namespace {

/// Of the largest difference in one channel: amber and sky are 209 apart.
constexpr int least_apart = 64;

/// "#rrggbb".
std::optional<render::Colour> colour_in(std::string_view text) {
    unsigned number = 0;
    if (text.size() != 7 || text.front() != '#') return std::nullopt;
    const auto read = std::from_chars(text.data() + 1, text.data() + text.size(), number, 16);
    if (read.ec != std::errc{} || read.ptr != text.data() + text.size()) return std::nullopt;
    return render::Colour{static_cast<std::uint8_t>(number >> 16U), static_cast<std::uint8_t>(number >> 8U),
                          static_cast<std::uint8_t>(number)};
}

std::optional<render::Colour> read_colour(const content::TableReader& theme, const char* key) {
    const auto text = theme.text(key);
    if (!text) return std::nullopt;
    const auto colour = colour_in(*text);
    if (!colour) {
        theme.error(key, fmt::format("`{}` is \"{}\"; a colour is written \"#rrggbb\", such as \"#ffb02e\"",
                                     key, content::shown(*text)));
        return std::nullopt;
    }
    const double contrast = render::contrast_on_black(*colour);
    if (contrast >= render::least_accent_contrast) return colour;
    theme.error(key, fmt::format("`{}` is too dark for a mirror: {:.1f}:1 on black, and {}:1 is the least",
                                 key, contrast, render::least_accent_contrast));
    return std::nullopt;
}

bool are_apart(render::Colour a, render::Colour b) {
    return std::max({std::abs(a.r - b.r), std::abs(a.g - b.g), std::abs(a.b - b.b)}) >= least_apart;
}

} // namespace

void read_theme(const content::TableReader& theme, ThemeSetup& into) {
    theme.allow_only({"right", "left"});
    ThemeSetup read = into;
    if (const auto right = read_colour(theme, "right")) read.right = *right;
    if (const auto left = read_colour(theme, "left")) read.left = *left;
    if (are_apart(read.right, read.left)) {
        into = read;
    } else {
        theme.error(theme.raw("left") != nullptr ? "left" : "right",
                    "`right` and `left` are too alike to be told apart from four metres");
    }
}

} // namespace kiosk
