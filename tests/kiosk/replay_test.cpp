// A recorded afternoon: a person plays the whole strength plan with one button: a pause, one extra set, a
// skip, a skip taken back. Times are the person's; what must be on the wall then is written by hand.
#include "tests/support/described.hpp"
#include "tests/support/walls.hpp"

#include <fstream>
#include <sstream>

#include <gtest/gtest.h>

using namespace std::chrono_literals;
using kiosk::Ms;

namespace {

enum class Do { look, press };

struct Entry {
    Ms at;
    Do what;
    const char* shown; ///< right after it
};

std::string shipped(const std::string& id) {
    std::ifstream in{std::string{SHIPPED_ROUTINES} + "/" + id + "/routine.toml"};
    std::stringstream text;
    text << in.rdbuf();
    return text.str();
}

constexpr auto look = Do::look;
constexpr auto press = Do::press;

const Entry afternoon[] = {
    {0s, look, "idle | Hip opening & strength | Press to start"},
    {0s, press, "title | Hip opening & strength | Strength | 5 | Press: another plan"},
    {5s, look, "preview | Step Back & Reach | MOVE 1 OF 5 | RIGHT | 0:10 | 8 reps each side | Press: pause"},
    {15s, look,
     "work | Step Back & Reach | RIGHT | 1 of 8 | 0:48 | Step straight back | SET 1 OF 3 | Press: pause"},
    {20s, press,
     "work | Step Back & Reach | RIGHT | 1 of 8 | 0:43 | Step up, legs long | SET 1 OF 3 | Press: pause"},
    {20s + 400ms, look, "paused | Step Back & Reach | RIGHT | Rep 1 of 8 · Set 1 of 3 | Press: go on"},
    {30s, press, "ready | Step Back & Reach | RIGHT | 0:05 | Rep 1 of 8 · Set 1 of 3 | Press: pause"},
    {35s, look,
     "work | Step Back & Reach | RIGHT | 1 of 8 | 0:48 | Step straight back | SET 1 OF 3 | Press: pause"},
    {1min + 23s, look, "switch | Step Back & Reach | LEFT | 0:05 | Press: pause"},
    {2min + 16s, look, "rest | 0:30 | Set 2 of 3 | RIGHT | Press: end the rest"},
    {6min + 38s, look, "rest | 0:20 | Step Back Wide | LEFT | One more? Set 4 | Press: one more set"},
    {6min + 40s, press, "rest | 0:18 | Set 4 of 4 | RIGHT | Set 4 is on | Press: no more"},
    {6min + 58s, look,
     "preview | Step Back & Reach | MOVE 1 OF 5 | RIGHT | 0:10 | 8 reps each side | Press: pause"},
    {7min + 8s, look,
     "work | Step Back & Reach | RIGHT | 1 of 8 | 0:48 | Step straight back | SET 4 OF 4 | Press: pause"},
    {8min + 49s, look, "rest | 0:20 | Step Back Wide | LEFT | Press: end the rest"},
    {9min + 9s, look,
     "preview | Step Back Wide | MOVE 2 OF 5 | LEFT | 0:10 | 8 reps each side | Press: pause"},
    {10min + 12s, look,
     "work | Step Back Wide | RIGHT | 1 of 8 | 0:48 | Back foot steps farther out | SET 1 OF 3 | Press: "
     "pause"},
    {10min + 20s, press,
     "work | Step Back Wide | RIGHT | 2 of 8 | 0:40 | Squeeze glutes, other arm up | SET 1 OF 3 | Press: "
     "pause"},
    {10min + 20s + 200ms, press, "rest | 0:30 | Set 2 of 3 | LEFT | Press: take the skip back"},
    {10min + 24s, look, "rest | 0:27 | Set 2 of 3 | LEFT | Press: end the rest"},
    {10min + 50s + 200ms, look,
     "work | Step Back Wide | LEFT | 1 of 8 | 0:48 | Back foot steps farther out | SET 2 OF 3 | Press: "
     "pause"},
    {14min + 42s + 200ms, look,
     "rest | 0:20 | Open Hip Stretch | RIGHT | One more? Set 4 | Press: one more set"},
    {15min + 2s + 200ms, look,
     "preview | Open Hip Stretch | MOVE 3 OF 5 | RIGHT | 0:10 | 8 reps each side | Press: pause"},
    {15min + 20s + 200ms, press,
     "work | Open Hip Stretch | RIGHT | 2 of 8 | 0:48 | Lift foot, open hip | SET 1 OF 3 | Press: pause"},
    {15min + 20s + 400ms, press, "switch | Open Hip Stretch | LEFT | 0:05 | Press: take the skip back"},
    {15min + 22s + 400ms, press,
     "work | Open Hip Stretch | RIGHT | 2 of 8 | 0:48 | Lift foot, open hip | SET 1 OF 3 | Press: pause"},
    {16min + 10s + 400ms, look, "switch | Open Hip Stretch | LEFT | 0:05 | Press: pause"},
    {22min + 25s + 400ms, look,
     "preview | Inward Back Step with Overhead Reach | MOVE 4 OF 5 | RIGHT | 0:10 | 8 reps each side | "
     "Press: pause"},
    {28min + 58s + 400ms, look,
     "preview | Rear Diagonal Lunge | MOVE 5 OF 5 | RIGHT | 0:10 | 8 reps each side | Press: pause"},
    {35min + 59s + 400ms, look, "rest | 0:20 | The end | One more? Set 4 | Press: one more set"},
    {36min + 19s + 400ms, look,
     "done | Well done | Hip opening & strength | 5 moves, 16 sets, 256 reps | Press: start again"},
    {38min + 20s, look, "idle | Hip opening & strength | Press to start"},
};

/// Lets time pass the way the loop does: in steps that end where the card changes.
void pass(kiosk::Show& show, Ms time) {
    while (time > 0ms) {
        const Ms step = std::min(time, show.until_change().value_or(time));
        show.elapse(step);
        time -= step;
    }
}

} // namespace

TEST(AnAfternoonWithOneButton, ShowsTheRightCardAtEveryTime) {
    auto show = walls::show_of(shipped("hip-opening"));
    Ms now{0};
    for (const auto& entry : afternoon) {
        pass(show, entry.at - now);
        now = entry.at;
        if (entry.what == Do::press) walls::press(show);
        EXPECT_EQ(described::card(show.card()), entry.shown) << "at " << content::to_string(now);
    }
}
