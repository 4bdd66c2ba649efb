// SDL knows it, but does not say: without a window manager its fullscreen flag waits a tenth of a second for
// an answer that never comes. SDL has loaded libX11 by itself by now, so asking is one connection and no
// dependency.
#include "render/window_manager.hpp"

#include <SDL_loadso.h>

#include <memory>

namespace render {
namespace {

struct UnloadObject {
    void operator()(void* object) const noexcept { SDL_UnloadObject(object); }
};

/// Of libX11, as its manual pages have them.
struct X {
    using Display = void;
    Display* (*open)(const char* name);
    int (*close)(Display*);
    unsigned long (*root)(Display*);
    unsigned long (*atom)(Display*, const char* name, int only_if_exists);
    int (*property)(Display*, unsigned long window, unsigned long property, long offset, long length,
                    int delete_it, unsigned long type, unsigned long* actual_type, int* format,
                    unsigned long* items, unsigned long* bytes_after, unsigned char** data);
    int (*free)(void*);
};

template <class Function> bool load(void* object, const char* name, Function& into) {
    into = reinterpret_cast<Function>(SDL_LoadFunction(object, name));
    return into != nullptr;
}

/// A window manager leaves a window of its own on the root (EWMH); one that died leaves a dead window's
/// number, which is taken for one that lives: the slow way then, but a sure one.
bool is_managed(const X& x, X::Display* display) {
    const unsigned long atom = x.atom(display, "_NET_SUPPORTING_WM_CHECK", 1);
    if (atom == 0) return false;
    unsigned long type = 0, items = 0, left = 0;
    int format = 0;
    unsigned char* data = nullptr;
    const int failed =
        x.property(display, x.root(display), atom, 0, 1, 0, 0, &type, &format, &items, &left, &data);
    if (data != nullptr) x.free(data);
    return failed != 0 || type != 0;
}

} // namespace

bool windows_are_managed() {
    const std::unique_ptr<void, UnloadObject> object{SDL_LoadObject("libX11.so.6")};
    X x{};
    if (!object || !load(object.get(), "XOpenDisplay", x.open) ||
        !load(object.get(), "XCloseDisplay", x.close) || !load(object.get(), "XDefaultRootWindow", x.root) ||
        !load(object.get(), "XInternAtom", x.atom) || !load(object.get(), "XGetWindowProperty", x.property) ||
        !load(object.get(), "XFree", x.free))
        return true;
    X::Display* display = x.open(nullptr);
    if (display == nullptr) return true;
    const bool managed = is_managed(x, display);
    x.close(display);
    return managed;
}

} // namespace render
