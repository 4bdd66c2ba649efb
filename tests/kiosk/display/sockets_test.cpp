// The kernel's list of sockets, laid out in a folder as a Pi has it.
#include "kiosk/display/sockets.hpp"

#include "tests/support/scratch_folder.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

using kiosk::MachineFiles;
using kiosk::Socket;
using testing::ElementsAre;

namespace {

class APi : public testing::Test {
protected:
    void socket(const std::string& name, const std::string& status, const std::string& modes = "") const {
        root_.write("sys/class/drm/" + name + "/status", status + "\n");
        root_.write("sys/class/drm/" + name + "/modes", modes);
    }
    /// The one that only draws, and what else lies there.
    void other_entries(const std::string& drawing) const {
        root_.write("sys/class/drm/" + drawing + "/dev", "226:0\n");
        root_.write("sys/class/drm/renderD128/dev", "226:128\n");
        root_.write("sys/class/drm/version", "drm 1.1.0 20060810\n");
    }
    [[nodiscard]] std::vector<Socket> sockets() const { return sockets_of(MachineFiles{root_.path()}); }

    support::ScratchFolder root_;
};

} // namespace

TEST_F(APi, ListsItsSocketsWithWhatIsInThem) {
    other_entries("card0");
    socket("card1-HDMI-A-1", "connected", "1920x1080\n1280x720\n");
    socket("card1-HDMI-A-2", "disconnected");
    socket("card1-Writeback-1", "unknown");
    EXPECT_THAT(sockets(), ElementsAre(Socket{1, "card1-HDMI-A-1", true, {"1920x1080", "1280x720"}},
                                       Socket{1, "card1-HDMI-A-2", false, {}},
                                       Socket{1, "card1-Writeback-1", false, {}}));
}

TEST_F(APi, ShowsOnTheCardWithTheDisplayWhateverItsNumberIs) {
    other_entries("card0");
    socket("card1-HDMI-A-1", "connected", "1920x1080\n");
    EXPECT_EQ(card_with_display(sockets()), 1);
}

TEST_F(APi, ShowsOnTheSecondCardWhereTheFirstHasNothing) {
    socket("card0-DSI-1", "disconnected");
    socket("card12-HDMI-A-2", "connected", "1920x1080\n");
    EXPECT_EQ(card_with_display(sockets()), 12);
}

TEST_F(APi, ShowsOnTheFirstOfTwoCardsWithADisplay) {
    socket("card1-HDMI-A-1", "connected");
    socket("card0-DSI-1", "connected");
    EXPECT_EQ(card_with_display(sockets()), 0);
}

TEST_F(APi, WithoutADisplayHasNoCardToShowOn) {
    other_entries("card1");
    socket("card0-HDMI-A-1", "disconnected");
    EXPECT_EQ(card_with_display(sockets()), std::nullopt);
    EXPECT_FALSE(may_show(sockets()));
    socket("card0-HDMI-A-1", "connected");
    EXPECT_TRUE(may_show(sockets()));
}

TEST_F(APi, WithoutSocketsMayHaveADisplayThatTheKernelDoesNotKnow) {
    other_entries("card0");
    EXPECT_EQ(card_with_display(sockets()), std::nullopt);
    EXPECT_TRUE(may_show(sockets()));
}
