// Nothing but the two put together.
#include "render/gpu_output.hpp"

namespace render {

Result<std::unique_ptr<GpuOutput>> GpuOutput::open(SDL_Window& window, const Fonts& fonts,
                                                   const Pictures& pictures, Orientation orientation) {
    auto gpu = open_gpu_renderer(window);
    if (!gpu) return tl::unexpected(gpu.error());
    return std::make_unique<GpuOutput>(std::move(*gpu), fonts, pictures, orientation);
}

PixelSize GpuOutput::size() const {
    PixelSize size;
    if (SDL_GetRendererOutputSize(gpu_.handle.get(), &size.width, &size.height) != 0) return {};
    return size;
}

Result<void> GpuOutput::present(const DrawList& list) {
    if (auto shown = painter_.present(list); !shown) return tl::unexpected(shown.error());
    return {};
}

} // namespace render
