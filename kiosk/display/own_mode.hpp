// A display's own mode, set before SDL opens it. SDL takes the mode that the card is in; that can be the one
// of the display that was there before, which the new one shows badly, or not at all.
#pragma once

#include "content/descriptor.hpp"

#include <span>

#include <xf86drmMode.h>

namespace kiosk {

/// The mode that a display is to be shown in: what somebody asked of the kernel (`video=` on its command
/// line), otherwise what the display calls its own, otherwise the first.
/// @return null when there is none
[[nodiscard]] const drmModeModeInfo* own_mode(std::span<const drmModeModeInfo> modes);

/// Whether two modes are one to whoever looks at them.
[[nodiscard]] bool same_mode(const drmModeModeInfo& a, const drmModeModeInfo& b);

/// Puts the first display on the card into its own mode, in black. Changes nothing when it is in that
/// already, and where somebody else rules the card.
/// @param card  the number of /dev/dri/card<n>
/// @param ask   its displays first, which takes tenths of a second: of one that came later the kernel knows
/// only the modes that fit into its console's first picture
/// @return the card, to be kept until a picture was presented: the black goes with it
[[nodiscard]] content::Descriptor set_own_mode(int card, bool ask);

/// Has the kernel ask each display of the card whether it is there, and for its modes.
/// @param card  a descriptor, of whoever rules the card: the kernel asks for nobody else
void ask_displays(int card);

} // namespace kiosk
