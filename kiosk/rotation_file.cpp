// Written beside it, brought to the disk, and renamed.
#include "kiosk/rotation_file.hpp"

#include <cerrno>
#include <cstring>
#include <fstream>

#include <fcntl.h>
#include <unistd.h>

namespace kiosk {
namespace {

namespace fs = std::filesystem;

bool is_written(int fd, const std::string& text) {
    return write(fd, text.data(), text.size()) == static_cast<ssize_t>(text.size()) && fsync(fd) == 0;
}

bool replace(const fs::path& file, const std::string& text) {
    const fs::path beside = file.string() + ".new";
    const content::Descriptor out{open(beside.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0644)};
    if (!out || !is_written(out.get(), text) || rename(beside.c_str(), file.c_str()) != 0) return false;
    const content::Descriptor folder{open(file.parent_path().c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC)};
    return folder && fsync(folder.get()) == 0;
}

} // namespace

std::optional<int> read_rotation(const fs::path& file) {
    std::ifstream in{file};
    int degrees = -1;
    std::string rest;
    if (!(in >> degrees) || in >> rest) return std::nullopt;
    return degrees >= 0 && degrees < 360 && degrees % 90 == 0 ? std::optional{degrees} : std::nullopt;
}

tl::expected<void, std::string> write_rotation(const fs::path& file, int degrees) {
    if (replace(file, std::to_string(degrees) + "\n")) return {};
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
    if (answer == std::exchange(answer_, answer) || !answer || !errand_) return;
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
