// Opens the GPU where it may be the better one, and keeps it if it is.
#include "kiosk/chosen_output.hpp"

#include "kiosk/painter_kind.hpp"
#include "render/gpu_output.hpp"

#include <algorithm>
#include <filesystem>

namespace kiosk {
namespace {

/// The kernel's node for drawing without a screen: every GPU with a driver has one.
bool has_gpu() {
    namespace fs = std::filesystem;
    std::error_code none;
    return std::any_of(
        fs::directory_iterator{"/dev/dri", none}, fs::directory_iterator{},
        [](const auto& entry) { return entry.path().filename().string().starts_with("renderD"); });
}

} // namespace

render::Result<std::unique_ptr<render::Output>>
open_chosen_output(const render::Window& window, const render::Fonts& fonts, const render::Pictures& pictures,
                   render::Orientation orientation, PainterChoice choice) {
    const bool look = choice == PainterChoice::gpu || (choice == PainterChoice::automatic && has_gpu());
    if (look) {
        auto gpu = render::GpuOutput::open(window.handle(), fonts, pictures, orientation);
        if (gpu && painter_kind(choice, SDL_GetCurrentVideoDriver(), (*gpu)->gl()) == PainterKind::gpu)
            return std::move(*gpu);
    }
    return render::open_output(window, fonts, pictures, orientation);
}

} // namespace kiosk
