// Rounds: whatever is not done is started, a failure that may pass lets the rest of the round end, and after
// a pause the next round begins. So a server that is down is asked a few times, not once for each of a
// thousand files.
#include "content/sync/fetch.hpp"

#include "content/sync/transfer.hpp"
#include "content/sync/troubles.hpp"

#include <algorithm>
#include <numeric>
#include <vector>

#include <fmt/format.h>
#include <sodium/randombytes.h>

namespace content::sync {
namespace {

constexpr std::size_t most_at_once = 32;
constexpr long most_connections = 6; ///< with servers that know no HTTP/2
constexpr int most_rounds = 50;
constexpr Ms longest_pause{60'000};

struct FreeMulti {
    void operator()(CURLM* multi) const { curl_multi_cleanup(multi); }
};

std::uint64_t kept(std::span<const Job> jobs) {
    return std::accumulate(jobs.begin(), jobs.end(), std::uint64_t{0}, [](std::uint64_t sum, const Job& job) {
        return sum + (job.done ? 1 : 0) + job.sink->kept();
    });
}

} // namespace

class Fetcher::Engine {
public:
    Engine(const Site& site, const FetchSettings& settings)
        : site_{site}, settings_{settings}, multi_{curl_multi_init()} {
        curl_multi_setopt(multi_.get(), CURLMOPT_MAX_HOST_CONNECTIONS, most_connections);
    }
    ~Engine() { stop(); }
    Engine(const Engine&) = delete;
    Engine& operator=(const Engine&) = delete;

    Outcome<void> run(std::span<Job> jobs, const std::function<void(const Job&)>& finished) {
        int in_vain = 0;
        for (int round = 0;; ++round) {
            const std::uint64_t before = kept(jobs);
            trouble_.reset();
            run_round(jobs, finished);
            if (!trouble_) return {};
            in_vain = kept(jobs) > before ? 1 : in_vain + 1;
            if (!trouble_->passes || in_vain >= settings_.tries || round >= most_rounds)
                return tl::unexpected(trouble_->failure);
            sleep(in_vain);
        }
    }

    [[nodiscard]] int requests() const { return requests_; }

private:
    void run_round(std::span<Job> jobs, const std::function<void(const Job&)>& finished) {
        auto next = jobs.begin();
        retry_after_ = Ms{0};
        for (;;) {
            while (!trouble_ && active_.size() < most_at_once && next != jobs.end()) {
                if (!next->done) start(*next);
                ++next;
            }
            if (trouble_ && !trouble_->passes) stop();
            if (active_.empty()) return;
            int running = 0;
            curl_multi_perform(multi_.get(), &running);
            take_ended(finished);
            if (!active_.empty()) curl_multi_poll(multi_.get(), nullptr, 0, 1'000, nullptr);
        }
    }

    void start(Job& job) {
        if (idle_.empty()) idle_.push_back(std::make_unique<Transfer>(site_, settings_));
        auto transfer = std::move(idle_.back());
        idle_.pop_back();
        if (auto prepared = transfer->prepare(job); !prepared) {
            trouble_ = Trouble{prepared.error(), false};
            return;
        }
        curl_multi_add_handle(multi_.get(), transfer->easy());
        active_.push_back(std::move(transfer));
    }

    void take_ended(const std::function<void(const Job&)>& finished) {
        int waiting = 0;
        while (const CURLMsg* message = curl_multi_info_read(multi_.get(), &waiting)) {
            if (message->msg != CURLMSG_DONE) continue;
            const CURLcode code = message->data.result;
            const auto found = std::ranges::find(active_, message->easy_handle, &Transfer::easy);
            auto transfer = std::move(*found);
            active_.erase(found);
            judge(*transfer, code);
            put_back(std::move(transfer), finished);
        }
    }

    void put_back(std::unique_ptr<Transfer> transfer, const std::function<void(const Job&)>& finished) {
        long redirects = 0;
        curl_easy_getinfo(transfer->easy(), CURLINFO_REDIRECT_COUNT, &redirects);
        requests_ += 1 + static_cast<int>(redirects);
        curl_multi_remove_handle(multi_.get(), transfer->easy());
        transfer->job().sink->close();
        if (transfer->job().done) finished(transfer->job());
        idle_.push_back(std::move(transfer));
    }

    void judge(Transfer& transfer, CURLcode code) {
        const long status = transfer.status();
        if (transfer.failure()) return fail({*transfer.failure(), false});
        if (transfer.too_much() || (code == CURLE_OK && status == 416)) return spoil(transfer.job());
        if (code != CURLE_OK)
            return fail(trouble_of(
                code, {site_.host, transfer.detail(), !settings_.clock_known && transfer.is_out_of_date()}));
        Job& job = transfer.job();
        if (status == 200 || status == 206) return finish(transfer, status);
        const bool unchanged = status == 304 && !job.etag.empty();
        if (unchanged || (status == 404 && job.may_be_missing)) return end(transfer, status);
        curl_off_t seconds = 0;
        curl_easy_getinfo(transfer.easy(), CURLINFO_RETRY_AFTER, &seconds);
        retry_after_ = std::max(retry_after_, Ms{std::clamp<std::int64_t>(seconds, 0, 3'600) * 1'000});
        fail(trouble_of_status(status, site_.host));
    }

    void finish(Transfer& transfer, long status) {
        const auto right = transfer.job().sink->finish();
        if (!right) return fail({right.error(), false});
        if (!*right) return spoil(transfer.job());
        end(transfer, status);
    }

    static void end(Transfer& transfer, long status) {
        transfer.job().done = true;
        transfer.job().status = status;
        transfer.job().answer_etag = transfer.etag();
    }

    /// Something else came than was asked for: once more past caches, then no more.
    void spoil(Job& job) {
        job.past_caches = true;
        ++job.spoilt;
        if (auto begun = job.sink->restart(); !begun) return fail({begun.error(), false});
        fail({{fmt::format("{}: a file there is damaged or too large; publish it again", site_.host),
               "A file on the server is damaged"},
              job.spoilt < 2});
    }

    /// What ends everything is told before what may pass.
    void fail(Trouble trouble) {
        if (!trouble_ || (trouble_->passes && !trouble.passes)) trouble_ = std::move(trouble);
    }

    void stop() {
        for (auto& transfer : active_) {
            curl_multi_remove_handle(multi_.get(), transfer->easy());
            transfer->job().sink->close();
        }
        active_.clear();
    }

    void sleep(int in_vain) {
        const Ms whole = std::min(settings_.back_off * (1 << std::min(in_vain - 1, 10)), longest_pause);
        const Ms half = whole / 2;
        const Ms chance{randombytes_uniform(static_cast<std::uint32_t>(half.count()) + 1)};
        const Ms pause = std::max(half + chance, std::min(retry_after_, longest_pause));
        curl_multi_poll(multi_.get(), nullptr, 0, static_cast<int>(pause.count()), nullptr);
    }

    Site site_;
    FetchSettings settings_;
    std::unique_ptr<CURLM, FreeMulti> multi_; ///< dies after the transfers
    std::vector<std::unique_ptr<Transfer>> idle_;
    std::vector<std::unique_ptr<Transfer>> active_;
    std::optional<Trouble> trouble_;
    Ms retry_after_{0};
    int requests_ = 0;
};

Fetcher::Fetcher(const Site& site, const FetchSettings& settings)
    : engine_{std::make_unique<Engine>(site, settings)} {}
Fetcher::~Fetcher() = default;

Outcome<void> Fetcher::run(std::span<Job> jobs, const std::function<void(const Job&)>& finished) {
    return engine_->run(jobs, finished);
}

int Fetcher::requests() const { return engine_->requests(); }

} // namespace content::sync
