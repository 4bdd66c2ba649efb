// Cards that a layout breaks on: the longest names, the most sets, the widest numbers.
#include "tests/support/sample_bodies.hpp"
#include "tests/support/sample_cards.hpp"
#include "tests/support/sample_figure.hpp"

#include <utility>

namespace samples {

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
    all.push_back({"work_figure_longest", playing(with(longest_work(), [](WorkCard& w) {
                       w.illustration = figure_scene(Side::left, false);
                   }))});
    all.push_back({"preview_figure_last", playing(with(last_seconds(preview(), "3"), [](PreviewCard& p) {
                       p.illustration = figure_scene(Side::left, true);
                       p.name = longest_shipped_name;
                   }))});
    all.push_back({"rest_figure_offer", playing(with(offer(false), [](RestCard& r) {
                       r.illustration = figure_scene(Side::left, true);
                       r.next = longest_shipped_name;
                   }))});
    all.push_back({"rest_figure_last", playing(with(rest(), [](RestCard& r) {
                       r.countdown = "3";
                       r.last_seconds = true;
                       r.illustration = figure_scene(Side::right, true);
                   }))});
    all.push_back({"rest_figure_open", playing(with(rest(), [](RestCard& r) {
                       r.label = "REST AS NEEDED";
                       r.countdown.clear();
                       r.illustration = figure_scene(Side::right, true);
                   }))});
    all.push_back({"switch_figure", playing(with(change(false), [](SwitchCard& c) {
                       c.illustration = figure_scene(Side::left, false);
                   }))});
    all.push_back(
        {"ready_figure", playing(ReadyCard{"READY", "Step Back & Reach", Side::right, "RIGHT", "4",
                                           "Rep 5 of 8, set 2", figure_scene(Side::right, false)})});
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

} // namespace samples
