// One request of curl's on its way into a sink: its options, and what comes back. Used by the fetcher only.
#pragma once

#include "content/sync/fetch.hpp"

#include <array>
#include <optional>

#include <curl/curl.h>

namespace content::sync {

struct FreeEasy {
    void operator()(CURL* easy) const { curl_easy_cleanup(easy); }
};
struct FreeList {
    void operator()(curl_slist* list) const { curl_slist_free_all(list); }
};

/// Must not move while curl has it.
class Transfer {
public:
    Transfer(const Site& site, const FetchSettings& settings);
    Transfer(const Transfer&) = delete;
    Transfer& operator=(const Transfer&) = delete;
    ~Transfer() = default;

    /// Makes ready for `job`, which must outlive the transfer's end.
    [[nodiscard]] Outcome<void> prepare(Job& job);

    [[nodiscard]] CURL* easy() const { return easy_.get(); }
    [[nodiscard]] Job& job() const { return *job_; }
    [[nodiscard]] long status() const;
    [[nodiscard]] std::string_view detail() const { return message_.data(); }
    [[nodiscard]] const std::string& etag() const { return etag_; }
    /// Whether it broke because the server's certificate is not valid yet, or no more.
    [[nodiscard]] bool is_out_of_date() const;
    /// Why a sink would not go on.
    [[nodiscard]] const std::optional<Failure>& failure() const { return failure_; }
    /// More came than there may be.
    [[nodiscard]] bool too_much() const { return too_much_; }

private:
    static std::size_t on_body(char* bytes, std::size_t one, std::size_t count, void* transfer);
    static std::size_t on_header(char* bytes, std::size_t one, std::size_t count, void* transfer);
    bool take_body(std::string_view bytes);
    bool take_header(std::string_view line);
    void set_fixed_options(const Site& site, const FetchSettings& settings);
    void set_headers();

    template <class T> void set(CURLoption option, T value) { curl_easy_setopt(easy_.get(), option, value); }

    std::unique_ptr<CURL, FreeEasy> easy_;
    std::unique_ptr<curl_slist, FreeList> headers_;
    std::array<char, CURL_ERROR_SIZE> message_{};
    Job* job_ = nullptr;
    std::uint64_t resumed_at_ = 0;
    std::uint64_t idle_bytes_ = 0; ///< of headers, and of bodies that nobody wants
    std::string etag_;
    std::optional<Failure> failure_;
    bool too_much_ = false;
};

} // namespace content::sync
