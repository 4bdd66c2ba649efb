// Users and groups as /etc lists them, then what the mode of each device says of them.
#include "kiosk/doctor/rights_checks.hpp"

#include <algorithm>
#include <array>
#include <sstream>

#include <fmt/format.h>

namespace kiosk {
namespace {

namespace fs = std::filesystem;

constexpr const char* user_name = "limber";
/// The unit's SupplementaryGroups=.
constexpr std::array<const char*, 5> unit_groups{"video", "render", "input", "audio", "gpio"};
constexpr const char* make_them = "sudo systemd-sysusers limber.conf";
/// Groups are known to udev by the names that there were when it read its rules; to whom reads devices one is
/// new that is added.
constexpr const char* apply_rules =
    "sudo udevadm control --reload && sudo udevadm trigger --action=add --subsystem-match=input";

using Fields = std::vector<std::string>;

Fields fields_of(const std::string& line, char end) {
    Fields fields;
    std::istringstream stream{line};
    for (std::string field; std::getline(stream, field, end);) fields.push_back(field);
    return fields;
}

/// The entries of /etc/passwd or /etc/group: a name, a password, a number, and more.
std::vector<Fields> entries_of(const MachineFiles& machine, const fs::path& file) {
    std::vector<Fields> entries;
    for (const auto& line : machine.lines(file)) {
        auto fields = fields_of(line, ':');
        if (fields.size() > 2) entries.push_back(std::move(fields));
    }
    return entries;
}

bool has(const std::vector<Fields>& entries, const std::string& name) {
    return std::ranges::any_of(entries, [&](const Fields& entry) { return entry[0] == name; });
}

std::string name_of(std::uint32_t number, const std::vector<Fields>& entries) {
    auto text = fmt::to_string(number);
    const auto entry = std::ranges::find_if(entries, [&](const Fields& some) { return some[2] == text; });
    return entry == entries.end() ? text : (*entry)[0];
}

struct People {
    explicit People(const MachineFiles& machine)
        : users{entries_of(machine, "/etc/passwd")}, groups{entries_of(machine, "/etc/group")} {}
    std::vector<Fields> users;
    std::vector<Fields> groups;
};

/// What the kernel asks of whoever opens a file, as numbers in the form of /etc.
struct Identity {
    std::string user; ///< empty: there is no such user
    Fields groups;
};

bool is_in(const Fields& group) {
    const auto members = group.size() > 3 ? fields_of(group[3], ',') : Fields{};
    return std::ranges::find(unit_groups, group[0]) != unit_groups.end() ||
           std::ranges::find(members, user_name) != members.end();
}

Identity service_of(const People& people) {
    Identity service;
    for (const auto& user : people.users) {
        if (user[0] != user_name || user.size() < 4) continue;
        service.user = user[2];
        service.groups.push_back(user[3]);
    }
    for (const auto& group : people.groups) {
        if (is_in(group)) service.groups.push_back(group[2]);
    }
    return service;
}

/// The first of owner, group and others that it is decides, for better or worse.
bool may_read(const FileRights& file, const Identity& who) {
    fs::perms asked = fs::perms::others_read;
    if (std::ranges::find(who.groups, fmt::to_string(file.group)) != who.groups.end())
        asked = fs::perms::group_read;
    if (who.user == fmt::to_string(file.user)) asked = fs::perms::owner_read;
    return (file.perms & asked) != fs::perms::none;
}

/// "/dev/input/event3 is root:plugdev 0660"
std::string described(const std::string& device, const FileRights& file, const People& people) {
    return fmt::format("/dev/input/{} is {}:{} {:04o}", device, name_of(file.user, people.users),
                       name_of(file.group, people.groups), static_cast<unsigned>(file.perms));
}

std::string mend_of_inputs(const MachineFiles& machine, const People& people) {
    if (!machine.has("/usr/lib/udev/rules.d/50-udev-default.rules"))
        return "sudo apt-get install udev && sudo reboot";
    if (!has(people.groups, "input")) return fmt::format("{} && {}", make_them, apply_rules);
    return fmt::format("`{}`; where that changes nothing, `grep -r input /etc/udev/rules.d` shows the rule "
                       "that closes them",
                       apply_rules);
}

} // namespace

Finding check_groups(const MachineFiles& machine) {
    const People people{machine};
    if (!has(people.users, user_name))
        return {Verdict::fail, "rights", "there is no user limber: the service cannot start", make_them};
    for (const auto* name : unit_groups) {
        if (!has(people.groups, name))
            return {Verdict::fail, "rights",
                    fmt::format("there is no group {}: the service cannot start", name), make_them};
    }
    return {Verdict::ok, "rights", "the groups of the display, the keys and the lines are there", ""};
}

Finding check_inputs(const MachineFiles& machine, bool lines) {
    const People people{machine};
    const Identity service = service_of(people);
    std::size_t devices = 0, closed = 0;
    std::string first;
    for (const auto& name : machine.names("/dev/input", "event")) {
        const auto file = machine.rights("/dev/input/" + name);
        if (!file) continue; // gone by now
        ++devices;
        if (may_read(*file, service)) continue;
        if (closed++ == 0) first = described(name, *file, people);
    }
    if (devices == 0) return {Verdict::ok, "rights", "there is no input device to be read", ""};
    if (closed == 0)
        return {Verdict::ok, "rights", fmt::format("the service may read all of {} input devices", devices),
                ""};
    const bool nothing_arrives = closed == devices && !lines;
    return {nothing_arrives ? Verdict::fail : Verdict::warn, "rights",
            fmt::format("the service may not read {} of {} input devices ({}): no press on them arrives",
                        closed, devices, first),
            mend_of_inputs(machine, people)};
}

} // namespace kiosk
