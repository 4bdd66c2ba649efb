// The hot path alone, for counting its instructions: `hot_path frames` plays four seconds of a work card with
// its moving figure, 60 frames a second at 1920x1080, from time that passed to pixels; `presses` skips
// through the cards; `seconds` counts a rest down beside a figure that stands still; `hot_path calibration`
// runs a fixed loop that no change of Limber can touch. Only what is in `measured` is to be counted.
#include "kiosk/easel.hpp"
#include "kiosk/show.hpp"
#include "render/text.hpp"

#include <algorithm>
#include <cstdio>
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
        int drawn = 0;
        for (Ms now{0}; now < length;) {
            const Ms step = show_.until_change().value_or(1s);
            show_.elapse(step);
            now += step;
            if (!easel_.draw(show_.live_card()).empty()) ++drawn;
        }
        return drawn;
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

} // namespace

/// Counted by its name.
extern "C" __attribute__((noinline)) int measured(Frames* frames, std::string_view what) {
    if (what == "frames") return frames->play(4s);
    if (what == "presses") return frames->skip_through();
    if (what == "seconds") return frames->play(8s);
    calibration();
    return 0;
}

int main(int argc, char** argv) {
    const std::string_view what = argc == 2 ? argv[1] : "";
    if (what == "calibration") return measured(nullptr, what);
    if (what != "frames" && what != "presses" && what != "seconds") {
        std::fputs("usage: hot_path frames|presses|seconds|calibration\n", stderr);
        return 2;
    }
    Frames frames;
    if (what == "presses") frames.skip_through(); // every text is known from now on
    if (what == "seconds") frames.rest();
    std::printf("%d frames\n", measured(&frames, what));
}
