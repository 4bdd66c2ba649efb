// No compression is asked for: a small answer cannot become a large one, and hashes are of what travels.
#include "content/sync/transfer.hpp"

#include <algorithm>

#include <fmt/format.h>

namespace content::sync {
namespace {

constexpr std::uint64_t most_idle_bytes = std::uint64_t{64} << 10;
constexpr long most_redirects = 3;
constexpr std::size_t longest_etag = 200;
/// OpenSSL's X509_V_ERR_CERT_NOT_YET_VALID and X509_V_ERR_CERT_HAS_EXPIRED, whose headers curl does not need.
constexpr long not_yet_valid = 9;
constexpr long has_expired = 10;

bool wanted(long status) { return status == 200 || status == 206; }

bool same_but_case(std::string_view a, std::string_view b) {
    const auto small = [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; };
    return std::ranges::equal(a, b, {}, small, small);
}

} // namespace

Transfer::Transfer(const Site& site, const FetchSettings& settings) : easy_{curl_easy_init()} {
    set_fixed_options(site, settings);
}

void Transfer::set_fixed_options(const Site& site, const FetchSettings& settings) {
    set(CURLOPT_PROTOCOLS_STR, site.plain ? "http" : "https");
    set(CURLOPT_REDIR_PROTOCOLS_STR, "https");
    set(CURLOPT_FOLLOWLOCATION, 1L);
    set(CURLOPT_MAXREDIRS, most_redirects);
    set(CURLOPT_HTTP_VERSION, static_cast<long>(CURL_HTTP_VERSION_2TLS));
    set(CURLOPT_PIPEWAIT, 1L); // one connection, rather than one for each
    set(CURLOPT_SSLVERSION, static_cast<long>(CURL_SSLVERSION_TLSv1_2));
    set(CURLOPT_CONNECTTIMEOUT_MS, static_cast<long>(settings.connect.count()));
    set(CURLOPT_LOW_SPEED_LIMIT, 1L);
    set(CURLOPT_LOW_SPEED_TIME, static_cast<long>(std::max<std::int64_t>(1, settings.stall.count() / 1'000)));
    set(CURLOPT_NOSIGNAL, 1L);
    set(CURLOPT_SUPPRESS_CONNECT_HEADERS, 1L);
    set(CURLOPT_USERAGENT, "limber-sync");
    set(CURLOPT_ERRORBUFFER, message_.data());
    set(CURLOPT_WRITEFUNCTION, &Transfer::on_body);
    set(CURLOPT_WRITEDATA, this);
    set(CURLOPT_HEADERFUNCTION, &Transfer::on_header);
    set(CURLOPT_HEADERDATA, this);
    set(CURLOPT_PRIVATE, this);
    if (site.plain) set(CURLOPT_NOPROXY, "*"); // what may go unencrypted must not leave the machine
    if (settings.certificates.empty() && settings.certificate_folder.empty()) return;
    const auto or_none = [](const std::string& text) { return text.empty() ? nullptr : text.c_str(); };
    set(CURLOPT_CAINFO, or_none(settings.certificates));
    set(CURLOPT_CAPATH, or_none(settings.certificate_folder));
}

Outcome<void> Transfer::prepare(Job& job) {
    const auto resumed = job.sink->open();
    if (!resumed) return tl::unexpected(resumed.error());
    job_ = &job;
    resumed_at_ = *resumed;
    idle_bytes_ = 0;
    message_.front() = '\0';
    etag_.clear();
    failure_.reset();
    too_much_ = false;
    set(CURLOPT_URL, job.url.c_str());
    const std::string range = fmt::format("{}-", resumed_at_);
    // CURLOPT_RESUME_FROM would fail with a server that begins anew instead; here that is only slower.
    set(CURLOPT_RANGE, resumed_at_ > 0 ? range.c_str() : nullptr);
    set_headers();
    return {};
}

void Transfer::set_headers() {
    headers_.reset();
    const auto add = [&](const std::string& line) {
        headers_.reset(curl_slist_append(headers_.release(), line.c_str()));
    };
    if (!job_->etag.empty()) add("If-None-Match: " + job_->etag);
    if (job_->past_caches) add("Cache-Control: no-cache");
    set(CURLOPT_HTTPHEADER, headers_.get());
}

long Transfer::status() const {
    long status = 0;
    curl_easy_getinfo(easy_.get(), CURLINFO_RESPONSE_CODE, &status);
    return status;
}

bool Transfer::is_out_of_date() const {
    long verdict = 0;
    curl_easy_getinfo(easy_.get(), CURLINFO_SSL_VERIFYRESULT, &verdict);
    return verdict == not_yet_valid || verdict == has_expired;
}

std::size_t Transfer::on_body(char* bytes, std::size_t one, std::size_t count, void* transfer) {
    return static_cast<Transfer*>(transfer)->take_body({bytes, one * count}) ? count : 0;
}

std::size_t Transfer::on_header(char* bytes, std::size_t one, std::size_t count, void* transfer) {
    return static_cast<Transfer*>(transfer)->take_header({bytes, one * count}) ? count : 0;
}

bool Transfer::take_body(std::string_view bytes) {
    const long code = status();
    if (!wanted(code)) {
        idle_bytes_ += bytes.size();
        return idle_bytes_ <= most_idle_bytes;
    }
    if (resumed_at_ > 0 && code == 200) {
        resumed_at_ = 0;
        if (auto begun = job_->sink->restart(); !begun) {
            failure_ = begun.error();
            return false;
        }
    }
    const auto taken = job_->sink->take(bytes);
    if (!taken) failure_ = taken.error();
    too_much_ = taken && !*taken;
    return taken && *taken;
}

bool Transfer::take_header(std::string_view line) {
    constexpr std::string_view name = "etag:";
    idle_bytes_ += line.size();
    if (line.starts_with("HTTP/")) etag_.clear(); // of the answer after a redirect
    if (line.size() > name.size() && same_but_case(line.substr(0, name.size()), name)) {
        line.remove_prefix(name.size());
        line.remove_prefix(std::min(line.find_first_not_of(' '), line.size()));
        line = line.substr(0, line.find_last_not_of("\r\n ") + 1);
        if (line.size() <= longest_etag) etag_ = line;
    }
    return idle_bytes_ <= most_idle_bytes;
}

} // namespace content::sync
