// GPIO lines for tests: a pipe wakes who waits for a line, its edges stand beside it.
#pragma once

#include "kiosk/input/gpio_line.hpp"
#include "tests/support/pipe.hpp"

#include <map>

namespace support {

/// What a fake machine has on one line.
struct FakeWire {
    Pipe pipe;
    std::vector<kiosk::Edge> edges;
    bool active = false;
    bool there = true;
    bool held = false;
    bool obeys = true;      ///< as an output
    std::string holder;     ///< of somebody else
    std::string closed;     ///< why nobody may open it
    std::vector<bool> sets; ///< of an output

    void become(bool now_active, kiosk::Stamp at) {
        active = now_active;
        edges.push_back({at, now_active});
        pipe.write("x");
    }
};

class FakeLine final : public kiosk::GpioLine {
public:
    explicit FakeLine(FakeWire& wire) : wire_{wire} { wire_.held = true; }
    ~FakeLine() override { wire_.held = false; }
    FakeLine(const FakeLine&) = delete;
    FakeLine& operator=(const FakeLine&) = delete;

    [[nodiscard]] int fd() const override { return wire_.pipe.out(); }
    [[nodiscard]] bool read(std::vector<kiosk::Edge>& edges) override {
        wire_.pipe.drained();
        edges.insert(edges.end(), wire_.edges.begin(), wire_.edges.end());
        wire_.edges.clear();
        return wire_.there;
    }
    [[nodiscard]] std::optional<bool> active() override {
        return wire_.there ? std::optional{wire_.active} : std::nullopt;
    }
    bool set(bool active) override {
        wire_.sets.push_back(active);
        return wire_.there && wire_.obeys;
    }

private:
    FakeWire& wire_;
};

class FakeGpio final : public kiosk::GpioLines {
public:
    using Opened = tl::expected<std::unique_ptr<kiosk::GpioLine>, std::string>;

    [[nodiscard]] Opened input(const std::string& name, const kiosk::GpioInput&) override {
        return open(name);
    }
    [[nodiscard]] Opened output(const std::string& name) override { return open(name); }

    FakeWire& wire(const std::string& name) { return wires_[name]; }

private:
    Opened open(const std::string& name) {
        const auto found = wires_.find(name);
        if (found == wires_.end() || !found->second.there) return tl::unexpected(std::string{"no such line"});
        if (!found->second.closed.empty()) return tl::unexpected(found->second.closed);
        if (!found->second.holder.empty())
            return tl::unexpected("it is held by \"" + found->second.holder + "\"");
        return std::make_unique<FakeLine>(found->second);
    }

    std::map<std::string, FakeWire> wires_;
};

} // namespace support
