// From a folder to a site, and what stands against it.
#include "content/sync/disk.hpp"
#include "content/sync/hash.hpp"
#include "content/sync/keygen.hpp"
#include "content/sync/manifest.hpp"
#include "content/sync/publish.hpp"
#include "tests/support/scratch_folder.hpp"

#include <gtest/gtest.h>

namespace content::sync {
namespace {

namespace fs = std::filesystem;

constexpr std::string_view small = R"(format = 1
title = "Small"
[plans.short]
title = "Short"
reps = 8
[[moves]]
id = "squat"
name = "Squat"
sides = "both"
cues = ["Sit back"]
)";

const Instant now = parse_instant("2026-11-23T08:00:00Z").value();

class Publishing : public testing::Test {
protected:
    Publishing() { scratch.write("in/small/routine.toml", small); }

    Published publish_now(const std::optional<SecretKey>& key = std::nullopt) {
        const auto sources = gather(in);
        EXPECT_EQ(sources.problems, Problems{});
        auto published = publish(sources.files, site, key, now);
        EXPECT_TRUE(published) << published.error().what;
        return *published;
    }
    [[nodiscard]] Manifest manifest() const {
        return read_manifest(whole_file(site / "limber.json", 1U << 20U).value()).value();
    }
    /// What stands against publishing, without where.
    [[nodiscard]] std::string complaint() const {
        const auto problems = gather(in).problems;
        return problems.empty() ? "none" : problems.front().what;
    }

    support::ScratchFolder scratch;
    fs::path in = scratch.path() / "in";
    fs::path site = scratch.path() / "site";
};

} // namespace

TEST_F(Publishing, ListsEachFileWithSizeAndHash) {
    scratch.write("in/small/pictures/a.png", "picture");
    scratch.write("in/small/.hidden", "x");
    scratch.write("in/readme.txt", "no routine");
    const auto published = publish_now();
    EXPECT_EQ(published.added, 2U);
    EXPECT_EQ(manifest().files,
              (std::vector<ManifestFile>{{"small/pictures/a.png", 7, sha256_of("picture")},
                                         {"small/routine.toml", small.size(), sha256_of(small)}}));
    EXPECT_EQ(whole_file(site / "blobs" / sha256_of("picture"), 100), "picture");
    EXPECT_EQ(manifest().created, now);
    EXPECT_EQ(to_text(manifest().expires), "2027-02-21T08:00:00Z");
}

TEST_F(Publishing, AgainAddsOnlyWhatChangedAndCountsOn) {
    EXPECT_EQ(publish_now().serial, 1);
    scratch.write("in/small/a.png", "picture");
    const auto second = publish_now();
    EXPECT_EQ(second.serial, 2);
    EXPECT_EQ(second.files, 2U);
    EXPECT_EQ(second.added, 1U);
    EXPECT_EQ(publish_now().added, 0U);
    EXPECT_EQ(manifest().serial, 3);
}

TEST_F(Publishing, IsOfAnotherSecondEachTime) {
    const auto second = [&] {
        return std::chrono::floor<std::chrono::seconds>(fs::last_write_time(site / "limber.json"));
    };
    publish_now();
    const auto first = second();
    publish_now();
    publish_now();
    EXPECT_GE(second() - first, std::chrono::seconds{2}) << "a server would take one for the other";
}

TEST_F(Publishing, SignsWithTheKey) {
    const auto open = make_keys(scratch.path() / "gym").value();
    const auto secret = read_secret_key(whole_file(scratch.path() / "gym.key", 4'096).value()).value();
    const auto published = publish_now(secret);
    const auto signature = read_signature(whole_file(site / "limber.json.minisig", 4'096).value()).value();
    EXPECT_EQ(verify(signature, published.manifest, {&open, 1}), open);
    EXPECT_EQ(published.manifest, whole_file(site / "limber.json", 1U << 20U));
}

TEST_F(Publishing, WithoutAKeyLeavesNoOldSignature) {
    publish_now(new_key_pair().secret);
    EXPECT_TRUE(fs::exists(site / "limber.json.minisig"));
    publish_now();
    EXPECT_FALSE(fs::exists(site / "limber.json.minisig"));
}

TEST_F(Publishing, StopsBeforeASerialThatCannotBeTold) {
    scratch.write("site/limber.json", "{}");
    const auto published = publish(gather(in).files, site, std::nullopt, now);
    ASSERT_FALSE(published);
    EXPECT_NE(published.error().what.find("cannot tell the last serial"), std::string::npos)
        << published.error().what;
    EXPECT_EQ(whole_file(site / "limber.json", 100), "{}");
}

TEST_F(Publishing, NamesEachErrorOfARoutine) {
    scratch.write("in/bad/routine.toml", "format = 1\nrpes = \n");
    EXPECT_TRUE(any_error(gather(in).problems));
    EXPECT_EQ(gather(in).problems.front().line, 2);
}

TEST_F(Publishing, TakesNoLinks) {
    fs::create_symlink("/etc/passwd", in / "small/a.png");
    EXPECT_EQ(complaint(), "is a link or no file at all; put the file itself there");
}

TEST_F(Publishing, TakesNoNamesThatDifferInCase) {
    scratch.write("in/small/a.png", "1");
    scratch.write("in/small/A.png", "2");
    EXPECT_EQ(complaint(),
              "cannot be published: its path is there twice, or differs from another only in case");
}

TEST_F(Publishing, TakesNothingFromAFolderWithoutRoutines) {
    fs::remove_all(in / "small");
    EXPECT_EQ(complaint(), "holds no routine: no <id>/routine.toml in it");
    fs::remove_all(in);
    EXPECT_EQ(complaint(), "cannot be read: No such file or directory");
}

TEST(NewKeys, AreForTheirOwnerAlone) {
    const support::ScratchFolder scratch;
    ASSERT_TRUE(make_keys(scratch.path() / "gym"));
    EXPECT_EQ(fs::status(scratch.path() / "gym.key").permissions(),
              fs::perms::owner_read | fs::perms::owner_write);
}

TEST(NewKeys, AreNeverWrittenOverOldOnes) {
    const support::ScratchFolder scratch;
    scratch.write("gym.pub", "precious");
    EXPECT_FALSE(make_keys(scratch.path() / "gym"));
    EXPECT_FALSE(fs::exists(scratch.path() / "gym.key")) << "both or neither";
    scratch.write("wall.key", "precious");
    EXPECT_FALSE(make_keys(scratch.path() / "wall"));
    EXPECT_EQ(whole_file(scratch.path() / "wall.key", 100), "precious");
}

} // namespace content::sync
