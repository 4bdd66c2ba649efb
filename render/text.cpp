// Fonts over SDL_ttf 2.20, which has no feature switch for tabular figures: digits are placed one by one.
#include "render/text.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <string_view>
#include <utility>

namespace render {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t most_extents = 4'096;
constexpr std::size_t most_bytes = std::size_t{48} << 20U;
constexpr std::size_t most_faces = 96;
constexpr int probe_px = 1024;

constexpr std::array weights{Weight::light, Weight::regular, Weight::medium, Weight::semibold, Weight::bold};

std::string_view weight_name(Weight weight) {
    switch (weight) {
    case Weight::light: return "Light";
    case Weight::regular: return "Regular";
    case Weight::medium: return "Medium";
    case Weight::semibold: return "SemiBold";
    case Weight::bold: return "Bold";
    }
    return "Regular";
}

/// The optical size for large figures is drawn tighter; running text keeps the wider one, to be read from
/// afar.
fs::path inter_file(const fs::path& folder, Weight weight, bool digits) {
    return folder / ((digits ? "InterDisplay-" : "Inter-") + std::string{weight_name(weight)} + ".otf");
}

fs::path dejavu_file(const fs::path& folder, Weight weight) {
    return folder / (weight >= Weight::semibold ? "DejaVuSans-Bold.ttf" : "DejaVuSans.ttf");
}

std::string any_file(const fs::path& root) {
    std::error_code ignored;
    std::vector<std::string> found;
    for (fs::recursive_directory_iterator it{root, fs::directory_options::skip_permission_denied, ignored},
         end;
         it != end; it.increment(ignored)) {
        const auto kind = it->path().extension();
        if (kind == ".ttf" || kind == ".otf") found.push_back(it->path().string());
    }
    // Sorted, so that the same machine always shows the same type.
    return found.empty() ? std::string{} : *std::min_element(found.begin(), found.end());
}

bool readable(const fs::path& file) {
    std::error_code ignored;
    return fs::is_regular_file(file, ignored);
}

/// Reads one code point and steps over it; a broken byte counts as U+FFFD.
char32_t next_code_point(std::string_view& text) {
    const auto first = static_cast<unsigned char>(text.front());
    const std::size_t length = first < 0x80 ? 1 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4;
    if ((first >= 0x80 && first < 0xC2) || first > 0xF4 || length > text.size()) {
        text.remove_prefix(1);
        return 0xFFFD;
    }
    char32_t code = length == 1 ? first : first & (0xFFU >> (length + 1));
    for (std::size_t i = 1; i < length; ++i)
        code = (code << 6U) | (static_cast<unsigned char>(text[i]) & 0x3FU);
    text.remove_prefix(length);
    return code;
}

bool provides(TTF_Font* font, std::string_view text) {
    while (!text.empty()) {
        if (TTF_GlyphIsProvided32(font, next_code_point(text)) == 0) return false;
    }
    return true;
}

/// How far the highest glyph rises above the baseline.
int highest(TTF_Font* font, std::string_view text) {
    int top = 0;
    while (!text.empty()) {
        int min_x = 0, max_x = 0, min_y = 0, max_y = 0, advance = 0;
        if (TTF_GlyphMetrics32(font, next_code_point(text), &min_x, &max_x, &min_y, &max_y, &advance) == 0)
            top = std::max(top, max_y);
    }
    return top;
}

bool is_digit(char c) { return c >= '0' && c <= '9'; }

} // namespace

Result<Fonts> Fonts::open(const FontPlaces& places) {
    if (TTF_Init() != 0) return tl::unexpected(Error{std::string{"starting SDL_ttf: "} + TTF_GetError()});
    Fonts fonts;
    fonts.library_.open = true;
    std::string last; // searched for once, and only where nothing better is there
    for (const Weight weight : weights) {
        const auto dejavu = dejavu_file(places.fallback, weight);
        if (readable(dejavu)) fonts.spare_[weight] = dejavu.string();
        for (const bool digits : {false, true}) {
            auto& chosen = fonts.files_[{weight, digits}];
            if (const auto inter = inter_file(places.inter, weight, digits); readable(inter)) {
                chosen = inter.string();
            } else if (const auto plain = inter_file(places.inter, weight, false); readable(plain)) {
                chosen = plain.string();
            } else if (readable(dejavu)) {
                chosen = dejavu.string();
            } else {
                if (last.empty()) last = any_file(places.any);
                if (last.empty())
                    return tl::unexpected(Error{"no font found under " + places.any.string() +
                                                ": install fonts-inter or fonts-dejavu-core"});
                chosen = last;
            }
            if (!chosen.starts_with(places.inter.string()) && !digits)
                fonts.warnings_.push_back("font Inter " + std::string{weight_name(weight)} +
                                          " not found under " + places.inter.string() + ", using " + chosen);
        }
    }
    // One stands for all, which come from one package: opening each would take longer than drawing a card.
    const auto& regular = fonts.files_.at({Weight::regular, false});
    if (fonts.face(regular, 16) == nullptr)
        return tl::unexpected(Error{"opening the font " + regular + ": " + TTF_GetError()});
    fonts.faces_.clear();
    return fonts;
}

Fonts::Fonts(Fonts&& other) noexcept
    : library_{std::exchange(other.library_, {})}, files_{std::move(other.files_)}, spare_{std::move(
                                                                                        other.spare_)},
      warnings_{std::move(other.warnings_)}, bytes_{std::move(other.bytes_)}, faces_{std::move(other.faces_)},
      caps_{std::move(other.caps_)}, runs_{std::move(other.runs_)}, by_key_{std::move(other.by_key_)},
      extents_{std::move(other.extents_)}, cells_{std::move(other.cells_)}, kept_bytes_{other.kept_bytes_} {}

Fonts::~Fonts() {
    faces_.clear(); // before TTF_Quit, which would leave them dangling
    if (library_.open) TTF_Quit();
}

TTF_Font* Fonts::face(const std::string& file, int px) const {
    const FaceKey key{file, px};
    if (const auto found = faces_.find(key); found != faces_.end()) return found->second.get();
    auto bytes = bytes_.find(file);
    if (bytes == bytes_.end()) bytes = bytes_.emplace(file, MappedFile{file}).first;
    const auto content = bytes->second.bytes();
    if (content.empty()) return nullptr;
    SDL_RWops* stream = SDL_RWFromConstMem(content.data(), static_cast<int>(content.size()));
    FontHandle font{TTF_OpenFontRW(stream, 1, px)}; // at 72 dpi a point is a pixel
    if (!font) return nullptr;
    // Subpixel advances make width proportional to size, so that a fitted line keeps fitting.
    TTF_SetFontHinting(font.get(), TTF_HINTING_LIGHT_SUBPIXEL);
    if (faces_.size() >= most_faces) faces_.clear();
    return faces_.emplace(key, std::move(font)).first->second.get();
}

TTF_Font* Fonts::face_for(std::string_view text, Weight weight, int px, bool tabular) const {
    TTF_Font* first = face(files_.at({weight, tabular}), px);
    if (first == nullptr) return face(files_.at({Weight::regular, false}), px); // a damaged file: words stay
    if (provides(first, text)) return first;
    const auto spare = spare_.find(weight);
    if (spare == spare_.end()) return first;
    TTF_Font* second = face(spare->second, px);
    if (second != nullptr && provides(second, text)) return second;
    return face(files_.at({weight, tabular}),
                px); // asked again: opening the spare may have emptied the store
}

Coverage Fonts::drawn(const RunKey& run) const {
    const auto& [text, weight, px, tabular] = run;
    TTF_Font* font = face_for(text, weight, px, tabular);
    if (font == nullptr || text.empty()) return {};
    const SurfaceHandle surface{TTF_RenderUTF8_Blended(font, text.c_str(), SDL_Color{255, 255, 255, 255})};
    if (!surface) return {};
    std::string_view rest = text;
    int min_x = 0, max_x = 0, min_y = 0, max_y = 0, glyph_advance = 0;
    TTF_GlyphMetrics32(font, next_code_point(rest), &min_x, &max_x, &min_y, &max_y, &glyph_advance);
    // SDL_ttf moves a run right when it would start left of its origin, and down when it rises above the
    // ascent.
    const int baseline = std::max(TTF_FontAscent(font), highest(font, text));
    Coverage out = cropped(*surface, std::max(0, -min_x), baseline);
    int width = 0;
    TTF_SizeUTF8(font, text.c_str(), &width, nullptr);
    out.advance = rest.empty() ? static_cast<float>(glyph_advance) : static_cast<float>(width);
    return out;
}

float Fonts::cell_advance(Weight weight, int px) const {
    if (const auto known = cells_.find({weight, px}); known != cells_.end()) return known->second;
    float cell = 0;
    for (char c = '0'; c <= '9'; ++c)
        cell = std::max(cell, extent(std::string_view{&c, 1}, weight, static_cast<float>(px), true).advance);
    if (cells_.size() >= most_extents) cells_.clear();
    return cells_[{weight, px}] = cell;
}

int Fonts::lowered(char glyph, Weight weight, int px) const {
    if (glyph != ':') return 0;
    const TextExtent ink = extent(":", weight, static_cast<float>(px), true);
    const float cap = cap_height(weight) * static_cast<float>(px);
    return static_cast<int>(std::lround(-cap / 2 - (ink.top + ink.bottom) / 2));
}

Coverage Fonts::drawn_on_cells(const RunView& run) const {
    std::vector<Placed> glyphs;
    each_cell(run.text, run.weight, run.px, [&](const char& c, int x, int y) {
        glyphs.push_back({coverage({&c, 1}, run.weight, static_cast<float>(run.px), true), x, y});
    });
    return joined(glyphs, extent_on_cells(run).advance);
}

/// As they are joined, but nothing is drawn: a count shows many texts, and the same few glyphs in them.
TextExtent Fonts::extent_on_cells(const RunView& run) const {
    const auto glyph = [&](const char& c) {
        return extent({&c, 1}, run.weight, static_cast<float>(run.px), true);
    };
    TextExtent all;
    bool first = true;
    each_cell(run.text, run.weight, run.px, [&](const char& c, int x, int y) {
        const TextExtent one = glyph(c);
        const auto dx = static_cast<float>(x), dy = static_cast<float>(y);
        all.advance += is_digit(c) ? cell_advance(run.weight, run.px) : one.advance;
        if (one.right <= one.left) return;
        all.left = first ? dx + one.left : std::min(all.left, dx + one.left);
        all.right = first ? dx + one.right : std::max(all.right, dx + one.right);
        all.top = first ? dy + one.top : std::min(all.top, dy + one.top);
        all.bottom = first ? dy + one.bottom : std::max(all.bottom, dy + one.bottom);
        first = false;
    });
    return all;
}

const Coverage& Fonts::keep(RunKey key, Coverage coverage) const {
    kept_bytes_ += coverage.alpha.size();
    runs_.push_front({std::move(key), std::move(coverage)});
    by_key_[runs_.front().key] = runs_.begin();
    while (kept_bytes_ > most_bytes && runs_.size() > 1) {
        kept_bytes_ -= runs_.back().coverage.alpha.size();
        by_key_.erase(runs_.back().key);
        runs_.pop_back();
    }
    return runs_.front().coverage;
}

bool Fonts::on_cells(std::string_view text, bool tabular) {
    return tabular && text.size() > 1 && std::all_of(text.begin(), text.end(), [](char c) { return c > 0; });
}

const Coverage& Fonts::coverage(std::string_view text, Weight weight, float px, bool tabular) const {
    const RunView run{text, weight, std::max(1, static_cast<int>(std::lround(px))), tabular};
    if (const auto found = by_key_.find(run); found != by_key_.end()) {
        runs_.splice(runs_.begin(), runs_, found->second);
        return runs_.front().coverage;
    }
    RunKey key{std::string{text}, weight, run.px, tabular};
    Coverage made = on_cells(text, tabular) ? drawn_on_cells(run) : drawn(key);
    return keep(std::move(key), std::move(made));
}

TextExtent Fonts::extent(std::string_view text, Weight weight, float px, bool tabular) const {
    // Kept longer than the coverage: a run is measured more often than drawn.
    const RunView run{text, weight, std::max(1, static_cast<int>(std::lround(px))), tabular};
    if (on_cells(text, tabular)) return extent_on_cells(run);
    if (const auto known = extents_.find(run); known != extents_.end()) return known->second;
    const Coverage& c = coverage(text, weight, px, tabular);
    if (extents_.size() >= most_extents) extents_.clear();
    return extents_[{std::string{text}, weight, run.px, tabular}] = {
               static_cast<float>(c.left), static_cast<float>(c.left + c.width), static_cast<float>(c.top),
               static_cast<float>(c.top + c.height), c.advance};
}

float Fonts::cap_height(Weight weight) const {
    if (const auto known = caps_.find(weight); known != caps_.end()) return known->second;
    // The face for figures is drawn a hundredth lower than the one for words: the lower one makes both high
    // enough.
    float least = 1;
    for (const bool digits : {false, true}) {
        int min_x = 0, max_x = 0, min_y = 0, max_y = probe_px, advance = 0;
        if (TTF_Font* font = face(files_.at({weight, digits}), probe_px))
            TTF_GlyphMetrics32(font, U'H', &min_x, &max_x, &min_y, &max_y, &advance);
        least = std::min(least, static_cast<float>(max_y) / probe_px);
    }
    return caps_[weight] = least;
}

} // namespace render
