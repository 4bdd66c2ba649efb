// Any bytes at all as a motion: reading, checking, playing and solving it must neither crash, hang nor leave
// the finite numbers; and what the reader lets through stays whole at any range.
#include "content/motion/camera.hpp"
#include "content/motion/floor_prints.hpp"
#include "content/motion/motion_reader.hpp"
#include "content/motion/solver.hpp"
#include "content/motion/track.hpp"

#include <cmath>
#include <cstddef>
#include <cstdint>
#include <cstdlib>

namespace {

using namespace content::motion;

void hold(bool promise) {
    if (!promise) std::abort();
}

bool finite(const Vec& v) { return std::isfinite(v.x) && std::isfinite(v.y) && std::isfinite(v.z); }

void perform(const Motion& motion, float range) {
    const Track track = make_track(motion, range);
    for (int i = 0; i < 24; ++i) {
        const Skeleton body = solve(pose_at(track, static_cast<float>(i) / 24));
        const Scene scene = seen(figure_of(body, working_limbs(track)), body, {.turn = motion.view});
        hold(finite(body.crown));
        for (const Limb limb : limbs) {
            hold(finite(body.legs[limb].knee) && finite(body.legs[limb].tip) &&
                 finite(body.arms[limb].fingers));
            hold(std::abs(glm::length(body.legs[limb].knee - body.legs[limb].hip) -
                          glm::length(body.legs[left].knee - body.legs[left].hip)) < 1e-3F);
        }
        for (const Shape& shape : scene.shapes()) hold(std::isfinite(shape.a.x + shape.a.y + shape.depth));
    }
}

/// What lies beside the figure: prints on the floor, the ways of hands and feet.
void guide(const Motion& motion, float range) {
    const Track track = make_track(motion, range);
    const FloorPrints prints = floor_prints(foot_map(track, false));
    hold(prints.count <= FloorPrints::most);
    for (const FloorPiece& piece : prints.pieces())
        for (const Vec& corner : piece.corners()) hold(finite(corner));
    for (const Limb limb : limbs)
        for (const auto& path : {foot_path(track, limb), hand_path(track, limb)}) {
            if (!path) continue;
            hold(path->from >= 0 && path->from < path->to && path->to <= 0.5F);
            for (const Vec& at : path->points) hold(finite(at));
        }
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
    if (size > 4096) return 0;
    const auto root = content::parse_toml({reinterpret_cast<const char*>(bytes), size}, "fuzz.toml");
    if (!root) return 0;
    content::Findings findings{"fuzz.toml"};
    const auto motion = read_motion(content::TableReader{*root, {}, findings});
    const content::Problems problems = findings.take();
    hold(motion.has_value() || content::any_error(problems));
    for (const content::Problem& problem : problems)
        hold(problem.line >= 1 && problem.column >= 1 && !problem.what.empty());
    if (!motion) return 0;
    for (const float range : {0.1F, 1.0F, 1.5F}) {
        perform(*motion, range);
        guide(*motion, range);
    }
    return 0;
}
