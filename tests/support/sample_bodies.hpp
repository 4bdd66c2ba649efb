// The parts that sample cards are made of, each with words of usual length. No card of its own.
#pragma once

#include "render/card.hpp"
#include "tests/support/sample_cards.hpp"

#include <utility>

namespace samples {

using namespace render;

inline CueList cues(int lit) {
    return {{"Feet hip-width, legs long", "Step back, hips square", "Same arm reaches up"}, lit};
}

inline Card playing(Body body, std::string hint = "Press: pause", double progress = 0.3) {
    Card card;
    card.body = std::move(body);
    card.hint = std::move(hint);
    card.progress = progress;
    card.time_left = "31 min left";
    return card;
}

inline WorkCard work(Side side = Side::right) {
    WorkCard card;
    card.name = "Step Back & Reach";
    card.number = "MOVE 1 OF 5";
    card.side = side;
    card.side_word = side == Side::left ? "LEFT" : "RIGHT";
    card.hero = "5";
    card.hero_of = "of 8";
    card.second = "0:18";
    card.cue = "Same arm reaches up";
    card.cue_widest = "Feet hip-width, legs long";
    card.sets = {"SET 2 OF 3", 1, 3, 1};
    card.ring = {0.44, 8, 5};
    return card;
}
inline WorkCard work_with_cues(Side side) {
    WorkCard card = work(side);
    card.illustration = cues(2);
    return card;
}

inline WorkCard longest_work() {
    WorkCard card = work(Side::left);
    card.name = longest_shipped_name;
    card.number = "MOVE 4 OF 5";
    card.illustration = PictureRef{"figure", 0, false};
    card.cue = "Cross behind the front foot";
    card.cue_widest = "Reach that same arm overhead";
    return card;
}

inline WorkCard interval() {
    WorkCard card;
    card.name = "Jumping Jacks";
    card.number = "MOVE 1 OF 8";
    card.hero = "0:18";
    card.cue = "Soft knees, tall spine";
    card.cue_widest = "Soft knees, tall spine";
    card.sets = {"ROUND 2 OF 8", 1, 8, 0};
    card.ring = {0.9, 0, 0};
    card.illustration = PictureRef{"figure", 0, false};
    return card;
}

inline PreviewCard preview() {
    PreviewCard card;
    card.name = "Step Back Wide";
    card.number = "MOVE 2 OF 5";
    card.side = Side::left;
    card.side_word = "LEFT";
    card.countdown = "0:08";
    card.cues = {"Start one foot back", "Step wider, squeeze glutes", "Then opposite arm up"};
    card.dose = "8 reps each side";
    card.caution = "Stop if it hurts";
    card.illustration = CueList{card.cues, -1};
    return card;
}
inline PreviewCard last_seconds(PreviewCard card, const std::string& count) {
    card.last_seconds = true;
    card.countdown = count;
    return card;
}

inline SwitchCard change(bool last) {
    SwitchCard card;
    card.name = "Step Back & Reach";
    card.side = Side::left;
    card.side_word = "LEFT";
    card.countdown = last ? "2" : "0:05";
    card.last_seconds = last;
    card.illustration = cues(-1);
    return card;
}

inline RestCard rest() {
    RestCard card;
    card.label = "REST";
    card.countdown = "0:23";
    card.next = "Set 3 of 4";
    card.side = Side::right;
    card.side_word = "RIGHT";
    card.illustration = cues(-1);
    return card;
}
inline RestCard offer(bool taken) {
    RestCard card = rest();
    card.next = "Step Back Wide";
    card.side = Side::left;
    card.side_word = "LEFT";
    card.offer = true;
    card.offer_taken = taken;
    card.offer_text = taken ? "Set 4 is on" : "One more set?";
    return card;
}

inline IdleCard idle() {
    return {"Hip opening & strength",
            "Strength · 35–46 min · 5 moves",
            {"Sitting most of the day", "Lower back pain", "Poor posture"},
            "Press to start",
            "",
            NoIllustration{}};
}

template <class T, class F> T with(T value, F change) {
    change(value);
    return value;
}

} // namespace samples
