// The typed getters and their words. One message per wrong value: what is wrong, and what would be right.
#include "content/toml_reader.hpp"

#include "content/suggest.hpp"
#include "content/utf8.hpp"

#include <algorithm>

#include <fmt/format.h>

namespace content {
namespace {

constexpr std::array<std::string_view, std::variant_size_v<decltype(TomlValue::what)>> kinds{
    "true or false", "a whole number", "a decimal number", "a text", "a date", "a list", "a table"};

/// `"a", "b" or "c"`
std::string listed(std::span<const std::string_view> words) {
    std::string text;
    for (std::size_t i = 0; i < words.size(); ++i) {
        if (i > 0) text += i + 1 == words.size() ? " or " : ", ";
        text += fmt::format("\"{}\"", words[i]);
    }
    return text;
}

template <class T> const T* as(const TomlValue& value) { return std::get_if<T>(&value.what); }

std::optional<double> as_number(const TomlValue& value) {
    if (const auto* whole = as<std::int64_t>(value)) return static_cast<double>(*whole);
    if (const auto* real = as<double>(value)) return *real;
    return std::nullopt;
}

/// The digits of "70%" or "62.5%"; nullopt for anything else.
std::optional<double> percent(std::string_view text) {
    if (text.size() < 2 || text.size() > 8 || text.back() != '%') return std::nullopt;
    text.remove_suffix(1);
    double value = 0;
    double scale = 0;
    for (const char c : text) {
        if (c == '.' && scale == 0 && c != text.front()) {
            scale = 1;
        } else if (c >= '0' && c <= '9') {
            value = value * 10 + (c - '0');
            scale *= 10;
        } else {
            return std::nullopt;
        }
    }
    if (scale == 1) return std::nullopt; // "5.%"
    return scale > 0 ? value / scale : value;
}

} // namespace

void TableReader::error(std::string_view key, std::string what) const {
    findings->error(place_of(key), std::move(what));
}

void TableReader::warning(std::string_view key, std::string what) const {
    findings->warning(place_of(key), std::move(what));
}

std::string TableReader::suggestion(std::string_view wrong, std::span<const std::string_view> words,
                                    char quote) const {
    return findings->may_suggest() ? did_you_mean(wrong, words, quote) : std::string{};
}

Place TableReader::place_of(std::string_view key) const {
    const TomlValue* value = table->find(key);
    return value ? value->place : begin;
}

void TableReader::wrong_kind(std::string_view key, const TomlValue& value, std::string_view wanted) const {
    findings->error(value.place,
                    fmt::format("`{}` is {}; it must be {}", shown(key), kinds[value.what.index()], wanted));
}

void TableReader::allow_only(std::span<const std::string_view> keys) const {
    for (const TomlEntry& entry : table->entries) {
        if (std::find(keys.begin(), keys.end(), entry.key) != keys.end()) continue;
        findings->error(entry.place,
                        fmt::format("unknown key `{}`{}", shown(entry.key), suggestion(entry.key, keys)));
    }
}

bool TableReader::require(std::string_view key) const {
    if (has(key)) return true;
    findings->error(begin, fmt::format("`{}` is missing", shown(key)));
    return false;
}

std::optional<std::string> TableReader::checked_text(std::string_view key, const TomlValue& value,
                                                     const TextRule& rule) const {
    const auto* text = as<std::string>(value);
    if (!text) {
        wrong_kind(key, value, "a text in quotes");
    } else if (text->empty() && !rule.may_be_empty) {
        findings->error(value.place,
                        fmt::format("`{}` is empty; write something or leave the key out", shown(key)));
    } else if (const std::size_t length = code_points(*text); length > rule.longest) {
        findings->error(value.place, fmt::format("`{}` has {} characters; at most {} are allowed", shown(key),
                                                 length, rule.longest));
    } else if (has_control(*text)) {
        findings->error(value.place,
                        fmt::format("`{}` has a control character (a line break, a tab or the like); "
                                    "write one plain line",
                                    key));
    } else {
        return *text;
    }
    return std::nullopt;
}

std::optional<std::string> TableReader::text(std::string_view key, const TextRule& rule) const {
    const TomlValue* value = raw(key);
    return value ? checked_text(key, *value, rule) : std::nullopt;
}

std::optional<std::vector<std::string>> TableReader::texts(std::string_view key, std::size_t most,
                                                           const TextRule& rule) const {
    const TomlValue* value = raw(key);
    if (!value) return std::nullopt;
    const auto* array = as<TomlArray>(*value);
    if (!array) {
        wrong_kind(key, *value, "a list of texts: [\"...\", \"...\"]");
        return std::nullopt;
    }
    if (array->values.size() > most) {
        error(key, fmt::format("`{}` has {} entries; at most {} are allowed", shown(key),
                               array->values.size(), most));
        return std::nullopt;
    }
    std::vector<std::string> texts;
    for (const TomlValue& element : array->values) {
        if (auto text = checked_text(key, element, rule)) texts.push_back(std::move(*text));
    }
    if (texts.size() != array->values.size()) return std::nullopt;
    return texts;
}

std::optional<bool> TableReader::truth(std::string_view key) const {
    const TomlValue* value = raw(key);
    if (!value) return std::nullopt;
    if (const bool* truth = as<bool>(*value)) return *truth;
    wrong_kind(key, *value, "true or false, without quotes");
    return std::nullopt;
}

std::optional<double> TableReader::checked_number(std::string_view key, const TomlValue& value, double from,
                                                  double to, bool whole) const {
    const std::optional<double> number = as_number(value);
    if (!number || (whole && !as<std::int64_t>(value))) {
        wrong_kind(key, value, fmt::format("a {}number from {} to {}", whole ? "whole " : "", from, to));
    } else if (!(*number >= from && *number <= to)) { // also refuses nan
        findings->error(value.place,
                        fmt::format("`{}` is {}; it must be {} to {}", shown(key), *number, from, to));
    } else {
        return number;
    }
    return std::nullopt;
}

std::optional<int> TableReader::integer(std::string_view key, int from, int to) const {
    const TomlValue* value = raw(key);
    if (!value) return std::nullopt;
    const auto number = checked_number(key, *value, from, to, true);
    return number ? std::optional{static_cast<int>(*number)} : std::nullopt;
}

std::optional<double> TableReader::number(std::string_view key, double from, double to) const {
    const TomlValue* value = raw(key);
    return value ? checked_number(key, *value, from, to, false) : std::nullopt;
}

std::optional<std::pair<double, double>> TableReader::ordered_pair(std::string_view key, double from,
                                                                   double to, bool whole) const {
    const TomlValue* value = raw(key);
    if (!value) return std::nullopt;
    const auto* array = as<TomlArray>(*value);
    if (!array) {
        const auto both = checked_number(key, *value, from, to, whole);
        return both ? std::optional{std::pair{*both, *both}} : std::nullopt;
    }
    if (array->values.size() != 2) {
        error(key, fmt::format("`{}` must be one number, or two as [from, to]", shown(key)));
        return std::nullopt;
    }
    const auto low = checked_number(key, array->values[0], from, to, whole);
    const auto high = checked_number(key, array->values[1], from, to, whole);
    if (!low || !high) return std::nullopt;
    if (*low <= *high) return std::pair{*low, *high};
    error(key,
          fmt::format("`{}` goes from {} down to {}; write [{}, {}]", shown(key), *low, *high, *high, *low));
    return std::nullopt;
}

std::optional<std::pair<int, int>> TableReader::integer_range(std::string_view key, int from, int to) const {
    const auto pair = ordered_pair(key, from, to, true);
    if (!pair) return std::nullopt;
    return std::pair{static_cast<int>(pair->first), static_cast<int>(pair->second)};
}

std::optional<std::pair<double, double>> TableReader::number_range(std::string_view key, double from,
                                                                   double to) const {
    return ordered_pair(key, from, to, false);
}

std::optional<std::string_view> TableReader::quoted(std::string_view key, std::string_view wanted) const {
    const TomlValue* value = raw(key);
    if (!value) return std::nullopt;
    if (const auto* text = as<std::string>(*value)) return *text;
    wrong_kind(key, *value, wanted);
    return std::nullopt;
}

std::optional<Ms> TableReader::duration(std::string_view key, Ms from, Ms to) const {
    const auto text = quoted(key, "a length of time in quotes, with its unit: \"30s\"");
    if (!text) return std::nullopt;
    const auto time = parse_duration(*text);
    if (!time) {
        error(key, fmt::format("`{}` = \"{}\" {}", shown(key), shown(*text), time.error()));
    } else if (*time < from || *time > to) {
        error(key, fmt::format("`{}` is {}; it must be {} to {}", shown(key), to_string(*time),
                               to_string(from), to_string(to)));
    } else {
        return *time;
    }
    return std::nullopt;
}

std::optional<Tempo> TableReader::tempo(std::string_view key) const {
    const auto text = quoted(key, "a tempo in quotes: \"2-1-2-1\" or \"6s\"");
    if (!text) return std::nullopt;
    const auto tempo = parse_tempo(*text);
    if (tempo) return *tempo;
    error(key, fmt::format("`{}` = \"{}\" {}", shown(key), shown(*text), tempo.error()));
    return std::nullopt;
}

std::optional<double> TableReader::share(std::string_view key, int from, int to) const {
    const std::string wanted = fmt::format("a share in quotes, from \"{}%\" to \"{}%\"", from, to);
    const auto text = quoted(key, wanted);
    if (!text) return std::nullopt;
    const auto value = percent(*text);
    if (value && *value >= from && *value <= to) return *value / 100;
    error(key, fmt::format("`{}` = \"{}\" is not {}", shown(key), shown(*text), wanted));
    return std::nullopt;
}

std::optional<std::size_t> TableReader::word_index(std::string_view key,
                                                   std::span<const std::string_view> words) const {
    const auto text = quoted(key, listed(words));
    if (!text) return std::nullopt;
    const auto found = std::find(words.begin(), words.end(), *text);
    if (found != words.end()) return static_cast<std::size_t>(found - words.begin());
    error(key, fmt::format("`{}` = \"{}\" must be {}{}", shown(key), shown(*text), listed(words),
                           suggestion(*text, words, '"')));
    return std::nullopt;
}

} // namespace content
