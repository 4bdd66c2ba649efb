// A page being laid out: the draw list so far, the screen's margins in pixels, and the few marks that every
// card is made of. Knows no card.
#pragma once

#include "render/layout.hpp"
#include "render/theme.hpp"
#include "render/type.hpp"

#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace render {

enum class Align { left, centre, right };

class Page {
public:
    Page(const Screen& screen, const TextMeasure& measure);

    const TextMeasure& measure;
    Screen screen;
    Box safe; ///< where content may stand
    DrawList list;
    std::optional<Layout::Figure> figure; ///< the one that moves
    std::optional<std::size_t> countdown; ///< as Layout has them
    std::optional<Layout::Line> routine;

    [[nodiscard]] float px(float arcmin) const { return arcmin_px(screen, arcmin); }
    [[nodiscard]] bool portrait() const { return screen.height > screen.width; }
    [[nodiscard]] Type type(float cap_arcmin, Colour colour = theme::text, Role role = Role::text,
                            Weight weight = theme::body) const {
        return {weight, px(cap_arcmin), colour, role, false};
    }

    /// The side's colour; text's where it is neither.
    [[nodiscard]] Colour accent(Side side) const { return screen.accents.of(side); }

    void add(Shape shape, Colour colour, const Box& bounds, Role role);

    /// One line whose capitals begin at `top`; its ink is flush with `x`. Figures (tabular) stand by their
    /// cells, so that a count never moves. @return where its capitals stand.
    Box text(const std::string& line, const Type& type, Align align, float x, float top);
    /// @return the last baseline.
    float text(const Fitted& fitted, Align align, float x, float top);
    /// The same for the countdown.
    float count(const Fitted& fitted, Align align, float x, float top);
    [[nodiscard]] float width(const std::string& line, const Type& type) const {
        return ink_width(measure, line, type);
    }
    [[nodiscard]] Fitted fit(const std::string& words, const Type& type, const Room& room) const {
        return render::fit(measure, words, type, room);
    }

    void filled(const Box& box, float radius, Colour colour, Role role);
    void outlined(const Box& box, float radius, float width, Colour colour, Role role, float dash = 0);
    void ring(Point centre, float radius, float width, float from, float to, Colour colour);
    void triangle(Point a, Point b, Point c, Colour colour, Role role);

private:
    Box placed(const std::string& line, const Type& type, float origin_x, float top);
};

/// Filled, on whole pixels.
[[nodiscard]] Item filled_item(const Box& box, float radius, Colour colour, Role role);

/// All that a run's soft edges touch.
[[nodiscard]] Box bounds_of(const TextMeasure& measure, const GlyphRun& run);

/// The side as word and arrow: the arrow points to the side and stands on it.
struct SideMark {
    std::string word;
    Side side = Side::none;
    Type type;
};
[[nodiscard]] SideMark side_mark(const Page& page, const std::string& word, Side side, float cap_arcmin);
[[nodiscard]] float width(const Page& page, const SideMark& mark);
/// Its place tells too: flush with the right edge of `row` for right, otherwise with the left one.
void place(Page& page, const SideMark& mark, const Box& row);

/// Rows of one column, from top to bottom. A row may be elastic: it takes what the others leave.
class Stack {
public:
    explicit Stack(float least_gap) : least_gap_{least_gap} {}
    /// `gap` px stay free above it unless it is the first.
    void row(float height, float gap, std::function<void(float top)> draw);
    void elastic(float least, float most, float gap, std::function<void(float top, float height)> draw);
    void text(Page& page, Fitted fitted, Align align, float x, float gap);
    /// Free room below the last row, given up first where room is short.
    void foot(float gap);

    /// What an elastic row would get in `height`, with the gaps at their least; negative when there is no
    /// room.
    [[nodiscard]] float left_in(float height) const;
    /// Lays the rows into `height` px from `top`. Too little room: gaps shrink to the least, then elastic
    /// rows. Room left over goes to elastic rows up to their most, then is shared by the gaps (`spread`) or
    /// stays below.
    void lay(float top, float height, bool spread) const;

private:
    struct Row {
        float height = 0, most = 0, gap = 0, least_gap = 0;
        bool elastic = false;
        std::function<void(float, float)> draw;
    };
    std::vector<Row> rows_;
    float least_gap_;
};

} // namespace render
