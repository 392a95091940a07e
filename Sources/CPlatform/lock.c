#define _GNU_SOURCE
#include "CPlatform.h"

#include <errno.h>
#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

int lectern_lock_open(const char *path) {
    int descriptor = open(path, O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0600);
    return descriptor >= 0 ? descriptor : -errno;
}

int lectern_lock_take(int descriptor) {
    int result;
    do {
        result = flock(descriptor, LOCK_EX | LOCK_NB);
    } while (result != 0 && errno == EINTR);
    return result == 0 ? 0 : -errno;
}

int lectern_lock_is_current(int descriptor, const char *path) {
    struct stat opened, named;
    if (fstat(descriptor, &opened) != 0 || stat(path, &named) != 0) return 0;
    return opened.st_dev == named.st_dev && opened.st_ino == named.st_ino;
}

int lectern_lock_write(int descriptor, const void *bytes, size_t count) {
    if (ftruncate(descriptor, 0) != 0) return -errno;
    ssize_t written = pwrite(descriptor, bytes, count, 0);
    if (written < 0) return -errno;
    return (size_t)written == count ? 0 : -ENOSPC;
}

long lectern_lock_read(int descriptor, void *buffer, size_t capacity) {
    ssize_t count = pread(descriptor, buffer, capacity, 0);
    return count >= 0 ? (long)count : -(long)errno;
}

int lectern_lock_touch(int descriptor, int64_t seconds) {
    struct timespec times[2] = {{.tv_sec = 0, .tv_nsec = UTIME_OMIT}, {.tv_sec = (time_t)seconds, .tv_nsec = 0}};
    return futimens(descriptor, times) == 0 ? 0 : -errno;
}

int64_t lectern_lock_touched(const char *path) {
    struct stat found;
    if (lstat(path, &found) != 0) return -errno;
    return S_ISREG(found.st_mode) ? (int64_t)found.st_mtim.tv_sec : -EINVAL;
}

int lectern_close(int descriptor) {
    return close(descriptor) == 0 ? 0 : -errno;
}
