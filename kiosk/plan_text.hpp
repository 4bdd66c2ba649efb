// A timeline for people (a table) and for programs (JSON, as DESIGN lays down).
#pragma once

#include "kiosk/menu.hpp"

#include <string>

namespace kiosk {

[[nodiscard]] std::string plan_table(const Program& program, const content::Timeline& timeline);
[[nodiscard]] std::string plan_json(const Program& program, const content::Timeline& timeline);

} // namespace kiosk
