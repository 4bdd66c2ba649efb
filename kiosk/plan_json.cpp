// The JSON that `limber plan --json` prints; its keys are a contract.
#include "kiosk/plan_text.hpp"

#include <nlohmann/json.hpp>

namespace kiosk {
namespace {

using Json = nlohmann::ordered_json;

/// Whole seconds as an integer, others with their fraction.
Json in_seconds(Ms time) {
    if (time.count() % 1'000 == 0) return time.count() / 1'000;
    return static_cast<double>(time.count()) / 1'000.0;
}

void add_next(Json& json, const Program& program, const content::Next& next) {
    json["move"] = program.routine->moves[next.move].id;
    json["side"] = content::to_string(next.side);
    json["set"] = next.set;
}

void add_work(Json& json, const Program& program, const content::Timeline& timeline,
              const content::Segment& segment, const content::Work& work) {
    add_next(json, program, {work.move, work.side, work.set});
    json["sets"] = work.sets;
    if (const auto* reps = std::get_if<content::Reps>(&work.effort)) json["reps"] = reps->count;
    json["tempo"] = in_seconds(work.tempo.total());
    if (timeline.circuit) {
        json["round"] = segment.round;
        json["rounds"] = timeline.rounds;
    }
    if (work.alternate) json["alternate"] = true;
}

Json segment_json(const Program& program, const content::Timeline& timeline,
                  const content::Segment& segment) {
    Json json;
    json["kind"] = content::kind_of(segment);
    json["start"] = in_seconds(segment.start);
    json["seconds"] = segment.length ? in_seconds(*segment.length) : Json(nullptr);
    if (const auto* work = std::get_if<content::Work>(&segment.what)) {
        add_work(json, program, timeline, segment, *work);
    } else if (const auto next = content::next_of(segment)) {
        add_next(json, program, *next);
    }
    const auto* rest = std::get_if<content::RestFor>(&segment.what);
    if (rest != nullptr && rest->offer) json["offer"] = true;
    if (segment.optional) json["optional"] = true;
    return json;
}

} // namespace

std::string plan_json(const Program& program, const content::Timeline& timeline) {
    Json json;
    json["routine"] = program.routine->id;
    json["plan"] = program.plan->id;
    json["seconds"] = {{"min", in_seconds(timeline.shortest)}, {"max", in_seconds(timeline.longest)}};
    json["segments"] = Json::array();
    for (const auto& segment : timeline.segments)
        json["segments"].push_back(segment_json(program, timeline, segment));
    return json.dump() + "\n";
}

} // namespace kiosk
