// The order of things is what nothing is lost by: see store.cpp for the switch itself.
#include "content/sync/update.hpp"

#include "content/sync/hash.hpp"
#include "content/sync/offer.hpp"

#include <algorithm>
#include <deque>
#include <map>
#include <set>

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/statvfs.h>

namespace content::sync {
namespace {

namespace fs = std::filesystem;

constexpr std::uint64_t always_free = std::uint64_t{64} << 20;

/// Whether a file fetched by an update that did not end is what its name says.
bool is_good_blob(const fs::path& file, const ManifestFile& wanted) {
    std::error_code error;
    if (fs::file_size(file, error) != wanted.size || error) return false;
    Sha256 hash;
    const Descriptor opened{open(file.c_str(), O_RDONLY | O_CLOEXEC)};
    return opened && read_on(opened, file, [&](std::string_view piece) { hash.add(piece); }) &&
           hash.hex() == wanted.sha256;
}

/// Where each content that the manifest names lies or will lie.
class Sources {
public:
    Sources(const Store& store, const Manifest& manifest) : store_{store} {
        for (const auto& kept : {store.current(), store.previous()}) {
            if (kept) add(*kept);
        }
        for (const ManifestFile& file : manifest.files) {
            fs::path blob = store.incoming() / file.sha256;
            if (!places_.contains(file.sha256) && is_good_blob(blob, file))
                places_.emplace(file.sha256, std::move(blob));
            if (places_.contains(file.sha256)) continue;
            places_.emplace(file.sha256, store_.incoming() / file.sha256);
            lacking.push_back(file);
            bytes += file.size;
        }
    }

    [[nodiscard]] std::vector<fs::path> in_order(const Manifest& manifest) const {
        std::vector<fs::path> all;
        all.reserve(manifest.files.size());
        for (const ManifestFile& file : manifest.files) all.push_back(places_.at(file.sha256));
        return all;
    }

    std::vector<ManifestFile> lacking;
    std::uint64_t bytes = 0; ///< of those

private:
    void add(const Kept& kept) {
        for (const ManifestFile& file : kept.manifest.files) {
            if (places_.contains(file.sha256)) continue;
            if (auto path = Store::file_of(kept, file)) places_.emplace(file.sha256, std::move(*path));
        }
    }

    const Store& store_;
    std::map<std::string, fs::path> places_;
};

/// What an update takes of a disk that hands out blocks of `block` bytes: each file and each folder its own.
std::uint64_t room_for(const Offer& offer, const std::vector<ManifestFile>& lacking, std::uint64_t block) {
    const auto in_blocks = [&](std::uint64_t bytes) { return (bytes + block - 1) / block * block; };
    std::set<std::string_view> folders;
    for (const ManifestFile& file : offer.manifest.files)
        folders.insert(std::string_view{file.path}.substr(0, file.path.rfind('/')));
    std::uint64_t room = in_blocks(offer.text.size()) + folders.size() * block;
    for (const ManifestFile& file : lacking) room += in_blocks(file.size);
    return room;
}

Outcome<void> check_room(const Store& store, const Offer& offer, const std::vector<ManifestFile>& lacking) {
    struct statvfs disk {};
    if (statvfs(store.root().c_str(), &disk) != 0)
        return tl::unexpected(disk_failure("look at", store.root()));
    const std::uint64_t room = room_for(offer, lacking, std::max<std::uint64_t>(disk.f_frsize, 1));
    const std::uint64_t free = std::uint64_t{disk.f_bavail} * disk.f_frsize;
    if (free >= room + always_free) return {};
    return tl::unexpected(
        Failure{fmt::format("{} has {} MiB free; {} MiB are to be written and 64 MiB stay free: make room",
                            store.root().string(), free >> 20U, (room >> 20U) + 1),
                "The disk is full"});
}

Outcome<void> fetch_lacking(Fetcher& fetcher, const Store& store, const UpdateRequest& request,
                            const Sources& sources) {
    if (auto made = make_folders(store.incoming()); !made) return made;
    std::deque<BlobSink> sinks;
    std::vector<Job> jobs;
    jobs.reserve(sources.lacking.size());
    for (const ManifestFile& file : sources.lacking) {
        sinks.emplace_back(store.incoming() / file.sha256, file.size, file.sha256);
        jobs.push_back({.url = request.site.base + "blobs/" + file.sha256, .sink = &sinks.back()});
    }
    Progress progress{0, jobs.size(), 0, sources.bytes};
    request.progress(progress);
    return fetcher.run(jobs, [&](const Job& job) {
        ++progress.files;
        progress.bytes += sources.lacking[static_cast<std::size_t>(&job - jobs.data())].size;
        request.progress(progress);
    });
}

void note(const Store& store, const State& state) {
    if (state == state_in(store.root())) return;
    // A memory that cannot be written is no reason to call a good library bad.
    static_cast<void>(put_file(store.root() / state_name, write_state(state)));
}

/// Fetches, stages and switches to what is offered.
Outcome<Update> taken(Fetcher& fetcher, const Store& store, const UpdateRequest& request, const Offer& offer,
                      State& state) {
    const Manifest& manifest = offer.manifest;
    Update update{.changed = true,
                  .serial = manifest.serial,
                  .files = manifest.files.size(),
                  .left_out = {},
                  .warning = {}};
    std::string name = library_name(manifest, offer.sha256);
    if (!store.has_whole(name)) {
        const Sources sources{store, manifest};
        update.lacking = sources.lacking.size();
        update.bytes = sources.bytes;
        if (request.dry_run) return update;
        if (auto room = check_room(store, offer, sources.lacking); !room) return tl::unexpected(room.error());
        if (auto fetched = fetch_lacking(fetcher, store, request, sources); !fetched)
            return tl::unexpected(fetched.error());
        auto staged = store.stage(manifest, offer.text, offer.signature, sources.in_order(manifest));
        if (!staged) return tl::unexpected(staged.error());
        name = staged->name;
        update.left_out = std::move(staged->left_out);
    }
    if (request.dry_run) return update;
    // Before the switch: a cut between the two must not open the door to the publication before.
    state.serial = manifest.serial;
    note(store, state);
    if (auto switched = store.make_current(name); !switched) return tl::unexpected(switched.error());
    store.clean();
    return update;
}

Outcome<Update> attempt(const Store& store, const UpdateRequest& request, State& state) {
    const auto serial = store.intact_serial();
    Fetcher fetcher{request.site, request.fetch};
    const auto offer = offer_of(fetcher, request, {state.serial, serial ? state.etag : std::string{}});
    if (!offer) return tl::unexpected(offer.error());
    Update update{.serial = serial.value_or(0), .left_out = {}, .warning = {}};
    if (offer->unchanged) return update;
    const auto current = store.current();
    const bool known = current && (offer->sha256 == state.manifest || offer->sha256 == current->sha256);
    if (!known) {
        auto now_current = taken(fetcher, store, request, *offer, state);
        if (!now_current) return now_current;
        update = std::move(*now_current);
    } else if (offer->sha256 != state.manifest) {
        store.clean(); // the update that took it was cut off
    }
    state.etag = offer->etag;
    state.serial = offer->manifest.serial;
    state.manifest = offer->sha256;
    state.key = id_text(offer->key.id);
    state.expires = offer->manifest.expires;
    if (update.changed || !state.succeeded) state.succeeded = request.now;
    return update;
}

/// The state of this site; of another one nothing counts. Where the file was lost, the libraries still tell
/// their serials.
State state_for(const Store& store, const std::string& site) {
    State state = state_in(store.root());
    if (state.site == site) return state;
    State fresh;
    fresh.site = site;
    for (const auto& kept : {store.current(), store.previous()}) {
        if (kept && state.site.empty()) fresh.serial = std::max(fresh.serial, kept->manifest.serial);
    }
    return fresh;
}

} // namespace

Outcome<Update> update(const Store& store, const UpdateRequest& request) {
    Descriptor lock;
    if (!request.dry_run) {
        auto locked = store.lock();
        if (!locked) return tl::unexpected(locked.error());
        lock = std::move(*locked);
    }
    State state = state_for(store, sha256_of(request.site.base));
    auto done = attempt(store, request, state);
    if (!request.dry_run)
        note(store, done ? forgiven(state, request.now)
                         : blamed(state, done.error().reason, done.error().what, request.now,
                                  request.fetch.clock_known));
    // A server may be half-way through a publication: while there is a library, that is not an error yet.
    if (done || done.error().reason != not_signed) return done;
    const auto serial = store.intact_serial();
    if (!serial) return done;
    return Update{.serial = *serial, .left_out = {}, .warning = done.error().what};
}

Outcome<std::int64_t> roll_back(const Store& store) {
    const auto lock = store.lock();
    if (!lock) return tl::unexpected(lock.error());
    const auto current = store.current();
    const auto previous = store.previous();
    if (!previous || (current && previous->name == current->name))
        return tl::unexpected(Failure{
            fmt::format("there is no earlier library in {} to go back to", store.root().string()), {}});
    if (auto switched = store.make_current(previous->name); !switched)
        return tl::unexpected(switched.error());
    return previous->manifest.serial;
}

} // namespace content::sync
