// libwebp's animation encoder behind two calls.
#include "render/webp.hpp"

#include <fstream>
#include <webp/encode.h>
#include <webp/mux.h>

namespace render {
namespace {

/// libwebp's picture, freed with its scope.
struct WebpFrame {
    WebpFrame() { WebPPictureInit(&picture); }
    ~WebpFrame() { WebPPictureFree(&picture); }
    WebpFrame(const WebpFrame&) = delete;
    WebpFrame& operator=(const WebpFrame&) = delete;
    WebPPicture picture{};
};
struct Packed {
    Packed() { WebPDataInit(&data); }
    ~Packed() { WebPDataClear(&data); }
    Packed(const Packed&) = delete;
    Packed& operator=(const Packed&) = delete;
    WebPData data{};
};

Result<void> write_whole(const WebPData& data, const std::filesystem::path& file) {
    std::filesystem::path part = file;
    part += ".part";
    std::ofstream out{part, std::ios::binary};
    out.write(reinterpret_cast<const char*>(data.bytes), static_cast<std::streamsize>(data.size));
    out.close();
    std::error_code failed;
    if (out) std::filesystem::rename(part, file, failed);
    if (out && !failed) return {};
    std::error_code ignored;
    std::filesystem::remove(part, ignored);
    const std::string why = failed ? failed.message() : "its folder cannot be written, or the disk is full";
    return tl::unexpected(Error{"cannot write the animation " + file.string() + ": " + why});
}

} // namespace

struct AnimatedWebp::Encoder {
    std::unique_ptr<WebPAnimEncoder, FreedBy<WebPAnimEncoderDelete>> frames;
    WebPConfig config{};
    int width = 0, height = 0, frame_ms = 0, shown_ms = 0;
};

AnimatedWebp::AnimatedWebp(int width, int height, int frame_ms, float quality)
    : encoder_{std::make_unique<Encoder>()} {
    WebPAnimEncoderOptions options;
    WebPAnimEncoderOptionsInit(&options);
    options.anim_params.bgcolor = 0xFF000000U;
    encoder_->frames.reset(WebPAnimEncoderNew(width, height, &options));
    WebPConfigInit(&encoder_->config);
    encoder_->config.quality = quality;
    encoder_->config.method = 2; // a third of the usual time for a few percent of size
    encoder_->width = width;
    encoder_->height = height;
    encoder_->frame_ms = frame_ms;
}
AnimatedWebp::~AnimatedWebp() = default;
AnimatedWebp::AnimatedWebp(AnimatedWebp&&) noexcept = default;
AnimatedWebp& AnimatedWebp::operator=(AnimatedWebp&&) noexcept = default;

Result<void> AnimatedWebp::add(const SDL_Surface& frame) {
    Encoder& encoder = *encoder_;
    if (!encoder.frames || frame.w != encoder.width || frame.h != encoder.height)
        return tl::unexpected(Error{"a frame of an animation has another size than the animation"});
    WebpFrame next;
    next.picture.width = frame.w;
    next.picture.height = frame.h;
    next.picture.use_argb = 1;
    // 0xAARRGGBB is B, G, R, A in the memory of every machine that Limber runs on.
    if (WebPPictureImportBGRX(&next.picture, static_cast<const std::uint8_t*>(frame.pixels), frame.pitch) ==
            0 ||
        WebPAnimEncoderAdd(encoder.frames.get(), &next.picture, encoder.shown_ms, &encoder.config) == 0)
        return tl::unexpected(Error{std::string{"packing a frame of an animation: "} +
                                    WebPAnimEncoderGetError(encoder.frames.get())});
    encoder.shown_ms += encoder.frame_ms;
    return {};
}

Result<std::size_t> AnimatedWebp::save(const std::filesystem::path& file) {
    Encoder& encoder = *encoder_;
    Packed packed;
    if (!encoder.frames ||
        WebPAnimEncoderAdd(encoder.frames.get(), nullptr, encoder.shown_ms, nullptr) == 0 ||
        WebPAnimEncoderAssemble(encoder.frames.get(), &packed.data) == 0)
        return tl::unexpected(Error{"cannot pack the animation " + file.string()});
    return write_whole(packed.data, file).map([&] { return packed.data.size; });
}

} // namespace render
