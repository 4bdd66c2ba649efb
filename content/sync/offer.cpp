// The signature is verified before a byte of the list is parsed.
#include "content/sync/offer.hpp"

#include "content/sync/hash.hpp"
#include "content/sync/publish.hpp"

#include <array>

#include <fmt/format.h>

namespace content::sync {
namespace {

constexpr std::size_t longest_signature = 4'096;
constexpr auto clock_tolerance = std::chrono::hours{24};

void nothing(const Job&) {}

/// Asks for the list, and for its signature if there is another list than the one with `etag`.
Outcome<Offer> fetched(Fetcher& fetcher, const UpdateRequest& request, const std::string& etag,
                       bool past_caches) {
    MemorySink list{ManifestLimits::bytes};
    MemorySink signature{longest_signature};
    std::array<Job, 1> first{};
    first[0] = {.url = request.site.base + std::string{manifest_name},
                .sink = &list,
                .etag = etag,
                .past_caches = past_caches};
    if (auto run = fetcher.run(first, nothing); !run) return tl::unexpected(run.error());
    Offer offer;
    offer.unchanged = first[0].status == 304;
    if (offer.unchanged) return offer;
    std::array<Job, 1> second{};
    second[0] = {.url = request.site.base + std::string{signature_name},
                 .sink = &signature,
                 .past_caches = past_caches,
                 .may_be_missing = true};
    if (auto run = fetcher.run(second, nothing); !run) return tl::unexpected(run.error());
    offer.text = list.text();
    offer.sha256 = sha256_of(offer.text);
    if (second[0].status != 404) offer.signature = signature.text();
    offer.etag = first[0].answer_etag;
    return offer;
}

tl::expected<PublicKey, std::string> signer(const Offer& offer, const UpdateRequest& request) {
    if (offer.signature.empty()) return tl::unexpected(std::string{"there is no signature"});
    return read_signature(offer.signature).and_then([&](const Signature& signature) {
        return verify(signature, offer.text, request.keys);
    });
}

tl::unexpected<Failure> refused(const UpdateRequest& request, std::string_view why, std::string_view reason) {
    return tl::unexpected(Failure{fmt::format("{}: {}", request.site.host, why), std::string{reason}});
}

Outcome<Offer> judged(Offer offer, const UpdateRequest& request, const Taken& taken) {
    auto manifest = read_manifest(offer.text);
    if (!manifest) return refused(request, manifest.error(), "The published list is not right");
    offer.manifest = std::move(*manifest);
    if (offer.manifest.serial < taken.serial)
        return refused(
            request,
            fmt::format("it offers serial {}, but {} was taken before; somebody sends an old publication",
                        offer.manifest.serial, taken.serial),
            "Server offers older content");
    if (total_bytes(offer.manifest) > request.most_bytes)
        return refused(request,
                       fmt::format("its files have {} MiB; `total` in [sync] allows {}",
                                   (total_bytes(offer.manifest) >> 20U) + 1, request.most_bytes >> 20U),
                       "Content is larger than allowed");
    if (!request.fetch.clock_known) return offer;
    if (offer.manifest.created > request.now + clock_tolerance)
        return refused(request,
                       fmt::format("it was published in the future ({}); look at the clocks",
                                   to_text(offer.manifest.created)),
                       "Content is from the future");
    if (offer.manifest.expires <= request.now)
        return refused(
            request,
            fmt::format("its content expired on {}; publish it again", to_text(offer.manifest.expires)),
            "Content has expired");
    return offer;
}

} // namespace

Outcome<Offer> offer_of(Fetcher& fetcher, const UpdateRequest& request, const Taken& taken) {
    auto offer = fetched(fetcher, request, taken.etag, false);
    if (!offer || offer->unchanged) return offer;
    auto key = signer(*offer, request);
    if (!key) { // a cache may have one of the two in its old form
        offer = fetched(fetcher, request, {}, true);
        if (!offer) return offer;
        key = signer(*offer, request);
    }
    if (!key) return refused(request, fmt::format("{}: {}", not_signed, key.error()), not_signed);
    offer->key = *key;
    return judged(std::move(*offer), request, taken);
}

} // namespace content::sync
