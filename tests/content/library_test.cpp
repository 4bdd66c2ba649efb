// Routines on several shelves, and how little is opened to find one.
#include "content/library.hpp"

#include "tests/content/reading.hpp"
#include "tests/support/scratch_folder.hpp"

#include <gtest/gtest.h>

#include <array>

#include <sys/inotify.h>
#include <unistd.h>

namespace content {
namespace {

/// Counts how often something directly in the watched folders, or a folder itself, is opened; told by the
/// kernel.
class OpenedFiles {
public:
    OpenedFiles() : events(inotify_init1(IN_NONBLOCK)) {}
    ~OpenedFiles() { close(events); }
    OpenedFiles(const OpenedFiles&) = delete;
    OpenedFiles& operator=(const OpenedFiles&) = delete;

    void watch(const std::filesystem::path& folder) {
        ASSERT_GE(inotify_add_watch(events, folder.c_str(), IN_OPEN), 0);
    }

    int count() {
        int opened = 0;
        alignas(inotify_event) std::array<char, 65'536> buffer{};
        for (ssize_t got = 0; (got = read(events, buffer.data(), buffer.size())) > 0;) {
            for (ssize_t at = 0; at < got; ++opened) {
                const auto* event = reinterpret_cast<const inotify_event*>(buffer.data() + at);
                at += static_cast<ssize_t>(sizeof(inotify_event) + event->len);
            }
        }
        return opened;
    }

private:
    int events;
};

Library library_in(const std::filesystem::path& folder) {
    return {{{Origin::own, folder / "own"},
             {Origin::synced, folder / "none"},
             {Origin::shipped, folder / "shipped"}}};
}

std::vector<std::string> ids(const std::vector<Found>& found) {
    std::vector<std::string> names;
    names.reserve(found.size());
    for (const Found& one : found) names.push_back(one.id + " " + std::string{to_string(one.origin)});
    return names;
}

TEST(Library, TakesTheFirstShelfThatHasTheId) {
    const support::ScratchFolder scratch;
    scratch.write("shipped/hips/routine.toml", "");
    scratch.write("shipped/tabata/routine.toml", "");
    const auto own = scratch.write("own/hips/routine.toml", "");
    const Library library = library_in(scratch.path());
    EXPECT_EQ(find(library, "hips")->file, own);
    EXPECT_EQ(find(library, "hips")->origin, Origin::own);
    EXPECT_EQ(find(library, "tabata")->origin, Origin::shipped);
    EXPECT_FALSE(find(library, "none"));
}

TEST(Library, ListsEachIdOnceInOrder) {
    const support::ScratchFolder scratch;
    for (const char* name : {"shipped/b", "shipped/c", "own/c", "own/a", "shipped/.hidden"}) {
        scratch.write(std::filesystem::path{name} / "routine.toml", "");
    }
    scratch.write("own/empty/readme.txt", "");
    scratch.write("own/file", "");
    EXPECT_EQ(ids(all(library_in(scratch.path()))),
              (std::vector<std::string>{"a own", "b shipped", "c own"}));
}

TEST(Library, TakesOnlyPlainFolderNames) {
    const support::ScratchFolder scratch;
    scratch.write("own/hips/routine.toml", "");
    scratch.write("routine.toml", "");
    scratch.write("own/routine.toml", "");
    using namespace std::string_view_literals;
    for (const auto wrong : {""sv, "."sv, ".."sv, "../own/hips"sv, "/hips"sv, "hips/"sv, "hips\0"sv}) {
        EXPECT_FALSE(find(library_in(scratch.path()), wrong)) << wrong;
    }
    EXPECT_FALSE(find(library_in(scratch.path()), std::string(5'000, 'a')));
}

TEST(Library, SuggestsTheNearestId) {
    const support::ScratchFolder scratch;
    scratch.write("own/hip-opening/routine.toml", "");
    EXPECT_EQ(nearest_id(library_in(scratch.path()), "hip-openign"), "hip-opening");
    EXPECT_EQ(nearest_id(library_in(scratch.path()), "yoga"), "");
}

/// How much is opened to find and load one routine beside so many others (links, which are quick to make).
int opened_with(int others) {
    const support::ScratchFolder scratch;
    scratch.write("other/routine.toml", "");
    std::filesystem::create_directories(scratch.path() / "shipped");
    for (int i = 0; i < others; ++i) {
        std::filesystem::create_directory_symlink("../other",
                                                  scratch.path() / "shipped" / ("r" + std::to_string(i)));
    }
    scratch.write("shipped/hips/routine.toml", file_with_plan("reps = 1"));
    std::filesystem::create_directories(scratch.path() / "own");
    OpenedFiles opened;
    opened.watch(scratch.path() / "own");
    opened.watch(scratch.path() / "shipped");
    opened.watch(scratch.path() / "shipped/hips");
    opened.watch(scratch.path() / "other");
    const auto found = find(library_in(scratch.path()), "hips");
    EXPECT_TRUE(load_routine(found.value().file).routine);
    return opened.count();
}

TEST(LibraryOfTenThousand, OpensAsFewFilesAsOneOfOne) {
    EXPECT_EQ(opened_with(0), 1);
    EXPECT_EQ(opened_with(10'000), 1);
}

TEST(Library, OpensItsFoldersToListThem) { // so that the test above can be trusted to see what is opened
    const support::ScratchFolder scratch;
    scratch.write("shipped/hips/routine.toml", "");
    OpenedFiles opened;
    opened.watch(scratch.path() / "shipped");
    EXPECT_EQ(all(library_in(scratch.path())).size(), 1U);
    EXPECT_GE(opened.count(), 1);
}

} // namespace
} // namespace content
