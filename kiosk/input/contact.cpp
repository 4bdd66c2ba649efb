// Act first, then be deaf for a moment, then look again.
#include "kiosk/input/contact.hpp"

#include <algorithm>

namespace kiosk {

void Contact::edge(const Edge& edge, std::vector<Contacted>& happened) {
    settle_until(edge.at, happened);
    seen_ = edge.closed;
    if (!quiet_until_) become(edge.closed, edge.at, happened);
}

void Contact::level(bool closed, Stamp now, std::vector<Contacted>& happened) {
    seen_ = closed; // an edge may have been lost: the kernel keeps only so many
    settle_until(now, happened);
}

std::optional<Stamp> Contact::deadline() const {
    if (!quiet_until_ || !stuck_at_) return quiet_until_ ? quiet_until_ : stuck_at_;
    return std::min(*quiet_until_, *stuck_at_);
}

/// What the time until `now` decides. The loop may have been busy for longer than a bounce lasts: then a
/// whole press is told in arrears, and none is lost.
void Contact::settle_until(Stamp now, std::vector<Contacted>& happened) {
    while (quiet_until_ && *quiet_until_ <= now) {
        const Stamp at = *quiet_until_;
        quiet_until_.reset();
        become(seen_, at, happened);
    }
    if (stuck_at_ && *stuck_at_ <= now) {
        stuck_at_.reset();
        stuck_ = true;
        happened.push_back(Contacted::released);
    }
}

void Contact::become(bool closed, Stamp at, std::vector<Contacted>& happened) {
    if (closed == closed_) return;
    closed_ = closed;
    quiet_until_ = at + (closed ? times_.after_press : times_.after_release);
    stuck_at_ = closed ? std::optional{at + times_.stuck} : std::nullopt;
    const bool was_stuck = stuck_;
    stuck_ = false;
    if (!was_stuck) happened.push_back(closed ? Contacted::pressed : Contacted::released);
}

} // namespace kiosk
