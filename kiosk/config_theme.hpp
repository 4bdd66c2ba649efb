// The wall's own colours, as its owner says in [theme].
#pragma once

#include "content/toml_reader.hpp"
#include "render/accent.hpp"

namespace kiosk {

/// Plain colours of the sides.
struct ThemeSetup {
    render::Colour right = render::amber.plain;
    render::Colour left = render::sky.plain;
    friend bool operator==(const ThemeSetup&, const ThemeSetup&) = default;
};

/// Reads the table [theme] over `into`: two colours that are told apart and stand out from a mirror, or none.
void read_theme(const content::TableReader& theme, ThemeSetup& into);

} // namespace kiosk
