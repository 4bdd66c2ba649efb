// Lines on stderr carry the journal's mark only where the journal reads them.
#include "kiosk/service/journal.hpp"

#include <gtest/gtest.h>

#include <cstdlib>
#include <string>

#include <sys/stat.h>
#include <unistd.h>

using kiosk::Gravity;
using kiosk::journal_mark;

namespace {

/// As systemd names the stream that it gave to a service.
struct Stream {
    explicit Stream(unsigned long shift) {
        struct stat here {};
        fstat(STDERR_FILENO, &here);
        const auto name = std::to_string(here.st_dev) + ":" + std::to_string(here.st_ino + shift);
        setenv("JOURNAL_STREAM", name.c_str(), 1);
    }
    ~Stream() { unsetenv("JOURNAL_STREAM"); }
    Stream(const Stream&) = delete;
    Stream& operator=(const Stream&) = delete;
};

} // namespace

TEST(ALineForTheJournal, SaysHowGraveItIs) {
    const Stream journal{0};
    EXPECT_EQ(journal_mark(Gravity::error), "<3>");
    EXPECT_EQ(journal_mark(Gravity::warning), "<4>");
}

TEST(ALineForATerminal, IsPlain) { EXPECT_EQ(journal_mark(Gravity::error), ""); }

TEST(ALineForAFile, IsPlainThoughASystemServiceWritesIt) {
    const Stream journal{1};
    EXPECT_EQ(journal_mark(Gravity::error), "");
}
