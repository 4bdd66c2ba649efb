// The getters for tables within tables; those for single values are in toml_reader.cpp.
#include "content/toml_reader.hpp"

#include <fmt/format.h>

namespace content {

std::optional<TableReader> TableReader::sub_table(std::string_view key) const {
    const TomlValue* value = raw(key);
    if (!value) return std::nullopt;
    if (const auto* sub = std::get_if<TomlTable>(&value->what))
        return TableReader{*sub, value->place, *findings};
    wrong_kind(key, *value, fmt::format("a table: [{}]", shown(key)));
    return std::nullopt;
}

std::vector<TableReader> TableReader::sub_tables(std::string_view key, std::size_t most) const {
    std::vector<TableReader> readers;
    const TomlValue* value = raw(key);
    if (!value) return readers;
    const auto* array = std::get_if<TomlArray>(&value->what);
    if (!array) {
        wrong_kind(key, *value, fmt::format("a list of tables, each headed [[{}]]", shown(key)));
        return readers;
    }
    for (const TomlValue& element : array->values) {
        if (readers.size() == most) {
            findings->error(element.place,
                            fmt::format("over {} `{}`; the rest is not read", most, shown(key)));
            return readers;
        }
        if (const auto* sub = std::get_if<TomlTable>(&element.what)) {
            readers.emplace_back(*sub, element.place, *findings);
        } else {
            wrong_kind(key, element, fmt::format("a list of tables, each headed [[{}]]", shown(key)));
        }
    }
    return readers;
}

std::vector<TableReader::Named> TableReader::named_tables(std::string_view key, std::size_t most) const {
    std::vector<Named> named;
    const auto outer = sub_table(key);
    if (!outer) return named;
    for (const TomlEntry& entry : outer->entries()) {
        if (named.size() == most) {
            findings->error(entry.place, fmt::format("over {} `{}`; the rest is not read", most, shown(key)));
            return named;
        }
        if (const auto* sub = std::get_if<TomlTable>(&entry.value.what)) {
            named.push_back({entry.key, entry.place, TableReader{*sub, entry.value.place, *findings}});
        } else {
            wrong_kind(entry.key, entry.value, fmt::format("a table: [{}.{}]", shown(key), shown(entry.key)));
        }
    }
    return named;
}

} // namespace content
