// Statements are prepared where they are run: one every quarter of a minute at most.
#include "kiosk/database.hpp"

#include <fmt/format.h>

namespace kiosk {
namespace {

namespace fs = std::filesystem;
using Statement = std::unique_ptr<sqlite3_stmt, render::FreedBy<sqlite3_finalize>>;

/// Small pages: a session's row and the position are a few hundred bytes, and a whole page is written for
/// each. user_version is 0 in an empty file only.
constexpr const char* schema = R"(
PRAGMA page_size = 1024;
PRAGMA journal_mode = WAL;
PRAGMA synchronous = FULL;
PRAGMA wal_autocheckpoint = 200;
BEGIN IMMEDIATE;
CREATE TABLE IF NOT EXISTS session(
    id INTEGER PRIMARY KEY, started INTEGER, utc_offset INTEGER NOT NULL,
    routine TEXT NOT NULL, plan TEXT NOT NULL, looping INTEGER NOT NULL, goes_on INTEGER NOT NULL,
    played_ms INTEGER NOT NULL, paused_ms INTEGER NOT NULL,
    sides_played INTEGER NOT NULL, sides_skipped INTEGER NOT NULL, ending TEXT NOT NULL) STRICT;
CREATE TABLE IF NOT EXISTS position(id INTEGER PRIMARY KEY CHECK (id = 1), saved TEXT NOT NULL) STRICT;
PRAGMA user_version = 1;
COMMIT;
)";

constexpr const char* columns = "started, utc_offset, routine, plan, looping, goes_on, played_ms, paused_ms, "
                                "sides_played, sides_skipped, ending";

const char* word(Ending ending) {
    switch (ending) {
    case Ending::under_way: return "cut";
    case Ending::done: return "done";
    case Ending::stopped: return "stopped";
    }
    return "";
}

Ending ending_of(const std::string& word) {
    if (word == "done") return Ending::done;
    return word == "stopped" ? Ending::stopped : Ending::under_way;
}

std::string text(const Statement& statement, int column) {
    const auto* found = sqlite3_column_text(statement.get(), column);
    return found == nullptr ? std::string{} : reinterpret_cast<const char*>(found);
}

void bind_text(const Statement& statement, int place, const std::string& text) {
    sqlite3_bind_text(statement.get(), place, text.c_str(), -1, SQLITE_TRANSIENT);
}

RecordedSession session_in(const Statement& row) {
    const auto number = [&](int column) { return sqlite3_column_int64(row.get(), column); };
    RecordedSession found;
    if (sqlite3_column_type(row.get(), 0) != SQLITE_NULL) found.started = number(0);
    found.utc_offset = static_cast<int>(number(1));
    found.session = {.routine = text(row, 2),
                     .plan = text(row, 3),
                     .looping = number(4) != 0,
                     .goes_on = number(5) != 0,
                     .played = Ms{number(6)},
                     .paused = Ms{number(7)},
                     .sides_played = static_cast<int>(number(8)),
                     .sides_skipped = static_cast<int>(number(9)),
                     .ending = ending_of(text(row, 10))};
    return found;
}

void bind_all(const Statement& statement, const RecordedSession& recorded) {
    const SessionRecord& session = recorded.session;
    int place = 0;
    const auto number = [&](std::int64_t value) { sqlite3_bind_int64(statement.get(), ++place, value); };
    if (recorded.started) {
        number(*recorded.started);
    } else {
        sqlite3_bind_null(statement.get(), ++place);
    }
    number(recorded.utc_offset);
    bind_text(statement, ++place, session.routine);
    bind_text(statement, ++place, session.plan);
    number(session.looping ? 1 : 0);
    number(session.goes_on ? 1 : 0);
    number(session.played.count());
    number(session.paused.count());
    number(session.sides_played);
    number(session.sides_skipped);
    bind_text(statement, ++place, word(session.ending));
}

bool means_damage(int code) {
    return code == SQLITE_CORRUPT || code == SQLITE_NOTADB || code == SQLITE_SCHEMA;
}

/// Without write access to its folder a database that nobody has open can only be read as unchanging.
std::string address(const fs::path& file, const char* query) {
    std::string escaped;
    for (const char c : fs::absolute(file).string()) {
        if (c == '%' || c == '?' || c == '#') {
            escaped += fmt::format("%{:02x}", static_cast<unsigned char>(c));
        } else {
            escaped += c;
        }
    }
    return "file:" + escaped + query;
}

/// @return the code of the first step: SQLite reads nothing of a file before it is asked something
int ask_version(sqlite3* handle, int& version) {
    sqlite3_stmt* made = nullptr;
    int code = sqlite3_prepare_v2(handle, "PRAGMA user_version", -1, &made, nullptr);
    const Statement statement{made};
    if (code != SQLITE_OK) return code;
    code = sqlite3_step(made);
    if (code == SQLITE_ROW) version = sqlite3_column_int(made, 0);
    return code == SQLITE_ROW ? SQLITE_OK : code;
}

} // namespace

DatabaseError Database::error(const char* tried) const {
    return {fmt::format("{} {}: {}", tried, file_.string(), sqlite3_errmsg(handle_.get())),
            means_damage(sqlite3_errcode(handle_.get()))};
}

DatabaseResult<void> Database::run(const char* sql, const char* tried) {
    if (sqlite3_exec(handle_.get(), sql, nullptr, nullptr, nullptr) != SQLITE_OK)
        return tl::unexpected(error(tried));
    return {};
}

DatabaseResult<void> Database::set_up() {
    sqlite3_busy_timeout(handle_.get(), 2'000);
    int version = 0;
    if (ask_version(handle_.get(), version) != SQLITE_OK) return tl::unexpected(error("opening"));
    if (version > 1) {
        return tl::unexpected(DatabaseError{fmt::format(
            "opening {}: a newer Limber wrote it (version {}); update Limber", file_.string(), version)});
    }
    if (auto done = run(schema, "setting up"); !done) return done;
    sqlite3_stmt* made = nullptr;
    sqlite3_prepare_v2(handle_.get(), "PRAGMA quick_check(1)", -1, &made, nullptr);
    const Statement check{made};
    if (made == nullptr || sqlite3_step(made) != SQLITE_ROW) return tl::unexpected(error("checking"));
    if (const std::string found = text(check, 0); found != "ok")
        return tl::unexpected(DatabaseError{fmt::format("checking {}: {}", file_.string(), found), true});
    return {};
}

DatabaseResult<Database> Database::open(const fs::path& file, Access access) {
    std::error_code ignored; // then opening it fails, and says why
    if (access == Access::write) fs::create_directories(file.parent_path(), ignored);
    const auto opened = [&](const char* query, int flags) {
        sqlite3* made = nullptr;
        sqlite3_open_v2(address(file, query).c_str(), &made, flags | SQLITE_OPEN_URI, nullptr);
        return Database{Handle{made}, file};
    };
    if (access == Access::write) {
        Database database = opened("", SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE);
        if (auto done = database.set_up(); !done) return tl::unexpected(done.error());
        return database;
    }
    int version = 0;
    for (const char* query : {"", "?immutable=1"}) {
        Database database = opened(query, SQLITE_OPEN_READONLY);
        if (ask_version(database.handle_.get(), version) == SQLITE_OK) return database;
        if (*query != '\0') return tl::unexpected(database.error("opening"));
    }
    return tl::unexpected(DatabaseError{"opening " + file.string()});
}

DatabaseResult<std::string> Database::position() {
    sqlite3_stmt* made = nullptr;
    sqlite3_prepare_v2(handle_.get(), "SELECT saved FROM position", -1, &made, nullptr);
    const Statement statement{made};
    const int code = made == nullptr ? SQLITE_ERROR : sqlite3_step(made);
    if (code == SQLITE_DONE) return std::string{};
    if (code != SQLITE_ROW) return tl::unexpected(error("reading"));
    return text(statement, 0);
}

DatabaseResult<std::vector<RecordedSession>> Database::sessions() {
    sqlite3_stmt* made = nullptr;
    sqlite3_prepare_v2(handle_.get(), fmt::format("SELECT {} FROM session ORDER BY id", columns).c_str(), -1,
                       &made, nullptr);
    const Statement statement{made};
    std::vector<RecordedSession> found;
    int code = made == nullptr ? SQLITE_ERROR : sqlite3_step(made);
    for (; code == SQLITE_ROW; code = sqlite3_step(made)) found.push_back(session_in(statement));
    if (code != SQLITE_DONE) return tl::unexpected(error("reading"));
    return found;
}

DatabaseResult<void> Database::set_position(const std::string& saved) {
    sqlite3_stmt* made = nullptr;
    sqlite3_prepare_v2(handle_.get(), "INSERT OR REPLACE INTO position VALUES(1, ?)", -1, &made, nullptr);
    const Statement statement{made};
    if (made != nullptr) bind_text(statement, 1, saved);
    if (made == nullptr || sqlite3_step(made) != SQLITE_DONE) return tl::unexpected(error("writing"));
    return {};
}

DatabaseResult<std::int64_t> Database::set_session(const SessionRow& session) {
    sqlite3_stmt* made = nullptr;
    const std::string sql =
        fmt::format("INSERT OR REPLACE INTO session({}, id) VALUES(?,?,?,?,?,?,?,?,?,?,?,?)", columns);
    sqlite3_prepare_v2(handle_.get(), sql.c_str(), -1, &made, nullptr);
    const Statement statement{made};
    if (made == nullptr) return tl::unexpected(error("writing"));
    bind_all(statement, session.session);
    if (session.id) sqlite3_bind_int64(made, 12, *session.id);
    if (sqlite3_step(made) != SQLITE_DONE) return tl::unexpected(error("writing"));
    return sqlite3_last_insert_rowid(handle_.get());
}

DatabaseResult<void> Database::write(const std::string* position, std::span<SessionRow> sessions) {
    auto done = run("BEGIN IMMEDIATE", "writing");
    if (done && position != nullptr) done = set_position(*position);
    for (SessionRow& session : sessions) {
        if (!done) break;
        if (auto row = set_session(session)) {
            session.id = *row;
        } else {
            done = tl::unexpected(row.error());
        }
    }
    if (done) done = run("COMMIT", "writing");
    if (!done) sqlite3_exec(handle_.get(), "ROLLBACK", nullptr, nullptr, nullptr);
    return done;
}

DatabaseResult<fs::path> set_aside(const fs::path& file) {
    fs::path to;
    for (int i = 1; i <= 5; ++i) {
        to = file.string() + (i == 1 ? ".damaged" : fmt::format(".damaged-{}", i));
        if (!fs::exists(to)) break;
    }
    std::error_code failed;
    fs::rename(file, to, failed);
    if (failed)
        return tl::unexpected(
            DatabaseError{fmt::format("moving {} to {}: {}", file.string(), to.string(), failed.message())});
    // What they hold belongs to the damaged file and would be poured into the new one.
    for (const char* part : {"-wal", "-shm"}) {
        std::error_code ignored;
        fs::rename(file.string() + part, to.string() + part, ignored);
    }
    return to;
}

} // namespace kiosk
