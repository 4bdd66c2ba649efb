// The JSON of a plan, letter by letter: other programs read it.
#include "kiosk/plan_text.hpp"

#include "tests/support/walls.hpp"

#include <gtest/gtest.h>

namespace {

std::string json_of(const std::string& text) {
    const auto reading = walls::menu_of(text);
    return kiosk::plan_json(reading.menu.programs.front(), reading.menu.timelines.front());
}

} // namespace

TEST(PlanJson, OfAStraightPlanMarksWhatIsOfferedAndOptional) {
    EXPECT_EQ(
        json_of(R"(
format = 1
title = "Small"
[plans.short]
title = "Short"
reps = 2
sets = [1, 2]
tempo = "3s"
preview = "2s"
switch_sides = "1s"
rest_between_sets = "10s"
[[moves]]
id = "step"
name = "Step"
sides = "each"
first_side = "right"
cues = ["Step"]
)"),
        R"({"routine":"test","plan":"short","seconds":{"min":28,"max":43},"segments":[)"
        R"({"kind":"title","start":0,"seconds":5},)"
        R"({"kind":"preview","start":5,"seconds":2,"move":"step","side":"right","set":1},)"
        R"({"kind":"work","start":7,"seconds":6,"move":"step","side":"right","set":1,"sets":1,"reps":2,"tempo":3},)"
        R"({"kind":"switch","start":13,"seconds":1,"move":"step","side":"left","set":1},)"
        R"({"kind":"work","start":14,"seconds":6,"move":"step","side":"left","set":1,"sets":1,"reps":2,"tempo":3},)"
        R"({"kind":"rest","start":20,"seconds":8,"move":"step","side":"right","set":2,"offer":true},)"
        R"({"kind":"preview","start":28,"seconds":2,"move":"step","side":"right","set":2,"optional":true},)"
        R"({"kind":"work","start":30,"seconds":6,"move":"step","side":"right","set":2,"sets":2,"reps":2,"tempo":3,"optional":true},)"
        R"({"kind":"switch","start":36,"seconds":1,"move":"step","side":"left","set":2,"optional":true},)"
        R"({"kind":"work","start":37,"seconds":6,"move":"step","side":"left","set":2,"sets":2,"reps":2,"tempo":3,"optional":true},)"
        R"({"kind":"done","start":43,"seconds":null}]})"
        "\n");
}

TEST(PlanJson, OfACircuitNamesTheRoundsAndLeavesAnOpenRestWithoutALength) {
    EXPECT_EQ(
        json_of(R"(
format = 1
title = "Small"
[plans.round]
title = "Round"
order = "circuit"
hold = "1.5s"
tempo = "2.5s"
preview = "0s"
rest_between_moves = "as-needed"
[[moves]]
id = "plank"
name = "Plank"
sides = "both"
cues = ["Hold"]
[[moves]]
id = "twist"
name = "Twist"
sides = "alternate"
cues = ["Twist"]
[moves.plans.round]
reps = 1
)"),
        R"({"routine":"test","plan":"round","seconds":{"min":11.5,"max":11.5},"segments":[)"
        R"({"kind":"title","start":0,"seconds":5},)"
        R"({"kind":"work","start":5,"seconds":1.5,"move":"plank","side":"both","set":1,"sets":1,"tempo":2.5,"round":1,"rounds":1},)"
        R"({"kind":"open_rest","start":6.5,"seconds":null,"move":"twist","side":"both","set":1},)"
        R"({"kind":"work","start":6.5,"seconds":5,"move":"twist","side":"both","set":1,"sets":1,"reps":1,"tempo":2.5,"round":1,"rounds":1,"alternate":true},)"
        R"({"kind":"done","start":11.5,"seconds":null}]})"
        "\n");
}
