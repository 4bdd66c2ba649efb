// Where the parts of a routine stand in its file, for what is found out only after reading: pictures that are
// not there, plans that are too long. Used inside content only.
#pragma once

#include "content/routine_reader.hpp"
#include "content/toml_tree.hpp"

namespace content {

struct PlanPlaces {
    Place plan;
    Place sets;    ///< of its `sets`, or of the plan
    Place minutes; ///< of its `minutes`, or of the plan
};

struct PlacedRoutine {
    RoutineReading reading;
    std::vector<PlanPlaces> plans;            ///< as Routine::plans
    std::vector<std::vector<Place>> pictures; ///< for each move, as Move::pictures
};

/// read_routine, with the places.
[[nodiscard]] PlacedRoutine read_placed_routine(std::string_view text, const std::filesystem::path& file);

} // namespace content
