#define _GNU_SOURCE
#include "CPlatform.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>

int lectern_create_private(const char *path) {
    int descriptor = open(path, O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, 0600);
    if (descriptor < 0) return errno == EEXIST ? 0 : -errno;
    close(descriptor);
    return 1;
}

int lectern_file_stamp(const char *path, lectern_stamp *stamp) {
    struct stat found;
    if (stat(path, &found) != 0) return -errno;
#ifdef __APPLE__
    struct timespec written = found.st_mtimespec, changed = found.st_ctimespec;
#else
    struct timespec written = found.st_mtim, changed = found.st_ctim;
#endif
    stamp->is_file = S_ISREG(found.st_mode);
    stamp->inode = (uint64_t)found.st_ino;
    stamp->size = (int64_t)found.st_size;
    stamp->written = (int64_t)written.tv_sec * 1000000000 + written.tv_nsec;
    stamp->changed = (int64_t)changed.tv_sec * 1000000000 + changed.tv_nsec;
    return 0;
}

int lectern_sync_path(const char *path) {
    int descriptor = open(path, O_RDONLY | O_CLOEXEC);
    if (descriptor < 0) return -errno;
    int result = fsync(descriptor) == 0 ? 0 : -errno;
    close(descriptor);
    return result;
}

int lectern_rename_new(const char *from, const char *to) {
    if (renameat2(AT_FDCWD, from, AT_FDCWD, to, RENAME_NOREPLACE) == 0) return 0;
    if (errno != EINVAL && errno != ENOSYS) return -errno;
    // A file system that cannot rename this way can link: that never replaces a file either.
    if (link(from, to) != 0) return -errno;
    return unlink(from) == 0 ? 0 : -errno;
}

int64_t lectern_open_files(void) {
    struct rlimit limit;
    if (getrlimit(RLIMIT_NOFILE, &limit) != 0) return 1024;
    // Many systems give 1,024 to those who do not ask.
    struct rlimit most = {.rlim_cur = limit.rlim_max, .rlim_max = limit.rlim_max};
    if (limit.rlim_cur < limit.rlim_max && setrlimit(RLIMIT_NOFILE, &most) == 0) limit = most;
    return limit.rlim_cur > 1000000 ? 1000000 : (int64_t)limit.rlim_cur;
}
