// Looking at UTF-8 text: is it valid, how many code points, where do they begin. It changes no text.
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

namespace content {

/// The code point at the beginning of `text`, and how many bytes it takes.
struct CodePoint {
    char32_t value = 0;
    std::size_t bytes = 1;
};

/// @param text  must not be empty
/// @return nullopt where the bytes are not valid UTF-8 (overlong forms, surrogates, beyond U+10FFFF).
[[nodiscard]] std::optional<CodePoint> first_code_point(std::string_view text);

/// @return the offset in bytes of the first that is not valid UTF-8; nullopt when all is.
[[nodiscard]] std::optional<std::size_t> first_invalid_utf8(std::string_view text);

/// How many code points; an invalid byte counts as one.
[[nodiscard]] std::size_t code_points(std::string_view text);

/// True for what moves a cursor instead of showing something: C0, DEL, C1, line and paragraph separators,
/// and the marks that turn the direction of writing round.
[[nodiscard]] bool is_control(char32_t c);

/// True when `text` has a control character as above, also a tab or a line break.
[[nodiscard]] bool has_control(std::string_view text);

} // namespace content
