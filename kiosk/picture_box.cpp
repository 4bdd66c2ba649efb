// A picture's key is its path.
#include "kiosk/picture_box.hpp"

namespace kiosk {
namespace {

/// Decoding a photograph takes a small board about so long.
constexpr std::chrono::milliseconds decoding{200};

const render::PictureRef* picture_on(const render::Card& card) {
    return std::visit(
        [](const auto& body) -> const render::PictureRef* {
            if constexpr (requires { body.illustration; })
                return std::get_if<render::PictureRef>(&body.illustration);
            else
                return nullptr;
        },
        card.body);
}

} // namespace

content::Problems PictureBox::load(const std::string& key) {
    if (!tried_.insert(key).second) return {};
    if (const auto loaded = pictures_.load(key, key, width_, height_); !loaded)
        return {{key, 1, 1, content::Severity::warning, loaded.error().what}};
    return {};
}

void PictureBox::fit(int width, int height) {
    if (width == width_ && height == height_) return;
    width_ = width;
    height_ = height;
    noted_.insert(noted_.end(), tried_.begin(), tried_.end());
    tried_.clear();
}

content::Problems PictureBox::load_for(const render::Card& card) {
    const auto* picture = picture_on(card);
    if (picture == nullptr) return {};
    return load(picture->key);
}

void PictureBox::note(const Menu& menu) {
    std::set<std::string> named;
    noted_.clear();
    for (const auto& program : menu.programs) {
        for (const std::size_t index : program.plan->moves) {
            for (const auto& name : program.routine->moves[index].pictures) {
                const auto key = (program.routine->folder / name).string();
                if (named.insert(key).second) noted_.push_back(key);
            }
        }
    }
    pictures_.keep_only(named);
    std::erase_if(tried_, [&](const std::string& key) { return !named.contains(key); });
}

bool PictureBox::has_time_in(std::optional<std::chrono::nanoseconds> still) const {
    return has_more() && width_ > 0 && (!still || *still > decoding);
}

content::Problems PictureBox::load_next() {
    const std::string key = std::move(noted_.front());
    noted_.pop_front();
    return load(key);
}

} // namespace kiosk
