// Folders, from the environment.
#include "kiosk/paths.hpp"

#include "kiosk/config.hpp"

#include <cstdlib>

namespace kiosk {
namespace {

namespace fs = std::filesystem;

fs::path from_environment(const char* name, const fs::path& otherwise) {
    const char* value = std::getenv(name); // NOLINT(concurrency-mt-unsafe): read once, before any thread
    return value != nullptr && *value != '\0' ? fs::path{value} : otherwise;
}

} // namespace

Surroundings surroundings() {
    Surroundings around;
    around.home = from_environment("HOME", "/");
    around.data_home = from_environment("XDG_DATA_HOME", around.home / ".local/share");
    around.config_home = from_environment("XDG_CONFIG_HOME", around.home / ".config");
    around.state_home = from_environment("XDG_STATE_HOME", around.home / ".local/state");
    around.run_home = from_environment("XDG_RUNTIME_DIR", {});
    around.run = from_environment("RUNTIME_DIRECTORY", {});
    around.state = from_environment("STATE_DIRECTORY", {});
    around.shipped = from_environment("LIMBER_ROUTINES", LIMBER_SHIPPED_ROUTINES);
    return around;
}

Surroundings as_the_wall(Surroundings around, const fs::path& root) {
    std::error_code none;
    for (const char* units : {"usr/lib/systemd/system", "etc/systemd/system"}) {
        if (!fs::exists(root / units / "limber.service", none)) continue;
        if (around.state.empty()) around.state = "/var/lib/limber";
        if (around.run.empty()) around.run = "/run/limber";
    }
    return around;
}

fs::path synced_in(const Surroundings& around) {
    return around.state.empty() ? around.data_home / "limber-sync" : fs::path{"/var/lib/limber-sync"};
}

content::Library library_in(const Surroundings& around) {
    const bool appliance = is_appliance(around);
    const fs::path own = appliance ? around.state : around.data_home / "limber";
    content::Library library;
    library.shelves.push_back({content::Origin::own, own / "routines"});
    library.shelves.push_back({content::Origin::card, "/boot/firmware/limber/routines"});
    library.shelves.push_back({content::Origin::synced, synced_in(around) / "current"});
    library.shelves.push_back({content::Origin::shipped, around.shipped});
    return library;
}

std::vector<fs::path> config_files_in(const Surroundings& around) {
    if (!is_appliance(around)) return {around.config_home / "limber/config.toml"};
    return appliance_config_files();
}

bool is_appliance(const Surroundings& around) { return !around.state.empty(); }

fs::path database_in(const Surroundings& around) {
    return (is_appliance(around) ? around.state : around.state_home / "limber") / "limber.db";
}

fs::path wall_database() { return "/var/lib/limber/limber.db"; }

fs::path rotation_file_in(const Surroundings& around) {
    return is_appliance(around) ? around.state / "rotation" : fs::path{};
}

fs::path good_config_in(const Surroundings& around) {
    return is_appliance(around) ? around.state / "good-config" : fs::path{};
}

fs::path live_file_in(const Surroundings& around) {
    const fs::path folder = is_appliance(around)      ? around.run
                            : around.run_home.empty() ? fs::path{}
                                                      : around.run_home / "limber";
    return folder.empty() ? folder : folder / "position.json";
}

} // namespace kiosk
