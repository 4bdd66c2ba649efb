// Where routines lie: several folders, searched in order; the first that has an id wins.
#pragma once

#include "content/routine_reader.hpp"

namespace content {

enum class Origin { own, card, synced, shipped };
[[nodiscard]] std::string_view to_string(Origin origin);

struct Shelf {
    Origin origin;
    std::filesystem::path folder; ///< holds <id>/routine.toml; need not exist
};

struct Library {
    std::vector<Shelf> shelves; ///< first wins
};

struct Found {
    std::string id;
    Origin origin;
    std::filesystem::path file; ///< the routine.toml
};

/// Finds one routine by id. Opens nothing but what it must: as cheap with 10,000 routines as with one.
/// @return nullopt when no shelf has it (or `id` is not a plain folder name).
[[nodiscard]] std::optional<Found> find(const Library& library, std::string_view id);

/// Every routine, sorted by id, one per id. Reads folders, not files.
[[nodiscard]] std::vector<Found> all(const Library& library);

/// The nearest id to a misspelt one, for "did you mean"; empty when none is near.
[[nodiscard]] std::string nearest_id(const Library& library, std::string_view id);

} // namespace content
