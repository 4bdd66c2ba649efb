// What is kept are the files' texts in their order, each behind a NUL, which no TOML has: the reader stays
// the only one who knows the keys.
#include "kiosk/good_config.hpp"

#include "content/text_file.hpp"
#include "kiosk/whole_file.hpp"

#include <cerrno>
#include <cstring>

namespace kiosk {
namespace {

namespace fs = std::filesystem;

constexpr char before_each = '\0';

/// nullopt when nothing is kept, or no sense in it.
std::optional<Config> kept_config(const fs::path& kept) {
    const auto texts = content::text_of(kept);
    if (!texts) return std::nullopt;
    Config config;
    std::string_view left = *texts;
    while (!left.empty()) {
        if (left.front() != before_each) return std::nullopt;
        const auto text = left.substr(1, left.find(before_each, 1) - 1);
        auto reading = read_config(text, kept, std::move(config));
        if (content::any_error(reading.problems)) return std::nullopt;
        config = std::move(reading.config);
        left.remove_prefix(text.size() + 1);
    }
    return config;
}

} // namespace

ConfigReading start_config(std::span<const fs::path> files, Absence absence, const fs::path& kept) {
    auto reading = load_config(files, absence);
    if (!content::any_error(reading.problems)) return reading;
    const auto good = kept.empty() ? std::nullopt : kept_config(kept);
    return good ? load_config(files, absence, *good) : reading;
}

std::optional<std::string> good_texts(std::span<const fs::path> files) {
    std::string all;
    Config config;
    for (const auto& file : files) {
        std::error_code error;
        if (fs::status(file, error).type() == fs::file_type::not_found) continue;
        const auto text = content::text_of(file);
        if (!text) return std::nullopt;
        auto reading = read_config(*text, file, std::move(config));
        if (content::any_error(reading.problems)) return std::nullopt;
        config = std::move(reading.config);
        all += before_each + *text;
    }
    return all;
}

GoodConfigKeeper::GoodConfigKeeper(Waiter& waiter, Files files, fs::path kept,
                                   std::function<void(const std::string&)> report)
    : files_{std::move(files)}, kept_{std::move(kept)}, report_{std::move(report)} {
    auto errand = Errand::watched_by(waiter, [this] { return work(); });
    if (errand) {
        errand_ = std::move(*errand);
    } else {
        report_(errand.error());
    }
}

Errand::Work GoodConfigKeeper::work() const {
    return [files = files_, kept = kept_, report = report_]() -> Errand::Finish {
        const auto now = good_texts(files());
        std::string trouble;
        if (now && content::text_of(kept) != *now && !write_whole(kept, *now))
            trouble = "keeping the good configuration in " + kept.string() + ": " + std::strerror(errno) +
                      "; a value that is wrong at the next start then gets its default";
        return [trouble, report](Inputs&) {
            if (!trouble.empty()) report(trouble);
        };
    };
}

} // namespace kiosk
