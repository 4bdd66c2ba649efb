// inotify costs nothing until something is plugged in.
#include "kiosk/input/device_folder.hpp"

#include <array>
#include <utility>

#include <sys/inotify.h>
#include <unistd.h>

namespace kiosk {

DeviceFolder::DeviceFolder(Waiter& waiter, std::filesystem::path folder, Changed changed)
    : waiter_{waiter}, folder_{std::move(folder)}, news_{inotify_init1(IN_NONBLOCK | IN_CLOEXEC)} {
    if (!news_) return;
    waiter_.watch(news_.get(), [this, changed = std::move(changed)](Inputs& inputs) {
        alignas(inotify_event) std::array<char, 4'096> told{};
        while (read(news_.get(), told.data(), told.size()) > 0) {
        }
        follow();
        changed(inputs);
    });
    follow();
}

DeviceFolder::~DeviceFolder() {
    if (news_) waiter_.forget(news_.get());
}

/// A machine without any input device has not even the folder. Asked for twice, a watch stays one. Rights
/// come after the device.
void DeviceFolder::follow() const {
    constexpr unsigned changes = IN_CREATE | IN_DELETE | IN_ATTRIB;
    if (inotify_add_watch(news_.get(), folder_.c_str(), changes) < 0)
        inotify_add_watch(news_.get(), folder_.parent_path().c_str(), IN_CREATE);
}

} // namespace kiosk
