// Two tables: what SDL leaves out, and what of that is printed on remotes.
#include "kiosk/input/kernel_code.hpp"

#include <algorithm>
#include <array>
#include <charconv>

#include <linux/input-event-codes.h>

namespace kiosk {
namespace {

constexpr std::string_view by_number = "Code ";

struct Range {
    int first;
    int last;
};

/// Without a scancode in SDL 2.26 (Debian 12) as in 2.32 (Debian 13), src/events/scancodes_linux.h; what one
/// of them has is left to it. From 0x160 on they have none; BTN_DPAD_* and BTN_TRIGGER_HAPPY* are pads'.
constexpr std::array<Range, 24> untold{{{KEY_LINEFEED, KEY_LINEFEED},
                                        {KEY_MACRO, KEY_MACRO},
                                        {KEY_SCALE, KEY_SCALE},
                                        {KEY_PROPS, KEY_PROPS},
                                        {KEY_FRONT, KEY_FRONT},
                                        {KEY_OPEN, KEY_OPEN},
                                        {KEY_SETUP, KEY_SETUP},
                                        {KEY_WAKEUP, KEY_XFER},
                                        {KEY_MSDOS, KEY_CYCLEWINDOWS},
                                        {KEY_CLOSECD, KEY_CLOSECD},
                                        {KEY_RECORD, KEY_RECORD},
                                        {KEY_PHONE, KEY_ISO},
                                        {KEY_EXIT, KEY_SCROLLDOWN},
                                        {KEY_NEW, KEY_NEW},
                                        {196, 199},
                                        {KEY_PAUSECD, KEY_CLOSE},
                                        {KEY_BASSBOOST, KEY_BASSBOOST},
                                        {KEY_HP, KEY_QUESTION},
                                        {KEY_CHAT, KEY_CHAT},
                                        {KEY_CONNECT, KEY_SHOP},
                                        {KEY_SEND, 255},
                                        {KEY_OK, BTN_DPAD_UP - 1},
                                        {BTN_DPAD_RIGHT + 1, BTN_TRIGGER_HAPPY - 1},
                                        {BTN_TRIGGER_HAPPY40 + 1, KEY_MAX}}};

struct Named {
    std::string_view name;
    int code;
};

/// As evtest and ir-keytable have them. The rest has numbers.
constexpr std::array<Named, 62> names{{{"KEY_SETUP", KEY_SETUP},
                                       {"KEY_RECORD", KEY_RECORD},
                                       {"KEY_PHONE", KEY_PHONE},
                                       {"KEY_EXIT", KEY_EXIT},
                                       {"KEY_SCROLLUP", KEY_SCROLLUP},
                                       {"KEY_SCROLLDOWN", KEY_SCROLLDOWN},
                                       {"KEY_PAUSECD", KEY_PAUSECD},
                                       {"KEY_PROG3", KEY_PROG3},
                                       {"KEY_PROG4", KEY_PROG4},
                                       {"KEY_CLOSE", KEY_CLOSE},
                                       {"KEY_CAMERA", KEY_CAMERA},
                                       {"KEY_SHOP", KEY_SHOP},
                                       {"KEY_OK", KEY_OK},
                                       {"KEY_SELECT", KEY_SELECT},
                                       {"KEY_GOTO", KEY_GOTO},
                                       {"KEY_CLEAR", KEY_CLEAR},
                                       {"KEY_POWER2", KEY_POWER2},
                                       {"KEY_OPTION", KEY_OPTION},
                                       {"KEY_INFO", KEY_INFO},
                                       {"KEY_TIME", KEY_TIME},
                                       {"KEY_PROGRAM", KEY_PROGRAM},
                                       {"KEY_CHANNEL", KEY_CHANNEL},
                                       {"KEY_FAVORITES", KEY_FAVORITES},
                                       {"KEY_EPG", KEY_EPG},
                                       {"KEY_PVR", KEY_PVR},
                                       {"KEY_LANGUAGE", KEY_LANGUAGE},
                                       {"KEY_TITLE", KEY_TITLE},
                                       {"KEY_SUBTITLE", KEY_SUBTITLE},
                                       {"KEY_ANGLE", KEY_ANGLE},
                                       {"KEY_ZOOM", KEY_ZOOM},
                                       {"KEY_MODE", KEY_MODE},
                                       {"KEY_SCREEN", KEY_SCREEN},
                                       {"KEY_PC", KEY_PC},
                                       {"KEY_TV", KEY_TV},
                                       {"KEY_VCR", KEY_VCR},
                                       {"KEY_SAT", KEY_SAT},
                                       {"KEY_CD", KEY_CD},
                                       {"KEY_RADIO", KEY_RADIO},
                                       {"KEY_TUNER", KEY_TUNER},
                                       {"KEY_TEXT", KEY_TEXT},
                                       {"KEY_DVD", KEY_DVD},
                                       {"KEY_AUX", KEY_AUX},
                                       {"KEY_AUDIO", KEY_AUDIO},
                                       {"KEY_VIDEO", KEY_VIDEO},
                                       {"KEY_LIST", KEY_LIST},
                                       {"KEY_RED", KEY_RED},
                                       {"KEY_GREEN", KEY_GREEN},
                                       {"KEY_YELLOW", KEY_YELLOW},
                                       {"KEY_BLUE", KEY_BLUE},
                                       {"KEY_CHANNELUP", KEY_CHANNELUP},
                                       {"KEY_CHANNELDOWN", KEY_CHANNELDOWN},
                                       {"KEY_FIRST", KEY_FIRST},
                                       {"KEY_LAST", KEY_LAST},
                                       {"KEY_NEXT", KEY_NEXT},
                                       {"KEY_RESTART", KEY_RESTART},
                                       {"KEY_SLOW", KEY_SLOW},
                                       {"KEY_SHUFFLE", KEY_SHUFFLE},
                                       {"KEY_PREVIOUS", KEY_PREVIOUS},
                                       {"KEY_DIGITS", KEY_DIGITS},
                                       {"KEY_ZOOMIN", KEY_ZOOMIN},
                                       {"KEY_ZOOMOUT", KEY_ZOOMOUT},
                                       {"KEY_CONTEXT_MENU", KEY_CONTEXT_MENU}}};

std::optional<int> number(std::string_view digits) {
    int value = 0;
    const auto* end = digits.data() + digits.size();
    const auto read = std::from_chars(digits.data(), end, value);
    return read.ec == std::errc{} && read.ptr == end ? std::optional{value} : std::nullopt;
}

} // namespace

bool only_kernel_tells(int code) {
    return std::ranges::any_of(
        untold, [code](const Range& range) { return range.first <= code && code <= range.last; });
}

std::optional<int> kernel_code(std::string_view name) {
    std::optional<int> code;
    if (const auto found = std::ranges::find(names, name, &Named::name); found != names.end())
        code = found->code;
    if (name.starts_with(by_number)) code = number(name.substr(by_number.size()));
    return code && only_kernel_tells(*code) ? code : std::nullopt;
}

std::string kernel_code_name(int code) {
    const auto found = std::ranges::find(names, code, &Named::code);
    if (found != names.end()) return std::string{found->name};
    return std::string{by_number} + std::to_string(code);
}

} // namespace kiosk
