// The motions of a plan as pictures: for each move and side a strip of eight phases, the step from above, and
// an animation.
#pragma once

#include "kiosk/menu.hpp"
#include "render/text.hpp"

#include <filesystem>
#include <functional>
#include <set>
#include <string>

#include <tl/expected.hpp>

namespace kiosk {

/// Writes `motion-<move>-<side>.png`, `feet-<move>-<side>.png` where a foot changes its place and, when
/// `animated`, `motion-<move>-<side>.webp` of one rep, into `folder`, and tells each file to `written`.
/// @param drawn  `<move>-<side>` of those drawn before, which are left out; grows by the others
[[nodiscard]] tl::expected<void, std::string>
draw_motions(const Program& program, const render::Fonts& fonts, const std::filesystem::path& folder,
             bool animated, std::set<std::string>& drawn,
             const std::function<void(const std::filesystem::path&)>& written);

} // namespace kiosk
