// What the service manager is told. A socket in a scratch folder is the manager.
#include "kiosk/service/service_watch.hpp"

#include "tests/support/scratch_folder.hpp"
#include "tests/support/walls.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cstdlib>
#include <cstring>

#include <sys/socket.h>
#include <sys/un.h>

using kiosk::Seen;
using kiosk::ServiceWatch;
using testing::ElementsAre;
using testing::IsEmpty;

namespace {

class Manager {
public:
    explicit Manager(const char* watchdog_us) {
        sockaddr_un address{};
        address.sun_family = AF_UNIX;
        std::strncpy(address.sun_path, (folder_.path() / "notify").c_str(), sizeof address.sun_path - 1);
        if (bind(socket_.get(), reinterpret_cast<sockaddr*>(&address), sizeof address) != 0)
            throw std::runtime_error{"no socket"};
        setenv("NOTIFY_SOCKET", address.sun_path, 1);
        if (watchdog_us != nullptr) setenv("WATCHDOG_USEC", watchdog_us, 1);
    }
    ~Manager() {
        unsetenv("NOTIFY_SOCKET");
        unsetenv("WATCHDOG_USEC");
    }
    Manager(const Manager&) = delete;
    Manager& operator=(const Manager&) = delete;

    /// What came since the last call.
    [[nodiscard]] std::vector<std::string> told() const {
        std::vector<std::string> messages;
        char text[512];
        for (ssize_t got = 0; (got = recv(socket_.get(), text, sizeof text, MSG_DONTWAIT)) > 0;)
            messages.emplace_back(text, static_cast<std::size_t>(got));
        return messages;
    }

private:
    support::ScratchFolder folder_;
    content::Descriptor socket_{socket(AF_UNIX, SOCK_DGRAM | SOCK_CLOEXEC, 0)};
};

kiosk::Show idle() { return walls::show_of(walls::two_moves); }

} // namespace

TEST(AService, IsReadyOnceItsFirstCardIsOnTheScreen) {
    const Manager manager{nullptr};
    kiosk::Waiter waiter;
    ServiceWatch watch{waiter};
    watch.turned(idle(), Seen::not_yet);
    EXPECT_THAT(manager.told(), IsEmpty());
    watch.turned(idle(), Seen::yes);
    EXPECT_THAT(manager.told(), ElementsAre("STATUS=waits for a press: Test, Strength\nREADY=1"));
    watch.turned(idle(), Seen::yes);
    EXPECT_THAT(manager.told(), IsEmpty()); // nothing new
}

TEST(AService, TellsWhatItDoesWhenThatChanges) {
    const Manager manager{nullptr};
    kiosk::Waiter waiter;
    ServiceWatch watch{waiter};
    auto show = idle();
    watch.turned(show, Seen::yes);
    show.start(kiosk::Ms{20'000});
    EXPECT_EQ(manager.told().size(), 1U);
    watch.turned(show, Seen::yes);
    EXPECT_THAT(manager.told(), ElementsAre("STATUS=plays Test, Strength: Step Back, set 1"));
}

TEST(AService, SaysThatItsEndIsMeant) {
    const Manager manager{nullptr};
    {
        kiosk::Waiter waiter;
        const ServiceWatch watch{waiter};
    }
    EXPECT_THAT(manager.told(), ElementsAre("STOPPING=1"));
}

TEST(AWatchdog, WakesAStillCardAndIsFedByTheTurnThatFollows) {
    const Manager manager{"4000"}; // 4 ms: each wake comes after one
    kiosk::Waiter waiter;
    ServiceWatch watch{waiter};
    watch.turned(idle(), Seen::yes);
    EXPECT_EQ(manager.told().size(), 1U);
    kiosk::Inputs inputs;
    ASSERT_TRUE(waiter.wait(std::nullopt, inputs)); // for ever, but for the alarm
    EXPECT_THAT(inputs, IsEmpty());
    EXPECT_THAT(manager.told(), IsEmpty()); // not by the alarm
    watch.turned(idle(), Seen::yes);
    EXPECT_THAT(manager.told(), ElementsAre("\nWATCHDOG=1"));
}

TEST(AServiceWithoutADisplay, IsReadyAndSaysWhatItWaitsFor) {
    const Manager manager{nullptr};
    kiosk::Waiter waiter;
    ServiceWatch watch{waiter};
    watch.turned(idle(), Seen::by_nobody);
    EXPECT_THAT(manager.told(), ElementsAre("STATUS=waits for a display\nREADY=1"));
    watch.turned(idle(), Seen::by_nobody);
    EXPECT_THAT(manager.told(), IsEmpty());
    watch.turned(idle(), Seen::yes);
    EXPECT_THAT(manager.told(), ElementsAre("STATUS=waits for a press: Test, Strength"));
}

TEST(AServiceWithoutADisplay, TellsThatItIsLostAndThatItIsBack) {
    const Manager manager{nullptr};
    kiosk::Waiter waiter;
    ServiceWatch watch{waiter};
    watch.turned(idle(), Seen::yes);
    watch.turned(idle(), Seen::by_nobody);
    watch.turned(idle(), Seen::yes);
    EXPECT_THAT(manager.told(),
                ElementsAre("STATUS=waits for a press: Test, Strength\nREADY=1", "STATUS=waits for a display",
                            "STATUS=waits for a press: Test, Strength"));
}

TEST(AWatchdog, GivesADisplayThatComesTheTimeToBeOpened) {
    const Manager manager{"10000000"};
    kiosk::Waiter waiter;
    ServiceWatch watch{waiter};
    watch.turned(idle(), Seen::by_nobody);
    EXPECT_THAT(manager.told(), ElementsAre("STATUS=waits for a display\nWATCHDOG_USEC=30000000\nREADY=1"));
    watch.turned(idle(), Seen::not_yet);
    EXPECT_THAT(manager.told(), IsEmpty());
    watch.turned(idle(), Seen::yes);
    EXPECT_THAT(manager.told(),
                ElementsAre("STATUS=waits for a press: Test, Strength\nWATCHDOG_USEC=10000000"));
}

TEST(AWatchdog, ThatWaitsLongAnywayIsNotCutShort) {
    const Manager manager{"90000000"};
    kiosk::Waiter waiter;
    ServiceWatch watch{waiter};
    watch.turned(idle(), Seen::by_nobody);
    EXPECT_THAT(manager.told(), ElementsAre("STATUS=waits for a display\nWATCHDOG_USEC=90000000\nREADY=1"));
}

TEST(AWatchdog, IsFedWithoutADisplay) {
    const Manager manager{"4000"};
    kiosk::Waiter waiter;
    ServiceWatch watch{waiter};
    watch.turned(idle(), Seen::by_nobody);
    EXPECT_EQ(manager.told().size(), 1U);
    kiosk::Inputs inputs;
    ASSERT_TRUE(waiter.wait(std::nullopt, inputs));
    watch.turned(idle(), Seen::by_nobody);
    EXPECT_THAT(manager.told(), ElementsAre("\nWATCHDOG=1"));
}

TEST(AWatchdog, StarvesWhileNoFrameIsPresented) {
    const Manager manager{"4000"};
    kiosk::Waiter waiter;
    ServiceWatch watch{waiter};
    kiosk::Inputs inputs;
    ASSERT_TRUE(waiter.wait(std::nullopt, inputs));
    watch.turned(idle(), Seen::not_yet);
    EXPECT_THAT(manager.told(), IsEmpty());
}

TEST(AProgramStartedByHand, TellsNobodyAndSleeps) {
    kiosk::Waiter waiter;
    ServiceWatch watch{waiter};
    watch.turned(idle(), Seen::yes);
    kiosk::Inputs inputs;
    EXPECT_FALSE(waiter.wait(kiosk::Ns{0}, inputs));
}
