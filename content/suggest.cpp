// Edit distance with swapped neighbours counted once (optimal string alignment).
#include "content/suggest.hpp"

#include <algorithm>
#include <array>

namespace content {
namespace {

constexpr std::size_t longest_word = 64;
using Row = std::array<std::size_t, longest_word + 1>;

} // namespace

std::size_t edit_distance(std::string_view a, std::string_view b) {
    if (a.size() > longest_word || b.size() > longest_word) return std::max(a.size(), b.size());
    Row before_last{};
    Row last{};
    Row row{};
    for (std::size_t j = 0; j <= b.size(); ++j) row[j] = j;
    for (std::size_t i = 1; i <= a.size(); ++i) {
        before_last = last;
        last = row;
        row[0] = i;
        for (std::size_t j = 1; j <= b.size(); ++j) {
            const std::size_t replaced = last[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
            row[j] = std::min({last[j] + 1, row[j - 1] + 1, replaced});
            const bool swapped = i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1];
            if (swapped) row[j] = std::min(row[j], before_last[j - 2] + 1);
        }
    }
    return row[b.size()];
}

std::string_view nearest(std::string_view wrong, std::span<const std::string_view> words) {
    std::string_view best;
    std::size_t least = longest_word;
    for (const std::string_view word : words) {
        const std::size_t allowed = std::max<std::size_t>(1, std::max(wrong.size(), word.size()) / 3);
        const std::size_t distance = edit_distance(wrong, word);
        if (distance > allowed || distance >= least) continue;
        best = word;
        least = distance;
    }
    return best;
}

std::string did_you_mean(std::string_view wrong, std::span<const std::string_view> words, char quote) {
    const std::string_view word = nearest(wrong, words);
    if (word.empty()) return {};
    std::string text = ", did you mean ";
    text += quote;
    text += word;
    text += quote;
    text += '?';
    return text;
}

} // namespace content
