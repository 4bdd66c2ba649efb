// Draws every motion of a file as a strip of 8 phases a side, so that a person can look at it. A tool for
// whoever writes motions; the product's own painter is elsewhere.
//   motion_strip FILE.toml OUTDIR [range]
#include "content/motion/camera.hpp"
#include "content/motion/joints.hpp"
#include "content/motion/measures.hpp"
#include "content/motion/motion_reader.hpp"
#include "content/motion/solver.hpp"

#include <algorithm>
#include <bit>
#include <cmath>
#include <cstdio>
#include <fstream>
#include <sstream>

namespace {

using namespace content;
using namespace content::motion;

struct Pixel {
    float r = 0, g = 0, b = 0;
};

struct Canvas {
    int width, height;
    std::vector<Pixel> pixels;
    Canvas(int w, int h)
        : width(w), height(h), pixels(static_cast<std::size_t>(w) * static_cast<std::size_t>(h)) {}
    Pixel& at(int x, int y) { return pixels[static_cast<std::size_t>(y * width + x)]; }
};

constexpr int cell_w = 380, cell_h = 500;
constexpr float px_per_m = 205;

struct Placed {
    float x, y; // of the floor's origin
};

Pixel paint_of(const Shape& s, Limb first) {
    const Pixel amber{1.0F, 0.69F, 0.13F}, sky{0.36F, 0.75F, 1.0F};
    Pixel p{0.84F, 0.86F, 0.88F};
    if (s.part == Part::cap) p = {0.52F, 0.56F, 0.60F};
    if (s.part == Part::head || s.part == Part::neck || s.part == Part::nose) p = {0.93F, 0.90F, 0.87F};
    if (s.part == Part::hips) p = {0.70F, 0.73F, 0.77F};
    if (s.of_limb && s.working) p = first == right ? amber : sky;
    if (s.part == Part::stripe || s.part == Part::cuff) p = {1, 1, 1};
    const float dim = 0.68F + 0.32F * s.near;
    return {p.r * dim, p.g * dim, p.b * dim};
}

/// Signed distance to a tapered capsule, and how far along (0..1); exact enough for looking.
float distance_to(const Shape& s, float x, float y, float& along) {
    const float dx = s.b.x - s.a.x, dy = s.b.y - s.a.y, l2 = dx * dx + dy * dy;
    const float px = x - s.a.x, py = y - s.a.y;
    const float dr = s.rb - s.ra;
    if (l2 <= dr * dr + 1e-9F) {
        along = s.ra > s.rb ? 0.0F : 1.0F;
        const float ox = along > 0 ? x - s.b.x : px, oy = along > 0 ? y - s.b.y : py;
        return std::hypot(ox, oy) - std::max(s.ra, s.rb);
    }
    const float l = std::sqrt(l2), u = (px * dx + py * dy) / l, v = std::abs(px * dy - py * dx) / l;
    const float t = (u + v * dr / std::sqrt(l2 - dr * dr)) / l;
    along = std::clamp(t, 0.0F, 1.0F);
    return std::hypot(u - along * l, v) - (s.ra + dr * along);
}

void draw(Canvas& canvas, const Shape& s, const Placed& at, const Pixel& paint) {
    const auto px = [&](float m) { return m * px_per_m; };
    const float r = px(std::max(s.ra, s.rb)) + 2;
    const float x0 = at.x + px(std::min(s.a.x, s.b.x)) - r, x1 = at.x + px(std::max(s.a.x, s.b.x)) + r;
    const float y0 = at.y + px(std::min(s.a.y, s.b.y)) - r, y1 = at.y + px(std::max(s.a.y, s.b.y)) + r;
    for (int y = std::max(0, int(y0)); y < std::min(canvas.height, int(y1) + 1); ++y)
        for (int x = std::max(0, int(x0)); x < std::min(canvas.width, int(x1) + 1); ++x) {
            float along = 0;
            const float mx = (float(x) + 0.5F - at.x) / px_per_m, my = (float(y) + 0.5F - at.y) / px_per_m;
            const float d = distance_to(s, mx, my, along);
            const float cover = std::clamp(0.5F - d * px_per_m, 0.0F, 1.0F);
            if (cover <= 0) continue;
            const float radius = s.ra + (s.rb - s.ra) * along;
            const float cx = s.a.x + (s.b.x - s.a.x) * along, cy = s.a.y + (s.b.y - s.a.y) * along;
            const float dx = s.b.x - s.a.x, dy = s.b.y - s.a.y, l = std::max(1e-4F, std::hypot(dx, dy));
            const float across = ((mx - cx) * -dy + (my - cy) * dx) / l / radius; // -1..1
            const float lit = (-dy * 0.75F + dx * 0.66F) / l; // which edge the light meets
            const float light =
                std::clamp(0.97F - 0.15F * across * lit - 0.20F * across * across, 0.4F, 1.05F);
            Pixel& p = canvas.at(x, y);
            const auto over = [&](float& c, float v) {
                c = c * (1 - cover) + std::min(1.0F, v * light) * cover;
            };
            over(p.r, paint.r), over(p.g, paint.g), over(p.b, paint.b);
        }
}

template <class Polygon> bool inside(const Polygon& edge, float x, float y) {
    int winding = 0;
    for (std::size_t i = 0; i < edge.size(); ++i) {
        const Spot &a = edge[i], &b = edge[(i + 1) % edge.size()];
        if ((a.y <= y) == (b.y <= y)) continue;
        if (a.x + (y - a.y) / (b.y - a.y) * (b.x - a.x) > x) winding += b.y > a.y ? 1 : -1;
    }
    return winding != 0;
}

template <class Polygon, class Paint>
void fill(Canvas& canvas, const Polygon& edge, const Placed& at, Paint paint) {
    float x0 = 1e9F, x1 = -1e9F, y0 = 1e9F, y1 = -1e9F;
    for (const Spot& p : edge)
        x0 = std::min(x0, p.x), x1 = std::max(x1, p.x), y0 = std::min(y0, p.y), y1 = std::max(y1, p.y);
    const auto sx = [&](float m) { return int(at.x + m * px_per_m); };
    const auto sy = [&](float m) { return int(at.y + m * px_per_m); };
    for (int y = std::max(0, sy(y0)); y < std::min(canvas.height, sy(y1) + 1); ++y)
        for (int x = std::max(0, sx(x0)); x < std::min(canvas.width, sx(x1) + 1); ++x) {
            float cover = 0;
            for (int k = 0; k < 9; ++k)
                cover += inside(edge, (float(x) + (float(k % 3) + 0.5F) / 3 - at.x) / px_per_m,
                                (float(y) + (float(k / 3) + 0.5F) / 3 - at.y) / px_per_m)
                             ? 1.0F / 9
                             : 0;
            if (cover <= 0) continue;
            const Pixel colour = paint((float(x) - at.x) / px_per_m, (float(y) - at.y) / px_per_m);
            Pixel& p = canvas.at(x, y);
            p = {p.r + (colour.r - p.r) * cover, p.g + (colour.g - p.g) * cover,
                 p.b + (colour.b - p.b) * cover};
        }
}

void draw(Canvas& canvas, const Outline& o, const Placed& at) {
    fill(canvas, o.edge, at, [&](float x, float y) {
        const float dx = o.to.x - o.from.x, dy = o.to.y - o.from.y;
        const float t = 2 * ((x - o.from.x) * dx + (y - o.from.y) * dy) / (dx * dx + dy * dy) - 1;
        const float light = 0.97F - 0.13F * t - 0.17F * t * t;
        return Pixel{0.84F * light, 0.86F * light, 0.88F * light};
    });
}

void draw(Canvas& canvas, const FloorEllipse& e, const Placed& at, const Pixel& paint, float strength) {
    for (int y = 0; y < cell_h; ++y)
        for (int x = 0; x < cell_w; ++x) {
            const int gx = int(at.x) - cell_w / 2 + x, gy = int(at.y) - cell_h + 75 + y;
            if (gx < 0 || gy < 0 || gx >= canvas.width || gy >= canvas.height) continue;
            const float dx = (float(gx) - at.x) / px_per_m - e.centre.x,
                        dy = (float(gy) - at.y) / px_per_m - e.centre.y;
            const float d = std::hypot(dx / e.rx, dy / e.ry);
            const float cover = std::clamp((1 - d) * 8, 0.0F, 1.0F) * strength;
            Pixel& p = canvas.at(gx, gy);
            p = {p.r + (paint.r - p.r) * cover, p.g + (paint.g - p.g) * cover, p.b + (paint.b - p.b) * cover};
        }
}

void save(const Canvas& canvas, const std::string& path) {
    std::ofstream out{path, std::ios::binary};
    out << "P6\n" << canvas.width << ' ' << canvas.height << "\n255\n";
    for (const Pixel& p : canvas.pixels)
        for (const float c : {p.r, p.g, p.b})
            out.put(static_cast<char>(std::lround(std::pow(std::clamp(c, 0.0F, 1.0F), 1.0F) * 255)));
}

Vec aim_of(const Track& track, bool other) {
    Vec low{1e9F}, high{-1e9F};
    for (const Knot& knot : track.knots) {
        const Pose pose = std::bit_cast<Pose>(knot.value);
        for (const Limb limb : limbs) {
            const Vec at{sign(limb) * pose.feet[limb].side, 0, pose.feet[limb].back};
            low = glm::min(low, at), high = glm::max(high, at);
        }
    }
    const Vec middle = (low + high) * 0.5F;
    return {other ? -middle.x : middle.x, 0.9F, middle.z};
}

void draw_strip(Canvas& canvas, int row, const Track& track, const Camera& camera, const Working& working,
                bool other) {
    for (int i = 0; i < 8; ++i) {
        const Pose pose = pose_at(track, float(i) / 8);
        const Skeleton body = solve(other ? mirrored(pose) : pose);
        const Scene scene = seen(figure_of(body, working), body, camera);
        const Placed at{float(i) * cell_w + cell_w / 2.0F - scene.ground.centre.x * px_per_m,
                        float(row + 1) * cell_h - 75.0F};
        draw(canvas, scene.ground, at, {0.10F, 0.12F, 0.14F}, 1);
        for (const FloorEllipse& shadow : scene.shadows)
            draw(canvas, shadow, at, {0.30F, 0.33F, 0.36F}, 0.8F * shadow.strength);
        for (std::size_t n = 0; n <= scene.count; ++n) {
            if (n == scene.trunk_at) draw(canvas, scene.trunk, at);
            if (n == scene.visor_at)
                fill(canvas, scene.visor, at, [](float, float) { return Pixel{0.42F, 0.46F, 0.50F}; });
            if (n < scene.count) draw(canvas, scene.row[n], at, paint_of(scene.row[n], camera.nearer));
        }
    }
}

/// What a motion's author wants to know about the worst of 240 phases.
void print_facts(const std::string& id, const Track& track) {
    std::printf("== %s\n", id.c_str());
    for (const float phase : {0.0F, 0.2F, 0.4F, 0.6F, 0.72F}) {
        const Skeleton b = solve(pose_at(track, phase));
        const LegAngles r = leg_angles(b, right), l = leg_angles(b, left);
        std::printf("  %.2f hips %.3f x %+.3f z %+.3f turn %+.0f | knees L %.0f R %.0f ankles L %.0f R %.0f "
                    "hipflex L %.0f R %.0f | balance %.3f\n",
                    phase, b.pelvis.y, b.pelvis.x, b.pelvis.z, pelvis_turn(b), l.knee, r.knee, l.ankle,
                    r.ankle, l.hip_flexion, r.hip_flexion, balance(b).value_or(-9));
    }
    std::array<float, joint_count> low, high, fastest;
    low.fill(1e9F), high.fill(-1e9F), fastest.fill(0);
    auto before = joints_of(solve(pose_at(track, 0)));
    for (int i = 1; i <= 240; ++i) {
        const auto now = joints_of(solve(pose_at(track, float(i) / 240)));
        for (std::size_t j = 0; j < joint_count; ++j) {
            low[j] = std::min(low[j], now[j].degrees), high[j] = std::max(high[j], now[j].degrees);
            fastest[j] = std::max(fastest[j], std::abs(now[j].degrees - before[j].degrees) * 240 / 6);
        }
        before = now;
    }
    for (std::size_t j = 0; j < joint_count; ++j)
        if (high[j] > before[j].range.to - 3 || low[j] < before[j].range.from + 3 || fastest[j] > 250)
            std::printf("    %.*s %.*s %.0f..%.0f of %.0f..%.0f, %.0f deg/s\n", int(before[j].name.size()),
                        before[j].name.data(), int(before[j].movement.size()), before[j].movement.data(),
                        low[j], high[j], before[j].range.from, before[j].range.to, fastest[j]);
}

} // namespace

int main(int argc, char** argv) {
    if (argc < 3) return std::fputs("usage: motion_strip FILE.toml OUTDIR [range]\n", stderr), 2;
    std::stringstream text;
    text << std::ifstream{argv[1]}.rdbuf();
    const auto root = parse_toml(text.str(), argv[1]);
    if (!root) return std::puts(to_string(root.error()).c_str()), 1;
    Findings findings{argv[1]};
    const TableReader reader{*root, {}, findings};
    for (const TableReader& move : reader.sub_tables("moves", 100)) {
        const std::string id = move.text("id").value_or("?");
        const bool left_first = move.text("first_side").value_or("right") == "left";
        const auto table = move.sub_table("motion");
        const auto motion = table ? read_motion(*table) : std::nullopt;
        if (!motion) continue;
        const Track track = make_track(*motion, argc > 3 ? std::stof(argv[3]) : 1);
        print_facts(id, track);
        Canvas canvas{8 * cell_w, 2 * cell_h};
        for (const bool other : {false, true}) {
            const Limb side = left_first != other ? left : right;
            const Working working = other ? mirrored(working_limbs(track)) : working_limbs(track);
            const Camera camera{.turn = motion->view, .nearer = side, .aim = aim_of(track, other)};
            draw_strip(canvas, other ? 1 : 0, track, camera, working, other);
        }
        save(canvas, std::string{argv[2]} + "/" + id + ".ppm");
    }
    for (const Problem& problem : findings.take()) std::puts(to_string(problem).c_str());
    return 0;
}
