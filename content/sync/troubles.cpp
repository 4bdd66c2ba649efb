// One word of curl's, one of ours; "no connection" is told apart from "not found" by looking at the machine's
// own addresses.
#include "content/sync/troubles.hpp"

#include <filesystem>
#include <memory>

#include <fmt/format.h>
#include <ifaddrs.h>
#include <net/if.h>
#include <sys/socket.h>

namespace content::sync {
namespace {

struct FreeAddresses {
    void operator()(ifaddrs* list) const { freeifaddrs(list); }
};

/// Whether any way leads out of this machine.
bool is_connected() {
    ifaddrs* list = nullptr;
    if (getifaddrs(&list) != 0) return true; // unknown: then it is no reason
    const std::unique_ptr<ifaddrs, FreeAddresses> owned{list};
    for (const ifaddrs* one = list; one != nullptr; one = one->ifa_next) {
        const bool up = (one->ifa_flags & (IFF_UP | IFF_RUNNING)) == (IFF_UP | IFF_RUNNING);
        const bool outward = (one->ifa_flags & IFF_LOOPBACK) == 0 && one->ifa_addr != nullptr &&
                             (one->ifa_addr->sa_family == AF_INET || one->ifa_addr->sa_family == AF_INET6);
        if (up && outward) return true;
    }
    return false;
}

bool has_wireless() {
    std::error_code error;
    for (std::filesystem::directory_iterator it{"/sys/class/net", error}, end; !error && it != end;
         it.increment(error)) {
        if (std::filesystem::exists(it->path() / "wireless", error)) return true;
    }
    return false;
}

std::string unconnected(std::string_view otherwise) {
    if (is_connected()) return std::string{otherwise};
    return has_wireless() ? "Wi-Fi: no connection" : "Network: no connection";
}

Failure failure_of(CURLcode code, const TroubleAt& at) {
    const auto failure = [&](std::string_view reason, std::string_view hint) {
        return Failure{fmt::format("{}: {} ({}); {}", at.host, reason, at.detail, hint), std::string{reason}};
    };
    switch (code) {
    case CURLE_COULDNT_RESOLVE_HOST:
        return failure(unconnected("Server not found"), "look at the network and at `url` in [sync]");
    case CURLE_COULDNT_RESOLVE_PROXY: return failure(unconnected("Proxy not found"), "look at https_proxy");
    case CURLE_COULDNT_CONNECT:
        return failure(unconnected("Server does not answer"), "look at the network and at the server");
    case CURLE_OPERATION_TIMEDOUT:
        return failure("Server is too slow", "look at the network and at the server");
    case CURLE_PEER_FAILED_VERIFICATION:
        if (at.clock_may_be_wrong)
            return failure("Clock not set: cannot check the certificate", "let the clock be set first");
        return failure("The server's certificate is not valid", "whoever runs the server must mend it");
    case CURLE_SSL_CACERT_BADFILE: return failure("No certificates to trust", "install ca-certificates");
    case CURLE_TOO_MANY_REDIRECTS:
        return failure("Server sends elsewhere again and again", "look at `url` in [sync]");
    case CURLE_UNSUPPORTED_PROTOCOL:
        return failure("Server sends to an address that is not https", "look at `url` in [sync]");
    case CURLE_PARTIAL_FILE:
    case CURLE_RECV_ERROR:
    case CURLE_SEND_ERROR:
    case CURLE_GOT_NOTHING:
    case CURLE_HTTP2:
    case CURLE_HTTP2_STREAM: return failure("The connection broke", "look at the network and at the server");
    default: return failure("The server cannot be fetched from", "look at the network and at the server");
    }
}

bool passes(CURLcode code) {
    switch (code) {
    case CURLE_COULDNT_RESOLVE_HOST:
    case CURLE_COULDNT_RESOLVE_PROXY:
    case CURLE_COULDNT_CONNECT:
    case CURLE_OPERATION_TIMEDOUT:
    case CURLE_SSL_CONNECT_ERROR:
    case CURLE_PARTIAL_FILE:
    case CURLE_RECV_ERROR:
    case CURLE_SEND_ERROR:
    case CURLE_GOT_NOTHING:
    case CURLE_HTTP2:
    case CURLE_HTTP2_STREAM: return true;
    default: return false;
    }
}

} // namespace

Trouble trouble_of(CURLcode code, const TroubleAt& at) { return {failure_of(code, at), passes(code)}; }

Trouble trouble_of_status(long status, std::string_view host) {
    const bool busy = status == 429 || status >= 500;
    std::string reason = fmt::format("Server refuses ({})", status);
    if (busy) reason = fmt::format("Server has trouble ({})", status);
    if (status == 404 || status == 410) reason = "Nothing is published there";
    return {{fmt::format("{}: {}; look at the server and at `url` in [sync]", host, reason), reason}, busy};
}

} // namespace content::sync
