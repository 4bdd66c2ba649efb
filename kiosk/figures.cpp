// Reading, seeking, laying out, and how often a card changes.
#include "kiosk/figures.hpp"

#include "content/moment.hpp"
#include "content/routine_reader.hpp"
#include "kiosk/figures_frames.hpp"
#include "kiosk/scenes.hpp"
#include "kiosk/show.hpp"
#include "kiosk/stopwatch.hpp"

#include <algorithm>
#include <fstream>
#include <sstream>

#include <nlohmann/json.hpp>

namespace kiosk {
namespace {

std::string text_of(const std::filesystem::path& file) {
    std::ifstream in{file};
    std::stringstream text;
    text << in.rdbuf();
    return text.str();
}

Figure reading(const std::filesystem::path& file) {
    const std::string text = text_of(file);
    const double ns = median_ns(50, [&](int) { keep(content::read_routine(text, file)); });
    const double floor = median_ns(50, [&](int) { keep(text_of(file)); });
    return {"read the routine", ns / 1e6, "ms", 1.0, floor / 1e6, "the file read alone"};
}

/// `segments` pieces of work of 800 ms in a row.
content::Timeline long_timeline(std::size_t segments) {
    content::Timeline timeline;
    const Ms length{800};
    for (std::size_t i = 0; i < segments; ++i) {
        content::Segment segment;
        segment.start = length * static_cast<std::int64_t>(i);
        segment.length = length;
        segment.what = content::Work{0,
                                     content::Side::both,
                                     false,
                                     content::Side::right,
                                     1,
                                     1,
                                     content::Reps{1},
                                     content::Tempo{{Ms{200}, Ms{200}, Ms{200}, Ms{200}}},
                                     1.0};
        timeline.starts.push_back(segment.start.count());
        timeline.segments.push_back(segment);
    }
    timeline.shortest = timeline.longest = length * static_cast<std::int64_t>(segments);
    return timeline;
}

/// Positions in an order that no cache can foresee.
Ms scattered(int i, const content::Timeline& timeline) {
    return Ms{static_cast<std::int64_t>(static_cast<std::uint64_t>(i) * 2'654'435'761U %
                                        static_cast<std::uint64_t>(timeline.longest.count()))};
}

double moment_ns(const content::Timeline& timeline) {
    return median_ns(200'000, [&](int i) { keep(content::moment_at(timeline, scattered(i, timeline))); });
}

double search_ns(const content::Timeline& timeline) {
    return median_ns(200'000, [&](int i) {
        keep(*std::ranges::lower_bound(timeline.starts, scattered(i, timeline).count() / 2));
    });
}

void add_moments(std::vector<Figure>& figures) {
    const auto large = long_timeline(100'000);
    const auto small = long_timeline(1'000);
    const double at_large = moment_ns(large);
    const double search_large = search_ns(large);
    figures.push_back(
        {"moment_at, 100,000 segments", at_large, "ns", 200, search_large, "a binary search alone"});
    figures.push_back({"moment_at, 100,000 over 1,000 segments", at_large / moment_ns(small), "ratio", 5.0,
                       search_large / search_ns(small), "a binary search alone"});
}

Figure laying_out(const Menu& menu, const render::TextMeasure& measure) {
    const render::Screen screen;
    const Ms length = menu.timelines.front().shortest;
    const auto at = [&](int i) { return Ms{static_cast<std::int64_t>(i) * 7'919 % length.count()}; };
    const double ns =
        median_ns(2'000, [&](int i) { keep(render::lay_out(card_at(menu, at(i)), screen, measure)); });
    const double card = median_ns(2'000, [&](int i) { keep(card_at(menu, at(i))); });
    return {"compose and lay out a card", ns / 1e3, "us", 100, card / 1e3, "the card composed alone"};
}

/// Cards that differ over `length`, looked at whenever the show says that something may have changed.
int redraws(Show& show, Ms length) {
    int count = 0;
    auto card = show.card();
    for (Ms now{0}; now < length;) {
        const Ms step = std::min(show.until_change().value_or(length), length - now);
        show.elapse(step);
        now += step;
        auto fresh = show.card();
        count += fresh != card ? 1 : 0;
        card = std::move(fresh);
    }
    return count;
}

void add_redraws(std::vector<Figure>& figures, const std::filesystem::path& file) {
    const auto fresh_show = [&] {
        return Show{content::Library{}, {}, load_menu(content::Library{}, {file.string(), "", {}, {}})};
    };
    Show idle = fresh_show();
    figures.push_back({"frames of a still card in a minute", static_cast<double>(redraws(idle, Ms{60'000})),
                       "frames", 0, 0, "nothing changes"});
    // A rest of 30 s, behind the reps that it shows of what comes next: from there the figure stands still.
    Show rest = fresh_show();
    const auto& timeline = rest.menu().timelines.front();
    const auto first = std::ranges::find_if(timeline.segments, [](const content::Segment& s) {
        return std::holds_alternative<content::RestFor>(s.what);
    });
    if (first == timeline.segments.end()) return;
    rest.start(first->start + Ms{13'500});
    figures.push_back({"redraws a second of a countdown beside a still figure",
                       redraws(rest, Ms{9'000}) / 9.0, "1/s", 1, 1, "one digit a second"});
}

std::string machine() {
    std::ifstream info{"/proc/cpuinfo"};
    for (std::string line; std::getline(info, line);) {
        if (line.starts_with("model name") || line.starts_with("Model"))
            return line.substr(line.find(':') + 2);
    }
    return "unknown";
}

} // namespace

std::vector<Figure> measure_figures(const std::filesystem::path& file, const Menu& menu,
                                    const render::Fonts& fonts) {
    std::vector<Figure> figures;
    figures.push_back(reading(file));
    add_moments(figures);
    figures.push_back(laying_out(menu, fonts));
    add_mannequin_figures(figures, menu, fonts);
    add_redraws(figures, file);
    add_frame_figures(figures, file, fonts);
    return figures;
}

std::string figures_json(const std::vector<Figure>& figures) {
    nlohmann::ordered_json json;
    json["machine"] = machine();
    json["figures"] = nlohmann::ordered_json::array();
    for (const auto& f : figures) {
        json["figures"].push_back({{"name", f.name},
                                   {"value", f.value},
                                   {"unit", f.unit},
                                   {"goal", f.goal},
                                   {"limit", f.limit},
                                   {"limit_name", f.limit_name},
                                   {"ok", f.ok()}});
    }
    return json.dump(2) + "\n";
}

} // namespace kiosk
