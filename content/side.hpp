// Left, right or both: the one word that moves, segments and the figure share.
#pragma once

#include <string_view>

namespace content {

enum class Side { both, left, right };

/// @return left for right and right for left; both stays both.
[[nodiscard]] Side other(Side side);
[[nodiscard]] std::string_view to_string(Side side); ///< "both", "left", "right"

} // namespace content
