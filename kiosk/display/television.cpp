// The messages of HDMI-CEC 1.4, through the kernel's CEC_TRANSMIT.
#include "kiosk/display/television.hpp"

#include "content/descriptor.hpp"

#include <array>
#include <cstring>
#include <fstream>
#include <optional>
#include <string>
#include <utility>

#include <fcntl.h>
#include <linux/cec.h>
#include <sys/ioctl.h>

namespace kiosk {
namespace {

constexpr int most_adapters = 4;
constexpr std::uint32_t answer_within_ms = 1'000;

/// An adapter that a television answers on.
class Line {
public:
    /// @return nullopt when the adapter is not there, nothing is plugged into it, or it cannot talk
    [[nodiscard]] static std::optional<Line> open(const CecCalls& calls, int number) {
        Line line{calls, content::Descriptor{calls.open("/dev/cec" + std::to_string(number))}};
        if (!line.fd_ || !line.has_place() || !line.has_address()) return std::nullopt;
        return line;
    }

    /// nullopt: no answer.
    [[nodiscard]] std::optional<std::uint8_t> power() const {
        cec_msg message = to(CEC_LOG_ADDR_TV, {CEC_MSG_GIVE_DEVICE_POWER_STATUS});
        message.reply = CEC_MSG_REPORT_POWER_STATUS;
        message.timeout = answer_within_ms;
        const bool answered = call(CEC_TRANSMIT, message) && (message.tx_status & CEC_TX_STATUS_OK) != 0 &&
                              (message.rx_status & CEC_RX_STATUS_OK) != 0 && message.len >= 3;
        return answered ? std::optional{message.msg[2]} : std::nullopt;
    }
    [[nodiscard]] bool sleep() const { return send(to(CEC_LOG_ADDR_TV, {CEC_MSG_STANDBY})); }
    [[nodiscard]] bool wake() const {
        return send(to(CEC_LOG_ADDR_TV, {CEC_MSG_IMAGE_VIEW_ON})) &&
               send(
                   to(CEC_LOG_ADDR_BROADCAST, {CEC_MSG_ACTIVE_SOURCE, static_cast<std::uint8_t>(place_ >> 8U),
                                               static_cast<std::uint8_t>(place_ & 0xFFU)}));
    }

private:
    Line(const CecCalls& calls, content::Descriptor fd) : calls_{&calls}, fd_{std::move(fd)} {}

    template <class About> [[nodiscard]] bool call(unsigned long request, About& about) const {
        return calls_->ioctl(fd_.get(), request, &about) == 0;
    }
    [[nodiscard]] cec_msg to(std::uint8_t whom, std::initializer_list<std::uint8_t> words) const {
        cec_msg message{};
        message.msg[0] = static_cast<std::uint8_t>(own_ << 4U | whom);
        message.len = 1;
        for (const auto word : words) message.msg[message.len++] = word;
        return message;
    }
    [[nodiscard]] bool send(cec_msg message) const {
        return call(CEC_TRANSMIT, message) && (message.tx_status & CEC_TX_STATUS_OK) != 0;
    }
    /// Which socket of the television it is plugged into, as the display told the kernel.
    [[nodiscard]] bool has_place() {
        return call(CEC_ADAP_G_PHYS_ADDR, place_) && place_ != CEC_PHYS_ADDR_INVALID;
    }
    /// Takes an address on the line where nobody has done so.
    [[nodiscard]] bool has_address() {
        cec_log_addrs addresses{};
        if (!call(CEC_ADAP_G_LOG_ADDRS, addresses)) return false;
        if (addresses.num_log_addrs == 0) {
            addresses = {};
            addresses.cec_version = CEC_OP_CEC_VERSION_1_4;
            addresses.vendor_id = CEC_VENDOR_ID_NONE;
            addresses.num_log_addrs = 1;
            addresses.primary_device_type[0] = CEC_OP_PRIM_DEVTYPE_PLAYBACK;
            addresses.log_addr_type[0] = CEC_LOG_ADDR_TYPE_PLAYBACK;
            addresses.all_device_types[0] = CEC_OP_ALL_DEVTYPE_PLAYBACK;
            std::strncpy(addresses.osd_name, "Limber", sizeof addresses.osd_name - 1);
            if (!call(CEC_ADAP_S_LOG_ADDRS, addresses)) return false;
        }
        own_ = addresses.log_addr[0];
        return addresses.num_log_addrs > 0 && own_ < CEC_LOG_ADDR_UNREGISTERED;
    }

    const CecCalls* calls_;
    content::Descriptor fd_;
    std::uint16_t place_ = CEC_PHYS_ADDR_INVALID;
    std::uint8_t own_ = CEC_LOG_ADDR_UNREGISTERED;
};

/// The first line with a television, and whether that is on.
struct Answer {
    Line line;
    bool on = false;
};
std::optional<Answer> ask(const CecCalls& calls) {
    for (int number = 0; number < most_adapters; ++number) {
        auto line = Line::open(calls, number);
        const auto power = line ? line->power() : std::nullopt;
        if (!power) continue;
        const bool on = *power == CEC_OP_POWER_STATUS_ON || *power == CEC_OP_POWER_STATUS_TO_ON;
        return Answer{std::move(*line), on};
    }
    return std::nullopt;
}

} // namespace

CecCalls machine_cec() {
    return {[](const std::filesystem::path& file) { return ::open(file.c_str(), O_RDWR | O_CLOEXEC); },
            [](int fd, unsigned long request, void* about) { return ::ioctl(fd, request, about); }};
}

Television::Television(std::filesystem::path note, CecCalls calls)
    : note_{std::move(note)}, calls_{std::move(calls)} {
    std::error_code none;
    ours_ = !note_.empty() && std::filesystem::exists(note_, none);
}

bool Television::darken() {
    const auto answer = ask(calls_);
    if (!answer) return false;
    // One that sleeps already sleeps for whose reason it did: a person's, or ours from before a restart.
    if (answer->on) {
        slept_ = false;
        remember(answer->line.sleep());
    }
    return true;
}

void Television::look() {
    const auto answer = ours_ ? ask(calls_) : std::nullopt;
    if (!answer) return;
    if (answer->on && slept_) remember(false);
    slept_ = !answer->on;
}

void Television::wake() {
    if (!ours_) return;
    const auto answer = ask(calls_);
    // Not reached: it may be unplugged for a moment. That it is ours is kept for the next time.
    if (answer && (answer->on || answer->line.wake())) remember(false);
}

void Television::remember(bool ours) {
    if (ours == std::exchange(ours_, ours) || note_.empty()) return;
    std::error_code ignored; // without the note it stays asleep after a restart: not worse than that
    if (ours) {
        std::ofstream{note_} << "asleep\n";
    } else {
        std::filesystem::remove(note_, ignored);
    }
}

} // namespace kiosk
