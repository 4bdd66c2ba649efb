// Boot file, kernel line, no desktop, service on: what each is now, and what a wall wants it to be.
#include "kiosk/setup/wall_setup.hpp"

#include "kiosk/setup/boot_text.hpp"

#include <algorithm>

#include <fmt/format.h>

namespace kiosk {
namespace {

namespace fs = std::filesystem;

constexpr const char* config_file = "boot/firmware/config.txt";
constexpr const char* cmdline_file = "boot/firmware/cmdline.txt";
constexpr const char* default_target = "etc/systemd/system/default.target";
constexpr const char* display_manager = "etc/systemd/system/display-manager.service";
constexpr const char* own_unit = "etc/systemd/system/limber.service";
constexpr const char* wanted_unit = "etc/systemd/system/multi-user.target.wants/limber.service";
constexpr const char* why_config = "the display's driver, no rainbow at the start, the button as a key";
constexpr const char* why_cmdline = "no words and no cursor behind the picture";
constexpr const char* why_target = "no desktop starts that holds the display";
constexpr const char* why_unmasked = "nothing forbids the service";
constexpr const char* why_wanted = "the service starts with the machine";

const Lying masked = LinkTo{"/dev/null"};
const Lying unit_link = LinkTo{"/lib/systemd/system/limber.service"};
const Lying no_desktop = LinkTo{"/lib/systemd/system/multi-user.target"};

/// Adds changes, one look a path; what cannot be looked at ends it.
class Planner {
public:
    explicit Planner(fs::path root) : root_{std::move(root)} {}

    [[nodiscard]] Lying at(const fs::path& name) {
        auto lying = lying_at(root_ / name);
        if (lying) return *lying;
        if (trouble_.empty()) trouble_ = lying.error();
        return Nothing{};
    }
    [[nodiscard]] bool has(const fs::path& name) { return at(name) != Lying{Nothing{}}; }
    void want(const fs::path& name, const char* why, Lying after) {
        Lying before = at(name);
        if (before != after) add(name, why, std::move(before), std::move(after));
    }
    void add(const fs::path& name, const char* why, Lying before, Lying after) {
        plan_.changes.push_back({root_ / name, why, std::move(before), std::move(after)});
    }
    void note(std::string text) { plan_.notes.push_back(std::move(text)); }
    [[nodiscard]] fs::path path(const fs::path& name) const { return root_ / name; }

    [[nodiscard]] Done<SetupPlan> take() {
        if (!trouble_.empty()) return tl::unexpected(std::move(trouble_));
        return std::move(plan_);
    }

private:
    fs::path root_;
    SetupPlan plan_;
    std::string trouble_;
};

bool boots_to_a_desktop(Planner& planner) {
    if (!planner.has(display_manager)) return false;
    const Lying target = planner.at(default_target);
    const auto* link =
        std::get_if<LinkTo>(&target); // without one the system's own holds, which is the desktop
    return link == nullptr || fs::path{link->target}.filename() == "graphical.target";
}

void plan_units(Planner& planner) {
    if (planner.at(own_unit) == masked) planner.want(own_unit, why_unmasked, Nothing{});
    if (!planner.has(wanted_unit)) planner.want(wanted_unit, why_wanted, unit_link);
    if (boots_to_a_desktop(planner)) planner.want(default_target, why_target, no_desktop);
}

void plan_boot_files(Planner& planner, const SetupWishes& wishes) {
    const Lying config = planner.at(config_file);
    const auto* text = std::get_if<FileText>(&config);
    if (text == nullptr) {
        planner.note(fmt::format("{} is not there: no Raspberry Pi, its start is left alone",
                                 planner.path(config_file).string()));
        return;
    }
    if (wishes.button && has_own_button(text->bytes)) {
        planner.note(fmt::format("{} makes a key of a line already: no further button is added",
                                 planner.path(config_file).string()));
    }
    planner.want(config_file, why_config, FileText{config_for_wall(text->bytes, wishes.button)});
    const Lying cmdline = planner.at(cmdline_file);
    if (const auto* line = std::get_if<FileText>(&cmdline); line != nullptr && !line->bytes.empty())
        planner.want(cmdline_file, why_cmdline, FileText{cmdline_for_wall(line->bytes)});
}

std::string bytes_of(const Lying& what) {
    const auto* text = std::get_if<FileText>(&what);
    return text != nullptr ? text->bytes : std::string{};
}

/// @param undone  of what lies there now and what was kept
template <class Undone>
void plan_back(Planner& planner, const fs::path& name, const char* why, const Undone& undone) {
    const fs::path kept_name = kept_beside(name);
    if (!planner.has(kept_name)) return;
    const Lying now = planner.at(name);
    planner.add(name, why, now, undone(now, planner.at(kept_name)));
}

/// A link goes back when it is still what setup made it.
auto link_back(Lying made) {
    return [made = std::move(made)](const Lying& now, const Lying& kept) -> Lying {
        if (now != made) return now;
        return std::holds_alternative<LinkTo>(kept) ? kept : Lying{Nothing{}};
    };
}

Lying config_back(const Lying& now, const Lying& kept) {
    if (!std::holds_alternative<FileText>(now)) return now;
    const std::string stripped = config_without_wall(bytes_of(now));
    const std::string before = bytes_of(kept);
    // A last line may have got an end that it did not have.
    return FileText{stripped == before + "\n" || stripped == before + "\r\n" ? before : stripped};
}

Lying cmdline_back(const Lying& now, const Lying& kept) {
    if (!std::holds_alternative<FileText>(now)) return now;
    return FileText{cmdline_without_wall(bytes_of(now), bytes_of(kept))};
}

} // namespace

Done<SetupPlan> plan_setup(const fs::path& root, const SetupWishes& wishes) {
    Planner planner{root};
    if (!planner.has("usr/lib/systemd/system/limber.service") &&
        !planner.has("lib/systemd/system/limber.service"))
        return tl::unexpected(
            fmt::format("setup: Limber is not installed below {}: install its package first", root.string()));
    plan_units(planner);
    plan_boot_files(planner, wishes);
    return planner.take();
}

Done<SetupPlan> plan_undo(const fs::path& root) {
    Planner planner{root};
    plan_back(planner, own_unit, "as it was", link_back(Nothing{}));
    plan_back(planner, wanted_unit, "as it was", link_back(unit_link));
    plan_back(planner, default_target, "as it was", link_back(no_desktop));
    plan_back(planner, config_file, "without what the wall needed", config_back);
    plan_back(planner, cmdline_file, "without what the wall needed", cmdline_back);
    return planner.take();
}

} // namespace kiosk
