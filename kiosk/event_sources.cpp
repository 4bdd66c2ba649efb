// SDL tells nobody which devices it has open; the kernel does. Polling SDL's own descriptors, not second ones
// of the same devices, keeps both from ever disagreeing about what is plugged in.
#include "kiosk/event_sources.hpp"

#include <charconv>
#include <functional>
#include <system_error>

#include <SDL_syswm.h>
#include <linux/netlink.h>
#include <sys/socket.h>

namespace kiosk {
namespace {

namespace fs = std::filesystem;

/// libwayland-client is SDL's to load, where it runs at all: we link neither it nor Xlib.
std::optional<int> wayland_connection(wl_display* display) {
    void* library = SDL_LoadObject("libwayland-client.so.0");
    if (library == nullptr) return std::nullopt;
    using GetFd = int (*)(wl_display*);
    const auto get_fd = reinterpret_cast<GetFd>(SDL_LoadFunction(library, "wl_display_get_fd"));
    std::optional<int> fd;
    if (get_fd != nullptr) fd = get_fd(display);
    SDL_UnloadObject(library); // SDL holds it, too: it stays
    return fd;
}

/// The open descriptors whose name in /proc satisfies `wanted`.
std::vector<int> open_descriptors(const std::function<bool(int, const std::string&)>& wanted) {
    std::vector<int> found;
    std::error_code ignored;
    for (fs::directory_iterator entry{"/proc/self/fd", ignored}, end; !ignored && entry != end;
         entry.increment(ignored)) {
        const std::string number = entry->path().filename().string();
        int fd = -1;
        std::from_chars(number.data(), number.data() + number.size(), fd);
        std::error_code gone; // the folder's own descriptor, by the time it is asked
        const auto name = fs::read_symlink(entry->path(), gone);
        if (!gone && wanted(fd, name.string())) found.push_back(fd);
    }
    return found;
}

bool tells_of_devices(int fd) {
    int domain = 0;
    int protocol = -1;
    socklen_t size = sizeof domain;
    if (getsockopt(fd, SOL_SOCKET, SO_DOMAIN, &domain, &size) != 0 || domain != AF_NETLINK) return false;
    size = sizeof protocol;
    return getsockopt(fd, SOL_SOCKET, SO_PROTOCOL, &protocol, &size) == 0 &&
           protocol == NETLINK_KOBJECT_UEVENT;
}

} // namespace

std::optional<int> display_connection(SDL_Window& window) {
    SDL_SysWMinfo info;
    SDL_VERSION(&info.version);
    if (SDL_GetWindowWMInfo(&window, &info) == SDL_FALSE) return std::nullopt;
    if (info.subsystem == SDL_SYSWM_X11) return ConnectionNumber(info.info.x11.display);
    if (info.subsystem == SDL_SYSWM_WAYLAND) return wayland_connection(info.info.wl.display);
    return std::nullopt;
}

std::optional<int> card_descriptor(SDL_Window& window) {
    SDL_SysWMinfo info;
    SDL_VERSION(&info.version);
    if (SDL_GetWindowWMInfo(&window, &info) == SDL_FALSE || info.subsystem != SDL_SYSWM_KMSDRM)
        return std::nullopt;
#ifdef SDL_VIDEO_DRIVER_KMSDRM
    return info.info.kmsdrm.drm_fd;
#else
    return std::nullopt;
#endif
}

std::vector<int> open_files(const fs::path& prefix) {
    return open_descriptors([&](int, const std::string& name) {
        return name.starts_with(prefix.string()) && !name.ends_with(" (deleted)");
    });
}

std::vector<int> device_news() {
    return open_descriptors(
        [](int fd, const std::string& name) { return name.starts_with("socket:") && tells_of_devices(fd); });
}

} // namespace kiosk
