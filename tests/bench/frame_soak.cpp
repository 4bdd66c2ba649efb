// How late frames come: plays work cards with their moving figure off-screen at 60 frames a second for so
// many minutes (frame_soak MINUTES, 60 if none are given) and prints it. By hand, on a machine that has
// nothing else to do; at most 1 frame in 10,000 may be handed over more than 2 ms after its time.
#include "content/text_file.hpp"
#include "kiosk/commands/studio.hpp"
#include "kiosk/loop.hpp"
#include "kiosk/signals.hpp"
#include "kiosk/stage_offscreen.hpp"

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <utility>

namespace {

using kiosk::Ns;
using Stopwatch = std::chrono::steady_clock;

constexpr Ns late{2'000'000};

/// Work without end, on the first move of the routine that ships.
constexpr const char* plan = R"(
[plans.soak]
title = "Soak"
moves = ["step-back-reach"]
work = "2h"
)";

double ms(Ns time) { return static_cast<double>(time.count()) / 1e6; }

/// A stage off-screen that notes how long after its time each frame was ready to be handed over.
class Noting final : public kiosk::Stage {
public:
    explicit Noting(kiosk::OffscreenStage& stage) : stage_{stage} {}

    kiosk::Inputs wait(std::optional<Ns> timeout) override {
        due_ = Stopwatch::now() + timeout.value_or(Ns{0});
        auto inputs = stage_.wait(timeout);
        woke_ = Stopwatch::now();
        return inputs;
    }

    void show(const render::Card& card) override {
        const auto drawn = stage_.drawn();
        const auto begun = computed();
        stage_.show(card);
        if (stage_.drawn() == drawn || drawn < 2) return; // the first two are not due at any time
        wakes_.push_back(woke_ - due_);
        frames_.push_back(Stopwatch::now() - due_);
        drawings_.push_back(std::exchange(ahead_, Ns{0}) + computed() - begun);
    }

    [[nodiscard]] bool draws_ahead() const override { return stage_.draws_ahead(); }
    void draw_ahead(const render::Card& card) override {
        const auto begun = computed();
        stage_.draw_ahead(card);
        ahead_ = computed() - begun;
    }

    void print() {
        const auto count = std::ranges::count_if(frames_, [](Ns time) { return time > late; });
        std::printf("%zu frames, %td later than 2 ms: %.2f in 10,000 (at most 1)\n", frames_.size(), count,
                    1e4 * static_cast<double>(count) / static_cast<double>(frames_.size()));
        print("woken after their time", wakes_);
        print("ready after their time", frames_);
        print("drawn in", drawings_);
    }

private:
    static void print(const char* what, std::vector<Ns>& times) {
        std::ranges::sort(times);
        const auto at = [&](double share) {
            return ms(times[static_cast<std::size_t>(share * static_cast<double>(times.size() - 1))]);
        };
        std::printf("%s: median %.3f ms, 99 %% %.3f ms, 99.99 %% %.3f ms, last %.3f ms\n", what, at(0.5),
                    at(0.99), at(0.9999), at(1));
    }

    /// What this thread has computed so far, whoever else the machine worked for.
    static Ns computed() {
        timespec time{};
        clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
        return std::chrono::seconds{time.tv_sec} + Ns{time.tv_nsec};
    }

    kiosk::OffscreenStage& stage_;
    Stopwatch::time_point due_;
    Stopwatch::time_point woke_;
    Ns ahead_{0}; ///< what it took to draw a frame before it was due
    std::vector<Ns> wakes_;
    std::vector<Ns> frames_;
    std::vector<Ns> drawings_;
};

int failed(const std::string& why) {
    std::fprintf(stderr, "frame_soak: error: %s\n", why.c_str());
    return 1;
}

kiosk::MenuReading menu_of(const content::Routine& routine) {
    kiosk::MenuReading reading;
    reading.menu.routines.push_back(std::make_unique<const content::Routine>(routine));
    const auto& kept = *reading.menu.routines.front();
    const auto& soak = *content::find_plan(kept, "soak");
    auto timeline = content::compile(kept, soak, {});
    if (!timeline) return reading;
    reading.menu.programs.push_back(
        kiosk::program_of(kept, soak, *timeline, content::motion::Facing::mirror));
    reading.menu.timelines.push_back(std::move(*timeline));
    return reading;
}

} // namespace

int main(int argc, char** argv) {
    const auto minutes = argc > 1 ? std::atol(argv[1]) : 60L;
    kiosk::block_signals();
    const std::filesystem::path file{LIMBER_SOURCE_DIR "/content/routines/hip-opening/routine.toml"};
    const auto text = content::text_of(file);
    if (!text) return failed("cannot read " + file.string());
    // Plans stand before moves.
    const auto routine = content::read_routine(std::string{*text}.insert(text->find("[plans."), plan), file);
    if (!routine.routine) return failed(content::to_string(routine.problems.front()));
    kiosk::Show show{content::Library{}, {}, menu_of(*routine.routine)};
    if (show.in_trouble()) return failed("the plan cannot be laid out");
    show.start(kiosk::Ms{16'000}); // behind title and preview
    auto studio = kiosk::Studio::open({});
    if (!studio) return failed(studio.error());
    kiosk::Waiter waiter;
    const auto signals = kiosk::Signals::watched_by(waiter);
    if (!signals) return failed(signals.error());
    kiosk::OffscreenStage stage{studio->easel(), studio->pictures(), waiter};
    Noting noting{stage};
    kiosk::run(show, noting, kiosk::Clock{}, kiosk::Ms{minutes * 60'000});
    noting.print();
    return 0;
}
