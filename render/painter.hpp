// The seam between what is to be seen and how it reaches a screen: an output shows draw lists. Which kind it
// is only those know who open it.
#pragma once

#include "render/draw_list.hpp"
#include "render/sdl.hpp"

namespace render {

/// How the laid-out picture is turned onto the panel: mirrored first (for a rear projection), then turned
/// clockwise.
struct Orientation {
    int rotate = 0; ///< 0, 90, 180 or 270 degrees
    bool flip = false;
    friend bool operator==(const Orientation&, const Orientation&) = default;
};

/// Pixels of a drawing area.
struct PixelSize {
    int width = 0, height = 0;
    friend bool operator==(const PixelSize&, const PixelSize&) = default;
};

class Output {
public:
    Output() = default;
    virtual ~Output() = default;
    Output(const Output&) = delete;
    Output& operator=(const Output&) = delete;

    /// The panel's pixels, before anything is turned.
    [[nodiscard]] virtual PixelSize size() const = 0;

    /// Makes the panel show `list`, laid out for its size and orientation; nothing is sent for an equal one.
    /// After an Error, after a change of size, and after SDL says that the picture was lost, `forget` first.
    [[nodiscard]] virtual Result<void> present(const DrawList& list) = 0;

    /// Draws `list`, which is expected next, already; shows nothing of it. Whatever list is presented then,
    /// the panel shows that one. Does nothing where nothing is gained by it.
    virtual void draw_ahead(const DrawList& /*list*/) {}

    /// Lists are turned like this from now on, and laid out for it. Implies `forget`, but keeps what costs.
    virtual void turn(Orientation orientation) = 0;

    /// Forgets what is on the panel: the next picture is a whole one.
    virtual void forget() = 0;
};

} // namespace render
