// Through libdrm. The kernel's own console does this at a hot-plug, too, but only as far as its first picture
// is large. Nothing is done here for 4K at 60 Hz, which could stay blank after a re-plug (raspberrypi/linux
// #4411): Linux 6.1, the oldest kernel that is supported, resets the link by itself.
#include "kiosk/display/own_mode.hpp"

#include "kiosk/display/held.hpp"

#include <algorithm>
#include <string>

#include <fcntl.h>
#include <xf86drm.h>

namespace kiosk {
namespace {

std::span<const drmModeModeInfo> modes_of(const drmModeConnector& connector) {
    return {connector.modes, static_cast<std::size_t>(connector.count_modes)};
}

/// As SDL chooses it: the first one with a display in it.
Held<drmModeConnector> display_of(int card, const drmModeRes& resources) {
    for (int i = 0; i < resources.count_connectors; ++i) {
        Held<drmModeConnector> connector{drmModeGetConnectorCurrent(card, resources.connectors[i]),
                                         drmModeFreeConnector};
        if (connector && connector->connection == DRM_MODE_CONNECTED && connector->count_modes > 0)
            return connector;
    }
    return {nullptr, drmModeFreeConnector};
}

/// What feeds it: the one that it has, otherwise the first that it can have. 0: none.
std::uint32_t crtc_for(int card, const drmModeRes& resources, const drmModeConnector& connector) {
    const auto first = connector.count_encoders > 0 ? connector.encoders[0] : 0;
    const auto id = connector.encoder_id != 0 ? connector.encoder_id : first;
    const Held<drmModeEncoder> encoder{drmModeGetEncoder(card, id), drmModeFreeEncoder};
    if (!encoder) return 0;
    if (encoder->crtc_id != 0) return encoder->crtc_id;
    for (int i = 0; i < resources.count_crtcs; ++i)
        if ((encoder->possible_crtcs & (1U << static_cast<unsigned>(i))) != 0) return resources.crtcs[i];
    return 0;
}

/// A black picture in the card's memory, which goes when the card is closed. 0: there is no room.
std::uint32_t black_picture(int card, std::uint32_t width, std::uint32_t height) {
    drm_mode_create_dumb memory{};
    memory.width = width, memory.height = height, memory.bpp = 32;
    if (drmIoctl(card, DRM_IOCTL_MODE_CREATE_DUMB, &memory) != 0) return 0;
    std::uint32_t picture = 0;
    const int added = drmModeAddFB(card, width, height, 24, 32, memory.pitch, memory.handle, &picture);
    return added == 0 ? picture : 0;
}

/// Of the first display, unless it is in its own already.
void change_mode(int card) {
    const Held<drmModeRes> resources{drmModeGetResources(card), drmModeFreeResources};
    if (!resources) return;
    const auto connector = display_of(card, *resources);
    const auto* mode = connector ? own_mode(modes_of(*connector)) : nullptr;
    const auto feed = connector ? crtc_for(card, *resources, *connector) : 0;
    if (mode == nullptr || feed == 0) return;
    const Held<drmModeCrtc> crtc{drmModeGetCrtc(card, feed), drmModeFreeCrtc};
    const bool fed = crtc && crtc->mode_valid != 0 && connector->encoder_id != 0;
    if (fed && same_mode(crtc->mode, *mode)) return;
    const auto picture = black_picture(card, mode->hdisplay, mode->vdisplay);
    auto wanted = *mode;
    if (picture != 0) drmModeSetCrtc(card, feed, picture, 0, 0, &connector->connector_id, 1, &wanted);
}

} // namespace

const drmModeModeInfo* own_mode(std::span<const drmModeModeInfo> modes) {
    for (const std::uint32_t kind : {DRM_MODE_TYPE_USERDEF, DRM_MODE_TYPE_PREFERRED}) {
        const auto found =
            std::ranges::find_if(modes, [kind](const drmModeModeInfo& m) { return (m.type & kind) != 0; });
        if (found != modes.end()) return &*found;
    }
    return modes.empty() ? nullptr : modes.data();
}

bool same_mode(const drmModeModeInfo& a, const drmModeModeInfo& b) {
    return a.hdisplay == b.hdisplay && a.vdisplay == b.vdisplay && a.clock == b.clock && a.flags == b.flags &&
           a.htotal == b.htotal && a.vtotal == b.vtotal;
}

void ask_displays(int card) {
    const Held<drmModeRes> resources{drmModeGetResources(card), drmModeFreeResources};
    for (int i = 0; resources && i < resources->count_connectors; ++i)
        drmModeFreeConnector(drmModeGetConnector(card, resources->connectors[i]));
}

content::Descriptor set_own_mode(int card, bool ask) {
    const std::string path = "/dev/dri/card" + std::to_string(card);
    content::Descriptor opened{open(path.c_str(), O_RDWR | O_CLOEXEC)};
    if (!opened || drmIsMaster(opened.get()) == 0) return opened;
    if (ask) ask_displays(opened.get());
    change_mode(opened.get());
    drmDropMaster(opened.get()); // SDL becomes it
    return opened;
}

} // namespace kiosk
