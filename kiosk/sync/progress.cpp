// Drawn on stderr, once a percent.
#include "kiosk/sync/progress.hpp"

#include <cstdio>
#include <string>

#include <fmt/format.h>
#include <unistd.h>

namespace kiosk::sync {
namespace {

constexpr int width = 30;

} // namespace

ProgressBar::ProgressBar() : on_terminal_{isatty(STDERR_FILENO) == 1} {}

void ProgressBar::show(const content::sync::Progress& progress) {
    const double share = progress.all_bytes == 0
                             ? 1.0
                             : static_cast<double>(progress.bytes) / static_cast<double>(progress.all_bytes);
    const int percent = static_cast<int>(share * 100);
    if (!on_terminal_ || percent == shown_) return;
    shown_ = percent;
    const auto filled = static_cast<std::size_t>(share * width);
    fmt::print(stderr, "\r[{:<{}}] {:3} %  {} of {} files ", std::string(filled, '#'), width, percent,
               progress.files, progress.all_files);
    std::fflush(stderr);
}

void ProgressBar::end() {
    if (shown_ >= 0) fmt::print(stderr, "\r\x1b[K");
}

} // namespace kiosk::sync
