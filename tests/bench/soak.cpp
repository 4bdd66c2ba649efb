// Days of a wall that loops, as fast as they can be computed: `soak FOLDER RUN [DAYS]` plays the kiosk's loop
// off-screen at 960x540 on a clock of its own, draws every card, the figure at 2 frames a second, and keeps
// the state as a wall does: in FOLDER, which has to lie on a real file system, and in RUN, which lies in
// memory. Each hour a person comes by. It may take 128 MiB for its data; it fails when it holds more memory
// or descriptors at the end than after the first hour, and when it writes too much, or nothing that counts.
#include "kiosk/commands/studio.hpp"
#include "kiosk/keeper.hpp"
#include "kiosk/logbook.hpp"
#include "kiosk/show.hpp"
#include "kiosk/stage_offscreen.hpp"

#include <algorithm>
#include <atomic>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <string>

#include <sys/resource.h>

using namespace std::chrono_literals;
using kiosk::Ms;

namespace {

namespace fs = std::filesystem;

constexpr long limit_kib = 128L * 1024;
constexpr long growth_kib = 1024;
constexpr double most_written = 2; ///< MiB a day of looping

/// "Name:   123 kB" or "name: 123" of a file in /proc/self.
long field(const char* file, const std::string& name) {
    std::ifstream in{std::string{"/proc/self/"} + file};
    for (std::string word; in >> word;) {
        if (word != name + ":") continue;
        long value = 0;
        in >> value;
        return value;
    }
    return -1;
}

struct Use {
    long resident_kib = field("status", "VmRSS");
    long descriptors = std::distance(fs::directory_iterator{"/proc/self/fd"}, fs::directory_iterator{});
    long written = field("io", "write_bytes");
};

int failed(const std::string& why) {
    std::fprintf(stderr, "soak: error: %s\n", why.c_str());
    return 1;
}

/// The wall, and the verbs of whoever comes by.
class Soak {
public:
    Soak(const fs::path& folder, const fs::path& run, kiosk::Easel& easel, kiosk::PictureBox& pictures)
        : stage_{easel, pictures, waiter_}, keeper_{kept_in(folder, run)}, logbook_{*keeper_},
          show_{{}, options(), kiosk::load_menu({}, {SHIPPED_ROUTINES "/hip-opening", "daily", {}, {}})} {
        show_.seen_by(logbook_);
        show_.show_at({2});
        show_.start(Ms{0});
    }

    void play(Ms length) {
        for (const Ms end = now_.load() + length; now_.load() < end;) {
            draw();
            const Ms step = std::clamp(show_.until_change().value_or(1s), Ms{1}, end - now_.load());
            show_.elapse(step);
            now_ = now_.load() + step;
        }
    }
    void press(Ms length = 200ms) {
        show_.take(kiosk::Event{kiosk::PressDown{}});
        play(length);
        show_.take(kiosk::Event{kiosk::PressUp{}});
    }
    /// Ends the round, waits for the next, pauses in its first move, goes on, skips, ends that, too. Always
    /// in the same move: other texts fill the type's bounded memory further, which is no leak.
    void visit() {
        press(1500ms);
        play(90s);
        press();
        play(1min);
        press();
        play(1min);
        press();
        press();
        play(10s);
        press(1500ms);
    }
    [[nodiscard]] Ms now() const { return now_; }
    [[nodiscard]] std::size_t drawn() const { return stage_.drawn(); }

private:
    static kiosk::ShowOptions options() {
        kiosk::ShowOptions options;
        options.player.loop = true;
        options.curtain.drift = true;
        return options;
    }
    std::unique_ptr<kiosk::Keeper> kept_in(const fs::path& folder, const fs::path& run) {
        kiosk::KeeperPlan plan;
        plan.database = folder / "limber.db";
        plan.live = run / "position.json";
        plan.now = [this] { return now_.load(); };
        plan.report = [](const std::string& line) { std::fprintf(stderr, "soak: %s\n", line.c_str()); };
        auto keeper = kiosk::Keeper::watched_by(waiter_, std::move(plan));
        if (!keeper) throw std::runtime_error{keeper.error()};
        return std::move(*keeper);
    }
    void draw() {
        stage_.show(show_.live_card());
        for (const auto& input : stage_.wait(kiosk::Ns{0})) show_.take(input);
    }

    std::atomic<Ms> now_{Ms{0}}; ///< the keeper's thread reads it
    kiosk::Waiter waiter_;
    kiosk::OffscreenStage stage_;
    std::unique_ptr<kiosk::Keeper> keeper_;
    kiosk::Logbook logbook_;
    kiosk::Show show_;
};

/// @param by_people  bytes written while somebody was there
int judged(const Use& first, const Use& last, long by_people, long days) {
    const auto hours = static_cast<double>(24 * days);
    const double looping = static_cast<double>(last.written - by_people) / hours * 24 / (1 << 20);
    const long peak = field("status", "VmHWM");
    std::printf("resident: %.1f MiB after the first hour, %.1f MiB at the end, %.1f MiB at most\n",
                static_cast<double>(first.resident_kib) / 1024, static_cast<double>(last.resident_kib) / 1024,
                static_cast<double>(peak) / 1024);
    std::printf("descriptors: %ld after the first hour, %ld at the end\n", first.descriptors,
                last.descriptors);
    std::printf("written: %.2f MiB a day of looping (goal: under 2), and %.1f KiB a visit\n", looping,
                static_cast<double>(by_people) / hours / 1024);
    if (peak <= 0 || peak > limit_kib) return failed("it needed more than 128 MiB");
    if (last.resident_kib - first.resident_kib > growth_kib)
        return failed("its memory grew by more than 1 MiB");
    if (last.descriptors > first.descriptors) return failed("its descriptors grew");
    // What is written into memory counts for nothing.
    if (last.written <= by_people || by_people <= 0)
        return failed("no byte was written: FOLDER does not lie on a real file system");
    if (looping >= most_written) return failed("it wrote 2 MiB a day of looping or more");
    return 0;
}

} // namespace

int main(int argc, char** argv) try {
    if (argc < 3) return failed("usage: soak FOLDER RUN [DAYS]");
    const long days = argc > 3 ? std::max(std::atol(argv[3]), 1L) : 1;
    const rlimit limit{limit_kib * 1024, limit_kib * 1024};
    if (setrlimit(RLIMIT_DATA, &limit) != 0) return failed("no memory limit can be set");
    auto studio = kiosk::Studio::open({960, 540, {}, 0});
    if (!studio) return failed(studio.error());
    fs::create_directories(argv[1]);
    Soak soak{argv[1], argv[2], studio->easel(), studio->pictures()};
    std::optional<Use> first;
    long by_people = 0;
    for (Ms hour = 1h; hour <= days * Ms{24h}; hour += 1h) {
        soak.play(hour - Ms{30min} - soak.now());
        const long before = field("io", "write_bytes");
        soak.visit();
        by_people += field("io", "write_bytes") - before;
        soak.play(hour - soak.now());
        if (!first) first = Use{};
    }
    const Use last;
    std::printf("%ld day(s), %zu pictures of 960x540\n", days, soak.drawn());
    return judged(*first, last, by_people, days);
} catch (const std::exception& error) {
    return failed(error.what());
}
