// The last good configuration over a restart: what is kept, and what comes of it when somebody made a
// mistake.
#include "kiosk/good_config.hpp"

#include "content/text_file.hpp"
#include "tests/support/scratch_folder.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

using kiosk::Absence;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

namespace {

class AGoodConfiguration : public testing::Test {
protected:
    AGoodConfiguration() { start(); }
    [[nodiscard]] std::vector<std::filesystem::path> files() const {
        return kiosk::appliance_config_files(root_.path() / "etc", root_.path() / "boot");
    }
    void start() {
        keeper_.emplace(
            waiter_, [this] { return files(); }, kept_,
            [this](const std::string& what) { told_.push_back(what); });
    }
    void keep() {
        keeper_->keep();
        kiosk::Inputs inputs;
        ASSERT_TRUE(waiter_.wait(std::nullopt, inputs));
    }
    [[nodiscard]] kiosk::ConfigReading restarted() const {
        return kiosk::start_config(files(), Absence::passed_over, kept_);
    }

    support::ScratchFolder root_;
    std::filesystem::path kept_ = root_.path() / "good-config";
    kiosk::Waiter waiter_;
    std::vector<std::string> told_;
    std::optional<kiosk::GoodConfigKeeper> keeper_;
};

} // namespace

TEST_F(AGoodConfiguration, KeepsTheLastGoodValueOverAMistakeOnTheCard) {
    root_.write("etc/config.toml", "plan = 'daily'\n[button]\nhold = '2s'\n");
    root_.write("boot/config.toml", "facing = 'behind'\ndisplay.rotate = 90\n");
    keep();
    root_.write("boot/config.toml", "facing = 'behnd'\ndisplay.rotate = 270\n");
    const auto after = restarted();
    EXPECT_EQ(after.config.facing, kiosk::Facing::behind);
    EXPECT_EQ(after.config.display.rotate, 270) << "what is right counts";
    EXPECT_EQ(after.config.plan, "daily");
    EXPECT_EQ(after.config.button.hold, kiosk::Ms{2'000});
    ASSERT_EQ(after.problems.size(), 1U) << "and it is named";
    EXPECT_THAT(content::to_string(after.problems[0]), HasSubstr("boot/config.toml:1:10"));
}

TEST_F(AGoodConfiguration, StartsAnewOnceAllIsGood) {
    root_.write("etc/config.toml", "facing = 'behind'\n");
    keep();
    root_.write("etc/config.toml", "plan = 'daily'\n");
    EXPECT_EQ(restarted().config.facing, kiosk::Facing::mirror) << "what was taken out is gone";
}

TEST_F(AGoodConfiguration, KeepsNothingThatIsWrong) {
    root_.write("etc/config.toml", "facing = 'behind'\n");
    keep();
    root_.write("etc/config.toml", "plan = 'daily'\nfacing = 1\n");
    keep();
    EXPECT_EQ(restarted().config.facing, kiosk::Facing::behind);
    root_.write("etc/config.toml", "theme.right = '#7fdbff'\n"); // as the left side's, by default
    root_.write("boot/config.toml", "theme.left = '#ffd23f'\n");
    keep();
    EXPECT_THAT(*content::text_of(kept_), HasSubstr("behind"));
}

TEST_F(AGoodConfiguration, WithoutAnythingKeptHasTheDefaultAsBefore) {
    root_.write("etc/config.toml", "facing = 'behnd'\nplan = 'daily'\n");
    EXPECT_EQ(restarted().config.plan, "daily");
    EXPECT_EQ(restarted().config.facing, kiosk::Facing::mirror);
}

TEST_F(AGoodConfiguration, MindsNoDamagedFile) {
    root_.write("etc/config.toml", "plan = 'daily'\nfacing = 'behnd'\n");
    for (const auto* damaged : {"plan = 'x'", "\x01\x02", ""}) {
        root_.write("good-config", damaged);
        EXPECT_EQ(restarted().config.plan, "daily");
    }
    root_.write("good-config", std::string{"\0plan = ", 8});
    EXPECT_EQ(restarted().config.plan, "daily");
}

TEST_F(AGoodConfiguration, WritesOnlyWhatIsNew) {
    root_.write("etc/config.toml", "plan = 'daily'\n");
    keep();
    const auto written = std::filesystem::last_write_time(kept_) - std::chrono::hours{1};
    std::filesystem::last_write_time(kept_, written);
    keep();
    EXPECT_EQ(std::filesystem::last_write_time(kept_), written);
    EXPECT_THAT(told_, IsEmpty());
}

TEST_F(AGoodConfiguration, SaysThatNothingCanBeKept) {
    kept_ = root_.path() / "nowhere/good-config";
    start();
    keep();
    EXPECT_THAT(told_, ElementsAre(HasSubstr("No such file or directory")));
}
