// What commands that draw off-screen share: fonts, pictures and an easel, opened once, with their warnings on
// stderr.
#pragma once

#include "kiosk/command_line.hpp"
#include "kiosk/config.hpp"
#include "kiosk/easel.hpp"
#include "kiosk/picture_box.hpp"

#include <memory>

namespace kiosk {

/// The configured panel, with what the command line says otherwise.
[[nodiscard]] Panel panel_of(const Config& config, const Size& size, const std::optional<int>& rotate,
                             const std::optional<bool>& flip);

class Studio {
public:
    /// @return what is missing, in one line: no font at all
    [[nodiscard]] static tl::expected<Studio, std::string> open(const Panel& panel);

    /// Draws `card` and writes it as PNG: first beside `file`, then renamed, so that no half picture is ever
    /// there.
    [[nodiscard]] tl::expected<void, std::string> save(const render::Card& card,
                                                       const std::filesystem::path& file);

    /// The picture last drawn. Lives until the next one.
    [[nodiscard]] SDL_Surface* surface() const { return easel_->surface(); }
    [[nodiscard]] Easel& easel() { return *easel_; }
    [[nodiscard]] const render::Fonts& fonts() const { return *fonts_; }
    [[nodiscard]] PictureBox& pictures() { return *box_; }

private:
    // The easel reads fonts and pictures, which therefore must not move and die after it.
    std::unique_ptr<render::Fonts> fonts_;
    std::unique_ptr<render::Pictures> pictures_;
    std::unique_ptr<PictureBox> box_;
    std::unique_ptr<Easel> easel_;
};

} // namespace kiosk
