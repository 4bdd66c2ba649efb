// The keys of one key pose, with their bounds and words.
#include "content/motion/key_reader.hpp"

#include "content/motion/body.hpp"
#include "content/motion/words.hpp"
#include "content/suggest.hpp"

#include <algorithm>

#include <fmt/format.h>

namespace content::motion {
namespace {

constexpr std::string_view start_word = "start";

/// Reads numbers of one table into place, remembering whether all that is there was right.
class Numbers {
public:
    explicit Numbers(const TableReader& from) : table(&from) {}

    template <class T> Numbers& into(T& number, std::string_view key, double from, double to) {
        const auto read = table->number(key, from, to);
        if (read) number = static_cast<float>(*read);
        fine = fine && (read || !table->has(key));
        return *this;
    }
    [[nodiscard]] bool all_fine() const { return fine; }

private:
    const TableReader* table;
    bool fine = true;
};

bool read_foot(const TableReader& table, Foot& foot) {
    constexpr double far = MotionLimits::distance;
    table.allow_only({"back", "side", "turn", "lift", "heel"});
    return Numbers{table}
        .into(foot.back, "back", -far, far)
        .into(foot.side, "side", -far, far)
        .into(foot.turn, "turn", -60, 100)
        .into(foot.lift, "lift", 0, MotionLimits::lift)
        .into(foot.heel, "heel", 0, MotionLimits::heel)
        .all_fine();
}

bool read_torso(const TableReader& table, Torso& torso) {
    table.allow_only({"lean", "bend", "twist"});
    return Numbers{table}
        .into(torso.lean, "lean", -40, 110)
        .into(torso.bend, "bend", Ranges::spine_bend.from, Ranges::spine_bend.to)
        .into(torso.twist, "twist", Ranges::spine_twist.from, Ranges::spine_twist.to)
        .all_fine();
}

bool read_pelvis(const TableReader& table, Hips& hips) {
    constexpr double far = MotionLimits::distance;
    table.allow_only({"back", "side", "height", "turn", "tilt", "list"});
    return Numbers{table}
        .into(hips.back, "back", -far, far)
        .into(hips.side, "side", -far, far)
        .into(hips.height, "height", 0.2, 1.0)
        .into(hips.turn, "turn", -90, 90)
        .into(hips.tilt, "tilt", -40, 90)
        .into(hips.list, "list", -20, 20)
        .all_fine();
}

bool read_hand_place(const TableReader& table, Hand& hand) {
    constexpr double far = MotionLimits::distance;
    table.allow_only({"back", "side", "up"});
    AtPlace at;
    if (!Numbers{table}
             .into(at.back, "back", -far, far)
             .into(at.side, "side", -far, far)
             .into(at.up, "up", 0, 2.3)
             .all_fine())
        return false;
    hand = at;
    return true;
}

template <class T> std::vector<std::string_view> words_of(std::span<const T> known) {
    std::vector<std::string_view> words;
    for (const T& entry : known) words.push_back(entry.word);
    return words;
}

bool read_hand(const TableReader& key, std::string_view name, Hand& hand) {
    if (!key.has(name)) return true;
    if (std::holds_alternative<TomlTable>(key.raw(name)->what)) {
        const auto table = key.sub_table(name);
        return table && read_hand_place(*table, hand);
    }
    const auto index = key.word_index(name, words_of(hand_words()));
    if (index) hand = hand_words()[*index].hand;
    return index.has_value();
}

bool apply_pose(const TableReader& key, Place place, const std::string& word, const Stance* start,
                Stance& stance) {
    if (word == start_word && start) {
        stance = *start;
        return true;
    }
    const auto poses = pose_words();
    const auto found =
        std::find_if(poses.begin(), poses.end(), [&](const PoseWord& p) { return p.word == word; });
    if (found != poses.end()) {
        found->apply(stance);
        return true;
    }
    std::vector<std::string_view> known = words_of(poses);
    known.push_back(start_word);
    key.error_at(place, word == start_word ? "the first key is the start itself: it needs another pose"
                                           : fmt::format("unknown pose \"{}\"{}", shown(word),
                                                         did_you_mean(word, known, '"')));
    return false;
}

/// One word, or several, each on top of the one before: `["half-squat", "goalpost-arms"]`.
bool read_pose(const TableReader& key, const Stance* start, Stance& stance) {
    const TomlValue* value = key.raw("pose");
    if (!value) return true;
    const auto* array = std::get_if<TomlArray>(&value->what);
    if (!array) {
        const auto word = key.text("pose");
        return word && apply_pose(key, value->place, *word, start, stance);
    }
    const auto words = key.texts("pose", 8);
    if (!words) return false;
    bool fine = true;
    for (std::size_t i = 0; i < words->size(); ++i)
        fine = apply_pose(key, array->values[i].place, (*words)[i], start, stance) && fine;
    return fine;
}

bool read_knees(const TableReader& key, std::array<float, 2>& knees) {
    constexpr double most = Ranges::knee.to;
    std::optional<float> both;
    const bool fine = Numbers{key}.into(both, "knees", 0, most).all_fine();
    if (both) knees = {*both, *both};
    const bool each = Numbers{key}
                          .into(knees[right], "right_knee", 0, most)
                          .into(knees[left], "left_knee", 0, most)
                          .all_fine();
    // Straighter than this the knee would snap from frame to frame; nobody sees the difference.
    for (float& knee : knees) knee = std::max(knee, 3.0F);
    return fine && each;
}

bool read_hands(const TableReader& key, std::array<Hand, 2>& hands) {
    std::optional<bool> fine;
    if (key.has("hands")) {
        Hand both = hands[right];
        fine = read_hand(key, "hands", both);
        if (*fine) hands = {both, both};
    }
    const bool r = read_hand(key, "right_hand", hands[right]);
    const bool l = read_hand(key, "left_hand", hands[left]);
    return fine.value_or(true) && r && l;
}

template <class T>
bool read_part(const TableReader& key, std::string_view name, T& part, bool (*read)(const TableReader&, T&)) {
    if (!key.has(name)) return true;
    const auto table = key.sub_table(name);
    return table && read(*table, part);
}

} // namespace

bool read_key(const TableReader& table, const Stance* start, Stance& stance) {
    table.allow_only({"at", "pose", "knees", "right_knee", "left_knee", "right_foot", "left_foot", "hands",
                      "right_hand", "left_hand", "torso", "pelvis"});
    const std::array fine{
        read_pose(table, start, stance),
        read_knees(table, stance.knees),
        read_part(table, "right_foot", stance.feet[right], read_foot),
        read_part(table, "left_foot", stance.feet[left], read_foot),
        read_hands(table, stance.hands),
        read_part(table, "torso", stance.torso, read_torso),
        read_part(table, "pelvis", stance.hips, read_pelvis),
    };
    return std::all_of(fine.begin(), fine.end(), [](bool f) { return f; });
}

} // namespace content::motion
