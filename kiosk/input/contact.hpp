// A contact that bounces, as what a person did with it: pressed or released. Pure: the time of an edge comes
// with it, from the kernel; it reads no clock and no line.
#pragma once

#include <chrono>
#include <optional>
#include <vector>

namespace kiosk {

/// Counted as the kernel stamps edges: monotonic, from the start of the machine.
using Stamp = std::chrono::nanoseconds;

struct Edge {
    Stamp at{0};
    bool closed = false; ///< what the contact became
};

enum class Contacted { pressed, released };

struct ContactTimes {
    Stamp after_press{std::chrono::milliseconds{8}}; ///< edges ignored
    Stamp after_release{
        std::chrono::milliseconds{20}};    ///< the same: contacts part more roughly than they meet
    Stamp stuck{std::chrono::seconds{10}}; ///< closed for so long, nobody's finger is on it
};

class Contact {
public:
    /// @param closed  what it is found like. Closed, it is stuck until it opens: nobody was seen to press it.
    Contact(const ContactTimes& times, bool closed)
        : times_{times}, closed_{closed}, seen_{closed}, stuck_{closed} {}

    /// Takes an edge; edges come in the order of their stamps. The first one acts at once.
    void edge(const Edge& edge, std::vector<Contacted>& happened);

    /// Takes what the contact is at `now`, which is to be read again at each deadline.
    void level(bool closed, Stamp now, std::vector<Contacted>& happened);

    /// When to read the level again; nullopt: only after the next edge.
    [[nodiscard]] std::optional<Stamp> deadline() const;

    /// Closed for too long, or from the start. Its press is over by then, and its opening is nothing.
    [[nodiscard]] bool stuck() const { return stuck_; }

private:
    void settle_until(Stamp now, std::vector<Contacted>& happened);
    void become(bool closed, Stamp at, std::vector<Contacted>& happened);

    ContactTimes times_;
    bool closed_; ///< as told
    bool seen_;   ///< as the last edge or reading had it, ignored or not
    bool stuck_;
    std::optional<Stamp> quiet_until_;
    std::optional<Stamp> stuck_at_;
};

} // namespace kiosk
