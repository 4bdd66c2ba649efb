// Fetching over https: several at once over one connection, tried again after a pause, gone on with where a
// transfer broke. What came is the sinks' business, what it means is the update's.
#pragma once

#include "content/sync/address.hpp"
#include "content/sync/sinks.hpp"

#include <chrono>
#include <functional>
#include <memory>
#include <span>
#include <string>

namespace content::sync {

using Ms = std::chrono::milliseconds;

struct FetchSettings {
    /// Certificates to trust: one file of them, or a folder of them by their hashes (as OpenSSL's rehash
    /// makes it), of which only the one that is needed is read. Both empty: curl's.
    std::string certificates;
    std::string certificate_folder;
    int tries = 4;      ///< in a row without anything gained
    Ms back_off{1'000}; ///< before the second try; doubles with each, and half of it is chance
    Ms connect{15'000};
    Ms stall{30'000};        ///< a transfer without any byte for so long is broken
    bool clock_known = true; ///< else a certificate that is not valid today may be one that is
};

/// One thing to fetch.
struct Job {
    std::string url;
    Sink* sink = nullptr;
    std::string etag = {}; ///< asks only for another version than this; empty: for any
    bool past_caches = false;
    bool may_be_missing = false; ///< a 404 is an answer, not a failure

    bool done = false;
    long status = 0;              ///< 200, 206, 304, or 404 where it may be
    std::string answer_etag = {}; ///< empty when the server gave none
    int spoilt = 0;               ///< how often something else came than was asked for
};

class Fetcher {
public:
    Fetcher(const Site& site, const FetchSettings& settings);
    ~Fetcher();
    Fetcher(const Fetcher&) = delete;
    Fetcher& operator=(const Fetcher&) = delete;

    /// Fetches all or fails; what came before a failure is in the sinks. Sleeps between tries.
    /// @param finished  called for each job that is done
    [[nodiscard]] Outcome<void> run(std::span<Job> jobs, const std::function<void(const Job&)>& finished);

    /// Requests made so far, those for another try and after a redirect too.
    [[nodiscard]] int requests() const;

private:
    class Engine;
    std::unique_ptr<Engine> engine_;
};

} // namespace content::sync
