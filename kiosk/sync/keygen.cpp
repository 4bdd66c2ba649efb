// `limber keygen`: a pair of keys, and what becomes of each.
#include "content/sync/keygen.hpp"
#include "kiosk/sync/tasks.hpp"

#include <cstdio>

#include <fmt/format.h>

namespace kiosk::sync {

int run(const KeygenTask& task, content::sync::Instant) {
    const auto key = content::sync::make_keys(task.name);
    if (!key) {
        print_error(key.error().what);
        return 1;
    }
    fmt::print("{0}.key   keep it secret and safe: whoever has it can change your walls\n"
               "{0}.pub   each wall's configuration takes its second line:\n\n"
               "[sync]\npublic_keys = [\"{1}\"]\n",
               task.name, content::sync::to_text(*key));
    return 0;
}

} // namespace kiosk::sync
