// A display switched off and on through its driver, without its mode being forgotten. Decides nothing.
#pragma once

#include <xf86drmMode.h>

namespace kiosk {

/// What of libdrm is used: a seam, for no test has a display.
struct DrmCalls {
    decltype(&drmModeGetResources) resources = drmModeGetResources;
    decltype(&drmModeFreeResources) free_resources = drmModeFreeResources;
    decltype(&drmModeGetConnectorCurrent) connector = drmModeGetConnectorCurrent;
    decltype(&drmModeFreeConnector) free_connector = drmModeFreeConnector;
    decltype(&drmModeGetProperty) property = drmModeGetProperty;
    decltype(&drmModeFreeProperty) free_property = drmModeFreeProperty;
    decltype(&drmModeConnectorSetProperty) set = drmModeConnectorSetProperty;
};

/// Every display that the card drives. While they are off nothing may be presented: it would never be shown,
/// and whoever waits for that waits for ever.
/// @param fd  of the card, by whoever may change its modes
/// @return false when none of them obeyed
bool set_dpms(int fd, bool on, const DrmCalls& drm = {});

} // namespace kiosk
