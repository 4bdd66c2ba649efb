// Input devices of a fake machine: named pipes in a folder of their own.
#pragma once

#include "content/descriptor.hpp"
#include "tests/support/scratch_folder.hpp"

#include <gtest/gtest.h>

#include <fcntl.h>
#include <linux/input.h>
#include <sys/stat.h>
#include <unistd.h>

namespace support {

class FakeDevices {
public:
    [[nodiscard]] const std::filesystem::path& path() const { return folder_.path(); }
    void write(const std::string& name) const { folder_.write(name, ""); }

    /// A device, and the end at which the kernel would write.
    [[nodiscard]] content::Descriptor plug_in(const std::string& name) const {
        const auto path = folder_.path() / name;
        mkfifo(path.c_str(), 0600);
        return content::Descriptor{open(path.c_str(), O_RDWR | O_CLOEXEC)};
    }

    static void send(const content::Descriptor& device, int type, int code, int value) {
        input_event event{};
        event.input_event_sec = 12;
        event.input_event_usec = 345'678;
        event.type = static_cast<__u16>(type);
        event.code = static_cast<__u16>(code);
        event.value = value;
        ASSERT_EQ(::write(device.get(), &event, sizeof event), static_cast<ssize_t>(sizeof event));
    }
    static void press(const content::Descriptor& device, int code) { send(device, EV_KEY, code, 1); }
    static void release(const content::Descriptor& device, int code) { send(device, EV_KEY, code, 0); }

private:
    ScratchFolder folder_;
};

} // namespace support
