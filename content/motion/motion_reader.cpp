// The keys in their order, and what they leave unsaid.
#include "content/motion/motion_reader.hpp"

#include "content/motion/key_reader.hpp"
#include "content/motion/motion_check.hpp"
#include "content/motion/words.hpp"

#include <algorithm>

#include <fmt/format.h>

namespace content::motion {
namespace {

/// The phase of a key, after the one before it.
std::optional<float> read_at(const TableReader& table, const std::vector<Key>& before) {
    if (!table.require("at")) return std::nullopt;
    const auto read = table.number("at", 0, 1);
    if (!read) return std::nullopt;
    const float at = snapped(static_cast<float>(*read));
    if (before.empty() && at != 0) {
        table.error("at", fmt::format("the first key is at {:.2f}; a rep begins at 0", *read));
        return std::nullopt;
    }
    if (!before.empty() && at < before.back().at + 0.005F) {
        table.error("at",
                    fmt::format("key at {:.2f} after one at {:.2f}: keys stand in the order of the rep, at "
                                "least 0.01 apart",
                                *read, before.back().at));
        return std::nullopt;
    }
    return at;
}

bool read_keys(const TableReader& table, Motion& motion) {
    bool fine = true;
    Stance stance;
    pose_words().front().apply(stance); // "stand", unless the first key says otherwise
    for (const TableReader& key : table.sub_tables("keys", MotionLimits::keys)) {
        const auto at = read_at(key, motion.keys);
        const Stance start = motion.keys.empty() ? stance : motion.keys.front().stance;
        const bool read = read_key(key, motion.keys.empty() ? nullptr : &start, stance);
        fine = fine && at && read;
        if (at) motion.keys.push_back({*at, stance, key.place().line, key.place().column});
    }
    return fine;
}

/// What the parts of a rep mean needs no key: what is reached at the end of "out" is held to the end of the
/// hold, and whoever says nothing of the way back is at the start when it ends.
void complete(std::vector<Key>& keys) {
    const float out = part_ends[0], hold = part_ends[1], back = part_ends[2];
    const auto reached =
        std::find_if(keys.begin(), keys.end(), [&](const Key& key) { return key.at == out; });
    if (reached != keys.end() && (reached + 1 == keys.end() || (reached + 1)->at > hold)) {
        Key held = *reached;
        held.at = hold;
        keys.insert(reached + 1, held);
    }
    if (keys.back().at >= back || keys.size() == 1) return;
    Key returned = keys.front();
    returned.at = back;
    returned.line = keys.back().line;
    returned.column = keys.back().column;
    keys.push_back(returned);
}

/// What stands at 1 must be what stands at 0, or the figure would jump.
bool closes(const TableReader& table, const Motion& motion) {
    const Key& last = motion.keys.back();
    if (last.at < 1 || last.stance == motion.keys.front().stance) return true;
    table.error_at({last.line, last.column},
                   "the key at 1 is the start of the next rep: write pose = \"start\", or "
                   "leave it out");
    return false;
}

} // namespace

std::optional<Motion> read_motion(const TableReader& table) {
    table.allow_only({"view", "keys"});
    Motion motion;
    const auto view = table.number("view", -MotionLimits::view, MotionLimits::view);
    if (view) motion.view = static_cast<float>(*view);
    bool fine = view || !table.has("view");
    if (!table.require("keys")) return std::nullopt;
    fine = read_keys(table, motion) && fine;
    if (fine && motion.keys.empty()) {
        table.error("keys", "a motion needs at least one key");
        fine = false;
    }
    if (!fine || !closes(table, motion)) return std::nullopt;
    complete(motion.keys);
    const std::vector<Flaw> flaws = flaws_of(motion);
    for (const Flaw& flaw : flaws) table.error_at({flaw.line, flaw.column}, flaw.what);
    return flaws.empty() ? std::optional{motion} : std::nullopt;
}

} // namespace content::motion
