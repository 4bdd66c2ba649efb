// Any bytes as a configuration file: read without harm, and what comes out is a configuration as good as the
// one before it.
#include "kiosk/config.hpp"

#include <cstdint>
#include <cstdlib>

namespace {

void insist(bool holds) {
    if (!holds) std::abort();
}

void insist_on_bounds(const kiosk::Config& config) {
    using namespace std::chrono_literals;
    const int rotate = config.display.rotate.value_or(0);
    insist(rotate % 90 == 0 && rotate >= 0 && rotate < 360);
    insist(config.display.frames >= 10 && config.display.frames <= 60);
    insist(config.display.safe_area >= 0 && config.display.safe_area <= 0.1);
    insist(config.display.screen_off_after == 0s ||
           (config.display.screen_off_after >= 1min && config.display.screen_off_after <= 24h));
    for (const auto* windows : {&config.hours.quiet, &config.hours.loop}) {
        insist(windows->size() <= 50);
        for (const auto& window : *windows)
            insist(window.from >= 0min && window.from < 24h && window.to >= 0min && window.to <= 24h);
    }
    insist(config.button.double_press >= 200ms && config.button.double_press <= 900ms);
    insist(config.button.hold >= 500ms && config.button.hold <= 5s);
    insist(config.menu.size() <= 50 && config.keys.size() <= 100);
    insist(config.routine.size() <= 4 * 500 && config.plan.size() <= 64);
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
    const std::string_view text(reinterpret_cast<const char*>(bytes), size);
    const kiosk::ConfigReading reading = kiosk::read_config(text, "config.toml", {});
    insist_on_bounds(reading.config);
    const kiosk::ConfigReading again = kiosk::read_config(text, "config.toml", reading.config);
    insist(again.config == reading.config);
    insist(again.problems == reading.problems);
    return 0;
}
