// Where things lie: the folders of the appliance when systemd started us, the XDG folders when a person did.
#pragma once

#include "content/library.hpp"

#include <filesystem>
#include <string>
#include <vector>

namespace kiosk {

/// The environment as far as it matters, read in one place so that tests can make their own.
struct Surroundings {
    std::filesystem::path home;        ///< $HOME
    std::filesystem::path data_home;   ///< $XDG_DATA_HOME
    std::filesystem::path config_home; ///< $XDG_CONFIG_HOME
    std::filesystem::path state_home;  ///< $XDG_STATE_HOME
    std::filesystem::path run_home;    ///< $XDG_RUNTIME_DIR; may be empty
    std::filesystem::path state;       ///< $STATE_DIRECTORY: set by systemd; empty when run by hand
    std::filesystem::path run;         ///< $RUNTIME_DIRECTORY, the same
    std::filesystem::path shipped;     ///< $LIMBER_ROUTINES, or where the package puts its routines
};
[[nodiscard]] Surroundings surroundings();

/// The same as the service has them, where the wall's unit is installed below `root`; else as they are.
[[nodiscard]] Surroundings as_the_wall(Surroundings around, const std::filesystem::path& root = "/");

/// own, card, synced, shipped: first wins.
[[nodiscard]] content::Library library_in(const Surroundings& around);

/// The folder of fetched libraries, one of which is `current`.
[[nodiscard]] std::filesystem::path synced_in(const Surroundings& around);

/// The configuration files in the order in which they are read, later ones over earlier ones. They need not
/// exist.
[[nodiscard]] std::vector<std::filesystem::path> config_files_in(const Surroundings& around);

/// Whether the service manager started us, on a machine that is nothing but the wall.
[[nodiscard]] bool is_appliance(const Surroundings& around);

/// Where sessions are recorded.
[[nodiscard]] std::filesystem::path database_in(const Surroundings& around);

/// Where an appliance's sessions are recorded, whoever asks.
[[nodiscard]] std::filesystem::path wall_database();

/// Where an appliance keeps how its screen hangs; empty when run by hand, where nobody is asked.
[[nodiscard]] std::filesystem::path rotation_file_in(const Surroundings& around);

/// Where an appliance keeps its configuration as it last was good; empty when run by hand.
[[nodiscard]] std::filesystem::path good_config_in(const Surroundings& around);

/// Where the position is kept each second: memory, which a crash spares and a power cut does not.
/// @return empty when there is no such place
[[nodiscard]] std::filesystem::path live_file_in(const Surroundings& around);

} // namespace kiosk
