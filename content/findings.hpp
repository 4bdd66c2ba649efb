// Collects what is wrong with one file, while it is read. Judges nothing, prints nothing.
#pragma once

#include "content/toml_tree.hpp"

#include <string>
#include <utility>

namespace content {

/// The problems of one file. After `Findings::most` it only counts, so that a bad file cannot flood the wall.
class Findings {
public:
    static constexpr std::size_t most = 1'000;

    explicit Findings(std::filesystem::path of) : file(std::move(of)) {}

    void error(Place place, std::string what) { add(place, Severity::error, std::move(what)); }
    void warning(Place place, std::string what) { add(place, Severity::warning, std::move(what)); }
    void add(Problem problem);

    /// Looking for the word that was meant takes time; a file of nothing but mistakes does not get it.
    [[nodiscard]] bool may_suggest() const { return problems.size() < 100; }

    [[nodiscard]] bool any_error() const { return erroneous; }

    /// The problems in the order in which `limber check` prints them. Ends the collection.
    [[nodiscard]] Problems take();

private:
    void add(Place place, Severity severity, std::string what);

    std::filesystem::path file;
    Problems problems;
    bool erroneous = false;
    bool flooded = false;
};

} // namespace content
