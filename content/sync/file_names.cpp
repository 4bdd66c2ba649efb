// Refusing names, one rule after the other.
#include "content/sync/file_names.hpp"

#include "content/utf8.hpp"

#include <algorithm>

#include <fmt/format.h>

namespace content::sync {
namespace {

/// ASCII only: what FAT and most people mean by the same name.
std::string in_small_letters(std::string_view text) {
    std::string small{text};
    std::ranges::transform(small, small.begin(), [](char c) {
        return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    });
    return small;
}

std::string bad_part(std::string_view part) {
    if (part.empty()) return "has an empty part between slashes";
    if (part == "..") return "leads out of its folder (..)";
    // The library's own marks begin with a dot, and so does what a wall never looks at.
    if (part.front() == '.') return "has a part that begins with a dot";
    return {};
}

} // namespace

std::string bad_path(std::string_view path) {
    if (path.empty()) return "is empty";
    if (path.size() > longest_path) return fmt::format("is longer than {} bytes", longest_path);
    if (first_invalid_utf8(path)) return "is not UTF-8";
    if (has_control(path)) return "has a control character";
    if (path.find('\\') != std::string_view::npos) return "has a backslash";
    if (path.front() == '/') return "is absolute";
    if (path.find('/') == std::string_view::npos) return "lies in no routine's folder";
    for (std::size_t begin = 0; begin <= path.size();) {
        const std::size_t end = std::min(path.find('/', begin), path.size());
        if (auto bad = bad_part(path.substr(begin, end - begin)); !bad.empty()) return bad;
        begin = end + 1;
    }
    return {};
}

std::string FileNames::add(std::string_view path) {
    if (auto bad = bad_path(path); !bad.empty()) return bad;
    const std::string small = in_small_letters(path);
    if (files_.contains(small)) return "is there twice, or differs from another only in case";
    if (folders_.contains(small)) return "is both a file and a folder";
    for (std::size_t slash = path.find('/'); slash != std::string_view::npos;
         slash = path.find('/', slash + 1)) {
        const std::string folder = small.substr(0, slash);
        if (files_.contains(folder)) return "lies in what is also a file";
        const auto [known, fresh] = folders_.emplace(folder, path.substr(0, slash));
        if (!fresh && known->second != path.substr(0, slash))
            return "lies in a folder that differs from another only in case";
    }
    files_.insert(small);
    return {};
}

} // namespace content::sync
