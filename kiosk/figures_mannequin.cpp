// One frame of the moving figure, step by step: each step is measured with all before it, so that what a step
// takes is the difference.
#include "kiosk/figures.hpp"

#include "content/motion/solver.hpp"
#include "kiosk/stopwatch.hpp"
#include "render/gpu_painter.hpp"
#include "render/pictures.hpp"
#include "render/strip.hpp"
#include "render/surface_painter.hpp"
#include "render/text.hpp"

#include <cstring>

#include <fmt/format.h>

namespace kiosk {
namespace {

namespace motion = content::motion;

constexpr render::Size figure_size{560, 860};
constexpr std::size_t full_frame = std::size_t{1920} * 1080 * 4; ///< bytes

/// What has been done of a frame, and what that takes.
struct Step {
    std::string name;
    double ns;
};

/// A copy of one frame of the screen, its memory cold: the buffers take turns over more than any cache holds.
double cold_copy_ns() {
    constexpr std::size_t buffers = (std::size_t{256} << 20U) / full_frame;
    std::vector<std::uint8_t> from(buffers * full_frame, 1), to(full_frame);
    return median_ns(static_cast<int>(buffers), [&](int i) {
        std::memcpy(to.data(), from.data() + static_cast<std::size_t>(i) * full_frame, full_frame);
        keep(to);
    });
}

std::vector<Step> steps_of(const Mannequin& mannequin, const render::Fonts& fonts) {
    const render::Pictures pictures;
    render::SurfacePainter painter{fonts, pictures};
    const auto phase = [](int i) { return static_cast<float>(i % 240) / 240.0F; };
    const auto pose = [&](int i) { return motion::pose_at(mannequin.track, phase(i)); };
    const auto body = [&](int i) { return motion::solve(pose(i)); };
    const auto view = [&](int i) {
        return figure_at(mannequin, {content::Side::right, phase(i)}, motion::Facing::mirror);
    };
    const auto list = [&](int i) { return render::frame(view(i), figure_size); };
    return {{"pose", median_ns(5'000, [&](int i) { keep(pose(i)); })},
            {"solve", median_ns(5'000, [&](int i) { keep(body(i)); })},
            {"limbs", median_ns(2'000, [&](int i) { keep(view(i)); })},
            {"draw list", median_ns(1'000, [&](int i) { keep(list(i)); })},
            {"pixels", median_ns(60, [&](int i) {
                 painter.forget();
                 keep(painter.draw(list(i * 4)));
             })}};
}

/// The same limbs as triangles, drawn by SDL's software renderer.
double geometry_ns(const Mannequin& mannequin, const render::Fonts& fonts) {
    const auto surface = render::black_surface(figure_size.width, figure_size.height);
    if (!surface) return 0;
    const render::RendererHandle renderer{SDL_CreateSoftwareRenderer(surface->get())};
    if (!renderer) return 0;
    const render::Pictures pictures;
    render::GpuPainter painter{*renderer, fonts, pictures};
    return median_ns(10, [&](int i) {
        const float phase = static_cast<float>(i * 24 % 240) / 240.0F;
        const auto list = render::frame(
            figure_at(mannequin, {content::Side::right, phase}, motion::Facing::mirror), figure_size);
        keep(painter.paint(list).has_value());
        SDL_RenderFlush(renderer.get());
    });
}

} // namespace

void add_mannequin_figures(std::vector<Figure>& figures, const Menu& menu, const render::Fonts& fonts) {
    const auto& mannequin = menu.programs.front().mannequins.front();
    if (!mannequin) return;
    const auto steps = steps_of(*mannequin, fonts);
    const double pose = steps[0].ns, solve = steps[1].ns, limbs = steps[2].ns, whole = steps.back().ns;
    figures.push_back({"solve the body once", solve / 1e3, "us", 10, pose / 1e3, "the pose alone"});
    figures.push_back({"solve and list the limbs", limbs / 1e6, "ms", 0.2, solve / 1e6, "the solve alone"});
    const double copied = cold_copy_ns(), meshed = geometry_ns(*mannequin, fonts);
    figures.push_back({fmt::format("the whole figure drawn, {} x {}", figure_size.width, figure_size.height),
                       whole / 1e6, "ms", std::max(1.5 * copied, meshed / 5) / 1e6, copied / 1e6,
                       "a cold copy of a 1920x1080 frame"});
    figures.push_back({"that, of the same limbs through SDL_RenderGeometry in software", whole / meshed,
                       "ratio", std::max(1.5 * copied / meshed, 0.2), copied / meshed, "the copy"});
    double before = 0;
    for (const auto& step : steps) {
        figures.push_back({fmt::format("share of that: {}", step.name), 100 * (step.ns - before) / whole, "%",
                           100, 0, "none"});
        before = step.ns;
    }
}

} // namespace kiosk
