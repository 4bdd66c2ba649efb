// The font's own word for its release: the revision in its head table, which SDL_ttf does not tell.
#include "tests/support/golden_set.hpp"

#include "render/freed_by.hpp"

#include <ft2build.h>
#include FT_FREETYPE_H
#include FT_TRUETYPE_TABLES_H

#include <memory>
#include <string_view>

namespace golden {

std::optional<std::filesystem::path> set_for(const std::filesystem::path& font) {
    FT_Library opened = nullptr;
    if (FT_Init_FreeType(&opened) != 0) return std::nullopt;
    const std::unique_ptr<FT_LibraryRec_, render::FreedBy<FT_Done_FreeType>> library{opened};
    FT_Face read = nullptr;
    if (FT_New_Face(library.get(), font.c_str(), 0, &read) != 0) return std::nullopt;
    const std::unique_ptr<FT_FaceRec_, render::FreedBy<FT_Done_Face>> face{read};
    const auto* head = static_cast<const TT_Header*>(FT_Get_Sfnt_Table(face.get(), FT_SFNT_HEAD));
    if (head == nullptr || face->family_name == nullptr || std::string_view{face->family_name} != "Inter")
        return std::nullopt;
    switch (head->Font_Revision >> 16) { // 16.16
    case 3: return "";
    case 4: return "inter-4";
    default: return std::nullopt;
    }
}

} // namespace golden
