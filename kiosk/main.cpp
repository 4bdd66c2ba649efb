// The program: read what was typed and what is configured, run the command.
#include "kiosk/commands/commands.hpp"
#include "kiosk/good_config.hpp"
#include "kiosk/paths.hpp"

#include <cstdio>
#include <exception>

#include <fmt/format.h>

namespace {

/// Whoever looks after a machine that is a wall means the wall, and not what is in an own home.
bool is_about_the_wall(const kiosk::Command& command) {
    const auto* bench = std::get_if<kiosk::BenchCommand>(&command);
    return std::holds_alternative<kiosk::DoctorCommand>(command) || (bench != nullptr && bench->input);
}

int run_command(const kiosk::CommandLine& line) {
    const bool named = !line.config.empty();
    const auto here = kiosk::surroundings();
    const auto around = !named && is_about_the_wall(line.command) ? kiosk::as_the_wall(here) : here;
    kiosk::Desk desk;
    desk.config_files = [around, named, file = line.config] {
        return named ? std::vector<std::filesystem::path>{file} : kiosk::config_files_in(around);
    };
    desk.config_absence = named ? kiosk::Absence::reported : kiosk::Absence::passed_over;
    desk.good_config = named ? std::filesystem::path{} : kiosk::good_config_in(around);
    auto config = kiosk::start_config(desk.config_files(), desk.config_absence, desk.good_config);
    desk.config = std::move(config.config);
    desk.config_named = named;
    desk.config_problems = std::move(config.problems);
    desk.library = kiosk::library_in(around);
    desk.synced = kiosk::synced_in(around);
    desk.database = kiosk::database_in(around);
    desk.wall_database = kiosk::wall_database();
    desk.live = kiosk::live_file_in(around);
    desk.rotation = kiosk::rotation_file_in(around);
    desk.appliance = kiosk::is_appliance(around);
    kiosk::print_problems(desk.config_problems);
    // A wall plays on with what was good; whoever asks for a file by name wants that file.
    const bool plays = std::holds_alternative<kiosk::PlayCommand>(line.command);
    if (named && !plays && content::any_error(desk.config_problems)) return kiosk::Exit::wrong_input;
    return std::visit([&](const auto& command) { return kiosk::run(command, desk); }, line.command);
}

} // namespace

int main(int argc, char** argv) try {
    const auto parsed = kiosk::parse_command_line({argv + 1, argv + argc});
    if (const auto* answer = std::get_if<kiosk::Answer>(&parsed)) {
        fmt::print(answer->exit == kiosk::Exit::done ? stdout : stderr, "{}", answer->text);
        return answer->exit;
    }
    return run_command(std::get<kiosk::CommandLine>(parsed));
} catch (const std::exception& error) {
    kiosk::print_error(error.what());
    return kiosk::Exit::wrong_input;
}
