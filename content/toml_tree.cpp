// The only file that includes toml++. Guards it against what it does not bound itself: the length of a file
// and of dotted keys, whose tables it would build and destroy by recursion.
#include "content/toml_tree.hpp"

#include "content/routine.hpp"
#include "content/utf8.hpp"

#include <algorithm>
#include <optional>

#include <fmt/format.h>

#define TOML_EXCEPTIONS 0
#define TOML_HEADER_ONLY 1
#define TOML_ENABLE_FORMATTERS 0
#define TOML_MAX_NESTED_VALUES 32
// Its parser asserts of a table header's first character what no one has checked ("[[["), and in a release
// assumes it; the branch behind the assertion reports it well. So it gets neither assertions nor assumptions.
#define TOML_ASSERT(expr) static_assert(true)
#pragma push_macro("NDEBUG")
#undef NDEBUG
#include <toml++/toml.h>
#pragma pop_macro("NDEBUG")

namespace content {
namespace {

static_assert(TOML_MAX_NESTED_VALUES == deepest_toml);

/// Line and column of a byte, which must begin a code point.
Place place_of_byte(std::string_view text, std::size_t offset) {
    const std::string_view before = text.substr(0, offset);
    const auto line = std::count(before.begin(), before.end(), '\n') + 1;
    const std::size_t begin = before.rfind('\n') + 1; // npos + 1 is 0
    return {static_cast<int>(line), static_cast<int>(code_points(before.substr(begin))) + 1};
}

/// Steps over a string or a comment at `i`, roughly as TOML does: exact for valid files, never too far for
/// others.
std::size_t past_quiet_text(std::string_view text, std::size_t i) {
    if (text[i] == '#') return std::min(text.find('\n', i), text.size());
    const std::string_view triple = text.substr(i, 3);
    const bool multi = triple == "\"\"\"" || triple == "'''";
    const std::string_view quote = text.substr(i, multi ? 3 : 1);
    for (i += quote.size(); i < text.size(); ++i) {
        if (text[i] == '\\' && quote.front() == '"') {
            ++i;
        } else if (text.substr(i, quote.size()) == quote) {
            return i + quote.size();
        } else if (text[i] == '\n' && !multi) {
            return i;
        }
    }
    return text.size();
}

/// Where a dotted key becomes deeper than `deepest_toml`.
std::optional<std::size_t> too_deep_key(std::string_view text) {
    int dots = 0;
    for (std::size_t i = 0; i < text.size();) {
        const char c = text[i];
        if (c == '"' || c == '\'' || c == '#') {
            i = past_quiet_text(text, i);
            continue;
        }
        if (c == '.' && ++dots >= deepest_toml) return i;
        if (std::string_view{"\n=,{}[]"}.find(c) != std::string_view::npos) dots = 0;
        ++i;
    }
    return std::nullopt;
}

Place place_of(const toml::source_position& at) {
    return {std::max(1, static_cast<int>(at.line)), std::max(1, static_cast<int>(at.column))};
}

TomlTable converted(const toml::table& table);

TomlValue converted(const toml::node& node) {
    TomlValue value;
    value.place = place_of(node.source().begin);
    if (const auto* text = node.as_string()) {
        value.what = text->get();
    } else if (const auto* whole = node.as_integer()) {
        value.what = whole->get();
    } else if (const auto* real = node.as_floating_point()) {
        value.what = real->get();
    } else if (const auto* truth = node.as_boolean()) {
        value.what = truth->get();
    } else if (const auto* array = node.as_array()) {
        TomlArray values;
        values.values.reserve(array->size());
        for (const toml::node& element : *array) values.values.push_back(converted(element));
        value.what = std::move(values);
    } else if (const auto* table = node.as_table()) {
        value.what = converted(*table);
    } else {
        value.what = TomlDate{};
    }
    return value;
}

TomlTable converted(const toml::table& table) {
    TomlTable result;
    result.entries.reserve(table.size());
    for (const auto& [key, node] : table) {
        result.entries.push_back({std::string{key.str()}, place_of(key.source().begin), converted(node)});
    }
    std::stable_sort(result.entries.begin(), result.entries.end(),
                     [](const TomlEntry& a, const TomlEntry& b) { return a.place < b.place; });
    return result;
}

std::string cleaned(std::string_view words) {
    std::string text;
    for (const char c : words) text += static_cast<unsigned char>(c) < 0x20 || c == 0x7F ? ' ' : c;
    return text;
}

tl::unexpected<Problem> failure(const std::filesystem::path& file, Place place, std::string what) {
    return tl::unexpected(Problem{file, place.line, place.column, Severity::error, std::move(what)});
}

} // namespace

const TomlValue* TomlTable::find(std::string_view key) const {
    const auto found = std::find_if(entries.begin(), entries.end(),
                                    [&](const TomlEntry& entry) { return entry.key == key; });
    return found == entries.end() ? nullptr : &found->value;
}

Result<TomlTable> parse_toml(std::string_view text, const std::filesystem::path& file) {
    if (text.size() > Limits::file_bytes) {
        return failure(file, {}, fmt::format("the file is over {} KiB", Limits::file_bytes / 1024));
    }
    if (const auto bad = first_invalid_utf8(text)) {
        return failure(file, place_of_byte(text, *bad), "not valid UTF-8; save the file as UTF-8");
    }
    if (const auto deep = too_deep_key(text)) {
        return failure(file, place_of_byte(text, *deep),
                       fmt::format("a dotted key may have at most {} parts", deepest_toml));
    }
    const toml::parse_result parsed = toml::parse(text);
    if (!parsed) {
        const toml::parse_error& error = parsed.error();
        return failure(file, place_of(error.source().begin),
                       "not valid TOML: " + cleaned(error.description()));
    }
    return converted(parsed.table());
}

std::string shown(std::string_view text) {
    constexpr int longest = 40;
    std::string result;
    for (int count = 0; !text.empty(); ++count) {
        if (count == longest) return result + "...";
        const auto point = first_code_point(text);
        const std::size_t bytes = point ? point->bytes : 1;
        if (point && !is_control(point->value)) {
            result += text.substr(0, bytes);
        } else {
            result += '?';
        }
        text.remove_prefix(bytes);
    }
    return result;
}

} // namespace content
