// A stage on SDL's driver without a display. News come through the waiter, as the watch gives them.
#pragma once

#include "kiosk/stage_window.hpp"

#include "render/sdl.hpp"
#include "tests/support/pipe.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <cstddef>
#include <cstring>

namespace support {

using kiosk::Inputs;

class AStage : public testing::Test {
protected:
    AStage() {
        SDL_SetHint(SDL_HINT_VIDEODRIVER, "dummy");
        setenv("SDL_VIDEODRIVER", "dummy", 1); // it shows nothing: right only when somebody named it
        waiter_.watch(news_.out(), [this](Inputs& inputs) {
            news_.drained();
            inputs.emplace_back(kiosk::DisplayNews{});
        });
    }
    ~AStage() override {
        stage_.reset();
        waiter_.forget(news_.out());
        unsetenv("SDL_VIDEODRIVER");
        SDL_ResetHint(SDL_HINT_VIDEODRIVER);
    }
    static kiosk::WindowPlan plan() {
        kiosk::WindowPlan plan;
        plan.windowed = kiosk::Size{320, 240};
        plan.painter = kiosk::PainterChoice::surface;
        plan.waits = true;
        return plan;
    }
    void open(bool waits = true, int rotate = 0, kiosk::ScreenOff off = kiosk::ScreenOff::black) {
        auto asked = plan();
        asked.off = off;
        asked.panel.orientation.rotate = rotate;
        asked.waits = waits;
        open(asked);
    }
    void open(const kiosk::WindowPlan& plan) {
        auto stage = kiosk::WindowStage::open(plan, waiter_);
        if (stage) stage_ = std::move(*stage);
        why_ = stage ? "" : stage.error();
    }
    static void unplug() { setenv("SDL_VIDEODRIVER", "none-such", 1); }
    static void plug() { setenv("SDL_VIDEODRIVER", "dummy", 1); }
    Inputs tell() {
        news_.write("x");
        return stage_->wait(std::nullopt);
    }
    template <class Kind> static bool has(const Inputs& inputs) {
        return std::ranges::any_of(inputs, [](const auto& i) { return std::holds_alternative<Kind>(i); });
    }
    static render::Card card() {
        render::Card card;
        render::TroubleCard body;
        body.headline = "Hello";
        card.body = body;
        return card;
    }
    /// What SDL's window shows; null without one. It is SDL's.
    static SDL_Surface* shown() {
        SDL_Window* window = nullptr;
        for (Uint32 id = 1; id < 50 && window == nullptr; ++id) window = SDL_GetWindowFromID(id);
        return window == nullptr ? nullptr : SDL_GetWindowSurface(window);
    }
    static std::vector<std::uint8_t> pixels() {
        const SDL_Surface* surface = shown();
        if (surface == nullptr) return {};
        std::vector<std::uint8_t> bytes(static_cast<std::size_t>(surface->pitch) *
                                        static_cast<std::size_t>(surface->h));
        std::memcpy(bytes.data(), surface->pixels, bytes.size());
        return bytes;
    }
    static bool lit() {
        return std::ranges::any_of(pixels(), [](std::uint8_t b) { return b != 0 && b != 255; });
    }
    /// Marks the window's picture, to see later whether anything was drawn over it.
    static void scribble() {
        SDL_Surface* surface = shown();
        ASSERT_NE(surface, nullptr);
        SDL_FillRect(surface, nullptr, SDL_MapRGB(surface->format, 85, 85, 85));
    }
    static void push(Uint32 type) {
        SDL_Event event{};
        event.type = type;
        SDL_PushEvent(&event);
    }

    kiosk::Waiter waiter_;
    support::Pipe news_;
    std::unique_ptr<kiosk::WindowStage> stage_;
    std::string why_;
};

} // namespace support
