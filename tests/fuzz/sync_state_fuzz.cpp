// Any bytes as the memory of the tries: read without harm, the same when written and read again, one line
// where one is shown.
#include "content/sync/state.hpp"

#include <cstdint>
#include <cstdlib>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
    using namespace content::sync;
    const State state = read_state({reinterpret_cast<const char*>(bytes), size});
    if (read_state(write_state(state)) != state) std::abort();
    if (wall_reason(state, Instant{}).find('\n') != std::string::npos) std::abort();
    return 0;
}
