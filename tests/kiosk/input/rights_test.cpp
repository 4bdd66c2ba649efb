// As another user than root, for whom nothing is closed.
#include "kiosk/input/rights.hpp"

#include "tests/support/scratch_folder.hpp"

#include <gtest/gtest.h>

#include <cstdlib>

#include <unistd.h>

namespace fs = std::filesystem;

namespace {

/// Nobody's rights, as long as it lives.
class Nobody {
public:
    Nobody() { changed_ = geteuid() == 0 && seteuid(65'534) == 0; }
    ~Nobody() {
        if (changed_ && seteuid(0) != 0) std::abort();
    }
    Nobody(const Nobody&) = delete;
    Nobody& operator=(const Nobody&) = delete;

private:
    bool changed_ = false;
};

} // namespace

TEST(InputDevices, ThatMayNotBeReadAreCounted) {
    const support::ScratchFolder dev;
    fs::permissions(dev.path(), fs::perms::all);
    for (const auto* name : {"event0", "event1", "event2", "mice"}) dev.write(name, "");
    for (const auto* name : {"event0", "event2", "mice"}) fs::permissions(dev.path() / name, fs::perms::none);
    fs::permissions(dev.path() / "event1", fs::perms::all);
    const Nobody nobody;
    EXPECT_EQ(kiosk::refused_inputs(dev.path()), 2U);
}

TEST(InputDevices, AreNoneWhereThereIsNoFolder) { EXPECT_EQ(kiosk::refused_inputs("/none/such"), 0U); }
