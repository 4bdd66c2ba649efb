// What CLI11 asks of a value, and the words when it is none.
#include "kiosk/typed_forms.hpp"

#include <charconv>

#include <fmt/format.h>

namespace kiosk {

std::optional<Size> parse_size(const std::string& text) {
    const auto cross = text.find('x');
    if (cross == std::string::npos) return std::nullopt;
    Size size;
    const auto number = [&](std::size_t from, std::size_t to, int& value) {
        const char* begin = text.data() + from;
        const char* end = text.data() + to;
        const auto result = std::from_chars(begin, end, value);
        return result.ec == std::errc{} && result.ptr == end && value >= 160 && value <= 8192;
    };
    if (!number(0, cross, size.width) || !number(cross + 1, text.size(), size.height)) return std::nullopt;
    return size;
}

namespace {

/// CLI11 reports what this throws as wrong usage of the option.
CLI::Validator validated(const std::string& name,
                         const std::function<std::string(const std::string&)>& complaint) {
    return CLI::Validator{[complaint](std::string& text) { return complaint(text); }, name};
}

} // namespace

CLI::Validator size_form() {
    return validated("WxH", [](const std::string& text) {
        return parse_size(text) ? std::string{}
                                : fmt::format("`{}` is no size such as 1920x1080 (160 to 8192 each)", text);
    });
}

CLI::Validator position_form() {
    return validated("MM:SS", [](const std::string& text) {
        const auto position = content::parse_position(text);
        return position ? std::string{} : position.error();
    });
}

CLI::Validator duration_form() {
    return validated("TIME", [](const std::string& text) {
        const auto duration = content::parse_duration(text);
        return duration ? std::string{} : duration.error();
    });
}

CLI::Validator line_form() {
    return validated("GPIOn", [](const std::string& text) {
        for (int line = 2; line <= 27; ++line) {
            if (text == fmt::format("GPIO{}", line)) return std::string{};
        }
        return text == "none" ? std::string{} : fmt::format("`{}` is neither GPIO2 to GPIO27 nor none", text);
    });
}

} // namespace kiosk
