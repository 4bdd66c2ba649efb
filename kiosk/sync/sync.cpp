// `limber sync`: fetches content, goes back to what was before, or says what it would do.
#include "content/sync/update.hpp"
#include "kiosk/sync/progress.hpp"
#include "kiosk/sync/tasks.hpp"

#include <cstdio>
#include <cstdlib>
#include <filesystem>

#include <fmt/format.h>
#include <nlohmann/json.hpp>
#include <sys/timex.h>

namespace kiosk::sync {
namespace {

using content::sync::Failure;
using content::sync::Outcome;
using content::sync::Update;
using content::sync::UpdateRequest;
using Json = nlohmann::ordered_json;

/// Whether something set this machine's clock since it started. The kernel knows; a Pi has no battery to keep
/// it by.
bool is_clock_known() {
    timex state{};
    return adjtimex(&state) >= 0 && (state.status & STA_UNSYNC) == 0;
}

Outcome<std::vector<content::sync::PublicKey>> keys_of(const std::vector<std::string>& texts) {
    std::vector<content::sync::PublicKey> keys;
    for (const std::string& text : texts) {
        const auto key = content::sync::read_public_key(text);
        if (!key)
            return tl::unexpected(
                Failure{fmt::format("\"{}\" in `public_keys` of [sync] {}", text, key.error()),
                        "A key in [sync] is not right"});
        keys.push_back(*key);
    }
    if (keys.empty())
        return tl::unexpected(Failure{"`public_keys` in [sync] names no key", "No key in [sync]"});
    return keys;
}

std::string environment(const char* name) {
    const char* value = std::getenv(name); // NOLINT(concurrency-mt-unsafe): before any thread
    return value == nullptr ? "" : value;
}

/// OpenSSL's variables; else Debian's folder, in which one certificate is found sooner than all of them are
/// read.
void trust(content::sync::FetchSettings& settings) {
    settings.certificates = environment("SSL_CERT_FILE");
    settings.certificate_folder = environment("SSL_CERT_DIR");
    const std::filesystem::path debian = "/etc/ssl/certs";
    std::error_code error;
    const bool told = !settings.certificates.empty() || !settings.certificate_folder.empty();
    if (!told && std::filesystem::exists(debian / "ca-certificates.crt", error))
        settings.certificate_folder = debian;
}

Outcome<UpdateRequest> request_of(const SyncTask& task, content::sync::Instant now) {
    const auto site = content::sync::site_at(task.url);
    if (!site) return tl::unexpected(site.error());
    const auto keys = keys_of(task.keys);
    if (!keys) return tl::unexpected(keys.error());
    UpdateRequest request;
    request.site = *site;
    request.keys = *keys;
    request.most_bytes = task.total;
    request.dry_run = task.dry_run;
    request.now = now;
    request.fetch.tries = task.tries;
    request.fetch.back_off = std::chrono::milliseconds{task.back_off_ms};
    request.fetch.connect = std::chrono::milliseconds{task.connect_ms};
    request.fetch.stall = std::chrono::milliseconds{task.stall_ms};
    request.fetch.clock_known = is_clock_known();
    trust(request.fetch);
    return request;
}

Json json_of(const Update& update, bool dry_run) {
    Json left_out = Json::array();
    for (const auto& one : update.left_out)
        left_out.push_back({{"routine", one.routine}, {"problem", one.problem}});
    Json json{{"changed", update.changed}, {"dry_run", dry_run}, {"serial", update.serial}};
    if (update.changed)
        json.update({{"files", update.files},
                     {"fetched", update.lacking},
                     {"bytes", update.bytes},
                     {"left_out", left_out}});
    if (!update.warning.empty()) json["warning"] = update.warning;
    return json;
}

std::string text_of(const Update& update, bool dry_run) {
    if (!update.changed)
        return update.serial == 0 ? "nothing new"
                                  : fmt::format("nothing new: serial {} is current", update.serial);
    return fmt::format("{} serial {}: {} files, {} of them {} ({:.1f} MiB)", dry_run ? "would take" : "took",
                       update.serial, update.files, update.lacking, dry_run ? "to be fetched" : "fetched",
                       static_cast<double>(update.bytes) / (1 << 20));
}

int report(const SyncTask& task, const Update& update) {
    for (const auto& one : update.left_out)
        fmt::print(stderr, "limber: warning: {} is left out: {}\n", one.routine, one.problem);
    if (!update.warning.empty())
        fmt::print(stderr, "limber: warning: {}; nothing is taken\n", update.warning);
    fmt::print("{}\n", task.json ? json_of(update, task.dry_run).dump() : text_of(update, task.dry_run));
    return 0;
}

int report(const SyncTask& task, const Failure& failure) {
    if (task.json)
        fmt::print("{}\n",
                   Json{{"changed", false}, {"error", failure.what}, {"reason", failure.reason}}.dump());
    print_error(failure.what);
    return 1;
}

int go_back(const SyncTask& task) {
    const auto serial = content::sync::roll_back(content::sync::Store{task.folder});
    if (!serial) return report(task, serial.error());
    const Json json{{"changed", true}, {"serial", *serial}};
    fmt::print("{}\n", task.json
                           ? json.dump()
                           : fmt::format("back to serial {}; the next publication is taken again", *serial));
    return 0;
}

} // namespace

int run(const SyncTask& task, content::sync::Instant now) {
    if (task.rollback) return go_back(task);
    auto request = request_of(task, now);
    if (!request) return report(task, request.error());
    ProgressBar bar;
    request->progress = [&](const content::sync::Progress& progress) { bar.show(progress); };
    const auto update = content::sync::update(content::sync::Store{task.folder}, *request);
    bar.end();
    return update ? report(task, *update) : report(task, update.error());
}

} // namespace kiosk::sync
