// Words for the journal: a line on stderr carries how grave it is, where the journal reads it.
#pragma once

#include <string_view>

namespace kiosk {

enum class Gravity { error, warning };

/// What a line begins with: the journal's mark, which it takes off again; nothing on a terminal or in a file.
[[nodiscard]] std::string_view journal_mark(Gravity gravity);

} // namespace kiosk
