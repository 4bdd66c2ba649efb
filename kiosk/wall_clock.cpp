// The kernel knows whether NTP has set it; /sys knows what the hardware clock says.
#include "kiosk/wall_clock.hpp"

#include <algorithm>
#include <cstdlib>
#include <ctime>
#include <fstream>
#include <vector>

#include <sys/timex.h>

namespace kiosk {
namespace {

namespace fs = std::filesystem;

/// 2024-01-01: no Limber is older, and no clock without a battery is as far.
constexpr std::int64_t oldest_believed = 1'704'067'200;
/// A hardware clock is written when the system's clock is synchronised, and drifts by seconds a day.
constexpr std::int64_t most_apart = 600;

bool synchronised() {
    timex told{};
    if (adjtimex(&told) >= 0) return (told.status & STA_UNSYNC) == 0;
    // Another sandbox than the package's may forbid to ask; systemd-timesyncd leaves a mark.
    std::error_code none;
    return fs::exists("/run/systemd/timesync/synchronized", none);
}

} // namespace

bool is_right(const ClockSigns& signs) {
    if (signs.now < oldest_believed) return false;
    if (signs.synchronised) return true;
    return signs.battery_clock && std::abs(*signs.battery_clock - signs.now) <= most_apart;
}

std::optional<std::int64_t> battery_clock_in(const fs::path& folder) {
    std::vector<fs::path> clocks;
    std::error_code error;
    for (fs::directory_iterator entry{folder, error}, end; !error && entry != end; entry.increment(error))
        clocks.push_back(entry->path());
    std::ranges::sort(clocks);
    for (const auto& clock : clocks) {
        std::int64_t seconds = 0;
        if (std::ifstream{clock / "since_epoch"} >> seconds) return seconds;
    }
    return std::nullopt;
}

ClockSigns clock_signs() { return {synchronised(), std::time(nullptr), battery_clock_in("/sys/class/rtc")}; }

WallTime wall_time_at(std::int64_t seconds) {
    const std::time_t time = seconds;
    std::tm local{};
    localtime_r(&time, &local);
    return {seconds, static_cast<int>(local.tm_gmtoff)};
}

std::optional<WallTime> known_wall_time() {
    const ClockSigns signs = clock_signs();
    if (!is_right(signs)) return std::nullopt;
    return wall_time_at(signs.now);
}

} // namespace kiosk
