// Writes sample cards as PNG files and their light as text, to be looked at: card_sheet WxH FOLDER [NAME...].
// Not a test; nothing depends on it.
#include "render/layout.hpp"
#include "render/pictures.hpp"
#include "render/surface_painter.hpp"
#include "render/text.hpp"
#include "tests/support/sample_cards.hpp"

#include <algorithm>
#include <cstdio>
#include <filesystem>
#include <string>
#include <vector>

namespace {

double lit_share(const SDL_Surface& surface) {
    long lit = 0;
    for (int y = 0; y < surface.h; ++y) {
        const auto* row = reinterpret_cast<const std::uint32_t*>(static_cast<const char*>(surface.pixels) +
                                                                 std::ptrdiff_t{y} * surface.pitch);
        lit += std::count_if(row, row + surface.w, [](std::uint32_t p) {
            return (p & 0xFFU) > 24 || (p >> 8U & 0xFFU) > 24 || (p >> 16U & 0xFFU) > 24;
        });
    }
    return static_cast<double>(lit) / surface.w / surface.h;
}

/// What each item alone lights, to see where the budget goes.
void print_light(const render::DrawList& list, const render::Fonts& fonts, const render::Pictures& pictures) {
    for (const auto& item : list.items) {
        render::SurfacePainter painter{fonts, pictures};
        painter.draw({list.width, list.height, {item}});
        const auto* run = std::get_if<render::GlyphRun>(&item.shape);
        std::printf("  %5.2f %%  role %d  %s\n", 100 * lit_share(*painter.target()),
                    static_cast<int>(item.role), run != nullptr ? run->text.c_str() : "");
    }
}

} // namespace

int main(int argc, char** argv) {
    const std::vector<std::string> arguments(argv + 1, argv + argc);
    render::Screen screen;
    if (arguments.size() < 2 ||
        std::sscanf(arguments[0].c_str(), "%dx%d", &screen.width, &screen.height) != 2)
        return 2;
    const auto fonts = render::Fonts::open();
    if (!fonts) return 1;
    const render::Pictures pictures;
    render::SurfacePainter painter{*fonts, pictures};
    std::filesystem::create_directories(arguments[1]);
    for (const auto& [name, card] : samples::all_cards()) {
        if (arguments.size() > 2 &&
            std::find(arguments.begin() + 2, arguments.end(), name) == arguments.end())
            continue;
        const auto list = render::lay_out(card, screen, *fonts);
        if (arguments.size() > 2) print_light(list, *fonts, pictures);
        painter.draw(list);
        IMG_SavePNG(painter.target(), (arguments[1] + "/" + name + ".png").c_str());
        std::printf("%-20s %5.2f %%\n", name.c_str(), 100 * lit_share(*painter.target()));
    }
}
