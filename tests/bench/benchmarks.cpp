// The hot paths one by one: reading, seeking, composing, laying out, drawing.
#include "content/routine_reader.hpp"
#include "kiosk/easel.hpp"
#include "kiosk/scenes.hpp"
#include "render/layout.hpp"
#include "render/text.hpp"

#include "tests/support/walls.hpp"

#include <benchmark/benchmark.h>

#include <algorithm>
#include <cstring>
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

/// A second of a moving figure at 60 frames a second, laid out for a 1080-line screen.
std::vector<render::DrawList> moving_figure() {
    const auto reading = walls::menu_of(text_of(hip));
    const auto fonts = render::Fonts::open();
    std::vector<render::DrawList> lists;
    for (std::int64_t i = 0; i < 60; ++i)
        lists.push_back(
            render::lay_out(kiosk::card_at(reading.menu, Ms{16'000 + i * 1'000 / 60}), {}, *fonts));
    return lists;
}

/// Beside the time: pixels redrawn and sent, of those that differ, and of the screen.
void moving_figure_drawn(benchmark::State& state) {
    const auto lists = moving_figure();
    const auto fonts = render::Fonts::open();
    const render::Pictures pictures;
    render::SurfacePainter painter{*fonts, pictures};
    painter.draw(lists.front());
    const auto* pixels = static_cast<const std::uint32_t*>(painter.target()->pixels);
    const std::size_t count = std::size_t{1920} * 1080;
    double sent = 0, differing = 0;
    for (const auto& list : lists) {
        const std::vector<std::uint32_t> before(pixels, pixels + count);
        for (const auto& piece : painter.draw(list)) sent += static_cast<double>(piece.w) * piece.h;
        for (std::size_t i = 0; i < count; ++i) differing += before[i] != pixels[i] ? 1 : 0;
    }
    std::size_t i = 0;
    for (auto _ : state) benchmark::DoNotOptimize(painter.draw(lists[++i % lists.size()]).size());
    state.counters["sent/differing"] = sent / differing;
    state.counters["sent/screen"] = sent / static_cast<double>(lists.size() * count);
}
BENCHMARK(moving_figure_drawn)->Unit(benchmark::kMicrosecond);

/// The figure alone on a black screen, as a whole.
void figure_drawn(benchmark::State& state) {
    auto list = moving_figure().front();
    std::erase_if(list.items,
                  [](const render::Item& item) { return item.role != render::Role::illustration; });
    const auto fonts = render::Fonts::open();
    const render::Pictures pictures;
    const auto surface = render::black_surface(list.width, list.height);
    const render::Canvas canvas{static_cast<std::uint32_t*>((*surface)->pixels),
                                (*surface)->pitch / 4,
                                {0, 0, list.width, list.height}};
    for (auto _ : state)
        for (const auto& item : list.items) draw_item(canvas, item, *fonts, pictures);
}
BENCHMARK(figure_drawn)->Unit(benchmark::kMicrosecond);

/// One digit of a countdown that changes, beside a still figure; and the plain copy of its box.
void count_drawn(benchmark::State& state) {
    const auto fonts = render::Fonts::open();
    const render::Pictures pictures;
    const auto reading = walls::menu_of(text_of(hip));
    auto list = render::lay_out(kiosk::card_at(reading.menu, Ms{16'000}), {}, *fonts);
    const auto count = std::find_if(list.items.begin(), list.items.end(), [](const render::Item& item) {
        const auto* run = std::get_if<render::GlyphRun>(&item.shape);
        return run != nullptr && run->tabular && run->text.size() > 3;
    });
    auto& text = std::get<render::GlyphRun>(count->shape).text;
    render::SurfacePainter painter{*fonts, pictures};
    painter.draw(list);
    std::size_t pixels = 0;
    for (auto _ : state) {
        text.back() = text.back() == '9' ? '0' : static_cast<char>(text.back() + 1);
        pixels = 0;
        for (const auto& piece : painter.draw(list))
            pixels += static_cast<std::size_t>(piece.w) * static_cast<std::size_t>(piece.h);
    }
    state.counters["pixels"] = static_cast<double>(pixels);
}
BENCHMARK(count_drawn)->Unit(benchmark::kMicrosecond);

// What memory can do at all: a frame set and copied, through buffers of 256 MiB, so that none is in a cache.
constexpr std::size_t frame_bytes = std::size_t{1920} * 1080 * 4, cold_bytes = std::size_t{256} << 20U;

void cold_memset(benchmark::State& state) {
    std::vector<char> into(cold_bytes);
    std::size_t at = 0;
    for (auto _ : state) {
        std::memset(into.data() + at, 1, frame_bytes);
        at = at + 2 * frame_bytes > cold_bytes ? 0 : at + frame_bytes;
    }
    benchmark::DoNotOptimize(into.data());
}
BENCHMARK(cold_memset)->Unit(benchmark::kMicrosecond);

void cold_memcpy(benchmark::State& state) {
    std::vector<char> from(cold_bytes, 1), into(cold_bytes);
    std::size_t at = 0;
    for (auto _ : state) {
        std::memcpy(into.data() + at, from.data() + at, frame_bytes);
        at = at + 2 * frame_bytes > cold_bytes ? 0 : at + frame_bytes;
    }
    benchmark::DoNotOptimize(into.data());
}
BENCHMARK(cold_memcpy)->Unit(benchmark::kMicrosecond);

} // namespace
