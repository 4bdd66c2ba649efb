// From the routines' picture names to loaded pictures.
#include "kiosk/picture_box.hpp"

namespace kiosk {

content::Problems load_pictures(render::Pictures& pictures, const Menu& menu, int width, int height) {
    content::Problems problems;
    for (const auto& program : menu.programs) {
        for (const std::size_t index : program.plan->moves) {
            for (const auto& name : program.routine->moves[index].pictures) {
                const auto file = program.routine->folder / name;
                if (pictures.has(file.string())) continue;
                if (const auto loaded = pictures.load(file.string(), file, width, height); !loaded) {
                    problems.push_back({file, 1, 1, content::Severity::warning, loaded.error().what});
                }
            }
        }
    }
    return problems;
}

} // namespace kiosk
