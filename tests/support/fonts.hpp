// What a test draws with that is not about fonts, nor about pictures.
#pragma once

#include "render/pictures.hpp"
#include "render/text.hpp"

#include <stdexcept>

namespace support {

/// The machine's fonts, opened once for all tests.
[[nodiscard]] inline const render::Fonts& fonts() {
    static const auto opened = render::Fonts::open();
    if (!opened) throw std::runtime_error{opened.error().what};
    return *opened;
}

inline const render::Pictures no_pictures;

} // namespace support
