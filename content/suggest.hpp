// "Did you mean": the word nearest to a misspelt one. Knows no file and no key.
#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <string_view>

namespace content {

/// How many single letters must be inserted, removed, replaced or swapped with their neighbour to turn `a`
/// into `b`; counted in bytes. Words over 64 bytes are not compared: their distance is the longer length.
[[nodiscard]] std::size_t edit_distance(std::string_view a, std::string_view b);

/// The word nearest to `wrong`, the first of equals; empty when none is near enough to be meant: a third of
/// the longer word's letters may differ, at least one.
[[nodiscard]] std::string_view nearest(std::string_view wrong, std::span<const std::string_view> words);

/// `, did you mean X?` with X between the quotes given, or nothing when no word is near.
[[nodiscard]] std::string did_you_mean(std::string_view wrong, std::span<const std::string_view> words,
                                       char quote = '`');

} // namespace content
