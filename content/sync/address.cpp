// curl's own reading of addresses, so that what was judged is what is fetched.
#include "content/sync/address.hpp"

#include "content/sync/publish.hpp"

#include <memory>

#include <arpa/inet.h>
#include <curl/urlapi.h>
#include <fmt/format.h>

namespace content::sync {
namespace {

struct FreeUrl {
    void operator()(CURLU* url) const { curl_url_cleanup(url); }
};
using Url = std::unique_ptr<CURLU, FreeUrl>;

std::string part(const Url& url, CURLUPart which) {
    char* text = nullptr;
    if (curl_url_get(url.get(), which, &text, 0) != CURLUE_OK) return {};
    std::string copy{text};
    curl_free(text);
    return copy;
}

bool is_loopback(const std::string& host) {
    in_addr four{};
    in6_addr six{};
    if (host == "localhost") return true; // curl never asks the network for it
    if (inet_pton(AF_INET, host.c_str(), &four) == 1) return (ntohl(four.s_addr) >> 24U) == 127;
    const bool bracketed = host.starts_with('[') && host.ends_with(']');
    return bracketed && inet_pton(AF_INET6, host.substr(1, host.size() - 2).c_str(), &six) == 1 &&
           IN6_IS_ADDR_LOOPBACK(&six);
}

/// The folder, also where somebody named the list in it.
std::string folder_of(std::string path) {
    if (path.ends_with(fmt::format("/{}", manifest_name))) path.resize(path.size() - manifest_name.size());
    if (!path.ends_with('/')) path += '/';
    return path;
}

tl::unexpected<Failure> refused(std::string_view why) {
    return tl::unexpected(
        Failure{fmt::format("`url` in [sync] {}", why), "The address in [sync] is not right"});
}

} // namespace

Outcome<Site> site_at(const std::string& text) {
    const Url url{curl_url()};
    if (curl_url_set(url.get(), CURLUPART_URL, text.c_str(), 0) != CURLUE_OK ||
        part(url, CURLUPART_HOST).empty())
        return refused("is no address such as https://example.org/walls/");
    Site site;
    const std::string scheme = part(url, CURLUPART_SCHEME);
    site.host = part(url, CURLUPART_HOST);
    site.plain = scheme == "http";
    if (scheme != "https" && !site.plain) return refused("must begin with https://");
    if (site.plain && !is_loopback(site.host))
        return refused("must begin with https://: anybody on the way could read http");
    if (!part(url, CURLUPART_QUERY).empty() || !part(url, CURLUPART_FRAGMENT).empty())
        return refused("must name a folder, without ? and #");
    if (curl_url_set(url.get(), CURLUPART_PATH, folder_of(part(url, CURLUPART_PATH)).c_str(), 0) != CURLUE_OK)
        return refused("has a path that cannot be asked for");
    site.base = part(url, CURLUPART_URL);
    return site;
}

} // namespace content::sync
