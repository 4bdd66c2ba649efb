// A wall that plays while content is fetched, with the kernel's news and the thread that reads: every card is
// as if nothing had come, and the next idle shows what came.
#include "kiosk/commands/play_setup.hpp"
#include "kiosk/commands/reload.hpp"

#include "tests/kiosk/input/gpio_wall.hpp"
#include "tests/support/described.hpp"
#include "tests/support/scratch_folder.hpp"
#include "tests/support/walls.hpp"

#include <gtest/gtest.h>

using namespace std::chrono_literals;
namespace fs = std::filesystem;

namespace {

class APlayingWall : public testing::Test {
protected:
    APlayingWall() {
        fetch("1", "Old");
        desk.library = {{{content::Origin::synced, scratch.path() / "current"}}};
        desk.synced = scratch.path();
        desk.config_files = [this] { return config_files; };
        desk.config.routine = "test";
        desk.config.sync.url = "https://example.org/";
        hours = std::move(*kiosk::HoursWatch::watched_by(waiter, {}, kiosk::Mode::idle));
        reloader = std::move(*kiosk::Reloader::watched_by(waiter, command, desk, *hours));
        watch = std::move(*kiosk::SyncWatch::watched_by(
            waiter, scratch.path(), [this](kiosk::SyncNews news) { reloader->start(news); }));
    }

    /// As an update ends: the library is there, then its link turns.
    void fetch(const std::string& serial, const std::string& title) const {
        std::string text = walls::two_moves;
        text.replace(text.find("\"Test\""), 6, '"' + title + '"');
        scratch.write(fs::path{"libraries"} / serial / "test/routine.toml", text);
        fs::create_symlink(fs::path{"libraries"} / serial, scratch.path() / "current.new");
        fs::rename(scratch.path() / "current.new", scratch.path() / "current");
    }
    void fail(const std::string& reason) const {
        scratch.write("state.json.new", R"({"reason":")" + reason + R"("})");
        fs::rename(scratch.path() / "state.json.new", scratch.path() / "state.json");
    }

    [[nodiscard]] kiosk::Show show() const {
        const auto library = kiosk::settled(desk.library);
        const auto options = kiosk::options_of(command, desk, {});
        return {library, options, kiosk::load_menu(library, options.request)};
    }
    /// Waits until something comes, and gives it to the show.
    void bring(kiosk::Show& wall) {
        kiosk::Inputs inputs;
        while (inputs.empty()) waiter.wait(std::nullopt, inputs);
        for (const auto& input : inputs) wall.take(input);
    }
    static std::vector<std::string> cards(kiosk::Show& wall, kiosk::Ms time) {
        std::vector<std::string> all;
        for (kiosk::Ms passed{0}; passed < time; passed += 250ms) {
            wall.elapse(250ms);
            all.push_back(described::card(wall.card()));
        }
        return all;
    }

    support::ScratchFolder scratch;
    std::vector<fs::path> config_files;
    kiosk::Waiter waiter;
    kiosk::PlayCommand command;
    kiosk::Desk desk;
    std::unique_ptr<kiosk::HoursWatch> hours;
    std::unique_ptr<kiosk::Reloader> reloader;
    std::unique_ptr<kiosk::SyncWatch> watch;
};

} // namespace

TEST_F(APlayingWall, ShowsNoOtherCardWhenContentComes) {
    auto undisturbed = show();
    auto wall = show();
    undisturbed.start(0ms);
    wall.start(0ms);
    const kiosk::Ms half = wall.menu().timelines.front().shortest / 2;
    EXPECT_EQ(cards(wall, half), cards(undisturbed, half));
    fetch("2", "New");
    bring(wall);
    EXPECT_EQ(cards(wall, half + 5s), cards(undisturbed, half + 5s));
    wall.elapse(3min);
    EXPECT_EQ(described::card(wall.card()), "idle | New | Press to start");
}

TEST_F(APlayingWall, TakesTheLastOfSeveralThatComeAtOnce) {
    auto wall = show();
    fetch("2", "New");
    bring(wall);
    fetch("3", "Newer");
    fetch("4", "Newest");
    while (described::card(wall.card()) != "idle | Newest | Press to start") bring(wall);
}

TEST_F(APlayingWall, SaysWhyNothingComesOnceItIsIdle) {
    auto wall = show();
    fail("Server not found");
    bring(wall);
    EXPECT_EQ(wall.card().notice, "Server not found");
}

TEST_F(APlayingWall, ReadsAllOfItWithTheConfiguration) {
    auto wall = show();
    fetch("2", "New");
    fail("Server not found");
    reloader->start();
    while (wall.card().notice.empty()) bring(wall);
    EXPECT_EQ(described::card(wall.card()), "idle | New | Press to start");
}

namespace {

/// A wall with a button on GPIO17, whose owner may write another configuration.
class AWallWithAButton : public APlayingWall {
protected:
    AWallWithAButton() {
        lines.wire("GPIO17");
        desk.config.gpio = support::button_on("GPIO17");
        config_files = {scratch.path() / "config.toml"};
        reloader = std::move(*kiosk::Reloader::watched_by(waiter, command, desk, *hours));
        reloader->tell(
            [this](const kiosk::Config& config, kiosk::Inputs& inputs) { gpio.use(config.gpio, inputs); });
        first_wait();
    }
    /// At the first one it takes hold of its lines.
    void first_wait() {
        kiosk::Inputs none;
        waiter.wait(std::nullopt, none);
    }
    void write_and_reload(kiosk::Show& wall, const std::string& text) {
        scratch.write("config.toml", text);
        reloader->start();
        bring(wall);
    }

    support::FakeGpio lines;
    kiosk::Gpio gpio{support::button_on("GPIO17"), lines, waiter, [](const std::string&) {}};
};

} // namespace

TEST_F(AWallWithAButton, TakesTheLineThatTheConfigurationNamesNow) {
    auto wall = show();
    auto& old = lines.wire("GPIO17");
    auto& other = lines.wire("GPIO22");
    ASSERT_TRUE(old.held);
    testing::internal::CaptureStderr();
    write_and_reload(wall, "[gpio]\nbutton = \"GPIO22\"\n");
    EXPECT_EQ(testing::internal::GetCapturedStderr(), "") << "nothing waits for a restart";
    ASSERT_FALSE(old.held);
    first_wait();
    ASSERT_TRUE(other.held);
    other.become(true, 1s);
    bring(wall);
    EXPECT_TRUE(std::holds_alternative<kiosk::Playing>(wall.player().state));
}

TEST_F(AWallWithAButton, KeepsItsLineWhenTheNewNameIsNone) {
    auto wall = show();
    auto& old = lines.wire("GPIO17");
    testing::internal::CaptureStderr();
    write_and_reload(wall, "[gpio]\nbutton = \"" + std::string(32, 'G') + "\"\n");
    EXPECT_NE(testing::internal::GetCapturedStderr(), "");
    ASSERT_TRUE(old.held);
    old.become(true, 1s);
    bring(wall);
    EXPECT_TRUE(std::holds_alternative<kiosk::Playing>(wall.player().state));
}
