// Which of the two painters draws: what the owner asked for, as far as the display can do it.
#pragma once

#include "kiosk/config.hpp"

#include <string_view>

namespace kiosk {

enum class PainterKind { gpu, surface };

/// @param video  SDL's name of the video driver: "KMSDRM", "x11", "wayland", "offscreen"
/// @param gl     what GL calls itself; empty where there is none, or nobody looked
[[nodiscard]] PainterKind painter_kind(PainterChoice choice, std::string_view video, std::string_view gl);

} // namespace kiosk
