// Many pictures small on one: to look a whole routine over at a glance.
#pragma once

#include "render/sdl.hpp"

#include <filesystem>
#include <string>
#include <vector>

#include <tl/expected.hpp>

namespace kiosk {

class ContactSheet {
public:
    /// Keeps a small copy of `picture`, its longer side 400 pixels.
    void add(SDL_Surface& picture);

    /// Writes all copies in rows, in their order. @return one line when it cannot be written
    [[nodiscard]] tl::expected<void, std::string> save(const std::filesystem::path& file) const;

private:
    std::vector<render::SurfaceHandle> copies_;
};

} // namespace kiosk
