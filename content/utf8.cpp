// Decoding of UTF-8, strict as RFC 3629.
#include "content/utf8.hpp"

namespace content {
namespace {

unsigned byte_at(std::string_view text, std::size_t i) { return static_cast<unsigned char>(text[i]); }

bool continues(std::string_view text, std::size_t i) {
    return i < text.size() && (byte_at(text, i) & 0xC0U) == 0x80U;
}

/// Length of a sequence by its first byte; 0 for a byte that begins none.
std::size_t sequence_length(unsigned first) {
    if (first < 0x80) return 1;
    if (first >= 0xC2 && first < 0xE0) return 2;
    if (first >= 0xE0 && first < 0xF0) return 3;
    if (first >= 0xF0 && first < 0xF5) return 4;
    return 0;
}

} // namespace

std::optional<CodePoint> first_code_point(std::string_view text) {
    const unsigned first = byte_at(text, 0);
    if (first < 0x80) return CodePoint{first, 1};
    const std::size_t length = sequence_length(first);
    if (length == 0) return std::nullopt;
    char32_t value = first & (0x7FU >> length);
    for (std::size_t i = 1; i < length; ++i) {
        if (!continues(text, i)) return std::nullopt;
        value = (value << 6) | (byte_at(text, i) & 0x3FU);
    }
    const bool overlong = (length == 3 && value < 0x800) || (length == 4 && value < 0x10000);
    const bool surrogate = value >= 0xD800 && value <= 0xDFFF;
    if (overlong || surrogate || value > 0x10FFFF) return std::nullopt;
    return CodePoint{value, length};
}

std::optional<std::size_t> first_invalid_utf8(std::string_view text) {
    for (std::size_t i = 0; i < text.size();) {
        const auto point = first_code_point(text.substr(i));
        if (!point) return i;
        i += point->bytes;
    }
    return std::nullopt;
}

std::size_t code_points(std::string_view text) {
    std::size_t count = 0;
    for (std::size_t i = 0; i < text.size(); ++count) {
        i += first_code_point(text.substr(i)).value_or(CodePoint{}).bytes;
    }
    return count;
}

bool is_control(char32_t c) {
    const bool c0_or_c1 = c < 0x20 || (c >= 0x7F && c < 0xA0);
    const bool separator = c == 0x2028 || c == 0x2029;
    const bool direction = (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069);
    return c0_or_c1 || separator || direction || c == 0xFEFF;
}

bool has_control(std::string_view text) {
    for (std::size_t i = 0; i < text.size();) {
        const CodePoint point = first_code_point(text.substr(i)).value_or(CodePoint{});
        if (is_control(point.value)) return true;
        i += point.bytes;
    }
    return false;
}

} // namespace content
