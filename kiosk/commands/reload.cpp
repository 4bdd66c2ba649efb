// Read on a thread of its own, put into use on the loop's.
#include "kiosk/commands/reload.hpp"

#include "kiosk/commands/commands.hpp"
#include "kiosk/commands/play_setup.hpp"

namespace kiosk {
namespace {

bool is_fetched(const Desk& desk) { return !desk.config.sync.url.empty(); }

} // namespace

tl::expected<std::unique_ptr<Reloader>, std::string>
Reloader::watched_by(Waiter& waiter, const PlayCommand& command, const Desk& desk, HoursWatch& hours) {
    std::unique_ptr<Reloader> reloader{new Reloader{command, desk, hours}};
    auto errand = Errand::watched_by(waiter, [at = reloader.get()] { return at->work(); });
    if (!errand) return tl::unexpected(errand.error());
    reloader->errand_ = std::move(*errand);
    return reloader;
}

void Reloader::start() {
    wanted_.config = true;
    errand_->start();
}

void Reloader::start(SyncNews news) {
    wanted_.library = wanted_.library || news.library;
    wanted_.tries = wanted_.tries || news.tries;
    errand_->start();
}

Errand::Work Reloader::work() {
    const Wanted wanted = std::exchange(wanted_, {});
    if (!wanted.config) return fetched(wanted);
    return [this, command = command_, desk = desk_]() mutable -> Errand::Finish {
        auto config = reload_config(desk.config_files(), desk.config_absence, desk.config);
        desk.config = std::move(config.config);
        desk.config_problems = std::move(config.problems);
        auto setup = std::make_shared<Setup>();
        setup->options = options_of(command, desk, {});
        setup->library = settled(desk.library);
        setup->reading = load_menu(setup->library, setup->options.request);
        const auto notice = sync_notice(desk.synced, is_fetched(desk));
        return [this, desk = std::move(desk), setup, notice](Inputs& inputs) {
            use(desk, inputs);
            inputs.emplace_back(Reloaded{setup});
            inputs.emplace_back(hours_.use(desk_.config.hours, otherwise(desk_.config)));
            inputs.emplace_back(notice);
        };
    };
}

Errand::Work Reloader::fetched(Wanted wanted) const {
    return [wanted, command = command_, desk = desk_]() -> Errand::Finish {
        Inputs news;
        if (wanted.library) {
            auto delivery = std::make_shared<Delivery>();
            delivery->library = settled(desk.library);
            delivery->reading = load_menu(delivery->library, options_of(command, desk, {}).request);
            news.emplace_back(NewLibrary{delivery});
        }
        if (wanted.tries) news.emplace_back(sync_notice(desk.synced, is_fetched(desk)));
        return [news](Inputs& inputs) { inputs.insert(inputs.end(), news.begin(), news.end()); };
    };
}

void Reloader::use(const Desk& desk, Inputs& inputs) {
    desk_ = desk;
    print_problems(desk_.config_problems);
    if (take_) take_(desk_.config, inputs);
}

} // namespace kiosk
