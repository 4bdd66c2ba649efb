// Preloaded into limber-sync by tests: a disk that fails from a chosen write on, and a clock that was set or
// was not. It counts only what touches the folder under test, LUCK_FOLDER; sockets and terminals work on.
//
// LUCK_FAIL_FROM=N and LUCK_ERRNO=E: the Nth call that would change the disk, counted from 1, and all after
// it fail with E. LUCK_COUNT=FILE: at the end the number of those calls is written there.
// LUCK_CLOCK=set|unset. LUCK_FREE=BYTES: so much is free on every disk, in blocks of one byte.
#include <array>
#include <cerrno>
#include <climits>
#include <cstdarg>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <string>

#include <dlfcn.h>
#include <fcntl.h>
#include <sys/stat.h>
#include <sys/statvfs.h>
#include <sys/timex.h>
#include <unistd.h>

namespace {

const char* variable(const char* name) {
    const char* value = getenv(name);
    return value == nullptr ? "" : value;
}

int& calls() {
    static int count = 0;
    return count;
}

bool is_in_folder(const std::string& path) {
    const std::string folder = variable("LUCK_FOLDER");
    return !folder.empty() && path.compare(0, folder.size(), folder) == 0;
}

bool is_in_folder(int fd) {
    std::array<char, PATH_MAX> path{};
    const std::string link = "/proc/self/fd/" + std::to_string(fd);
    return readlink(link.c_str(), path.data(), path.size() - 1) > 0 && is_in_folder(std::string{path.data()});
}

/// Counts one call, and says whether it is to fail.
template <class Where> bool fails(const Where& where) {
    if (!is_in_folder(where)) return false;
    const int number = ++calls();
    const int from = atoi(variable("LUCK_FAIL_FROM"));
    if (from == 0 || number < from) return false;
    errno = atoi(variable("LUCK_ERRNO"));
    return true;
}

template <class F> F* next(const char* name) { return reinterpret_cast<F*>(dlsym(RTLD_NEXT, name)); }

struct Report {
    ~Report() {
        const char* file = variable("LUCK_COUNT");
        if (*file == '\0') return;
        if (FILE* out = fopen(file, "w")) {
            fprintf(out, "%d", calls());
            fclose(out);
        }
    }
};
const Report report; // NOLINT(cert-err58-cpp): runs when the program ends

} // namespace

extern "C" {

ssize_t write(int fd, const void* bytes, size_t size) {
    if (fails(fd)) return -1;
    return next<ssize_t(int, const void*, size_t)>("write")(fd, bytes, size);
}

int open(const char* path, int flags, ...) {
    va_list arguments;
    va_start(arguments, flags);
    const mode_t mode = (flags & O_CREAT) != 0 ? va_arg(arguments, mode_t) : 0;
    va_end(arguments);
    if ((flags & O_CREAT) != 0 && fails(std::string{path})) return -1;
    return next<int(const char*, int, ...)>("open")(path, flags, mode);
}

int ftruncate(int fd, off_t size) noexcept {
    if (fails(fd)) return -1;
    return next<int(int, off_t)>("ftruncate")(fd, size);
}

int syncfs(int fd) noexcept {
    if (fails(fd)) return -1;
    return next<int(int)>("syncfs")(fd);
}

int fsync(int fd) {
    if (fails(fd)) return -1;
    return next<int(int)>("fsync")(fd);
}

int mkdir(const char* path, mode_t mode) noexcept {
    if (fails(std::string{path})) return -1;
    return next<int(const char*, mode_t)>("mkdir")(path, mode);
}

int rename(const char* from, const char* to) noexcept {
    if (fails(std::string{to})) return -1;
    return next<int(const char*, const char*)>("rename")(from, to);
}

int link(const char* from, const char* to) noexcept {
    if (fails(std::string{to})) return -1;
    return next<int(const char*, const char*)>("link")(from, to);
}

int symlink(const char* target, const char* path) noexcept {
    if (fails(std::string{path})) return -1;
    return next<int(const char*, const char*)>("symlink")(target, path);
}

int statvfs(const char* path, struct statvfs* disk) noexcept {
    const int failed = next<int(const char*, struct statvfs*)>("statvfs")(path, disk);
    const char* free = variable("LUCK_FREE");
    if (failed == 0 && *free != '\0') {
        disk->f_frsize = 1;
        disk->f_bavail = strtoull(free, nullptr, 10);
    }
    return failed;
}

int adjtimex(timex* state) noexcept {
    state->status = strcmp(variable("LUCK_CLOCK"), "unset") == 0 ? STA_UNSYNC : 0;
    return 0;
}

} // extern "C"
