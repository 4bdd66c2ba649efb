// A card in one line of words, for tests that compare what a viewer reads.
#pragma once

#include "content/timeline.hpp"
#include "render/card.hpp"

#include <string>

namespace described {

/// The parts that are not empty, joined by " | ".
template <class... Parts> std::string joined(const Parts&... parts) {
    std::string text;
    const auto add = [&](const std::string& part) {
        if (!part.empty()) text += (text.empty() ? "" : " | ") + part;
    };
    (add(parts), ...);
    return text;
}

inline std::string card(const render::Card& card) {
    using namespace render;
    const std::string words = std::visit(
        content::Overloaded{
            [](const IdleCard& c) { return joined("idle", c.title, c.headline, c.countdown); },
            [](const TitleCard& c) { return joined("title", c.title, c.plan, c.countdown); },
            [](const PreviewCard& c) {
                return joined("preview", c.name, c.number, c.side_word, c.countdown, c.dose);
            },
            [](const WorkCard& c) {
                return joined("work", c.name, c.side_word,
                              c.hero + (c.hero_of.empty() ? "" : " " + c.hero_of), c.second, c.cue,
                              c.sets.label);
            },
            [](const SwitchCard& c) { return joined("switch", c.name, c.side_word, c.countdown); },
            [](const RestCard& c) {
                return joined("rest", c.countdown, c.next, c.side_word,
                              c.offer ? c.offer_text : std::string{});
            },
            [](const ReadyCard& c) { return joined("ready", c.name, c.side_word, c.countdown, c.resumes); },
            [](const PausedCard& c) { return joined("paused", c.name, c.side_word, c.where); },
            [](const DoneCard& c) {
                std::string figures;
                for (const auto& [number, word] : c.figures)
                    figures += (figures.empty() ? "" : ", ") + number + " " + word;
                return joined("done", c.headline, c.title, figures);
            },
            [](const TroubleCard& c) { return joined("trouble", c.headline); },
            [](const TurningCard& c) { return joined("turning", c.headline, c.keep); },
            [](const DotCard&) { return std::string{"dot"}; },
            [](const DarkCard&) { return std::string{"dark"}; },
        },
        card.body);
    return joined(words, card.hint);
}

} // namespace described
