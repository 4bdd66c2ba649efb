// Which line is stuck, told to whoever looks beside the wall that holds it: one word in a small file in
// /run.
#pragma once

#include <filesystem>
#include <optional>
#include <string>

namespace kiosk {

class StuckMark {
public:
    /// Writes nothing yet.
    explicit StuckMark(std::filesystem::path file) : file_{std::move(file)} {}

    /// To be told after each turn of the loop; only another line costs anything. It is written at once, into
    /// the machine's memory. What cannot be written is left out: then there is no mark.
    /// @param line  empty: none is stuck
    void turned(const std::string& line);

private:
    std::filesystem::path file_;
    std::optional<std::string> told_;
};

} // namespace kiosk
