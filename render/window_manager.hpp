// Whether somebody manages the windows of an X server. Nothing else is asked of X here.
#pragma once

namespace render {

/// False on a bare X server, as on an appliance. True where nobody can tell.
[[nodiscard]] bool windows_are_managed();

} // namespace render
