#include "tests/support/sample_cards.hpp"

#include <iterator>
#include <utility>

namespace samples {
namespace {

using namespace render;

CueList cues(int lit) {
    return {{"Feet hip-width, legs long", "Step back, hips square", "Same arm reaches up"}, lit};
}

Card playing(Body body, std::string hint = "Press: pause", double progress = 0.3) {
    Card card;
    card.body = std::move(body);
    card.hint = std::move(hint);
    card.progress = progress;
    card.time_left = "31 min left";
    return card;
}

WorkCard work(Side side = Side::right) {
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
WorkCard work_with_cues(Side side) {
    WorkCard card = work(side);
    card.illustration = cues(2);
    return card;
}

WorkCard longest_work() {
    WorkCard card = work(Side::left);
    card.name = longest_shipped_name;
    card.number = "MOVE 4 OF 5";
    card.illustration = PictureRef{"figure", 0, false};
    card.cue = "Cross behind the front foot";
    card.cue_widest = "Reach that same arm overhead";
    return card;
}

WorkCard interval() {
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

PreviewCard preview() {
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
PreviewCard last_seconds(PreviewCard card, const std::string& count) {
    card.last_seconds = true;
    card.countdown = count;
    return card;
}

SwitchCard change(bool last) {
    SwitchCard card;
    card.name = "Step Back & Reach";
    card.side = Side::left;
    card.side_word = "LEFT";
    card.countdown = last ? "2" : "0:05";
    card.last_seconds = last;
    card.illustration = cues(-1);
    return card;
}

RestCard rest() {
    RestCard card;
    card.label = "REST";
    card.countdown = "0:23";
    card.next = "Set 3 of 4";
    card.side = Side::right;
    card.side_word = "RIGHT";
    card.illustration = cues(-1);
    return card;
}
RestCard offer(bool taken) {
    RestCard card = rest();
    card.next = "Step Back Wide";
    card.side = Side::left;
    card.side_word = "LEFT";
    card.offer = true;
    card.offer_taken = taken;
    card.offer_text = taken ? "Set 4 is on" : "One more set?";
    return card;
}

IdleCard idle() {
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

} // namespace

std::vector<Sample> everyday_cards() {
    std::vector<Sample> all;
    Card idle_card;
    idle_card.body = idle();
    all.push_back({"idle", idle_card});
    all.push_back({"idle_loop", playing(IdleCard{"Hip opening & strength",
                                                 "Daily stretch · 10 min · 5 moves",
                                                 {},
                                                 "Next start in",
                                                 "0:42",
                                                 NoIllustration{}},
                                        "Press: start now", 0)});
    all.back().card.progress.reset();
    all.back().card.time_left.clear();
    Card title;
    title.body =
        TitleCard{"Hip opening & strength",      "Strength", "35–46 min · 5 moves · no equipment", "5",
                  {"Strength", "Daily stretch"}, 0};
    title.hint = "Press: another plan";
    all.push_back({"title", title});
    all.push_back({"preview", playing(preview())});
    all.push_back({"preview_last", playing(last_seconds(preview(), "3"))});
    all.push_back({"work_right", playing(work_with_cues(Side::right))});
    all.push_back({"work_left", playing(work_with_cues(Side::left))});
    all.push_back({"work_place", playing(with(work(), [](WorkCard& w) {
                       w.illustration = PictureRef{"figure", 0, false};
                   }))});
    all.push_back({"work_longest", playing(longest_work())});
    all.push_back({"work_interval", playing(interval())});
    all.push_back({"switch", playing(change(false))});
    all.push_back({"switch_last", playing(change(true))});
    all.push_back({"rest", playing(rest(), "Press: go on")});
    all.push_back({"rest_offer", playing(offer(false), "Press: one more set")});
    all.push_back({"rest_offer_taken", playing(offer(true), "Press: no more set")});
    all.push_back({"rest_open", playing(with(rest(),
                                             [](RestCard& r) {
                                                 r.label = "REST AS NEEDED";
                                                 r.countdown.clear();
                                                 r.next = longest_shipped_name;
                                             }),
                                        "Press: go on")});
    all.push_back({"ready", playing(ReadyCard{"READY", "Step Back & Reach", Side::right, "RIGHT", "4",
                                              "Rep 5 of 8, set 2", cues(-1)})});
    all.push_back({"paused", playing(PausedCard{"PAUSED", "Step Back & Reach", Side::right, "RIGHT",
                                                "Rep 5 of 8 · Set 2 of 3 · 0:18 left", cues(-1)},
                                     "Press: go on")});
    Card done;
    done.body = DoneCard{"Well done",
                         "Hip opening & strength · Strength",
                         {{"36 min", "time"}, {"15", "sets"}, {"240", "reps"}}};
    done.hint = "Press: start again";
    all.push_back({"done", done});
    Card trouble;
    trouble.body = TroubleCard{"No routine to play",
                               {"hip-opening/routine.toml:12:5: unknown key \"rep\"",
                                "Did you mean \"reps\"?", "Mend the file, then press the button"}};
    trouble.hint = "Press: try again";
    all.push_back({"trouble", trouble});
    Card held = playing(work_with_cues(Side::right));
    held.hold_ring = 0.6;
    all.push_back({"hold", held});
    return all;
}

std::vector<Sample> hard_cards() {
    std::vector<Sample> all;
    const PictureRef figure{"figure", 0, false};
    const auto named = [&](const char* name) {
        return with(longest_work(), [&](WorkCard& w) { w.name = name; });
    };
    all.push_back({"work_sixty", playing(named(sixty_characters))});
    all.push_back({"work_sixty_solid", playing(named(sixty_without_spaces))});
    all.push_back({"work_no_options", playing(with(WorkCard{},
                                                   [](WorkCard& w) {
                                                       w.name = "Plank";
                                                       w.hero = "1";
                                                   }),
                                              "")});
    all.push_back({"work_twelve_reps", playing(with(work(), [&](WorkCard& w) {
                       w.hero = "12";
                       w.hero_of = "of 20";
                       w.ring = {0.42, 20, 12};
                       w.illustration = figure;
                       w.cue_widest = w.cue;
                   }))});
    all.push_back({"work_hundreds", playing(with(longest_work(), [&](WorkCard& w) {
                       w.hero = "100";
                       w.hero_of = "of 1000";
                   }))});
    all.push_back({"work_alternate", playing(with(longest_work(), [&](WorkCard& w) {
                       w.side = Side::none;
                       w.side_word = "ALTERNATE";
                   }))});
    all.push_back({"work_both", playing(with(interval(), [&](WorkCard& w) {
                       w.side_word = "BOTH SIDES";
                       w.name = longest_shipped_name;
                       w.cue = w.cue_widest = "Reach that same arm overhead";
                       w.second = "12";
                   }))});
    all.push_back({"work_hold", playing(with(longest_work(), [&](WorkCard& w) {
                       w.hero = "12:34";
                       w.hero_of.clear();
                       w.second.clear();
                       w.ring = {1, 0, 0};
                   }))});
    all.push_back({"work_done", playing(with(work(),
                                             [](WorkCard& w) {
                                                 w.ring = {0, 8, 8};
                                             }),
                                        "Press: pause", 1)});
    all.back().card.flash = Side::right;
    all.push_back({"work_many_sets", playing(with(work_with_cues(Side::left), [](WorkCard& w) {
                       w.sets = {"SET 2 OF 100", 1, 100, 0};
                       w.ring = {1, 0, 0};
                   }))});
    all.push_back({"preview_figure", playing(with(preview(), [&](PreviewCard& p) {
                       p.illustration = figure;
                       p.name = sixty_characters;
                       p.cues.push_back("Keep the hips square");
                   }))});
    all.push_back({"preview_both", playing(with(preview(), [&](PreviewCard& p) {
                       p.side = Side::none;
                       p.side_word = "BOTH SIDES";
                       p.name = longest_shipped_name;
                   }))});
    all.push_back({"preview_plain", playing(PreviewCard{})});
    all.push_back({"switch_plain", playing(SwitchCard{}, "")});
    all.push_back({"rest_sixty_offer", playing(with(offer(false), [&](RestCard& r) {
                       r.next = sixty_characters;
                       r.illustration = figure;
                   }))});
    all.push_back({"rest_long", playing(with(rest(), [](RestCard& r) {
                       r.countdown = "12:23";
                       r.next = longest_shipped_name;
                   }))});
    all.push_back({"rest_last", playing(with(offer(true), [](RestCard& r) {
                       r.label = "GET READY";
                       r.countdown = "3";
                       r.last_seconds = true;
                   }))});
    all.back().card.flash_neutral = true;
    all.push_back({"rest_plain", playing(RestCard{}, "")});
    all.push_back({"ready_sixty", playing(ReadyCard{"READY", sixty_characters, Side::left, "LEFT", "5",
                                                    "Rep 5 of 8, set 2", figure})});
    all.push_back({"paused_sixty", playing(PausedCard{"PAUSED", sixty_characters, Side::none, "ALTERNATE",
                                                      "Rep 500 of 1000 · Set 20 of 30 · 10:18 left", figure},
                                           "Press: go on, hold: end")});
    Card idle_card;
    idle_card.body = with(idle(), [](IdleCard& i) {
        i.title = sixty_characters;
        i.headline = "Go on: Inward Back Step with Overhead Reach, set 2";
        i.illustration = cues(-1);
    });
    idle_card.notice = "routines/mine/routine.toml could not be read";
    idle_card.hint = "Press: go on";
    all.push_back({"idle_full", idle_card});
    Card title;
    title.body = TitleCard{sixty_characters,
                           "Strength",
                           "35–46 min · 5 moves · no equipment",
                           "5",
                           {"Strength", "Daily stretch", "Tabata", "Slow and long with holds"},
                           2};
    all.push_back({"title_full", title});
    title.body = TitleCard{"Hips", "Strength", "", "5", {}, 0};
    all.push_back({"title_plain", title});
    Card done;
    done.body =
        DoneCard{"Well done", sixty_characters, {{"1 h 36 min", "time"}, {"150", "sets"}, {"2400", "reps"}}};
    all.push_back({"done_long", done});
    Card trouble;
    trouble.body =
        TroubleCard{"The routine could not be read, and there is no other one",
                    {"/var/lib/limber/routines/my-own-hip-routine/routine.toml:120:13: unknown key",
                     "Did you mean \"rest_between_moves\"?", "Mend the file, then press the button",
                     "limber check /var/lib/limber/routines/my-own-hip-routine names every error in it"}};
    all.push_back({"trouble_long", trouble});
    Card held = playing(longest_work());
    held.hold_ring = 1;
    held.flash = Side::left;
    all.push_back({"hold_full", held});
    return all;
}

std::vector<Sample> all_cards() {
    auto all = everyday_cards();
    auto hard = hard_cards();
    all.insert(all.end(), std::make_move_iterator(hard.begin()), std::make_move_iterator(hard.end()));
    return all;
}

} // namespace samples
