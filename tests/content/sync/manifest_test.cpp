// The list of a library: what it says, and each way in which it is refused.
#include "content/sync/manifest.hpp"

#include <gtest/gtest.h>

#include <fmt/format.h>

namespace content::sync {
namespace {

const std::string some_hash(64, 'a');

std::string file(std::string_view path, std::uint64_t size = 1) {
    return fmt::format(R"({{"path":"{}","size":{},"sha256":"{}"}})", path, size, some_hash);
}

std::string with_files(std::string_view files) {
    return fmt::format(R"({{"format":1,"serial":7,"created":"2026-11-23T08:00:00Z",)"
                       R"("expires":"2027-02-21T08:00:00Z","files":[{}]}})",
                       files);
}

/// The good manifest with one part of its text another.
std::string but(std::string_view part, std::string_view other) {
    std::string text = with_files(file("hips/routine.toml", 4711));
    return text.replace(text.find(part), part.size(), other);
}

std::string complaint(std::string_view text) {
    const auto manifest = read_manifest(text);
    return manifest ? "none" : manifest.error();
}

} // namespace

TEST(AManifest, SaysWhatTheLibraryHolds) {
    const auto manifest =
        read_manifest(with_files(file("hips/routine.toml", 4711) + "," + file("hips/a.png", 9)));
    ASSERT_TRUE(manifest) << manifest.error();
    EXPECT_EQ(manifest->serial, 7);
    EXPECT_EQ(to_text(manifest->created), "2026-11-23T08:00:00Z");
    EXPECT_EQ(to_text(manifest->expires), "2027-02-21T08:00:00Z");
    EXPECT_EQ(manifest->files, (std::vector<ManifestFile>{{"hips/routine.toml", 4711, some_hash},
                                                          {"hips/a.png", 9, some_hash}}));
    EXPECT_EQ(total_bytes(*manifest), 4720U);
}

TEST(AManifest, ReadsWhatItWrites) {
    const Manifest manifest{
        3,
        parse_instant("2026-11-23T08:00:00Z").value(),
        parse_instant("2027-02-21T08:00:00Z").value(),
        {{"a/\"quoted\" ü.png", 0, some_hash}, {"b/routine.toml", 64U << 20U, some_hash}}};
    EXPECT_EQ(read_manifest(write_manifest(manifest)), manifest);
    EXPECT_EQ(read_manifest(write_manifest({1, manifest.created, manifest.expires, {}}))->files.size(), 0U);
}

TEST(AManifest, IsRefusedWhenItIsCutOrNoJson) {
    const std::string good = with_files(file("hips/routine.toml"));
    EXPECT_EQ(complaint(good), "none");
    for (std::size_t length = 0; length < good.size(); ++length) {
        EXPECT_NE(complaint(good.substr(0, length)), "none") << length;
    }
    EXPECT_EQ(complaint(good + "x"), "the manifest is no JSON");
}

TEST(AManifest, IsRefusedForAnotherFormat) {
    EXPECT_EQ(complaint(but("\"format\":1", "\"format\":2")),
              "the manifest: its format is not 1: this program is too old for it");
}

TEST(AManifest, HasEachKeyOnceAndNoOther) {
    EXPECT_EQ(complaint(but("\"serial\":7,", "")),
              "the manifest: it lacks format, serial, created, expires or files");
    EXPECT_EQ(complaint(but("\"serial\":7,", "\"serial\":7,\"serial\":8,")),
              "the manifest: it has `serial` twice");
    EXPECT_EQ(complaint(but("\"serial\":7,", "\"serial\":7,\"x\":8,")),
              "the manifest: it has a key that format 1 does not know");
    EXPECT_EQ(complaint(but("\"size\":4711,", "")), "the manifest: a file lacks its path, size or sha256");
    EXPECT_EQ(complaint(but("\"size\"", "\"link\"")),
              "the manifest: it has a key that format 1 does not know");
    EXPECT_EQ(complaint(but("\"size\":4711", "\"size\":4711,\"size\":1")),
              "the manifest: it has `size` twice");
}

TEST(AManifest, HasValuesOfTheRightKind) {
    const std::string kind = "the manifest: a value is not of the kind that format 1 has there";
    for (const char* value : {"\"7\"", "-7", "7.5", "null", "true", "[7]", "{}"}) {
        EXPECT_EQ(complaint(but("\"serial\":7", std::string{"\"serial\":"} + value)), kind) << value;
    }
    EXPECT_EQ(complaint("[1]"), kind);
    EXPECT_EQ(complaint("7"), kind);
    EXPECT_EQ(complaint(with_files("[[" + file("a/b") + "]]")), kind);
    EXPECT_EQ(complaint(with_files("7")), kind);
}

TEST(AManifest, KeepsItsNumbersInBounds) {
    EXPECT_EQ(complaint(but("\"serial\":7", "\"serial\":0")), "the manifest: `serial` is out of range");
    EXPECT_EQ(complaint(but("\"serial\":7", "\"serial\":9007199254740993")),
              "the manifest: `serial` is out of range");
    EXPECT_EQ(complaint(but("4711", "67108864")), "none");
    EXPECT_EQ(complaint(but("4711", "67108865")), "the manifest: a file is larger than 64 MiB");
    EXPECT_EQ(complaint(but("2026-11-23T", "2028-11-23T")), "the manifest: it expires before it was made");
    EXPECT_EQ(complaint(but("2026-11-23T08", "yesterday08")),
              "the manifest: `created` is not of the form 2026-11-23T08:00:00Z");
}

TEST(AManifest, HasHashesOfSmallDigits) {
    const std::string bad = "the manifest: a `sha256` is no hash of 64 digits";
    EXPECT_EQ(complaint(but(some_hash, std::string(63, 'a'))), bad);
    EXPECT_EQ(complaint(but(some_hash, std::string(64, 'A'))), bad);
    EXPECT_EQ(complaint(but(some_hash, std::string(63, 'a') + "/")), bad);
}

TEST(AManifest, HasGoodPathsOnly) {
    EXPECT_EQ(complaint(with_files(file("a/../b"))),
              "the manifest: a file's path leads out of its folder (..)");
    EXPECT_EQ(complaint(with_files(file("a/b\\u0000c"))),
              "the manifest: a file's path has a control character");
    EXPECT_EQ(complaint(with_files(file("a/b") + "," + file("a/B"))),
              "the manifest: a file's path is there twice, or differs from another only in case");
}

TEST(AManifest, ListsAtMost10000Files) {
    std::string files;
    for (int i = 0; i < 10'000; ++i) files += (i == 0 ? "" : ",") + file(fmt::format("a/{}", i));
    EXPECT_EQ(complaint(with_files(files)), "none");
    EXPECT_EQ(complaint(with_files(files + "," + file("a/x"))),
              "the manifest: it lists more than 10,000 files");
}

TEST(AManifest, HasAtMost4MiB) {
    const std::string good = with_files(file("hips/routine.toml"));
    EXPECT_EQ(complaint(good + std::string(ManifestLimits::bytes - good.size(), ' ')), "none");
    EXPECT_EQ(complaint(good + std::string(ManifestLimits::bytes - good.size() + 1, ' ')),
              "the manifest is larger than 4 MiB");
}

TEST(AManifest, IsNotReadDeeply) { EXPECT_NE(complaint(std::string(4'000'000, '[')), "none"); }

} // namespace content::sync
