// The parts that several cards share: columns, the strip at the foot, the row of label and side, the
// illustration. Inside the layout only; lay_out (layout.hpp) is its door.
#pragma once

#include "render/page.hpp"

namespace render {

/// Where a card's parts stand. In portrait `words` is the whole width and `picture` is placed by the card.
struct Frame {
    Box picture; ///< empty without an illustration
    Box words;
};

[[nodiscard]] bool has_picture(const Illustration& illustration);

/// The columns of a card between the upper margin and `bottom`.
[[nodiscard]] Frame frame_of(const Page& page, bool picture, float bottom);

/// Hint, time left and the routine's line at the foot of every card; `number` joins them in landscape.
/// @return the lowest baseline left to the card.
float strip(Page& page, const Card& card, const std::string& number);

/// The line of the routine: a bar behind and one ahead, where they are a pixel long.
void add_routine_line(std::vector<Item>& items, double progress, const Box& place);

/// The button as it looks on the wall, `cap` high and a little more. @return its width.
float button_sign(Page& page, float x, float top, float cap);

/// Label on one side, the side's mark on its own; on two rows where one is too narrow.
struct HeadRow {
    Fitted label;
    SideMark side;
    bool two_rows = false;
    float height = 0;
};
[[nodiscard]] HeadRow head_row(const Page& page, const std::string& label, const Type& type,
                               const SideMark& side, float wide);
void place(Page& page, const HeadRow& row, const Box& column, float top);

/// A move's name in at most two lines of `cap` minutes of arc, smaller where it must.
[[nodiscard]] Fitted fit_name(const Page& page, const std::string& name, float cap, float width);

/// What stands in the illustration's place.
/// How cues are set where they stand for an illustration: at most `cap` minutes of arc, unlit ones in
/// `colour`.
struct CueStyle {
    float cap = theme::body_cap * 1.1F;
    Colour colour = theme::secondary;
};
void illustrate(Page& page, const Illustration& illustration, Side side, const CueStyle& cues,
                const Box& place);

/// The foot map of a figure, in landscape, at the lower right of `words`.
/// @return what it leaves of them; all where there is none or no room for it.
/// @param least  px of width that the words need
[[nodiscard]] Box beside_foot_map(Page& page, const Illustration& illustration, const Box& words,
                                  float least);

/// The head of a card that tells what to do: label and side, name. In portrait the illustration follows it,
/// and the words go on below.
/// @return where the rest of the words stand.
struct Head {
    std::string label;
    Type label_type;
    std::string name;
    float name_cap = theme::name_cap;
    Side side = Side::none;
    std::string side_word;
    CueStyle cues = {};
    float below_figure = 236; ///< minutes of arc that a figure leaves to the words below it, in portrait
};
[[nodiscard]] Box lay_head(Page& page, const Head& head, const Illustration& illustration, float bottom);

void lay_out_work(Page& page, const Card& card, const WorkCard& work);
void lay_out_rest(Page& page, const Card& card, const RestCard& rest);
void lay_out_preview(Page& page, const Card& card, const PreviewCard& preview);
void lay_out_switch(Page& page, const Card& card, const SwitchCard& change);
void lay_out_ready(Page& page, const Card& card, const ReadyCard& ready);
void lay_out_paused(Page& page, const Card& card, const PausedCard& paused);
void lay_out_idle(Page& page, const Card& card, const IdleCard& idle);
void lay_out_title(Page& page, const Card& card, const TitleCard& title);
void lay_out_done(Page& page, const Card& card, const DoneCard& done);
void lay_out_trouble(Page& page, const Card& card, const TroubleCard& trouble);
void lay_out_turning(Page& page, const Card& card, const TurningCard& turning);
void lay_out_dot(Page& page, const DotCard& dot);

} // namespace render
