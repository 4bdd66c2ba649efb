// A line that presses itself, for a measurement on a machine without a button: a socket in the place of the
// chip, a thread in the place of a person. All behind it is the real thing; the kernel's interrupt is not in
// it.
#pragma once

#include "content/descriptor.hpp"
#include "kiosk/input/gpio_line.hpp"

#include <atomic>
#include <thread>

namespace kiosk {

class PressedWire final : public GpioLines {
public:
    /// Presses about once a second, at moments that have nothing to do with frames, until it is destroyed.
    PressedWire();
    ~PressedWire() override;
    PressedWire(const PressedWire&) = delete;
    PressedWire& operator=(const PressedWire&) = delete;

    /// The one line there is, whatever it is called; it must not outlive this.
    [[nodiscard]] tl::expected<std::unique_ptr<GpioLine>, std::string> input(const std::string& name,
                                                                             const GpioInput& input) override;
    [[nodiscard]] tl::expected<std::unique_ptr<GpioLine>, std::string>
    output(const std::string& name) override;

private:
    void become(const content::Descriptor& in, bool closed);
    void press_again_and_again(const content::Descriptor& in);

    std::atomic<bool> closed_{false};
    std::atomic<bool> over_{false};
    content::Descriptor out_;
    std::thread person_;
};

} // namespace kiosk
