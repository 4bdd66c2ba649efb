// Reads typed values out of a TOML document and collects every problem on the way, each at its place. It
// knows no routine and no configuration: their readers say which keys there are and what they may be.
#pragma once

#include "content/findings.hpp"
#include "content/tempo.hpp"
#include "content/toml_tree.hpp"

#include <array>
#include <initializer_list>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace content {

/// One word of a closed list, and what it stands for.
template <class T> struct Word {
    std::string_view word;
    T meaning;
};

struct TextRule {
    std::size_t longest = 500; ///< code points
    bool may_be_empty = false;
};

/// A view on one table. Each getter answers nullopt when the key is absent, and also, with a problem
/// recorded, when its value is not as asked; the caller then keeps its default and reads on. Borrows the
/// table and the findings: both must outlive it.
class TableReader {
public:
    TableReader(const TomlTable& read, Place place, Findings& into)
        : table(&read), begin(place), findings(&into) {}

    /// Every other key is an error, with a suggestion.
    void allow_only(std::span<const std::string_view> keys) const;
    void allow_only(std::initializer_list<std::string_view> keys) const {
        allow_only(std::span{keys.begin(), keys.size()});
    }

    [[nodiscard]] bool has(std::string_view key) const { return table->find(key) != nullptr; }
    /// Like has, but its absence is an error at the table's place.
    [[nodiscard]] bool require(std::string_view key) const;

    [[nodiscard]] std::optional<std::string> text(std::string_view key, const TextRule& rule = {}) const;
    [[nodiscard]] std::optional<std::vector<std::string>> texts(std::string_view key, std::size_t most,
                                                                const TextRule& rule = {}) const;
    [[nodiscard]] std::optional<bool> truth(std::string_view key) const;
    [[nodiscard]] std::optional<int> integer(std::string_view key, int from, int to) const;
    /// A whole or decimal number; nan and inf are none.
    [[nodiscard]] std::optional<double> number(std::string_view key, double from, double to) const;
    /// One number, or two as [from, to] with from <= to; one number stands for both.
    [[nodiscard]] std::optional<std::pair<int, int>> integer_range(std::string_view key, int from,
                                                                   int to) const;
    [[nodiscard]] std::optional<std::pair<double, double>> number_range(std::string_view key, double from,
                                                                        double to) const;
    [[nodiscard]] std::optional<Ms> duration(std::string_view key, Ms from = Ms{0},
                                             Ms to = longest_duration) const;
    [[nodiscard]] std::optional<Tempo> tempo(std::string_view key) const;
    /// "70%" as 0.7.
    /// @param from,to  in percent
    [[nodiscard]] std::optional<double> share(std::string_view key, int from, int to) const;

    /// One word of a closed list.
    template <class T, std::size_t n>
    [[nodiscard]] std::optional<T> word(std::string_view key, const std::array<Word<T>, n>& words) const {
        std::array<std::string_view, n> names;
        for (std::size_t i = 0; i < n; ++i) names[i] = words[i].word;
        const std::optional<std::size_t> index = word_index(key, names);
        return index ? std::optional<T>{words[*index].meaning} : std::nullopt;
    }
    /// @return the index in `words` of the value.
    [[nodiscard]] std::optional<std::size_t> word_index(std::string_view key,
                                                        std::span<const std::string_view> words) const;

    [[nodiscard]] std::optional<TableReader> sub_table(std::string_view key) const;
    /// The tables of an array of tables, `[[key]]`. Over `most` is an error, and only the first `most` are
    /// given.
    [[nodiscard]] std::vector<TableReader> sub_tables(std::string_view key, std::size_t most) const;
    /// A table whose keys are names and whose values are tables, `[key.<name>]`, in the file's order. Over
    /// `most` is an error, and only the first `most` are given.
    struct Named;
    [[nodiscard]] std::vector<Named> named_tables(std::string_view key, std::size_t most) const;

    /// The value as it stands in the file, for what no getter reads; nullptr when absent.
    [[nodiscard]] const TomlValue* raw(std::string_view key) const { return table->find(key); }
    /// Every entry in the file's order, for tables whose keys are free.
    [[nodiscard]] std::span<const TomlEntry> entries() const { return table->entries; }

    /// The table's own place.
    [[nodiscard]] Place place() const { return begin; }
    /// Of the value of `key`, or the table's own when it is absent.
    [[nodiscard]] Place place_of(std::string_view key) const;
    /// Records an error at the value of `key`.
    void error(std::string_view key, std::string what) const;
    void warning(std::string_view key, std::string what) const;
    /// `, did you mean X?` for a problem about to be recorded, or nothing: see suggest.hpp.
    [[nodiscard]] std::string suggestion(std::string_view wrong, std::span<const std::string_view> words,
                                         char quote = '`') const;
    void error_at(Place at, std::string what) const { findings->error(at, std::move(what)); }

private:
    [[nodiscard]] std::optional<std::string_view> quoted(std::string_view key, std::string_view wanted) const;
    [[nodiscard]] std::optional<std::string> checked_text(std::string_view key, const TomlValue& value,
                                                          const TextRule& rule) const;
    [[nodiscard]] std::optional<double> checked_number(std::string_view key, const TomlValue& value,
                                                       double from, double to, bool whole) const;
    [[nodiscard]] std::optional<std::pair<double, double>> ordered_pair(std::string_view key, double from,
                                                                        double to, bool whole) const;
    void wrong_kind(std::string_view key, const TomlValue& value, std::string_view wanted) const;

    const TomlTable* table;
    Place begin;
    Findings* findings;
};

struct TableReader::Named {
    std::string_view name; ///< lives as long as the document
    Place place;           ///< of the name
    TableReader table;
};

} // namespace content
