// What a frame of the figure costs before it is drawn. Limits (the issue's): one solve 10 us, solve and limbs
// 200 us.
#include "tests/content/motion/motions.hpp"

#include "content/motion/camera.hpp"

#include "content/routine_reader.hpp"

#include <fstream>
#include <sstream>

#include <benchmark/benchmark.h>

namespace content::motion {
namespace {

float next(float phase) { return phase < 0.99F ? phase + 0.0041F : 0; }

void pose(benchmark::State& state) {
    const Shown lunge = shown("rear-diagonal-lunge", Side::right);
    float phase = 0;
    while (state.KeepRunning()) benchmark::DoNotOptimize(pose_at(lunge.track, phase = next(phase)));
}
BENCHMARK(pose);

void solving(benchmark::State& state) {
    const Shown lunge = shown("rear-diagonal-lunge", Side::right);
    float phase = 0;
    while (state.KeepRunning()) benchmark::DoNotOptimize(solve(pose_at(lunge.track, phase = next(phase))));
}
BENCHMARK(solving);

void solve_and_limbs(benchmark::State& state) {
    const Shown lunge = shown("rear-diagonal-lunge", Side::right);
    float phase = 0;
    while (state.KeepRunning()) {
        const Skeleton body = solve(pose_at(lunge.track, phase = next(phase)));
        benchmark::DoNotOptimize(seen(figure_of(body, {}), body, {.turn = 40}));
    }
}
BENCHMARK(solve_and_limbs);

void make(benchmark::State& state) {
    const Shown lunge = shown("rear-diagonal-lunge", Side::right);
    while (state.KeepRunning()) benchmark::DoNotOptimize(make_track(lunge.motion));
}
BENCHMARK(make)->Unit(benchmark::kMicrosecond);

void read_and_check(benchmark::State& state) {
    while (state.KeepRunning())
        benchmark::DoNotOptimize(
            reading_keys({"at = 0", "at = 0.33, right_foot = { back = 0.45 }, right_hand = \"overhead\""}));
}
BENCHMARK(read_and_check)->Unit(benchmark::kMicrosecond);

/// Limit (issue 2): the whole hip routine at most 1 ms.
void read_the_hip_routine(benchmark::State& state) {
    std::stringstream text;
    text << std::ifstream{LIMBER_ROUTINES "/hip-opening/routine.toml"}.rdbuf();
    const std::string file = text.str();
    while (state.KeepRunning()) benchmark::DoNotOptimize(read_routine(file, "hip-opening/routine.toml"));
}
BENCHMARK(read_the_hip_routine)->Unit(benchmark::kMicrosecond);

} // namespace
} // namespace content::motion
