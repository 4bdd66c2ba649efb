// Ink as tests look at it: where drawing an item really lit pixels.
#pragma once

#include "render/pictures.hpp"
#include "render/surface_painter.hpp"
#include "render/text.hpp"
#include "tests/support/fonts.hpp"

#include <optional>
#include <vector>

namespace ink {

/// Pixels of one list's size, black at first.
class Sheet {
public:
    Sheet(int width, int height)
        : width_{width}, height_{height}, pixels_(std::size_t(width) * std::size_t(height), 0xFF000000U) {}
    [[nodiscard]] render::Canvas canvas() { return {pixels_.data(), width_, whole()}; }
    [[nodiscard]] render::PixelBox whole() const { return {0, 0, width_, height_}; }
    [[nodiscard]] std::uint32_t at(int x, int y) const {
        return pixels_[std::size_t(y) * std::size_t(width_) + std::size_t(x)];
    }
    void blacken(const render::PixelBox& part);
    /// The smallest box around all lit pixels inside `part`; nullopt when it is black.
    [[nodiscard]] std::optional<render::PixelBox> ink(const render::PixelBox& part) const;
    [[nodiscard]] bool black() const;
    /// Share of pixels with any channel above 24.
    [[nodiscard]] double lit() const;

private:
    int width_, height_;
    std::vector<std::uint32_t> pixels_;
};

[[nodiscard]] bool inside(const render::PixelBox& inner, const render::PixelBox& outer);
[[nodiscard]] render::PixelBox grown(const render::PixelBox& box, int by);

using support::fonts;

} // namespace ink
