// A TOML document as plain data with the place of every key and value, so that only one file of the house
// knows the TOML library. It judges no content: see toml_reader.hpp.
#pragma once

#include "content/result.hpp"

#include <cstdint>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace content {

/// Where something stands in a file: 1-based, columns in code points.
struct Place {
    int line = 1;
    int column = 1;
    friend auto operator<=>(const Place&, const Place&) = default;
};

struct TomlValue;
struct TomlEntry;

struct TomlArray {
    std::vector<TomlValue> values;
};

struct TomlTable {
    std::vector<TomlEntry> entries; ///< in the file's order; keys are unique

    /// @return the value of `key`, or nullptr.
    [[nodiscard]] const TomlValue* find(std::string_view key) const;
};

/// A date or a time: TOML has them, no file of ours does.
struct TomlDate {};

struct TomlValue {
    Place place;
    std::variant<bool, std::int64_t, double, std::string, TomlDate, TomlArray, TomlTable> what;
};

struct TomlEntry {
    std::string key;
    Place place; ///< of the key
    TomlValue value;
};

/// How deep tables and arrays may be nested, and how many parts a dotted key may have.
inline constexpr int deepest_toml = 32;

/// Reads `text`: at most Limits::file_bytes, valid UTF-8, TOML 1.0. Takes any bytes without harm.
/// @return the root table, or the first thing that is wrong; the parser cannot go on after it.
[[nodiscard]] Result<TomlTable> parse_toml(std::string_view text, const std::filesystem::path& file);

/// `text` as it may be shown in a problem: one line, control characters as '?', shortened to 40 code points.
[[nodiscard]] std::string shown(std::string_view text);

} // namespace content
