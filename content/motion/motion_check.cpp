// Walks through a rep and says what no body can do.
#include "content/motion/motion_check.hpp"

#include "content/motion/joints.hpp"
#include "content/motion/measures.hpp"
#include "content/motion/solver.hpp"
#include "content/motion/track.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace content::motion {
namespace {

constexpr int phases = 36;          // every end of a part is among them
constexpr float joint_slack = 0.5F; // degrees: what rounding may add
constexpr float reach_slack = 0.002F;

/// Collects flaws; of each key a joint's first counts.
class Report {
public:
    explicit Report(std::vector<Flaw>& into) : flaws(&into) {}
    void start(const Key& key) { at = &key; }
    void add(std::string_view topic, std::string what) {
        const std::pair one{at, topic};
        if (std::find(named.begin(), named.end(), one) != named.end()) return;
        named.push_back(one);
        flaws->push_back({at->line, at->column, std::move(what)});
    }

private:
    std::vector<Flaw>* flaws;
    const Key* at = nullptr;
    std::vector<std::pair<const Key*, std::string_view>> named;
};

constexpr std::array<std::string_view, 2> feet{"left foot", "right foot"};

/// True when the body stands where its feet were put.
bool check_feet(Report& report, const Pose& pose, const Skeleton& body) {
    bool reached = true;
    for (const Limb limb : limbs) {
        const Leg wanted = placed_foot(pose.feet[limb], limb);
        const float missing = glm::length(wanted.ankle - body.legs[limb].ankle);
        if (missing <= reach_slack) continue;
        reached = false;
        report.add(feet[limb],
                   fmt::format("the {} is out of reach by {:.2f} m: bring the feet nearer to each other",
                               feet[limb], missing));
    }
    return reached;
}

void check_joints(Report& report, const Skeleton& body) {
    for (const Joint& joint : joints_of(body)) {
        if (joint.range.holds(joint.degrees, joint_slack)) continue;
        const float limit = joint.degrees < joint.range.from ? joint.range.from : joint.range.to;
        report.add(joint.name, fmt::format("the {} {} by {:.0f}°; a healthy one goes to {:.0f}°", joint.name,
                                           joint.movement, joint.degrees, limit));
    }
}

void check_balance(Report& report, const Skeleton& body) {
    const auto margin = balance(body);
    if (margin && *margin < 0)
        report.add("balance",
                   fmt::format("balance is lost: the weight is {:.0f} cm outside the feet that stand",
                               std::max(1.0F, *margin * -100)));
}

/// Whose fault a phase is: of what stands still, the last key's before; of what moves, the key's towards
/// which it goes.
const Key& key_for(const Motion& motion, float phase, bool still) {
    const Key* before = &motion.keys.front();
    for (const Key& key : motion.keys) {
        if (key.at >= phase - 1e-4F && (!still || key.at > phase + 1e-4F)) return still ? *before : key;
        before = &key;
    }
    return motion.keys.back();
}

/// Balance is asked of what stands still: on its way a body may fall from foot to foot, that is what a step
/// is.
void check_pose(Report& report, const Pose& pose, bool still) {
    const Skeleton body = solve(pose);
    if (!check_feet(report, pose, body)) return;
    check_joints(report, body);
    if (still) check_balance(report, body);
}

/// Keys that cannot be reached are all there is to say: what lies between them follows.
std::vector<Flaw> unreached_keys(const Motion& motion, const Track& track) {
    std::vector<Flaw> flaws;
    Report report{flaws};
    for (const Key& key : motion.keys) {
        report.start(key);
        const Pose pose = pose_at(track, key.at);
        static_cast<void>(check_feet(report, pose, solve(pose)));
    }
    return flaws;
}

} // namespace

std::vector<Flaw> flaws_of(const Motion& motion) {
    const Track track = make_track(motion);
    std::vector<Flaw> flaws = unreached_keys(motion, track);
    if (!flaws.empty()) return flaws;
    Report report{flaws};
    const Key* key = nullptr;
    Pose now = pose_at(track, 0);
    bool was_still = false;
    for (int i = 0; i < phases; ++i) {
        const float phase = static_cast<float>(i) / phases;
        const Pose next = pose_at(track, phase + 1.0F / phases);
        const bool still = next == now;
        const Key& to_blame = key_for(motion, phase, still);
        if (&to_blame != key) report.start(*(key = &to_blame));
        if (!still || !was_still) check_pose(report, now, still); // once for as long as it stands still
        was_still = still;
        now = next;
    }
    return flaws;
}

} // namespace content::motion
