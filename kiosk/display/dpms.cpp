// The connectors' property "DPMS", asked for without probing: a probe takes a display tenths of a second.
#include "kiosk/display/dpms.hpp"

#include "kiosk/display/held.hpp"

#include <optional>
#include <string_view>

#include <drm_mode.h>

namespace kiosk {
namespace {

std::optional<std::uint32_t> dpms_of(int fd, const drmModeConnector& connector, const DrmCalls& drm) {
    for (int i = 0; i < connector.count_props; ++i) {
        const Held<drmModePropertyRes> property{drm.property(fd, connector.props[i]), drm.free_property};
        if (property && std::string_view{property->name} == "DPMS") return property->prop_id;
    }
    return std::nullopt;
}

} // namespace

bool set_dpms(int fd, bool on, const DrmCalls& drm) {
    const Held<drmModeRes> resources{drm.resources(fd), drm.free_resources};
    if (!resources) return false;
    bool any = false;
    for (int i = 0; i < resources->count_connectors; ++i) {
        const Held<drmModeConnector> connector{drm.connector(fd, resources->connectors[i]),
                                               drm.free_connector};
        // Whether it is connected is not asked: some displays that are off look as if they were not.
        if (!connector || connector->encoder_id == 0) continue;
        const auto dpms = dpms_of(fd, *connector, drm);
        const std::uint64_t value = on ? DRM_MODE_DPMS_ON : DRM_MODE_DPMS_OFF;
        if (dpms && drm.set(fd, connector->connector_id, *dpms, value) == 0) any = true;
    }
    return any;
}

} // namespace kiosk
