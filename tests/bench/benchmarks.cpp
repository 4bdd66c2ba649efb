// The hot paths one by one: reading, seeking, composing, laying out, drawing.
#include "content/routine_reader.hpp"
#include "kiosk/easel.hpp"
#include "kiosk/scenes.hpp"
#include "render/layout.hpp"
#include "render/text.hpp"

#include "tests/support/walls.hpp"

#include <benchmark/benchmark.h>

#include <fstream>
#include <sstream>

namespace {

using kiosk::Ms;

const std::string hip = std::string{LIMBER_SOURCE_DIR} + "/content/routines/hip-opening/routine.toml";

std::string text_of(const std::string& file) {
    std::ifstream in{file};
    std::stringstream text;
    text << in.rdbuf();
    return text.str();
}

void read_routine(benchmark::State& state) {
    const std::string text = text_of(hip);
    for (auto _ : state) benchmark::DoNotOptimize(content::read_routine(text, hip));
}
BENCHMARK(read_routine)->Unit(benchmark::kMicrosecond);

void moment_at(benchmark::State& state) {
    content::Timeline timeline;
    for (std::int64_t i = 0; i < state.range(0); ++i) {
        content::Segment segment;
        segment.start = Ms{800 * i};
        segment.length = Ms{800};
        segment.what = content::Work{};
        timeline.starts.push_back(segment.start.count());
        timeline.segments.push_back(segment);
    }
    timeline.longest = Ms{800 * state.range(0)};
    std::uint64_t i = 0;
    for (auto _ : state) {
        const auto at = ++i * 2'654'435'761U % static_cast<std::uint64_t>(timeline.longest.count());
        benchmark::DoNotOptimize(content::moment_at(timeline, Ms{static_cast<std::int64_t>(at)}));
    }
}
BENCHMARK(moment_at)->Arg(100)->Arg(1'000)->Arg(10'000)->Arg(100'000);

/// The cards of the strength plan, a second apart.
render::Card card_of(const kiosk::Menu& menu, std::int64_t i) {
    return kiosk::card_at(menu, Ms{i * 1'000 % menu.timelines.front().shortest.count()});
}

void compose(benchmark::State& state) {
    const auto reading = walls::menu_of(text_of(hip));
    std::int64_t i = 0;
    for (auto _ : state) benchmark::DoNotOptimize(card_of(reading.menu, ++i));
}
BENCHMARK(compose)->Unit(benchmark::kMicrosecond);

void compose_and_lay_out(benchmark::State& state) {
    const auto reading = walls::menu_of(text_of(hip));
    const auto fonts = render::Fonts::open();
    const render::Screen screen;
    std::int64_t i = 0;
    for (auto _ : state)
        benchmark::DoNotOptimize(render::lay_out(card_of(reading.menu, ++i), screen, *fonts));
}
BENCHMARK(compose_and_lay_out)->Unit(benchmark::kMicrosecond);

void next_second_drawn(benchmark::State& state) {
    const auto reading = walls::menu_of(text_of(hip));
    const auto fonts = render::Fonts::open();
    const render::Pictures pictures;
    kiosk::Easel easel{*fonts, pictures, kiosk::Panel{}};
    std::int64_t i = 0;
    for (auto _ : state) easel.draw(card_of(reading.menu, 20 + ++i % 20));
}
BENCHMARK(next_second_drawn)->Unit(benchmark::kMicrosecond);

} // namespace
