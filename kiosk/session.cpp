// Moving a session on its timeline. Does not decide when: that is the grammar's and the time's business.
#include "kiosk/session.hpp"

#include <algorithm>
#include <cassert>

namespace kiosk {

namespace {

using content::Overloaded;
using content::Segment;
using content::Timeline;

Session moved_to(Session session, std::size_t segment) {
    session.cursor = {segment, Ms{0}};
    session.leaving.reset();
    return session;
}

bool is_offer(const Segment& segment) {
    const auto* rest = std::get_if<content::RestFor>(&segment.what);
    return rest != nullptr && rest->offer;
}

/// The rest whose offer the optional segment `i` belongs to: the nearest one before it. nullopt only for a
/// timeline that breaks the rules.
std::optional<std::size_t> offer_before(const Timeline& timeline, std::size_t i) {
    while (i > 0) {
        if (is_offer(timeline.segments[--i])) return i;
    }
    return std::nullopt;
}

bool is_taken(const Session& session, std::size_t offer) {
    return std::binary_search(session.taken.begin(), session.taken.end(), offer);
}

/// Sets on offer nest (a fourth, then a fifth), so the offer's own rest has to be played, too.
bool is_played(const Session& session, const Timeline& timeline, std::size_t i) {
    while (timeline.segments[i].optional) {
        const auto offer = offer_before(timeline, i);
        if (!offer || !is_taken(session, *offer)) return false;
        i = *offer;
    }
    return true;
}

/// One go at a move: its sets in straight order, one round of it in a circuit.
struct Block {
    std::size_t move = 0;
    int round = 1;
    friend bool operator==(const Block&, const Block&) = default;
};

/// @return the block that begins or is under way at `segment`, nullopt for anything but preview and work.
std::optional<Block> block_at(const Segment& segment) {
    return std::visit(Overloaded{
                          [](const content::Title&) { return std::optional<Block>{}; },
                          [&](const content::Preview& p) {
                              return std::optional(Block{p.next.move, segment.round});
                          },
                          [&](const content::Work& w) {
                              return std::optional(Block{w.move, segment.round});
                          },
                          [](const content::Switch&) { return std::optional<Block>{}; },
                          [](const content::RestFor&) { return std::optional<Block>{}; },
                          [](const content::OpenRest&) { return std::optional<Block>{}; },
                          [](const content::Done&) { return std::optional<Block>{}; },
                      },
                      segment.what);
}

/// The block a person is in: the one previewed or being done, in a rest the one just performed.
std::optional<Block> block_in_hand(const Timeline& timeline, std::size_t i) {
    for (;; --i) {
        if (const auto block = block_at(timeline.segments[i])) return block;
        if (i == 0) return std::nullopt;
    }
}

std::size_t next_block(const Timeline& timeline, std::size_t from) {
    // Optional segments need no look: they belong to a block that has begun.
    const auto in_hand = block_in_hand(timeline, from);
    for (std::size_t i = from + 1; i < timeline.segments.size(); ++i) {
        const auto block = block_at(timeline.segments[i]);
        if (block && block != in_hand) return i;
    }
    return timeline.segments.size() - 1;
}

} // namespace

Session begin(std::size_t program) { return {.program = program, .cursor = {}, .taken = {}, .leaving = {}}; }

Session begin_at(const Timeline& timeline, std::size_t program, content::Cursor at) {
    Session session = begin(program);
    session.cursor = {std::min(at.segment, timeline.segments.size() - 1), std::max(at.into, Ms{0})};
    std::size_t i = session.cursor.segment;
    while (timeline.segments[i].optional) {
        const auto offer = offer_before(timeline, i);
        if (!offer) break;
        session.taken.insert(session.taken.begin(), *offer);
        i = *offer;
    }
    return session;
}

const Segment& segment_of(const Session& session, const Timeline& timeline) {
    assert(session.cursor.segment < timeline.segments.size());
    return timeline.segments[session.cursor.segment];
}

Session stepped_on(Session session, const Timeline& timeline) {
    if (stands_in<content::Done>(session, timeline)) return session;
    const std::size_t next = content::following(timeline, session.cursor.segment, session.taken);
    return moved_to(std::move(session), next);
}

Session skipped(Session session, const Timeline& timeline) {
    const auto to_next_segment = [&] { return stepped_on(session, timeline); };
    const auto to_next_block = [&] {
        return moved_to(session, next_block(timeline, session.cursor.segment));
    };
    return std::visit(Overloaded{
                          [&](const content::Title&) { return to_next_segment(); },
                          [&](const content::Preview&) { return to_next_block(); },
                          [&](const content::Work&) { return to_next_segment(); },
                          [&](const content::Switch&) { return to_next_segment(); },
                          [&](const content::RestFor&) { return to_next_block(); },
                          [&](const content::OpenRest&) { return to_next_block(); },
                          [&](const content::Done&) { return to_next_segment(); },
                      },
                      segment_of(session, timeline).what);
}

Session stepped_back(Session session, const Timeline& timeline, Ms window) {
    const std::size_t here = session.cursor.segment;
    if (session.cursor.into >= window) return moved_to(std::move(session), here);
    for (std::size_t i = here; i-- > 0;) {
        if (is_played(session, timeline, i)) return moved_to(std::move(session), i);
    }
    return moved_to(std::move(session), here);
}

Session rep_again(Session session, const Timeline& timeline) {
    const auto* work = std::get_if<content::Work>(&segment_of(session, timeline).what);
    if (work == nullptr || !std::holds_alternative<content::Reps>(work->effort)) return session;
    const Ms rep = work->tempo.total();
    if (rep > Ms{0}) session.cursor.into -= session.cursor.into % rep;
    return session;
}

Session offer_toggled(Session session, const Timeline& timeline) {
    const std::size_t offer = session.cursor.segment;
    const auto at = std::lower_bound(session.taken.begin(), session.taken.end(), offer);
    if (at == session.taken.end() || *at != offer) {
        session.taken.insert(at, offer);
        return session;
    }
    std::size_t set_end = offer + 1;
    while (set_end < timeline.segments.size() && timeline.segments[set_end].optional) ++set_end;
    session.taken.erase(at, std::lower_bound(at, session.taken.end(), set_end));
    return session;
}

} // namespace kiosk
