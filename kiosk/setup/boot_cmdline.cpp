// cmdline.txt: words with blanks between them, of which quotes may hold some together.
#include "kiosk/setup/boot_text.hpp"

#include <algorithm>
#include <array>
#include <vector>

namespace kiosk {
namespace {

using Words = std::vector<std::string>;

/// What begins with `key` is this word and no other; an empty key is none.
struct Wanted {
    std::string_view key;
    std::string_view word;
};
constexpr std::array<Wanted, 5> wanted{{{"", "quiet"},
                                        {"loglevel=", "loglevel=3"},
                                        {"", "logo.nologo"},
                                        {"vt.global_cursor_default=", "vt.global_cursor_default=0"},
                                        {"consoleblank=", "consoleblank=0"}}};
/// Words for the first console are written over the picture; on the third nobody sees them.
constexpr std::string_view other_console = "console=tty3";

bool on_the_first_console(std::string_view word) { return word == "console=tty1" || word == "console=tty0"; }
/// Plymouth would hold the display.
bool is_splash(std::string_view word) { return word == "splash"; }

std::string_view first_line(std::string_view text) { return text.substr(0, text.find_first_of("\r\n")); }

Words words_of(std::string_view line) {
    Words words;
    std::string word;
    bool quoted = false;
    for (const char c : line) {
        if (c == '"') quoted = !quoted;
        if ((c == ' ' || c == '\t') && !quoted) {
            if (!word.empty()) words.push_back(std::move(word));
            word.clear();
        } else {
            word += c;
        }
    }
    if (!word.empty()) words.push_back(std::move(word));
    return words;
}

std::string joined(const Words& words, std::string_view rest) {
    std::string line;
    for (const auto& word : words) line += (line.empty() ? "" : " ") + word;
    return line.append(rest);
}

bool has(const Words& words, std::string_view word) { return std::ranges::find(words, word) != words.end(); }

Words for_wall(Words words) {
    std::erase_if(words, is_splash);
    if (has(words, other_console)) {
        std::erase_if(words, on_the_first_console);
    } else {
        std::ranges::replace_if(words, on_the_first_console, std::string{other_console});
    }
    for (const auto& [key, word] : wanted) {
        if (!key.empty()) {
            std::erase_if(words,
                          [&, k = key, w = word](const auto& one) { return one.starts_with(k) && one != w; });
        }
        // Behind "--" stand words for the first process.
        if (!has(words, word)) words.emplace(std::ranges::find(words, "--"), word);
    }
    return words;
}

} // namespace

std::string cmdline_for_wall(std::string_view text) {
    const auto line = first_line(text);
    // In an open quote the kernel would take ours for a part of it.
    if (std::ranges::count(line, '"') % 2 != 0) return std::string{text};
    return joined(for_wall(words_of(line)), text.substr(line.size()));
}

std::string cmdline_without_wall(std::string_view now, std::string_view before) {
    if (now == cmdline_for_wall(before)) return std::string{before};
    const Words then = words_of(first_line(before));
    const Words ours = for_wall(then);
    const auto line = first_line(now);
    Words words = words_of(line);
    std::erase_if(words, [&](const auto& word) { return has(ours, word) && !has(then, word); });
    for (const auto& word : then) {
        if (!has(ours, word) && !has(words, word)) words.push_back(word);
    }
    return joined(words, now.substr(line.size()));
}

} // namespace kiosk
