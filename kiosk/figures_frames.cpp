// Frames of the first set's card, one after the other, as the loop would draw them.
#include "kiosk/figures_frames.hpp"

#include "kiosk/easel.hpp"
#include "kiosk/loop.hpp"
#include "kiosk/show.hpp"
#include "kiosk/stage_offscreen.hpp"
#include "kiosk/stopwatch.hpp"

#include <cstring>
#include <ctime>

namespace kiosk {
namespace {

constexpr Ms from{16'000};  ///< behind title and preview
constexpr Ms length{4'000}; ///< out, hold and some of the way back
constexpr Panel full_hd{1920, 1080, {}, 0}, ultra_hd{3840, 2160, {}, 0};
constexpr std::size_t frame_pixels = std::size_t{1920} * 1080;

/// What this process has computed so far, in seconds.
double computed() {
    timespec time{};
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time);
    return static_cast<double>(time.tv_sec) + 1e-9 * static_cast<double>(time.tv_nsec);
}

Show show_of(const std::filesystem::path& file) {
    return Show{content::Library{}, {}, load_menu(content::Library{}, {file.string(), "", {}, {}})};
}

/// Calls `frame(pieces)` after every look at the card that the loop would take.
template <class Frame> void play(Show& show, Easel& easel, const Frame& frame) {
    show.start(from);
    for (Ms now{0}; now < length;) {
        frame(easel.draw(show.live_card()));
        const Ms step = show.until_change().value_or(length);
        show.elapse(step);
        now += step;
    }
}

std::vector<std::uint32_t> pixels_of(const Easel& easel) {
    std::vector<std::uint32_t> pixels(frame_pixels);
    const SDL_Surface& surface = *easel.surface();
    for (int y = 0; y < surface.h; ++y)
        std::memcpy(pixels.data() + static_cast<std::size_t>(y) * 1920,
                    static_cast<const std::uint8_t*>(surface.pixels) + std::ptrdiff_t{y} * surface.pitch,
                    1920 * sizeof pixels[0]);
    return pixels;
}

void add_pixels(std::vector<Figure>& figures, const std::filesystem::path& file, const render::Fonts& fonts) {
    const render::Pictures none;
    Show show = show_of(file);
    Easel easel{fonts, none, full_hd}, fresh{fonts, none, full_hd};
    double frames = 0, other = 0, wrong = 0, sent = 0, differing = 0;
    std::vector<std::uint32_t> before(frame_pixels);
    play(show, easel, [&](const std::vector<render::PixelBox>& pieces) {
        const auto now = pixels_of(easel);
        if (++frames > 1) { // the first one is a whole card
            double differ = 0;
            for (std::size_t i = 0; i < frame_pixels; ++i) differ += now[i] != before[i] ? 1 : 0;
            other += differ > 0 ? 1 : 0;
            differing += differ;
            for (const auto& piece : pieces) sent += static_cast<double>(piece.w) * piece.h;
        }
        fresh.forget();
        fresh.draw(show.card());
        wrong += pixels_of(fresh) != now ? 1 : 0;
        before = now;
    });
    const double due = static_cast<double>(length.count()) * 60 / 1'000, seconds = due / 60;
    figures.push_back(
        {"moving figure: frames left out of 60 a second", 60 - frames / seconds, "1/s", 1.2, 0, "none"});
    figures.push_back(
        {"moving figure: frames like the one before", (due - other) / seconds, "1/s", 2, 0, "none"});
    figures.push_back(
        {"moving figure: frames unlike the snapshot of their instant", wrong, "frames", 0, 0, "none"});
    figures.push_back(
        {"pixels sent a frame, of those that differ", sent / differing, "ratio", 1.6, 1, "all that differ"});
    figures.push_back({"pixels sent a frame, of the screen", 100 * sent / other / frame_pixels, "%", 7.5,
                       100 * differing / other / frame_pixels, "those that differ"});
}

/// Seconds computed for the frames alone; the median of five.
double played_on(const Panel& panel, const std::filesystem::path& file, const render::Fonts& fonts) {
    const render::Pictures none;
    Easel easel{fonts, none, panel};
    Show show = show_of(file);
    std::array<double, 5> times{};
    for (double& time : times) {
        double whole = 0, begun = computed();
        bool first = true;
        play(show, easel, [&](const auto&) {
            if (first) whole = computed() - begun; // a whole card
            first = false;
        });
        time = computed() - begun - whole;
    }
    std::ranges::nth_element(times, times.begin() + 2);
    return times[2];
}

void add_time(std::vector<Figure>& figures, const std::filesystem::path& file, const render::Fonts& fonts) {
    const double small = played_on(full_hd, file, fonts), large = played_on(ultra_hd, file, fonts);
    std::vector<std::uint8_t> cold(std::size_t{256} << 20U);
    const std::size_t bytes = frame_pixels * 4;
    const double set = median_ns(30, [&](int i) {
        std::memset(cold.data() + static_cast<std::size_t>(i) * bytes, i, bytes);
        keep(cold);
    });
    figures.push_back({"moving figure: computed for a second of 60 frames",
                       1e3 * small / (static_cast<double>(length.count()) / 1e3), "ms", 60, 60 * set / 1e6,
                       "60 frames set, their memory cold"});
    figures.push_back({"3840x2160 against 1920x1080", large / small, "ratio", 4.4, 4, "the pixels"});
}

/// A rest of 30 s, behind the reps that it shows of what comes next: from there the figure stands still.
void add_count(std::vector<Figure>& figures, const std::filesystem::path& file, const render::Fonts& fonts) {
    Show show = show_of(file);
    const auto& timeline = show.menu().timelines.front();
    const auto rest = std::ranges::find_if(timeline.segments, [](const content::Segment& s) {
        return std::holds_alternative<content::RestFor>(s.what);
    });
    if (rest == timeline.segments.end()) return;
    const auto list_at = [&](Ms into) {
        show.start(rest->start + into);
        return render::lay_out(show.card(), screen_of(full_hd), fonts);
    };
    const std::array<render::DrawList, 2> lists{list_at(Ms{14'000}), list_at(Ms{15'000})};
    const render::Pictures none;
    render::SurfacePainter painter{fonts, none};
    painter.draw(lists[0]);
    const std::vector<render::PixelBox> pieces = painter.draw(lists[1]);
    const double drawn =
        median_ns(500, [&](int i) { keep(painter.draw(lists[static_cast<std::size_t>(i % 2)])); });
    const SDL_Surface& surface = *painter.target();
    const std::vector<std::uint32_t> row(static_cast<std::size_t>(surface.w), 0xFFU);
    const double copied = median_ns(500, [&](int) {
        for (const render::PixelBox& piece : pieces)
            for (int y = piece.y; y < piece.bottom(); ++y)
                std::memcpy(static_cast<std::uint8_t*>(surface.pixels) + std::ptrdiff_t{y} * surface.pitch +
                                std::ptrdiff_t{piece.x} * 4,
                            row.data(), static_cast<std::size_t>(piece.w) * 4);
        keep(surface);
    });
    figures.push_back({"a second of a countdown drawn beside a still figure", drawn / 1e3, "us",
                       1.5 * copied / 1e3, copied / 1e3, "a row copy of what it sends"});
}

/// Share of a core that `wait` takes, in percent, of a real second.
template <class Wait> double share_of(const Wait& wait) {
    const double begun = computed();
    wait(Ms{1'000});
    return 100 * (computed() - begun);
}

void add_still(std::vector<Figure>& figures, const std::filesystem::path& file, const render::Fonts& fonts) {
    render::Pictures none;
    PictureBox box{none}; // nothing is loaded
    Easel easel{fonts, none, full_hd};
    Waiter waiter;
    OffscreenStage stage{easel, box, waiter};
    Show show = show_of(file); // idle
    run(show, stage, Clock{}, Ms{1});
    const double still = share_of([&](Ms time) { run(show, stage, Clock{}, time); });
    const double empty = share_of([&](Ms time) {
        Inputs inputs;
        waiter.wait(time, inputs);
    });
    figures.push_back({"a still card, of a core", still, "%", 0.1, empty, "an empty loop"});
}

} // namespace

void add_frame_figures(std::vector<Figure>& figures, const std::filesystem::path& file,
                       const render::Fonts& fonts) {
    add_pixels(figures, file, fonts);
    add_time(figures, file, fonts);
    add_count(figures, file, fonts);
    add_still(figures, file, fonts);
}

} // namespace kiosk
