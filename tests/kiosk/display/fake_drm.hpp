// A card for tests: two connectors, the first of which drives a display. libdrm's calls have no room for an
// object, so it stands in one place.
#pragma once

#include "kiosk/display/dpms.hpp"

#include <drm_mode.h>

#include <cstdint>
#include <cstring>
#include <string>
#include <vector>

namespace support {

struct FakeDrm {
    static constexpr int card = 77; ///< its descriptor
    static inline bool knows_dpms = true;
    static inline bool obeys = true;
    static inline std::vector<std::string> said; ///< "11 off", "11 on"
    static inline int held = 0;                  ///< objects that nobody has freed

    FakeDrm() { knows_dpms = obeys = true, said.clear(), held = 0; }

    [[nodiscard]] static kiosk::DrmCalls calls() {
        return {resources, free_resources, connector, free_connector, property, free_property, set};
    }

private:
    static drmModeResPtr resources(int fd) {
        static std::uint32_t connectors[]{11, 12};
        if (fd != card) return nullptr;
        auto* made = new drmModeRes{};
        made->count_connectors = 2;
        made->connectors = connectors;
        return ++held, made;
    }
    static drmModeConnectorPtr connector(int, std::uint32_t id) {
        static std::uint32_t props[]{1, 2};
        auto* made = new drmModeConnector{};
        made->connector_id = id;
        made->encoder_id = id == 11 ? 5 : 0;      // nothing stands behind the second
        made->connection = DRM_MODE_DISCONNECTED; // as some are that are off
        made->count_props = 2;
        made->props = props;
        return ++held, made;
    }
    static drmModePropertyPtr property(int, std::uint32_t id) {
        auto* made = new drmModePropertyRes{};
        made->prop_id = id;
        std::strncpy(made->name, id == 2 && knows_dpms ? "DPMS" : "EDID", sizeof made->name - 1);
        return ++held, made;
    }
    static int set(int fd, std::uint32_t connector, std::uint32_t property, std::uint64_t value) {
        if (fd != card || property != 2 || !obeys) return -1;
        const bool on = value == DRM_MODE_DPMS_ON;
        if (!on && value != DRM_MODE_DPMS_OFF) return -1;
        said.push_back(std::to_string(connector) + (on ? " on" : " off"));
        return 0;
    }
    static void free_resources(drmModeResPtr p) { --held, delete p; }
    static void free_connector(drmModeConnectorPtr p) { --held, delete p; }
    static void free_property(drmModePropertyPtr p) { --held, delete p; }
};

} // namespace support
