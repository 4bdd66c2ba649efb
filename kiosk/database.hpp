// The wall's memory in SQLite: what was played, and where it stands should the power fail. Every call may
// take as long as a card's flash does: never on the loop's thread.
#pragma once

#include "kiosk/session_record.hpp"
#include "render/freed_by.hpp"

#include <filesystem>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include <sqlite3.h>
#include <tl/expected.hpp>

namespace kiosk {

/// One line for the journal: what was tried, on which file, in SQLite's words.
struct DatabaseError {
    std::string what;
    bool damaged = false; ///< the file itself is no (longer a) database of ours
};
template <class T> using DatabaseResult = tl::expected<T, DatabaseError>;

/// A session as it was recorded.
struct RecordedSession {
    SessionRecord session;
    std::optional<std::int64_t> started; ///< seconds since 1970; nullopt: the clock was not known to be right
    int utc_offset = 0;                  ///< seconds, of the place and the day
    friend bool operator==(const RecordedSession&, const RecordedSession&) = default;
};

struct SessionRow {
    RecordedSession session;
    std::optional<std::int64_t> id; ///< the row it was written to before; nullopt: none yet
};

enum class Access { read, write };

class Database {
public:
    /// Opens `file`, and for writing makes it, and the folder it lies in, where there is none yet. A database
    /// for reading that its program has open may be read beside it.
    [[nodiscard]] static DatabaseResult<Database> open(const std::filesystem::path& file, Access access);

    /// The position last written; empty when there is none.
    [[nodiscard]] DatabaseResult<std::string> position();
    [[nodiscard]] DatabaseResult<std::vector<RecordedSession>> sessions();

    /// Writes all of it or nothing. Lasting once it has returned.
    /// @param position  nullptr: as it was
    /// @param sessions  those without a row get one
    [[nodiscard]] DatabaseResult<void> write(const std::string* position, std::span<SessionRow> sessions);

private:
    using Handle = std::unique_ptr<sqlite3, render::FreedBy<sqlite3_close_v2>>;
    explicit Database(Handle handle, std::filesystem::path file)
        : handle_{std::move(handle)}, file_{std::move(file)} {}

    [[nodiscard]] DatabaseError error(const char* tried) const;
    [[nodiscard]] DatabaseResult<void> run(const char* sql, const char* tried);
    [[nodiscard]] DatabaseResult<void> set_up();
    [[nodiscard]] DatabaseResult<void> set_position(const std::string& saved);
    [[nodiscard]] DatabaseResult<std::int64_t> set_session(const SessionRow& session);

    Handle handle_;
    std::filesystem::path file_;
};

/// Out of the way, with what belongs to it: as FILE.damaged, or .damaged-2 to .damaged-5, the last of which
/// makes room.
/// @return its name now, or why it could not be moved
[[nodiscard]] DatabaseResult<std::filesystem::path> set_aside(const std::filesystem::path& file);

} // namespace kiosk
