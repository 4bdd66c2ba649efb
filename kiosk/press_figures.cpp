// A thread of its own presses, as a person would, and sends the time of each press to where the loop waits
// for it.
#include "kiosk/press_figures.hpp"

#include "content/descriptor.hpp"
#include "kiosk/easel.hpp"
#include "kiosk/loop.hpp"

#include <algorithm>
#include <array>
#include <random>
#include <thread>

#include <sys/socket.h>

namespace kiosk {
namespace {

using Stopwatch = std::chrono::steady_clock;
using Times = std::vector<double>; // ms

/// In the first visit every text is new to the fonts, in the others all are known.
constexpr int visits = 3;
/// From here on the figure of a work segment moves.
constexpr Ms moving{200};
/// Between two presses.
constexpr Ms shortest_pause{20};
constexpr Ms longest_pause{40};

double ms(Stopwatch::duration time) { return std::chrono::duration<double, std::milli>{time}.count(); }

double share_of(Times& times, double share) {
    std::ranges::sort(times);
    return times.empty() ? 0 : times[static_cast<std::size_t>(share * static_cast<double>(times.size() - 1))];
}

/// Presses until nobody listens any more.
void press_again_and_again(content::Descriptor in) {
    std::minstd_rand random{1}; // always the same pauses
    std::uniform_int_distribution<std::int64_t> pause{std::chrono::microseconds{shortest_pause}.count(),
                                                      std::chrono::microseconds{longest_pause}.count()};
    for (;;) {
        std::this_thread::sleep_for(std::chrono::microseconds{pause(random)});
        const auto now = Stopwatch::now();
        if (send(in.get(), &now, sizeof now, MSG_NOSIGNAL) != sizeof now) return;
    }
}

/// A stage off-screen that is pressed through a descriptor and notes when what it led to was drawn.
class PressedStage final : public Stage {
public:
    PressedStage(Easel& easel, content::Descriptor out) : easel_{easel}, out_{std::move(out)} {
        waiter_.watch(out_.get(), [this](Inputs& inputs) {
            Stopwatch::time_point pressed;
            if (read(out_.get(), &pressed, sizeof pressed) != sizeof pressed) return;
            if (!working_) return;
            pressed_ = pressed;
            wakes.push_back(ms(Stopwatch::now() - pressed));
            inputs.emplace_back(Event{SkipOn{}});
        });
    }

    Inputs wait(std::optional<Ns> timeout) override {
        Inputs inputs;
        waiter_.wait(timeout, inputs);
        return inputs;
    }

    void show(const render::Card& card) override {
        const bool changed = !easel_.draw(card).empty();
        if (pressed_ && changed) presses.push_back(ms(Stopwatch::now() - *pressed_));
        pressed_.reset();
        working_ = std::holds_alternative<render::WorkCard>(card.body);
    }

    [[nodiscard]] bool draws_ahead() const override { return easel_.draws_ahead(); }
    void draw_ahead(const render::Card& card) override { easel_.draw_ahead(card); }

    Times wakes;
    Times presses;

private:
    Easel& easel_;
    content::Descriptor out_;
    Waiter waiter_;
    std::optional<Stopwatch::time_point> pressed_;
    bool working_ = false;
};

/// Looks in at each work segment for as long as it takes to be pressed.
void visit(Show& show, PressedStage& stage) {
    const auto& timeline = show.menu().timelines.front();
    for (const auto& segment : timeline.segments) {
        if (!std::holds_alternative<content::Work>(segment.what)) continue;
        show.start(segment.start + moving);
        run(show, stage, Clock{}, longest_pause + longest_pause / 2);
    }
}

} // namespace

std::vector<Figure> measure_presses(const std::filesystem::path& file, const render::Fonts& fonts) {
    std::array<int, 2> ends{-1, -1};
    if (socketpair(AF_UNIX, SOCK_DGRAM | SOCK_CLOEXEC, 0, ends.data()) != 0) return {};
    const render::Pictures none;
    Easel easel{fonts, none, {}};
    Times wakes;
    Times presses;
    std::thread person{press_again_and_again, content::Descriptor{ends[1]}};
    {
        PressedStage stage{easel, content::Descriptor{ends[0]}};
        Show show{content::Library{}, {}, load_menu({}, {file.string(), "", {}, {}})};
        for (int i = 0; i < visits && !show.in_trouble(); ++i) visit(show, stage);
        wakes = std::move(stage.wakes);
        presses = std::move(stage.presses);
    }
    person.join();
    const std::string name = "key press to changed pixels while the figure moves";
    return {{name + ", median", share_of(presses, 0.5), "ms", 1.0, share_of(wakes, 0.5), "the wake alone"},
            {name + ", 99 %", share_of(presses, 0.99), "ms", 3.0, share_of(wakes, 0.99), "the wake alone"}};
}

} // namespace kiosk
