// A library that comes while the wall plays: taken at the next idle or between two loops, never in a routine.
#include "kiosk/loop.hpp"
#include "kiosk/sync_watch.hpp"
#include "tests/support/scratch_folder.hpp"
#include "tests/support/walls.hpp"

#include <gtest/gtest.h>

#include <algorithm>

using namespace std::chrono_literals;
namespace fs = std::filesystem;

namespace {

std::string titled(const std::string& title) {
    std::string text = walls::two_moves;
    return text.replace(text.find("\"Test\""), 6, '"' + title + '"');
}

/// A wall, and what lies in its folder of fetched libraries.
class Switching : public testing::Test {
protected:
    Switching() {
        publish("1", "Old");
        point_to("1");
    }

    void publish(const std::string& name, const std::string& title) {
        scratch.write(fs::path{"libraries"} / name / "test/routine.toml", titled(title));
    }
    void point_to(const std::string& name) const {
        fs::create_symlink(fs::path{"libraries"} / name, scratch.path() / "current.new");
        fs::rename(scratch.path() / "current.new", scratch.path() / "current");
    }
    [[nodiscard]] content::Library library() const {
        return {{{content::Origin::synced, scratch.path() / "current"}}};
    }

    kiosk::Show show_with(const kiosk::PlayerOptions& player = {}) {
        kiosk::ShowOptions options;
        options.player = player;
        options.request = request();
        const auto now = kiosk::settled(library());
        return {now, options, kiosk::load_menu(now, options.request)};
    }
    /// As it is read in the background.
    void take_what_came(kiosk::Show& show) const {
        auto delivery = std::make_shared<kiosk::Delivery>();
        delivery->library = kiosk::settled(library());
        delivery->reading = kiosk::load_menu(delivery->library, request());
        show.take(kiosk::NewLibrary{delivery});
    }
    [[nodiscard]] static kiosk::MenuRequest request() {
        kiosk::MenuRequest request;
        request.routine = "test";
        return request;
    }
    void switch_to_new(kiosk::Show& show) {
        publish("2", "New");
        point_to("2");
        take_what_came(show);
    }

    support::ScratchFolder scratch;
};

using walls::shown;

std::string chosen_plan(const kiosk::Show& show) {
    return show.menu().programs[std::get<kiosk::Idle>(show.player().state).program].plan->id;
}

/// Every card of the next `time`, a quarter of a second apart.
std::vector<std::string> cards(kiosk::Show& show, kiosk::Ms time) {
    std::vector<std::string> all;
    for (kiosk::Ms passed{0}; passed < time; passed += 250ms) {
        show.elapse(250ms);
        all.push_back(shown(show));
    }
    return all;
}

} // namespace

TEST_F(Switching, TakesANewLibraryAtOnceInIdle) {
    auto show = show_with();
    EXPECT_EQ(shown(show), "idle | Old | Press to start");
    switch_to_new(show);
    EXPECT_EQ(shown(show), "idle | New | Press to start");
    EXPECT_EQ(show.menus(), 1);
    EXPECT_EQ(show.menu().routines.front()->folder, scratch.path() / "libraries/2/test")
        << "a path that stays when the link turns";
}

TEST_F(Switching, ShowsEveryCardOfARoutineAsIfNothingHadCome) {
    auto undisturbed = show_with();
    auto show = show_with();
    undisturbed.start(0ms);
    show.start(0ms);
    const kiosk::Ms half = show.menu().timelines.front().shortest / 2;
    EXPECT_EQ(cards(show, half), cards(undisturbed, half));
    switch_to_new(show);
    const kiosk::Ms rest = half + 5s; // into the done card
    EXPECT_EQ(cards(show, rest), cards(undisturbed, rest));
    EXPECT_EQ(show.menus(), 0);
    show.elapse(3min);
    EXPECT_EQ(shown(show), "idle | New | Press to start") << "the next idle";
}

TEST_F(Switching, LeavesAnUnfinishedSessionItsRoutine) {
    auto show = show_with();
    show.start(30s);
    show.take(kiosk::Event{kiosk::EndKey{}});
    const std::string offer = shown(show);
    switch_to_new(show);
    EXPECT_EQ(shown(show), offer);
    show.elapse(61min);
    EXPECT_EQ(shown(show), "idle | New | Press to start");
}

TEST_F(Switching, TurnsAtTheSeamOfALoop) {
    kiosk::PlayerOptions loop;
    loop.loop = true;
    auto show = show_with(loop);
    show.start(0ms);
    show.elapse(10s);
    switch_to_new(show);
    EXPECT_EQ(show.menu().programs.front().routine->title, "Old");
    const auto all = cards(show, show.menu().timelines.front().shortest);
    const auto seam =
        std::ranges::find_if(all, [](const std::string& card) { return card.starts_with("idle"); });
    ASSERT_NE(seam, all.end());
    EXPECT_NE(seam->find("New"), std::string::npos) << *seam;
    EXPECT_EQ(std::ranges::count_if(
                  all, [](const std::string& card) { return card.find("Old") != std::string::npos; }),
              0)
        << "the title was over when it came, and comes no more";
}

TEST_F(Switching, TurnsAlsoWhereALoopHasNoPause) {
    std::string text = titled("Old");
    text.replace(text.find("reps = 4"), 8, "reps = 4\nloop_pause = \"0s\"");
    scratch.write("libraries/1/test/routine.toml", text);
    kiosk::PlayerOptions loop;
    loop.loop = true;
    auto show = show_with(loop);
    show.start(0ms);
    show.elapse(1s);
    switch_to_new(show);
    const kiosk::Ms once = show.menu().timelines.front().shortest;
    show.elapse(once - 2s);
    EXPECT_EQ(show.menu().programs.front().routine->title, "Old");
    show.elapse(2s);
    EXPECT_EQ(show.menu().programs.front().routine->title, "New");
}

TEST_F(Switching, KeepsTheProgrammeThatWasChosen) {
    auto show = show_with();
    walls::press(show);
    show.elapse(1s);
    walls::press(show); // on the title: the other plan
    show.take(kiosk::Event{kiosk::EndKey{}});
    EXPECT_EQ(chosen_plan(show), "holds");
    std::string text = titled("New");
    text.insert(text.find("[plans.strength]"), "[plans.first]\ntitle = \"First\"\nreps = 2\n");
    scratch.write("libraries/2/test/routine.toml", text);
    point_to("2");
    take_what_came(show);
    EXPECT_EQ(shown(show), "idle | New | Press to start");
    EXPECT_EQ(chosen_plan(show), "holds");
}

TEST_F(Switching, StaysWithWhatThereIsWhereNothingGoodHasCome) {
    auto show = show_with();
    scratch.write("libraries/2/test/routine.toml", "no routine");
    point_to("2");
    take_what_came(show);
    EXPECT_EQ(shown(show), "idle | Old | Press to start");
}

TEST_F(Switching, EndsTroubleAtOnce) {
    fs::remove(scratch.path() / "current");
    auto show = show_with();
    EXPECT_TRUE(show.in_trouble());
    switch_to_new(show);
    EXPECT_EQ(shown(show), "idle | New | Press to start");
}

TEST_F(Switching, TakesTheConfigurationThatCameBehindIt) {
    auto show = show_with();
    show.start(0ms);
    show.elapse(20s);
    switch_to_new(show);
    publish("3", "Newest");
    auto setup = std::make_shared<kiosk::Setup>();
    setup->library = {{{content::Origin::synced, scratch.path() / "libraries/3"}}};
    setup->options.request = request();
    setup->reading = kiosk::load_menu(setup->library, request());
    show.take(kiosk::Reloaded{setup});
    show.take(kiosk::Event{kiosk::EndKey{}});
    show.elapse(61min);
    EXPECT_EQ(shown(show), "idle | Newest | Press to start");
}

TEST_F(Switching, IsSeenByTheKernelsWord) {
    kiosk::Waiter waiter;
    std::vector<std::string> told;
    const auto watch = kiosk::SyncWatch::watched_by(waiter, scratch.path(), [&](kiosk::SyncNews news) {
        if (news.library) told.emplace_back("library");
        if (news.tries) told.emplace_back("tries");
    });
    ASSERT_TRUE(watch) << watch.error();
    kiosk::Inputs inputs;
    EXPECT_FALSE(waiter.wait(kiosk::Ns{0}, inputs));
    publish("2", "New");
    point_to("2");
    EXPECT_TRUE(waiter.wait(kiosk::Ns{0}, inputs));
    EXPECT_EQ(told, std::vector<std::string>{"library"});
    scratch.write("state.json.new", "{}");
    fs::rename(scratch.path() / "state.json.new", scratch.path() / "state.json");
    EXPECT_TRUE(waiter.wait(kiosk::Ns{0}, inputs));
    EXPECT_EQ(told, (std::vector<std::string>{"library", "tries"}));
}

TEST(AFolderThatIsNotThereYet, IsSeenWhenItComes) {
    const support::ScratchFolder scratch;
    const fs::path folder = scratch.path() / "data/limber-sync";
    kiosk::Waiter waiter;
    bool told = false;
    const auto watch = kiosk::SyncWatch::watched_by(
        waiter, folder, [&](kiosk::SyncNews news) { told = told || news.library; });
    ASSERT_TRUE(watch) << watch.error();
    kiosk::Inputs inputs;
    scratch.write("data/limber-sync/libraries/1/test/routine.toml", walls::two_moves);
    waiter.wait(kiosk::Ns{0}, inputs); // "data" has come, then what is in it
    told = false;
    fs::create_symlink("libraries/1", folder / "current.new");
    fs::rename(folder / "current.new", folder / "current");
    waiter.wait(kiosk::Ns{0}, inputs);
    EXPECT_TRUE(told);
}

TEST(TheIdleCard, SaysWhyNothingComes) {
    const support::ScratchFolder scratch;
    auto show = walls::show_of(walls::two_moves);
    show.take(kiosk::sync_notice(scratch.path(), true));
    EXPECT_EQ(show.card().notice, "") << "not tried yet";
    scratch.write("state.json",
                  R"({"reason":"Server not found","failing_since":"2026-11-23T08:00:00Z","succeeded":null})");
    show.take(kiosk::sync_notice(scratch.path(), true));
    EXPECT_EQ(show.card().notice, "Server not found");
    walls::press(show);
    EXPECT_EQ(show.card().notice, "") << "not in a routine";
}

TEST(TheIdleCard, SaysNothingOfFetchingWhereNothingIsToBeFetched) {
    const support::ScratchFolder scratch;
    scratch.write("state.json", R"({"reason":"Server not found"})");
    EXPECT_EQ(kiosk::sync_notice(scratch.path(), true).text, "Server not found");
    EXPECT_EQ(kiosk::sync_notice(scratch.path(), false).text, "");
}
