// One number.
#include "kiosk/rotation_file.hpp"

#include "kiosk/whole_file.hpp"

#include <cerrno>
#include <cstring>
#include <fstream>

namespace kiosk {

namespace fs = std::filesystem;

std::optional<int> read_rotation(const fs::path& file) {
    std::ifstream in{file};
    int degrees = -1;
    std::string rest;
    if (!(in >> degrees) || in >> rest) return std::nullopt;
    return degrees >= 0 && degrees < 360 && degrees % 90 == 0 ? std::optional{degrees} : std::nullopt;
}

tl::expected<void, std::string> write_rotation(const fs::path& file, int degrees) {
    if (write_whole(file, std::to_string(degrees) + "\n")) return {};
    return tl::unexpected("keeping how the screen hangs in " + file.string() + ": " + std::strerror(errno) +
                          "; until it can be kept it is asked at each start");
}

RotationKeeper::RotationKeeper(Waiter& waiter, fs::path file, std::function<void(const std::string&)> report)
    : file_{std::move(file)}, report_{std::move(report)} {
    auto errand = Errand::watched_by(waiter, [this] { return work(); });
    if (errand) {
        errand_ = std::move(*errand);
    } else {
        report_(errand.error());
    }
}

void RotationKeeper::turned(const std::optional<int>& answer) {
    if (!answer || answer == std::exchange(answer_, answer) || !errand_) return;
    errand_->start();
}

Errand::Work RotationKeeper::work() const {
    return [file = file_, degrees = *answer_, report = report_]() -> Errand::Finish {
        const auto written = write_rotation(file, degrees);
        return [written, report](Inputs&) {
            if (!written) report(written.error());
        };
    };
}

} // namespace kiosk
