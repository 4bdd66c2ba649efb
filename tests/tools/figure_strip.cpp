// Draws every motion of a file with the screen's own painter, to be looked at: strips of 8 phases a side, and
// one large figure at the hold. For whoever works on the figure; not a test, nothing depends on it.
//   figure_strip FILE.toml FOLDER
#include "content/motion/camera.hpp"
#include "content/motion/motion_reader.hpp"
#include "content/motion/solver.hpp"
#include "render/figure.hpp"
#include "render/pictures.hpp"
#include "render/surface_painter.hpp"
#include "render/text.hpp"

#include <algorithm>
#include <bit>
#include <chrono>
#include <cstdio>
#include <fstream>
#include <sstream>

namespace {

namespace motion = content::motion;

render::Tint tint_of(const motion::Shape& shape) {
    using motion::Part;
    using render::Tint;
    switch (shape.part) {
    case Part::torso:
    case Part::hips: return Tint::trunk;
    case Part::neck:
    case Part::head:
    case Part::nose: return Tint::skin;
    case Part::cap: return Tint::hair;
    case Part::cuff:
    case Part::stripe: return Tint::stripe;
    case Part::shoe: return Tint::shoe;
    default: return shape.working ? Tint::working : Tint::limb;
    }
}

render::Spot spot(const motion::Spot& s) { return {s.x, s.y}; }
render::FloorMark mark(const motion::FloorEllipse& e) { return {spot(e.centre), e.rx, e.ry, e.strength}; }

render::FigureView view_of(const motion::Scene& scene, render::Side side) {
    render::FigureView view;
    for (const motion::Shape& s : scene.shapes())
        view.limbs[view.count++] = {spot(s.a),
                                    spot(s.b),
                                    s.ra,
                                    s.rb,
                                    tint_of(s),
                                    s.near,
                                    1 + 2 * static_cast<int>(s.part) +
                                        (s.of_limb ? static_cast<int>(s.side) : 0)};
    view.trunk_at = scene.trunk_at;
    view.trunk_count = scene.trunk.edge.size();
    for (std::size_t i = 0; i < view.trunk_count; ++i) view.trunk[i] = spot(scene.trunk.edge[i]);
    view.visor_at = scene.visor_at;
    view.visor_count = scene.visor.size();
    for (std::size_t i = 0; i < view.visor_count; ++i) view.visor[i] = spot(scene.visor[i]);
    view.trunk_from = spot(scene.trunk.from), view.trunk_to = spot(scene.trunk.to);
    view.ground = mark(scene.ground);
    for (std::size_t i = 0; i < view.shadows.size(); ++i) view.shadows[i] = mark(scene.shadows[i]);
    view.side = side;
    return view;
}

struct Played {
    motion::Track track;
    motion::Camera camera;
    motion::Working working;
    bool other = false;
    motion::Limb side = motion::right;

    [[nodiscard]] motion::Skeleton body(float phase) const {
        const motion::Pose pose = motion::pose_at(track, phase);
        return motion::solve(other ? motion::mirrored(pose) : pose);
    }
    [[nodiscard]] render::FigureView view(float phase) const {
        const motion::Skeleton now = body(phase);
        auto view = view_of(motion::seen(motion::figure_of(now, working), now, camera),
                            side == motion::right ? render::Side::right : render::Side::left);
        constexpr std::size_t points = render::FigureView::trail_points;
        for (std::size_t i = 0; i < points; ++i) {
            const motion::Skeleton at = body(static_cast<float>(i) / (points - 1) * 0.36F);
            for (const motion::Limb limb : motion::limbs) {
                if (working.legs[limb]) view.trails[0][i] = spot(motion::seen(at.legs[limb].ball, camera));
                if (working.arms[limb]) view.trails[1][i] = spot(motion::seen(at.arms[limb].fingers, camera));
            }
        }
        const bool leg = working.legs[0] || working.legs[1], arm = working.arms[0] != working.arms[1];
        view.trail_counts = {leg ? points : 0, arm ? points : 0};
        return view;
    }
};

motion::Vec aim_of(const motion::Track& track, bool other) {
    motion::Vec low{1e9F}, high{-1e9F};
    for (const motion::Knot& knot : track.knots) {
        const auto pose = std::bit_cast<motion::Pose>(knot.value);
        for (const motion::Limb limb : motion::limbs) {
            const motion::Vec at{motion::sign(limb) * pose.feet[limb].side, 0, pose.feet[limb].back};
            low = glm::min(low, at), high = glm::max(high, at);
        }
    }
    const motion::Vec middle = (low + high) * 0.5F;
    return {other ? -middle.x : middle.x, 0.9F, middle.z};
}

void save(const render::DrawList& list, const std::string& path) {
    static const render::Pictures pictures;
    static const auto fonts = render::Fonts::open();
    render::SurfacePainter painter{*fonts, pictures};
    painter.draw(list);
    IMG_SavePNG(painter.target(), path.c_str());
}

void strip(const Played& played, const std::string& path) {
    constexpr int w = 400, h = 560;
    render::DrawList list{8 * w, h, {}};
    for (int i = 0; i < 8; ++i) {
        const auto view = played.view(static_cast<float>(i) / 8);
        const render::Box place{static_cast<float>(i * w) + 10, 10, w - 20, h - 20};
        add_figure(list, view, render::scale_in(view, place));
    }
    save(list, path);
}

void large(const Played& played, float phase, const std::string& path) {
    render::DrawList list{600, 900, {}};
    const auto view = played.view(phase);
    add_figure(list, view, render::scale_in(view, {20, 20, 560, 860}));
    save(list, path);
    auto surface = render::black_surface(600, 900);
    const render::Canvas canvas{
        static_cast<std::uint32_t*>((*surface)->pixels), (*surface)->pitch / 4, {0, 0, 600, 900}};
    static const render::Pictures pictures;
    static const auto fonts = render::Fonts::open();
    const auto start = std::chrono::steady_clock::now();
    for (int i = 0; i < 50; ++i)
        for (const auto& item : list.items) draw_item(canvas, item, *fonts, pictures);
    const std::chrono::duration<double, std::milli> took = std::chrono::steady_clock::now() - start;
    std::printf("%s %.2f ms, %zu items\n", path.c_str(), took.count() / 50, list.items.size());
}

} // namespace

int main(int argc, char** argv) {
    if (argc < 3) return std::fputs("usage: figure_strip FILE.toml FOLDER\n", stderr), 2;
    std::stringstream text;
    text << std::ifstream{argv[1]}.rdbuf();
    const auto root = content::parse_toml(text.str(), argv[1]);
    if (!root) return 1;
    content::Findings findings{argv[1]};
    const content::TableReader reader{*root, {}, findings};
    for (const content::TableReader& move : reader.sub_tables("moves", 100)) {
        const std::string id = move.text("id").value_or("?");
        const bool left_first = move.text("first_side").value_or("right") == "left";
        const auto table = move.sub_table("motion");
        const auto read = table ? motion::read_motion(*table) : std::nullopt;
        if (!read) continue;
        const motion::Track track = motion::make_track(*read);
        for (const bool other : {false, true}) {
            const motion::Limb side = left_first != other ? motion::left : motion::right;
            const auto working = motion::working_limbs(track);
            const Played played{track,
                                {.turn = read->view, .nearer = side, .aim = aim_of(track, other)},
                                other ? motion::mirrored(working) : working,
                                other,
                                side};
            const std::string path =
                std::string{argv[2]} + "/" + id + (side == motion::right ? "-right" : "-left");
            strip(played, path + ".png");
            large(played, 0.4F, path + "-hold.png");
            large(played, 0.0F, path + "-start.png");
        }
    }
}
