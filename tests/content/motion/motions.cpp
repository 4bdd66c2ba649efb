// Motions for the tests: those that ship, and those typed in a test.
#include "tests/content/motion/motions.hpp"

#include "content/motion/angles.hpp"

#include <cmath>
#include <fstream>
#include <sstream>
#include <stdexcept>

#include <fmt/format.h>
#include <fmt/ranges.h>

namespace content::motion {
namespace {

std::string text_of(const std::string& file) {
    std::ifstream in{file};
    if (!in) throw std::runtime_error("cannot open " + file);
    std::stringstream text;
    text << in.rdbuf();
    return text.str();
}

void add_motion(const TableReader& move, std::vector<Shown>& into) {
    const auto table = move.sub_table("motion");
    const auto motion = table ? read_motion(*table) : std::nullopt;
    const std::string id = move.text("id").value_or("?");
    if (!motion) throw std::runtime_error(id + " has no motion");
    const Side first = move.text("first_side").value_or("right") == "left" ? Side::left : Side::right;
    into.push_back({id, first, false, *motion, make_track(*motion)});
    into.push_back({id, other(first), true, *motion, make_track(*motion)});
}

std::vector<Shown> motions_in(const std::string& file) {
    const auto root = parse_toml(text_of(file), file);
    if (!root) throw std::runtime_error(to_string(root.error()));
    Findings findings{file};
    std::vector<Shown> all;
    try {
        for (const TableReader& move : TableReader{*root, {}, findings}.sub_tables("moves", 100))
            add_motion(move, all);
    } catch (const std::runtime_error& error) {
        for (const Problem& problem : findings.take())
            throw std::runtime_error(fmt::format("{}: {}", error.what(), to_string(problem)));
        throw;
    }
    return all;
}

} // namespace

Pose Shown::pose(float phase) const {
    const Pose as_written = pose_at(track, phase);
    return other_side ? mirrored(as_written) : as_written;
}

Skeleton Shown::body(float phase) const { return solve(pose(phase)); }

std::ostream& operator<<(std::ostream& out, const Shown& shown) {
    return out << shown.id << ", " << to_string(shown.side);
}

std::vector<Shown> every_motion() {
    std::vector<Shown> all = motions_in(LIMBER_ROUTINES "/hip-opening/routine.toml");
    for (const char* file :
         {LIMBER_ROUTINES "/tabata/routine.toml", LIMBER_ROUTINES "/mobility-holds/routine.toml"})
        for (Shown& classic : motions_in(file)) all.push_back(std::move(classic));
    return all;
}

Shown shown(const std::string& id, Side side) {
    for (Shown& one : every_motion())
        if (one.id == id && one.side == side) return one;
    throw std::runtime_error("no motion " + id);
}

MotionReading reading_of(const std::string& table) {
    const auto root = parse_toml("[motion]\n" + table, "test.toml");
    if (!root) throw std::runtime_error(to_string(root.error()));
    Findings findings{"test.toml"};
    const auto motion = TableReader{*root, {}, findings}.sub_table("motion");
    MotionReading reading{read_motion(motion.value()), {}};
    reading.problems = findings.take();
    return reading;
}

MotionReading reading_keys(const std::vector<std::string>& keys) {
    std::string lines;
    for (const std::string& key : keys) lines += "{ " + key + " },\n";
    return reading_of("keys = [\n" + lines + "]\n");
}

float outward(const Vec& point, Limb limb) { return sign(limb) * point.x; }

} // namespace content::motion
