// The hot path alone, for counting its instructions: `hot_path frames` plays four seconds of a work card with
// its moving figure, 60 frames a second at 1920x1080, from time that passed to pixels; `presses` skips
// through the cards; `seconds` counts a rest down beside a figure that stands still; `gpu` plays what
// `frames` plays for the GPU's painter; `hot_path calibration` runs a fixed loop that no change of Limber can
// touch. Only what is in `measured` is to be counted, less what SDL does with triangles, which is the
// driver's.
#include "kiosk/easel.hpp"
#include "kiosk/show.hpp"
#include "render/gpu_painter.hpp"
#include "render/text.hpp"

#include <algorithm>
#include <cstdio>
#include <functional>
#include <string_view>
#include <vector>

using namespace std::chrono_literals;
using kiosk::Ms;

namespace {

/// One frame set and copied, 60 times, word by word.
void calibration() {
    std::vector<std::uint32_t> from(1920UL * 1080, 1), into(from.size());
    for (int i = 0; i < 60; ++i)
        for (std::size_t k = 0; k < from.size(); k += 8) into[k] += from[k] ^ static_cast<std::uint32_t>(k);
    if (into[8] == 0) std::puts("");
}

/// Lets time pass from change to change.
/// @param draw  of a card: whether it drew anything
/// @return frames drawn
template <class Draw> int play(kiosk::Show& show, Ms length, const Draw& draw) {
    int drawn = 0;
    for (Ms now{0}; now < length;) {
        const Ms step = show.until_change().value_or(1s);
        show.elapse(step);
        now += step;
        if (draw(show.live_card())) ++drawn;
    }
    return drawn;
}

class Frames {
public:
    Frames()
        : show_{{}, {}, kiosk::load_menu({}, {SHIPPED_ROUTINES "/hip-opening", "strength", {}, {}})},
          easel_{*fonts_, none_, {1920, 1080, {}, 0}} {
        show_.start(15s);
        play(1s);
    }
    /// @return frames drawn
    int play(Ms length) {
        return ::play(show_, length, [&](const render::Card& card) {
            const bool drawn = !easel_.draw(card).empty();
            const auto next = easel_.draws_ahead() ? show_.until_change() : std::nullopt;
            if (const auto* ahead = next ? show_.pose_in(*next) : nullptr) easel_.draw_ahead(*ahead);
            return drawn;
        });
    }

    /// Looks in at each work segment and skips on to what follows it.
    /// @return cards drawn
    int skip_through() {
        int drawn = 0;
        const content::Timeline timeline = show_.menu().timelines.front();
        for (const auto& segment : timeline.segments) {
            if (!std::holds_alternative<content::Work>(segment.what)) continue;
            show_.start(segment.start + 200ms);
            easel_.draw(show_.live_card());
            show_.take(kiosk::Event{kiosk::SkipOn{}});
            if (!easel_.draw(show_.live_card()).empty()) ++drawn;
        }
        return drawn;
    }

    /// Goes to where the first rest's figure stands still, and has drawn two seconds of it: every digit is
    /// known.
    void rest() {
        const auto& segments = show_.menu().timelines.front().segments;
        const auto first = std::ranges::find_if(segments, [](const content::Segment& s) {
            return std::holds_alternative<content::RestFor>(s.what);
        });
        show_.start(first->start + 14s);
        play(12s);
        show_.start(first->start + 14s);
        play(2s);
    }

private:
    kiosk::Show show_;
    render::Result<render::Fonts> fonts_ = render::Fonts::open();
    const render::Pictures none_;
    kiosk::Easel easel_;
};

/// What the GPU's painter makes of its lists; nobody draws that.
class GpuFrames {
public:
    GpuFrames()
        : show_{{}, {}, kiosk::load_menu({}, {SHIPPED_ROUTINES "/hip-opening", "strength", {}, {}})},
          draft_{*fonts_, kiosk::screen_of({1920, 1080, {}, 0})}, painter_{*renderer_, *fonts_, none_} {
        show_.start(15s);
        play(1s);
    }
    /// @return frames drawn
    int play(Ms length) {
        return ::play(show_, length, [&](const render::Card& card) {
            const render::DrawList* list = draft_.update(card);
            return list != nullptr && painter_.present(*list).value_or(false);
        });
    }

private:
    kiosk::Show show_;
    render::Result<render::Fonts> fonts_ = render::Fonts::open();
    const render::Pictures none_;
    kiosk::Draft draft_;
    render::SurfaceHandle target_{SDL_CreateRGBSurfaceWithFormat(0, 1, 1, 32, SDL_PIXELFORMAT_ARGB8888)};
    render::RendererHandle renderer_{SDL_CreateSoftwareRenderer(target_.get())};
    render::GpuPainter painter_;
};

} // namespace

/// In the place of SDL's: what becomes of triangles is the driver's work.
extern "C" int SDL_RenderGeometry(SDL_Renderer*, SDL_Texture*, const SDL_Vertex*, int, const int*, int) {
    return 0;
}

/// Counted by its name.
extern "C" __attribute__((noinline)) int measured(const std::function<int()>& work) { return work(); }

int main(int argc, char** argv) {
    const std::string_view what = argc == 2 ? argv[1] : "";
    int frames = 1;
    if (what == "calibration") {
        measured([] { return calibration(), 0; });
    } else if (what == "gpu") {
        GpuFrames gpu;
        frames = measured([&] { return gpu.play(4s); });
    } else if (what == "frames" || what == "presses" || what == "seconds") {
        Frames cpu;
        if (what == "presses") cpu.skip_through(); // every text is known from now on
        if (what == "seconds") cpu.rest();
        frames = measured(
            [&] { return what == "presses" ? cpu.skip_through() : cpu.play(what == "seconds" ? 8s : 4s); });
    } else {
        std::fputs("usage: hot_path frames|presses|seconds|gpu|calibration\n", stderr);
        return 2;
    }
    std::printf("%d frames\n", frames);
}
