// How far the fetching has come, in one line that a terminal overwrites. Silent where nobody looks.
#pragma once

#include "content/sync/update.hpp"

namespace kiosk::sync {

class ProgressBar {
public:
    ProgressBar();
    void show(const content::sync::Progress& progress);
    void end(); ///< leaves an empty line behind

private:
    bool on_terminal_;
    int shown_ = -1; ///< percent
};

} // namespace kiosk::sync
