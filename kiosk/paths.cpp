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
    around.state = from_environment("STATE_DIRECTORY", {});
    around.shipped = from_environment("LIMBER_ROUTINES", LIMBER_SHIPPED_ROUTINES);
    return around;
}

fs::path synced_in(const Surroundings& around) {
    return around.state.empty() ? around.data_home / "limber-sync" : fs::path{"/var/lib/limber-sync"};
}

content::Library library_in(const Surroundings& around) {
    const bool appliance = !around.state.empty();
    const fs::path own = appliance ? around.state : around.data_home / "limber";
    content::Library library;
    library.shelves.push_back({content::Origin::own, own / "routines"});
    library.shelves.push_back({content::Origin::card, "/boot/firmware/limber/routines"});
    library.shelves.push_back({content::Origin::synced, synced_in(around) / "current"});
    library.shelves.push_back({content::Origin::shipped, around.shipped});
    return library;
}

std::vector<fs::path> config_files_in(const Surroundings& around) {
    if (around.state.empty()) return {around.config_home / "limber/config.toml"};
    return appliance_config_files();
}

} // namespace kiosk
