// PNG through SDL_image; the rename makes it whole.
#include "render/png.hpp"

#include <string>

namespace render {

Result<void> save_png(SDL_Surface& picture, const std::filesystem::path& file) {
    std::filesystem::path part = file;
    part += ".part";
    if (IMG_SavePNG(&picture, part.c_str()) != 0) {
        return tl::unexpected(Error{"cannot write the picture " + file.string() + ": " + IMG_GetError()});
    }
    std::error_code failed;
    std::filesystem::rename(part, file, failed);
    if (failed) {
        std::error_code ignored;
        std::filesystem::remove(part, ignored);
        return tl::unexpected(Error{"cannot write the picture " + file.string() + ": " + failed.message()});
    }
    return {};
}

} // namespace render
