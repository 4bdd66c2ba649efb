// A bare Pi below a scratch folder becomes a wall, and a bare Pi again.
#include "kiosk/setup/wall_setup.hpp"

#include "tests/support/scratch_folder.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <map>

namespace fs = std::filesystem;

namespace {

constexpr const char* config = "boot/firmware/config.txt";
constexpr const char* cmdline = "boot/firmware/cmdline.txt";
constexpr const char* target = "etc/systemd/system/default.target";
constexpr const char* wanted = "etc/systemd/system/multi-user.target.wants/limber.service";

struct Machine {
    support::ScratchFolder root;

    Machine() { root.write("usr/lib/systemd/system/limber.service", ""); }
    void links(const fs::path& name, const fs::path& to) const {
        fs::create_directories((root.path() / name).parent_path());
        fs::create_symlink(to, root.path() / name);
    }
    void is_a_pi_with_a_desktop() const {
        root.write(config, "# For more options see the documentation\ndtparam=audio=on\n");
        root.write(cmdline, "console=serial0,115200 console=tty1 root=PARTUUID=1-02 rootwait quiet splash\n");
        links("etc/systemd/system/display-manager.service", "/lib/systemd/system/lightdm.service");
        links(target, "/lib/systemd/system/graphical.target");
    }

    [[nodiscard]] kiosk::Lying at(const fs::path& name) const { return *kiosk::lying_at(root.path() / name); }
    [[nodiscard]] kiosk::SetupPlan plan(const kiosk::SetupWishes& wishes = {17}) const {
        return kiosk::plan_setup(root.path(), wishes).value();
    }
    void set_up(const kiosk::SetupWishes& wishes = {17}) const {
        for (const auto& change : plan(wishes).changes) EXPECT_TRUE(kiosk::make(change));
    }
    void undo() const {
        const auto plan = kiosk::plan_undo(root.path()).value();
        for (const auto& change : plan.changes) EXPECT_TRUE(kiosk::take_back(change));
    }
    /// Every file and link below the root, with what lies there.
    [[nodiscard]] std::map<fs::path, kiosk::Lying> everything() const {
        std::map<fs::path, kiosk::Lying> all;
        for (const auto& entry : fs::recursive_directory_iterator{root.path()}) {
            if (!entry.is_directory() || entry.is_symlink())
                all[entry.path()] = *kiosk::lying_at(entry.path());
        }
        return all;
    }
};

std::string text_at(const Machine& machine, const fs::path& name) {
    return std::get<kiosk::FileText>(machine.at(name)).bytes;
}

} // namespace

TEST(ABarePi, BecomesAWall) {
    const Machine pi;
    pi.is_a_pi_with_a_desktop();
    pi.set_up();
    EXPECT_NE(text_at(pi, config).find("dtoverlay=gpio-key,gpio=17,"), std::string::npos);
    EXPECT_NE(text_at(pi, cmdline).find("console=tty3"), std::string::npos);
    EXPECT_EQ(pi.at(target), kiosk::Lying{kiosk::LinkTo{"/lib/systemd/system/multi-user.target"}});
    EXPECT_EQ(pi.at(wanted), kiosk::Lying{kiosk::LinkTo{"/lib/systemd/system/limber.service"}});
}

TEST(AWall, HasNothingToBeSetUp) {
    const Machine pi;
    pi.is_a_pi_with_a_desktop();
    pi.set_up();
    EXPECT_TRUE(pi.plan().changes.empty());
}

TEST(AWall, BecomesTheBarePiThatItWas) {
    const Machine pi;
    pi.is_a_pi_with_a_desktop();
    const auto before = pi.everything();
    pi.set_up();
    EXPECT_NE(pi.everything(), before);
    pi.undo();
    EXPECT_EQ(pi.everything(), before);
}

TEST(AWall, IsTheBarePiAgainAfterTwoSetups) {
    const Machine pi;
    pi.is_a_pi_with_a_desktop();
    const auto before = pi.everything();
    pi.set_up();
    pi.set_up({4});
    EXPECT_NE(text_at(pi, config).find("gpio=4,"), std::string::npos);
    pi.undo();
    EXPECT_EQ(pi.everything(), before);
}

TEST(AWall, KeepsWhatWasWrittenSinceWhenItIsTakenBack) {
    const Machine pi;
    pi.is_a_pi_with_a_desktop();
    pi.set_up();
    pi.root.write(config, text_at(pi, config) + "dtparam=i2c_arm=on\n");
    fs::remove(pi.root.path() / target);
    pi.links(target, "/lib/systemd/system/rescue.target");
    pi.undo();
    EXPECT_EQ(text_at(pi, config),
              "# For more options see the documentation\ndtparam=audio=on\ndtparam=i2c_arm=on\n");
    EXPECT_EQ(pi.at(target), kiosk::Lying{kiosk::LinkTo{"/lib/systemd/system/rescue.target"}});
    EXPECT_TRUE(kiosk::plan_undo(pi.root.path()).value().changes.empty());
}

TEST(AWall, LosesALinkThatWasNotThere) {
    const Machine pi;
    pi.links("etc/systemd/system/display-manager.service", "/lib/systemd/system/gdm.service");
    pi.set_up();
    EXPECT_NE(pi.at(target), kiosk::Lying{kiosk::Nothing{}});
    pi.undo();
    EXPECT_EQ(pi.at(target), kiosk::Lying{kiosk::Nothing{}});
}

TEST(AMachineWithoutADesktop, KeepsItsTarget) {
    const Machine pc;
    pc.set_up();
    EXPECT_EQ(pc.at(target), kiosk::Lying{kiosk::Nothing{}});
}

TEST(AMachineThatIsNoPi, IsToldThatItsStartIsLeftAlone) {
    const Machine pc;
    ASSERT_EQ(pc.plan().notes.size(), 1U);
    EXPECT_EQ(pc.plan().changes.size(), 1U) << "the service alone";
    EXPECT_NE(pc.plan().notes.front().find("no Raspberry Pi"), std::string::npos);
}

TEST(AForbiddenService, IsAllowedAgain) {
    const Machine pi;
    pi.links("etc/systemd/system/limber.service", "/dev/null");
    const auto before = pi.everything();
    pi.set_up();
    EXPECT_EQ(pi.at("etc/systemd/system/limber.service"), kiosk::Lying{kiosk::Nothing{}});
    pi.undo();
    EXPECT_EQ(pi.everything(), before);
}

TEST(AMachineWithoutLimber, IsNotSetUp) {
    const support::ScratchFolder root;
    const auto plan = kiosk::plan_setup(root.path(), {17});
    ASSERT_FALSE(plan);
    EXPECT_EQ(plan.error(),
              "setup: Limber is not installed below " + root.path().string() + ": install its package first");
}

TEST(AFileThatMayNotBeWritten, IsNamedAndStaysAsItWas) {
    const Machine pi;
    pi.is_a_pi_with_a_desktop();
    // A folder where the draft would be: that fails for root, too.
    fs::create_directories(pi.root.path() / "boot/firmware/config.txt.before-limber.limber-new/x");
    const auto plan = pi.plan();
    const auto change = std::ranges::find(plan.changes, pi.root.path() / config, &kiosk::Change::path);
    ASSERT_NE(change, plan.changes.end());
    const auto done = kiosk::make(*change);
    ASSERT_FALSE(done);
    EXPECT_EQ(done.error().find("cannot write " + pi.root.path().string()), 0U) << done.error();
    EXPECT_EQ(pi.at(config), change->before);
}

TEST(AFileThatIsTooLong, IsNotTakenForItsBeginning) {
    const Machine pi;
    pi.root.write(config, std::string(2'000'000, '#'));
    const auto plan = kiosk::plan_setup(pi.root.path(), {17});
    ASSERT_FALSE(plan);
    EXPECT_TRUE(plan.error().ends_with("config.txt: it is over 1048576 bytes long")) << plan.error();
}

TEST(AChange, ShowsTheLinesThatDiffer) {
    const kiosk::Change change{"/x/config.txt", "because", kiosk::FileText{"a\nb\nc\n"},
                               kiosk::FileText{"a\nB\nc\n"}};
    EXPECT_EQ(kiosk::text_of(change), "/x/config.txt: because\n  - b\n  + B\n");
    EXPECT_EQ(kiosk::text_of(kiosk::Change{"/x/l", "because", kiosk::Nothing{}, kiosk::LinkTo{"/y"}}),
              "/x/l: because\n  + -> /y\n");
    EXPECT_EQ(
        kiosk::text_of(kiosk::Change{"/x/l", "because", kiosk::FileText{"a\na\n"}, kiosk::FileText{"a\n"}}),
        "/x/l: because\n  - a\n");
}
