// A machine of files, for the doctor.
#pragma once

#include "kiosk/doctor/machine_files.hpp"
#include "tests/support/scratch_folder.hpp"

namespace support {

/// A machine below a scratch folder.
struct Patient {
    ScratchFolder root;
    kiosk::MachineFiles machine{root.path()};

    void has(const std::string& file, const std::string& text = "") const {
        root.write(file.substr(1), text);
    }
    void links(const std::string& file, const std::string& target) const {
        std::filesystem::create_directories((root.path() / file.substr(1)).parent_path());
        std::filesystem::create_symlink(target, root.path() / file.substr(1));
    }
};

} // namespace support
