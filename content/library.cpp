// Looking for routines on the shelves. It asks the file system for names only; no routine is opened.
#include "content/library.hpp"

#include "content/suggest.hpp"

#include <map>
#include <system_error>

namespace content {
namespace {

namespace fs = std::filesystem;

/// A hidden folder is none: an editor's or a sync's work in progress.
bool is_folder_name(std::string_view id) {
    constexpr std::string_view forbidden{"/\\\0", 3};
    return !id.empty() && id.size() <= 255 && id.front() != '.' &&
           id.find_first_of(forbidden) == std::string_view::npos;
}

std::optional<Found> on_shelf(const Shelf& shelf, std::string_view id) {
    fs::path file = shelf.folder / id / "routine.toml";
    std::error_code error;
    if (!fs::is_regular_file(file, error)) return std::nullopt;
    return Found{std::string{id}, shelf.origin, std::move(file)};
}

} // namespace

std::string_view to_string(Origin origin) {
    switch (origin) {
    case Origin::own: return "own";
    case Origin::card: return "card";
    case Origin::synced: return "synced";
    case Origin::shipped: break;
    }
    return "shipped";
}

std::optional<Found> find(const Library& library, std::string_view id) {
    if (!is_folder_name(id)) return std::nullopt;
    for (const Shelf& shelf : library.shelves) {
        if (auto found = on_shelf(shelf, id)) return found;
    }
    return std::nullopt;
}

std::vector<Found> all(const Library& library) {
    std::map<std::string, Found> by_id;
    for (const Shelf& shelf : library.shelves) {
        std::error_code error;
        for (fs::directory_iterator entry{shelf.folder, error}, end; !error && entry != end;
             entry.increment(error)) {
            const std::string id = entry->path().filename().string();
            if (!is_folder_name(id) || by_id.contains(id)) continue;
            if (auto found = on_shelf(shelf, id)) by_id.emplace(id, std::move(*found));
        }
    }
    std::vector<Found> sorted;
    sorted.reserve(by_id.size());
    for (auto& [id, found] : by_id) sorted.push_back(std::move(found));
    return sorted;
}

std::string nearest_id(const Library& library, std::string_view id) {
    const std::vector<Found> found = all(library);
    const std::vector<std::string_view> ids = [&] {
        std::vector<std::string_view> names;
        names.reserve(found.size());
        for (const Found& one : found) names.push_back(one.id);
        return names;
    }();
    return std::string{nearest(id, ids)};
}

} // namespace content
