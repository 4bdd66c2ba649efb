// Opens only what has such a key.
#include "kiosk/remote_keys.hpp"

#include <algorithm>
#include <iterator>

namespace kiosk {

RemoteKeys::RemoteKeys(Waiter& waiter, const std::filesystem::path& folder)
    : waiter_{waiter}, folder_{waiter, folder, [this](Inputs&) {
                                   if (kernel_) kernel_->look();
                               }} {}

void RemoteKeys::use(const KeyMap& keys, Inputs& inputs) {
    if (keys.code_actions() == actions_) return;
    if (kernel_) kernel_->release(inputs);
    kernel_.reset();
    actions_ = keys.code_actions();
    std::vector<int> codes;
    std::ranges::transform(actions_, std::back_inserter(codes),
                           [](const auto& bound) { return bound.first; });
    if (codes.empty()) return;
    kernel_.emplace(
        waiter_, [this](const KernelPress& press, Inputs& more) { take(press, more); }, folder_.path(),
        std::move(codes));
}

void RemoteKeys::take(const KernelPress& press, Inputs& inputs) const {
    const auto bound = actions_.find(press.code);
    const auto input = bound == actions_.end() ? std::nullopt : input_of(bound->second, press.down);
    if (input) inputs.push_back(*input);
}

} // namespace kiosk
