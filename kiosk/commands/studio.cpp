// Opening fonts and pictures, saving pictures.
#include "kiosk/commands/studio.hpp"

#include "kiosk/commands/commands.hpp"
#include "render/png.hpp"

#include <cstdio>

#include <fmt/format.h>

namespace kiosk {

Panel panel_of(const Config& config, const Size& size, const std::optional<int>& rotate,
               const std::optional<bool>& flip) {
    Panel panel;
    panel.width = size.width;
    panel.height = size.height;
    panel.orientation = {rotate.value_or(config.display.rotate.value_or(0)),
                         flip.value_or(config.display.flip)};
    panel.safe_area = static_cast<float>(config.display.safe_area);
    panel.accents = {render::accent_of(config.theme.right), render::accent_of(config.theme.left)};
    return panel;
}

tl::expected<Studio, std::string> Studio::open(const Panel& panel) {
    auto fonts = render::Fonts::open();
    if (!fonts) return tl::unexpected(fonts.error().what);
    for (const auto& warning : fonts->warnings()) print_warning(warning);
    Studio studio;
    studio.fonts_ = std::make_unique<render::Fonts>(std::move(*fonts));
    studio.pictures_ = std::make_unique<render::Pictures>();
    studio.box_ = std::make_unique<PictureBox>(*studio.pictures_);
    studio.box_->fit(panel.width, panel.height);
    studio.easel_ = std::make_unique<Easel>(*studio.fonts_, *studio.pictures_, panel);
    return studio;
}

tl::expected<void, std::string> Studio::save(const render::Card& card, const std::filesystem::path& file) {
    print_problems(box_->load_for(card));
    easel_->draw(card);
    if (const auto saved = render::save_png(*easel_->surface(), file); !saved)
        return tl::unexpected(saved.error().what);
    return {};
}

} // namespace kiosk
