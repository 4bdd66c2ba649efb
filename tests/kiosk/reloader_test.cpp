// A wall that plays while content is fetched, with the kernel's news and the thread that reads: every card is
// as if nothing had come, and the next idle shows what came.
#include "kiosk/commands/play_setup.hpp"
#include "kiosk/commands/reload.hpp"

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

TEST_F(APlayingWall, SaysThatOtherLinesWaitForARestart) {
    auto wall = show();
    scratch.write("config.toml", "[display]\nidle = \"mirror\"\n");
    config_files = {scratch.path() / "config.toml"};
    const auto said = [&] {
        testing::internal::CaptureStderr();
        reloader->start();
        bring(wall);
        return testing::internal::GetCapturedStderr();
    };
    EXPECT_EQ(said(), "");
    scratch.write("config.toml", "[gpio]\nbutton = \"GPIO17\"\n");
    EXPECT_EQ(said(), "limber: warning: another [gpio] is used after a restart: systemctl restart limber\n");
}
