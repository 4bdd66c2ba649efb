// The one deleter behind every handle of a C library. Knows none of them.
#pragma once

namespace render {

template <auto Free> struct FreedBy {
    template <class T> void operator()(T* p) const noexcept {
        Free(p); // NOLINT(cppcoreguidelines-no-malloc,cppcoreguidelines-owning-memory): this is where it is
                 // owned
    }
};

} // namespace render
