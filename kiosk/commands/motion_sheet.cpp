// Eight phases in a row, the step from above, one rep as an animation.
#include "kiosk/commands/motion_sheet.hpp"

#include "kiosk/mannequin.hpp"
#include "render/pictures.hpp"
#include "render/png.hpp"
#include "render/strip.hpp"
#include "render/surface_painter.hpp"
#include "render/webp.hpp"

#include <array>
#include <set>
#include <vector>

#include <fmt/format.h>

namespace kiosk {
namespace {

namespace fs = std::filesystem;
using Written = tl::expected<void, std::string>;

constexpr std::size_t phases = 8;
constexpr render::Size strip_size{2400, 520};
constexpr render::Size feet_size{360, 360};
constexpr render::Size frame_size{420, 560};
/// Frames of an animated rep, and how long each is shown: 20 a second.
constexpr Ms frame_length{50};

/// One move on one side, and what its files are called.
struct Part {
    const Mannequin& mannequin;
    content::Prescription how;
    content::Side side;
    std::string name;
};

std::vector<content::Side> sides_of(const content::Prescription& how) {
    using content::Side;
    using content::Sides;
    switch (how.sides) {
    case Sides::each:
    case Sides::alternate: return {how.first_side, content::other(how.first_side)};
    case Sides::left: return {Side::left};
    case Sides::right: return {Side::right};
    case Sides::both: return {Side::both};
    }
    return {};
}

std::vector<Part> parts_of(const Program& program) {
    std::vector<Part> parts;
    for (const std::size_t move : program.plan->moves) {
        const auto& mannequin = program.mannequins[move];
        if (!mannequin) continue;
        const auto how = content::prescription(*program.routine, *program.plan, move);
        for (const auto side : sides_of(how)) {
            parts.push_back(
                {*mannequin, how, side,
                 fmt::format("{}-{}", program.routine->moves[move].id, content::to_string(side))});
        }
    }
    return parts;
}

class MotionSheet {
public:
    MotionSheet(const render::Fonts& fonts, content::motion::Facing facing, fs::path folder)
        : fonts_{fonts}, facing_{facing}, folder_{std::move(folder)}, painter_{fonts, pictures_} {}

    [[nodiscard]] tl::expected<fs::path, std::string> strip(const Part& part) {
        std::array<render::FigureView, phases> views;
        for (std::size_t i = 0; i < phases; ++i) views[i] = view(part, static_cast<double>(i) / phases);
        return save(render::strip(views, strip_size, fonts_), "motion-" + part.name + ".png");
    }

    [[nodiscard]] tl::expected<fs::path, std::string> feet(const Part& part, const render::FootMap& map) {
        return save(render::feet(map, feet_size, fonts_), "feet-" + part.name + ".png");
    }

    [[nodiscard]] tl::expected<fs::path, std::string> animation(const Part& part) {
        const auto& tempo = part.how.tempo;
        const fs::path file = folder_ / ("motion-" + part.name + ".webp");
        render::AnimatedWebp webp{frame_size.width, frame_size.height,
                                  static_cast<int>(frame_length.count())};
        for (Ms into{0}; into < tempo.total(); into += frame_length) {
            painter_.draw(render::frame(view(part, content::rep_moment(tempo, into).phase), frame_size));
            if (auto added = webp.add(*painter_.target()); !added) return tl::unexpected(added.error().what);
        }
        if (auto saved = webp.save(file); !saved) return tl::unexpected(saved.error().what);
        return file;
    }

private:
    [[nodiscard]] render::FigureView view(const Part& part, double phase) const {
        return figure_at(part.mannequin, {part.side, phase}, facing_);
    }

    [[nodiscard]] tl::expected<fs::path, std::string> save(const render::DrawList& list,
                                                           const std::string& name) {
        painter_.draw(list);
        if (auto saved = render::save_png(*painter_.target(), folder_ / name); !saved) {
            return tl::unexpected(saved.error().what);
        }
        return folder_ / name;
    }

    const render::Fonts& fonts_;
    content::motion::Facing facing_;
    fs::path folder_;
    render::Pictures pictures_; ///< none: figures alone
    render::SurfacePainter painter_;
};

} // namespace

Written draw_motions(const Program& program, const render::Fonts& fonts, const fs::path& folder,
                     bool animated, std::set<std::string>& drawn,
                     const std::function<void(const fs::path&)>& written) {
    MotionSheet sheet{fonts, program.facing, folder};
    for (const Part& part : parts_of(program)) {
        if (!drawn.insert(part.name).second) continue;
        const auto strip = sheet.strip(part);
        if (!strip) return tl::unexpected(strip.error());
        written(*strip);
        if (const auto map = foot_map_of(part.mannequin, part.side)) {
            const auto feet = sheet.feet(part, *map);
            if (!feet) return tl::unexpected(feet.error());
            written(*feet);
        }
        if (!animated) continue;
        const auto animation = sheet.animation(part);
        if (!animation) return tl::unexpected(animation.error());
        written(*animation);
    }
    return {};
}

} // namespace kiosk
