// Reading by nlohmann's SAX interface: no tree is built of what is refused, however deep or large it is.
#include "content/sync/manifest.hpp"

#include "content/sync/file_names.hpp"

#include <algorithm>
#include <numeric>
#include <set>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

namespace content::sync {
namespace {

using Json = nlohmann::json;

constexpr std::int64_t highest_serial = std::int64_t{1} << 53; ///< what every reader of JSON counts exactly

bool is_sha256(std::string_view text) {
    const auto digit = [](char c) { return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f'); };
    return text.size() == 64 && std::ranges::all_of(text, digit);
}

/// Knows where it stands: outside, in the manifest, in the list of files, in one file.
class Reader : public nlohmann::json_sax<Json> {
public:
    tl::expected<Manifest, std::string> result(bool parsed) {
        if (!complaint_.empty()) return tl::unexpected("the manifest: " + complaint_);
        if (!parsed) return tl::unexpected(std::string{"the manifest is no JSON"});
        return std::move(manifest_);
    }

    bool null() override { return unwanted(); }
    bool boolean(bool) override { return unwanted(); }
    bool number_float(double, const std::string&) override { return unwanted(); }
    bool binary(Json::binary_t&) override { return unwanted(); }
    bool number_integer(std::int64_t) override { return unwanted(); } // only negative ones come here

    bool number_unsigned(std::uint64_t value) override {
        if (place_ == Place::file && key_ == "size") {
            if (value > ManifestLimits::file_bytes) return refuse("a file is larger than 64 MiB");
            manifest_.files.back().size = value;
            return true;
        }
        if (place_ != Place::manifest) return unwanted();
        if (key_ == "format")
            return value == 1 || refuse("its format is not 1: this program is too old for it");
        if (key_ != "serial") return unwanted();
        if (value == 0 || value > highest_serial) return refuse("`serial` is out of range");
        manifest_.serial = static_cast<std::int64_t>(value);
        return true;
    }

    bool string(std::string& value) override {
        if (place_ == Place::manifest && (key_ == "created" || key_ == "expires")) {
            const auto instant = parse_instant(value);
            if (!instant) return refuse(fmt::format("`{}` is not of the form 2026-11-23T08:00:00Z", key_));
            (key_ == "created" ? manifest_.created : manifest_.expires) = *instant;
            return true;
        }
        if (place_ != Place::file) return unwanted();
        if (key_ == "sha256" && !is_sha256(value)) return refuse("a `sha256` is no hash of 64 digits");
        if (key_ != "sha256" && key_ != "path") return unwanted();
        (key_ == "path" ? manifest_.files.back().path : manifest_.files.back().sha256) = std::move(value);
        return true;
    }

    bool start_object(std::size_t) override {
        keys_.clear();
        if (place_ == Place::outside) {
            place_ = Place::manifest;
            return true;
        }
        if (place_ != Place::files) return unwanted();
        if (manifest_.files.size() == ManifestLimits::files) return refuse("it lists more than 10,000 files");
        manifest_.files.emplace_back();
        place_ = Place::file;
        return true;
    }

    bool key(std::string& key) override {
        static constexpr std::array<std::string_view, 5> of_manifest{"format", "serial", "created", "expires",
                                                                     "files"};
        static constexpr std::array<std::string_view, 3> of_file{"path", "size", "sha256"};
        const bool known = place_ == Place::file ? std::ranges::count(of_file, key) > 0
                                                 : std::ranges::count(of_manifest, key) > 0;
        auto& seen = place_ == Place::file ? keys_ : outer_keys_;
        if (!known) return refuse("it has a key that format 1 does not know");
        if (!seen.insert(key).second) return refuse(fmt::format("it has `{}` twice", key));
        key_ = std::move(key);
        return true;
    }

    bool end_object() override {
        if (place_ == Place::manifest) return manifest_ended();
        place_ = Place::files;
        if (keys_.size() != 3) return refuse("a file lacks its path, size or sha256");
        const std::string& path = manifest_.files.back().path;
        const std::string bad = names_.add(path);
        return bad.empty() || refuse(fmt::format("a file's path {}", bad));
    }

    bool start_array(std::size_t) override {
        if (place_ != Place::manifest || key_ != "files") return unwanted();
        place_ = Place::files;
        return true;
    }

    bool end_array() override {
        place_ = Place::manifest;
        return true;
    }

    bool parse_error(std::size_t, const std::string&, const Json::exception&) override { return false; }

private:
    enum class Place { outside, manifest, files, file };

    bool refuse(std::string complaint) {
        complaint_ = std::move(complaint);
        return false;
    }
    bool unwanted() { return refuse("a value is not of the kind that format 1 has there"); }

    bool manifest_ended() {
        place_ = Place::outside;
        if (outer_keys_.size() != 5) return refuse("it lacks format, serial, created, expires or files");
        return manifest_.created <= manifest_.expires || refuse("it expires before it was made");
    }

    Manifest manifest_;
    FileNames names_;
    Place place_ = Place::outside;
    std::string key_;
    std::set<std::string, std::less<>> outer_keys_;
    std::set<std::string, std::less<>> keys_; ///< of the file under way
    std::string complaint_;
};

} // namespace

tl::expected<Manifest, std::string> read_manifest(std::string_view text) {
    if (text.size() > ManifestLimits::bytes)
        return tl::unexpected(std::string{"the manifest is larger than 4 MiB"});
    Reader reader;
    const bool parsed = Json::sax_parse(text, &reader);
    return reader.result(parsed);
}

std::string write_manifest(const Manifest& manifest) {
    // By hand, a file a line: its changes can be read in a diff, and nothing is built in between.
    std::string text =
        fmt::format("{{\"format\":1,\"serial\":{},\"created\":\"{}\",\"expires\":\"{}\",\"files\":[",
                    manifest.serial, to_text(manifest.created), to_text(manifest.expires));
    for (const ManifestFile& file : manifest.files) {
        text += fmt::format("{}\n{{\"path\":{},\"size\":{},\"sha256\":\"{}\"}}",
                            &file == manifest.files.data() ? "" : ",", Json(file.path).dump(), file.size,
                            file.sha256);
    }
    return text + "\n]}\n";
}

std::uint64_t total_bytes(const Manifest& manifest) {
    return std::accumulate(manifest.files.begin(), manifest.files.end(), std::uint64_t{0},
                           [](std::uint64_t sum, const ManifestFile& file) { return sum + file.size; });
}

} // namespace content::sync
