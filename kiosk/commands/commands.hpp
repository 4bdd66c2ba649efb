// The commands, one function each: they print, read and write, and give the exit status.
#pragma once

#include "content/library.hpp"
#include "kiosk/command_line.hpp"
#include "kiosk/config.hpp"
#include "kiosk/menu.hpp"

#include <functional>

namespace kiosk {

/// What every command finds on its desk.
struct Desk {
    Config config;
    bool config_named = false;         ///< by `--config`
    content::Problems config_problems; ///< the kiosk plays on with what was good
    std::function<std::vector<std::filesystem::path>()> config_files; ///< as they are now; any thread asks
    Absence config_absence = Absence::passed_over;
    std::filesystem::path good_config; ///< what they were when all was good; empty: not kept
    content::Library library;
    std::filesystem::path synced;        ///< the folder of fetched libraries
    std::filesystem::path database;      ///< where sessions are recorded
    std::filesystem::path wall_database; ///< where the appliance records its own; the same on one
    std::filesystem::path live;          ///< where it stands is kept here each second; may be empty
    std::filesystem::path rotation;      ///< how its screen hangs, as answered; empty: it is not asked
    bool appliance = false;              ///< the service manager started us
};

int run(const PlayCommand& command, const Desk& desk);
int run(const PlanCommand& command, const Desk& desk);
int run(const ListCommand& command, const Desk& desk);
int run(const CheckCommand& command, const Desk& desk);
int run(const SnapshotCommand& command, const Desk& desk);
int run(const SheetCommand& command, const Desk& desk);
int run(const HistoryCommand& command, const Desk& desk);
int run(const SetupCommand& command, const Desk& desk);
int run(const DoctorCommand& command, const Desk& desk);
int run(const BenchCommand& command, const Desk& desk);
int run(const KeygenCommand& command, const Desk& desk);
int run(const PublishCommand& command, const Desk& desk);
int run(const SyncCommand& command, const Desk& desk);

/// `limber: error: …` on stderr, one line.
void print_error(std::string_view what);

/// The same as `limber: warning: …`.
void print_warning(std::string_view what);

/// Each problem as `limber: error: file:line:column: what`, warnings likewise.
void print_problems(const content::Problems& problems);

/// The routine and plan asked for, else those of the configuration, else the first found.
[[nodiscard]] MenuRequest request_of(const std::string& routine, const std::string& plan,
                                     const std::optional<int>& sets, const Desk& desk);

/// The facing typed, else the configured one.
[[nodiscard]] content::motion::Facing facing_of(const std::string& typed, const Config& config);

} // namespace kiosk
