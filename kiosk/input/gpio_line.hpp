// One GPIO line, and where lines come from. A seam: libgpiod's two incompatible versions behind it in one
// file, pipes in the tests.
#pragma once

#include "kiosk/config.hpp"
#include "kiosk/input/contact.hpp"

#include <memory>
#include <string>
#include <vector>

#include <tl/expected.hpp>

namespace kiosk {

/// Held until it is destroyed.
class GpioLine {
public:
    virtual ~GpioLine() = default;

    /// Can be read when an edge came. The line's own; -1 for an output.
    [[nodiscard]] virtual int fd() const = 0;
    /// Adds the edges that came. @return false when the line is gone
    [[nodiscard]] virtual bool read(std::vector<Edge>& edges) = 0;
    /// Whether it is active, with `active_low` counted in; nullopt when the line is gone.
    [[nodiscard]] virtual std::optional<bool> active() = 0;
    /// An output's new level. @return false when the line is gone
    virtual bool set(bool active) = 0;
};

struct GpioInput {
    Pull pull = Pull::up;
    bool active_low = true;
};

class GpioLines {
public:
    virtual ~GpioLines() = default;

    /// Finds the line by its name and holds it.
    /// @return why not, in words that name who holds it or what is missing, without the line's name
    [[nodiscard]] virtual tl::expected<std::unique_ptr<GpioLine>, std::string>
    input(const std::string& name, const GpioInput& input) = 0;
    /// The same for an output, inactive at first.
    [[nodiscard]] virtual tl::expected<std::unique_ptr<GpioLine>, std::string>
    output(const std::string& name) = 0;
};

/// The machine's own lines, through /dev/gpiochip*.
[[nodiscard]] std::unique_ptr<GpioLines> machine_gpio();

} // namespace kiosk
