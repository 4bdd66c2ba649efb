// What keys are called that SDL does not tell.
#include "kiosk/input/kernel_code.hpp"

#include <gtest/gtest.h>

#include <linux/input-event-codes.h>

using kiosk::kernel_code;

TEST(AKernelCode, HasARemotesNameOrANumber) {
    EXPECT_EQ(kernel_code("KEY_OK"), KEY_OK);
    EXPECT_EQ(kernel_code("KEY_CHANNELUP"), KEY_CHANNELUP);
    EXPECT_EQ(kernel_code("Code 352"), KEY_OK);
    EXPECT_EQ(kernel_code("Code 580"), KEY_APPSELECT);
}

TEST(AKernelCode, IsNothingElse) {
    for (const char* name : {"", "Code", "Code ", "Code x", "Code 352x", "Code -1", "Code 768", "Code 0",
                             "Code 99999999999", "KEY_", "KEY_NONSENSE", "key_ok", "352"})
        EXPECT_EQ(kernel_code(name), std::nullopt) << name;
}

TEST(AKernelCode, IsLeftToSdlWhereItTells) {
    for (const char* name : {"KEY_ENTER", "Code 28", "KEY_PLAYCD", "Code 200", "Code 222", "Code 171"})
        EXPECT_EQ(kernel_code(name), std::nullopt) << name;
    for (const int code : {BTN_LEFT, BTN_SOUTH, BTN_DPAD_UP, BTN_DPAD_RIGHT, BTN_TRIGGER_HAPPY,
                           BTN_TRIGGER_HAPPY40, KEY_OK - 1})
        EXPECT_FALSE(kiosk::only_kernel_tells(code)) << code;
}

TEST(AKernelCode, IsShownAsItIsTaken) {
    EXPECT_EQ(kiosk::kernel_code_name(KEY_OK), "KEY_OK");
    EXPECT_EQ(kiosk::kernel_code_name(KEY_APPSELECT), "Code 580");
    for (int code = 0; code < KEY_CNT; ++code) {
        if (kiosk::only_kernel_tells(code)) {
            EXPECT_EQ(kernel_code(kiosk::kernel_code_name(code)), code);
        }
    }
}
