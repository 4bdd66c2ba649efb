// A television on HDMI-CEC for tests: it stands behind one adapter and answers what the kernel would hand on.
#pragma once

#include "kiosk/display/television.hpp"

#include <fcntl.h>
#include <linux/cec.h>
#include <sys/ioctl.h>

#include <atomic>
#include <string>
#include <vector>

namespace support {

class FakeCec {
public:
    std::string adapter = "/dev/cec0";               ///< empty: there is none
    bool plugged = true;                             ///< a display told its place
    bool answers = true;                             ///< it is a television
    std::atomic<int> power = CEC_OP_POWER_STATUS_ON; ///< a test turns it while it is asked
    std::vector<std::string> said;                   ///< "standby", "image view on", "active source 1.0.0.0"
    std::atomic<int> asked = 0;                      ///< whether it is on
    int claimed = 0;                                 ///< addresses on the line, by us

    [[nodiscard]] kiosk::CecCalls calls() {
        return {[this](const std::filesystem::path& file) {
                    return file == adapter ? ::open("/dev/null", O_RDWR | O_CLOEXEC) : -1;
                },
                [this](int, unsigned long request, void* about) { return take(request, about); }};
    }

private:
    int take(unsigned long request, void* about) {
        switch (request) {
        case CEC_ADAP_G_PHYS_ADDR:
            *static_cast<std::uint16_t*>(about) = plugged ? 0x1000 : CEC_PHYS_ADDR_INVALID;
            return 0;
        case CEC_ADAP_G_LOG_ADDRS: {
            auto& addresses = *static_cast<cec_log_addrs*>(about);
            addresses.num_log_addrs = static_cast<std::uint8_t>(claimed);
            addresses.log_addr[0] = CEC_LOG_ADDR_PLAYBACK_1;
            return 0;
        }
        case CEC_ADAP_S_LOG_ADDRS: {
            auto& addresses = *static_cast<cec_log_addrs*>(about);
            claimed = addresses.num_log_addrs;
            addresses.log_addr[0] = CEC_LOG_ADDR_PLAYBACK_1;
            return 0;
        }
        case CEC_TRANSMIT: return transmit(*static_cast<cec_msg*>(about));
        default: return -1;
        }
    }

    int transmit(cec_msg& message) {
        const int from = message.msg[0] >> 4U, to = message.msg[0] & 0xFU;
        message.tx_status = answers ? CEC_TX_STATUS_OK : CEC_TX_STATUS_NACK;
        if (!answers || from != CEC_LOG_ADDR_PLAYBACK_1) return 0;
        if (message.msg[1] == CEC_MSG_GIVE_DEVICE_POWER_STATUS && to == CEC_LOG_ADDR_TV &&
            message.reply == CEC_MSG_REPORT_POWER_STATUS && message.timeout > 0) {
            ++asked;
            message.rx_status = CEC_RX_STATUS_OK;
            message.len = 3;
            message.msg[2] = static_cast<std::uint8_t>(power.load());
        } else if (message.msg[1] == CEC_MSG_STANDBY && message.len == 2 && to == CEC_LOG_ADDR_TV) {
            said.emplace_back("standby");
            power = CEC_OP_POWER_STATUS_STANDBY;
        } else if (message.msg[1] == CEC_MSG_IMAGE_VIEW_ON && message.len == 2 && to == CEC_LOG_ADDR_TV) {
            said.emplace_back("image view on");
            power = CEC_OP_POWER_STATUS_ON;
        } else if (message.msg[1] == CEC_MSG_ACTIVE_SOURCE && message.len == 4 &&
                   to == CEC_LOG_ADDR_BROADCAST) {
            said.push_back("active source " + std::to_string(message.msg[2] << 8U | message.msg[3]));
        } else {
            said.emplace_back("nonsense");
        }
        return 0;
    }
};

} // namespace support
