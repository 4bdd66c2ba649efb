// Cards as a person sees them every day; the hard ones are beside it.
#include "tests/support/sample_cards.hpp"

#include "tests/support/sample_bodies.hpp"
#include "tests/support/sample_figure.hpp"

#include <iterator>

namespace samples {

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
    all.push_back({"work_figure", playing(with(work(), [](WorkCard& w) {
                       w.illustration = figure_scene(Side::right, false);
                   }))});
    all.push_back({"preview_figure_map", playing(with(preview(), [](PreviewCard& p) {
                       p.illustration = figure_scene(Side::left, true);
                   }))});
    all.push_back(
        {"rest_figure_map",
         playing(with(rest(), [](RestCard& r) { r.illustration = figure_scene(Side::right, true); }),
                 "Press: go on")});
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
    Card turning;
    turning.body = TurningCard{"Does the arrow point up?", "Wait 15 s: keep"};
    turning.hint = "Press: turn";
    all.push_back({"turning", turning});
    Card held = playing(work_with_cues(Side::right));
    held.hold_ring = 0.6;
    all.push_back({"hold", held});
    return all;
}

std::vector<Sample> all_cards() {
    auto all = everyday_cards();
    auto hard = hard_cards();
    all.insert(all.end(), std::make_move_iterator(hard.begin()), std::make_move_iterator(hard.end()));
    return all;
}

} // namespace samples
