// libgpiod, and nothing of it anywhere else. Version 1 (Debian 12) and 2 (Debian 13) share no call that
// matters: LIMBER_GPIOD says which one is here. Neither debounces the same way on every chip: contact.cpp
// does.
#include "kiosk/input/gpio_line.hpp"

#include <cerrno>
#include <cstring>
#include <filesystem>

#include <fmt/format.h>
#include <gpiod.h>

namespace kiosk {
namespace {

namespace fs = std::filesystem;

template <auto Free> struct FreedBy {
    template <class T> void operator()(T* handle) const noexcept { Free(handle); }
};
using Chip = std::unique_ptr<gpiod_chip, FreedBy<gpiod_chip_close>>;
using Opened = tl::expected<std::unique_ptr<GpioLine>, std::string>;

constexpr const char* consumer = "limber";

std::string refusal(const char* holder) {
    if (errno == EBUSY) {
        return holder != nullptr && *holder != '\0' ? fmt::format("it is held by \"{}\"", holder)
                                                    : std::string{"the kernel itself holds it"};
    }
    if (errno == ENXIO) return "its chip tells nobody of edges";
    return std::strerror(errno);
}

#if LIMBER_GPIOD == 1

class V1Line final : public GpioLine {
public:
    V1Line(Chip chip, gpiod_line& line) : chip_{std::move(chip)}, line_{line} {}

    [[nodiscard]] int fd() const override { return gpiod_line_event_get_fd(&line_); }

    [[nodiscard]] bool read(std::vector<Edge>& edges) override {
        const timespec none{};
        int waiting = 0;
        while ((waiting = gpiod_line_event_wait(&line_, &none)) == 1) {
            gpiod_line_event event{};
            if (gpiod_line_event_read(&line_, &event) != 0) return false;
            edges.push_back({std::chrono::seconds{event.ts.tv_sec} + Stamp{event.ts.tv_nsec},
                             event.event_type == GPIOD_LINE_EVENT_RISING_EDGE});
        }
        return waiting == 0;
    }

    [[nodiscard]] std::optional<bool> active() override {
        const int value = gpiod_line_get_value(&line_);
        return value < 0 ? std::nullopt : std::optional{value == 1};
    }

    bool set(bool active) override { return gpiod_line_set_value(&line_, active ? 1 : 0) == 0; }

private:
    Chip chip_; // the line is a part of it
    gpiod_line& line_;
};

int pull_flag(Pull pull) {
    switch (pull) {
    case Pull::up: return GPIOD_LINE_REQUEST_FLAG_BIAS_PULL_UP;
    case Pull::down: return GPIOD_LINE_REQUEST_FLAG_BIAS_PULL_DOWN;
    case Pull::none: return GPIOD_LINE_REQUEST_FLAG_BIAS_DISABLE;
    }
    return 0;
}

using Found = gpiod_line*;

std::optional<Found> find(gpiod_chip& chip, const std::string& name) {
    gpiod_line* line = gpiod_chip_find_line(&chip, name.c_str());
    return line != nullptr ? std::optional{line} : std::nullopt;
}

Opened hold(Chip chip, Found line, const GpioInput* input) {
    const int flags = input == nullptr ? 0
                                       : pull_flag(input->pull) |
                                             (input->active_low ? GPIOD_LINE_REQUEST_FLAG_ACTIVE_LOW : 0);
    const int held = input == nullptr ? gpiod_line_request_output(line, consumer, 0)
                                      : gpiod_line_request_both_edges_events_flags(line, consumer, flags);
    if (held != 0) return tl::unexpected(refusal(gpiod_line_consumer(line)));
    return std::make_unique<V1Line>(std::move(chip), *line);
}

#else

using Request = std::unique_ptr<gpiod_line_request, FreedBy<gpiod_line_request_release>>;
using Settings = std::unique_ptr<gpiod_line_settings, FreedBy<gpiod_line_settings_free>>;
using LineConfig = std::unique_ptr<gpiod_line_config, FreedBy<gpiod_line_config_free>>;
using RequestConfig = std::unique_ptr<gpiod_request_config, FreedBy<gpiod_request_config_free>>;
using EventBuffer = std::unique_ptr<gpiod_edge_event_buffer, FreedBy<gpiod_edge_event_buffer_free>>;
using LineInfo = std::unique_ptr<gpiod_line_info, FreedBy<gpiod_line_info_free>>;

constexpr std::size_t events_at_once = 16;

class V2Line final : public GpioLine {
public:
    V2Line(Request request, EventBuffer buffer, unsigned offset)
        : request_{std::move(request)}, buffer_{std::move(buffer)}, offset_{offset} {}

    [[nodiscard]] int fd() const override { return gpiod_line_request_get_fd(request_.get()); }

    [[nodiscard]] bool read(std::vector<Edge>& edges) override {
        int waiting = 0;
        while ((waiting = gpiod_line_request_wait_edge_events(request_.get(), 0)) == 1) {
            const int got =
                gpiod_line_request_read_edge_events(request_.get(), buffer_.get(), events_at_once);
            if (got < 0) return false;
            for (unsigned long i = 0; i < static_cast<unsigned long>(got); ++i) {
                gpiod_edge_event* event = gpiod_edge_event_buffer_get_event(buffer_.get(), i);
                edges.push_back({Stamp{gpiod_edge_event_get_timestamp_ns(event)},
                                 gpiod_edge_event_get_event_type(event) == GPIOD_EDGE_EVENT_RISING_EDGE});
            }
        }
        return waiting == 0;
    }

    [[nodiscard]] std::optional<bool> active() override {
        const auto value = gpiod_line_request_get_value(request_.get(), offset_);
        return value == GPIOD_LINE_VALUE_ERROR ? std::nullopt
                                               : std::optional{value == GPIOD_LINE_VALUE_ACTIVE};
    }

    bool set(bool active) override {
        const auto value = active ? GPIOD_LINE_VALUE_ACTIVE : GPIOD_LINE_VALUE_INACTIVE;
        return gpiod_line_request_set_value(request_.get(), offset_, value) == 0;
    }

private:
    Request request_;
    EventBuffer buffer_;
    unsigned offset_;
};

gpiod_line_bias bias_of(Pull pull) {
    switch (pull) {
    case Pull::up: return GPIOD_LINE_BIAS_PULL_UP;
    case Pull::down: return GPIOD_LINE_BIAS_PULL_DOWN;
    case Pull::none: return GPIOD_LINE_BIAS_DISABLED;
    }
    return GPIOD_LINE_BIAS_AS_IS;
}

using Found = unsigned;

std::optional<Found> find(gpiod_chip& chip, const std::string& name) {
    const int offset = gpiod_chip_get_line_offset_from_name(&chip, name.c_str());
    return offset >= 0 ? std::optional{static_cast<unsigned>(offset)} : std::nullopt;
}

Settings settings_of(const GpioInput* input) {
    Settings settings{gpiod_line_settings_new()};
    if (!settings) return settings;
    gpiod_line_settings_set_direction(settings.get(), input != nullptr ? GPIOD_LINE_DIRECTION_INPUT
                                                                       : GPIOD_LINE_DIRECTION_OUTPUT);
    if (input == nullptr) return settings;
    gpiod_line_settings_set_edge_detection(settings.get(), GPIOD_LINE_EDGE_BOTH);
    gpiod_line_settings_set_bias(settings.get(), bias_of(input->pull));
    gpiod_line_settings_set_active_low(settings.get(), input->active_low);
    return settings;
}

Opened hold(Chip chip, Found offset, const GpioInput* input) {
    const Settings settings = settings_of(input);
    const LineConfig line{gpiod_line_config_new()};
    const RequestConfig config{gpiod_request_config_new()};
    EventBuffer buffer{gpiod_edge_event_buffer_new(events_at_once)};
    if (!settings || !line || !config || !buffer) return tl::unexpected(std::string{std::strerror(ENOMEM)});
    gpiod_request_config_set_consumer(config.get(), consumer);
    if (gpiod_line_config_add_line_settings(line.get(), &offset, 1, settings.get()) != 0)
        return tl::unexpected(std::string{std::strerror(errno)});
    Request request{gpiod_chip_request_lines(chip.get(), config.get(), line.get())};
    if (request) return std::make_unique<V2Line>(std::move(request), std::move(buffer), offset);
    const int why = errno;
    const LineInfo info{gpiod_chip_get_line_info(chip.get(), offset)};
    errno = why;
    return tl::unexpected(refusal(info ? gpiod_line_info_get_consumer(info.get()) : nullptr));
}

#endif

/// Chip by chip, because a name does not say which: a Pi 5 numbers its chips differently from a Pi 4.
class MachineLines final : public GpioLines {
public:
    [[nodiscard]] Opened input(const std::string& name, const GpioInput& input) override {
        return open(name, &input);
    }
    [[nodiscard]] Opened output(const std::string& name) override { return open(name, nullptr); }

private:
    static Opened open(const std::string& name, const GpioInput* input) {
        std::string why = "this machine has no GPIO chip";
        std::error_code ignored;
        for (fs::directory_iterator entry{"/dev", ignored}, end; !ignored && entry != end;
             entry.increment(ignored)) {
            if (!entry->path().filename().string().starts_with("gpiochip")) continue;
            Chip chip{gpiod_chip_open(entry->path().c_str())};
            if (!chip) {
                why = fmt::format("{}: {}", entry->path().string(), std::strerror(errno));
                if (errno == EACCES) why += "; the group gpio may open it";
                continue;
            }
            if (const auto found = find(*chip, name)) return hold(std::move(chip), *found, input);
            why = "no GPIO chip has a line of that name; /sys/kernel/debug/gpio lists them";
        }
        return tl::unexpected(why);
    }
};

} // namespace

std::unique_ptr<GpioLines> machine_gpio() { return std::make_unique<MachineLines>(); }

} // namespace kiosk
