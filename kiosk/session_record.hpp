// What one session was, as far as the wall can know: what it played. Nobody measured what was done.
#pragma once

#include "content/duration.hpp"

#include <string>

namespace kiosk {

using content::Ms;

enum class Ending {
    under_way, ///< found at a start, it was cut: by a power cut or a crash
    done,      ///< played to its end
    stopped    ///< by a person, or because nobody came back
};

struct SessionRecord {
    std::string routine; ///< ids
    std::string plan;
    bool looping = false; ///< a round that the wall played by itself
    bool goes_on = false; ///< the rest of the session recorded before it
    Ms played{0};         ///< routine time that ran
    Ms paused{0};
    int sides_played = 0;  ///< work segments that ran to their end
    int sides_skipped = 0; ///< and those that were to be played before the place reached, and did not
    Ending ending = Ending::under_way;
    friend bool operator==(const SessionRecord&, const SessionRecord&) = default;
};

} // namespace kiosk
