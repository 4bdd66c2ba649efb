// Any bytes as a Pi's boot files: set up twice they are as set up once, and they come back as they were.
#include "kiosk/setup/boot_text.hpp"

#include <cstdint>
#include <cstdlib>

namespace {

/// Without the marks of setup's own, which text that was never set up does not have, and with a last line
/// end.
bool is_untouched(std::string_view text) {
    return text.find("limber") == std::string_view::npos && (text.empty() || text.back() == '\n');
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
    using namespace kiosk;
    const std::string text{reinterpret_cast<const char*>(bytes), size};
    const std::string config = config_for_wall(text, 17);
    if (config_for_wall(config, 17) != config) std::abort();
    if (is_untouched(text) && config_without_wall(config) != text) std::abort();
    const std::string cmdline = cmdline_for_wall(text);
    if (cmdline_for_wall(cmdline) != cmdline) std::abort();
    if (cmdline_without_wall(cmdline, text) != text) std::abort();
    return 0;
}
