#define _GNU_SOURCE
#include "CPlatform.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <unistd.h>

int lectern_create_private(const char *path) {
    int descriptor = open(path, O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, 0600);
    if (descriptor < 0) return errno == EEXIST ? 0 : -errno;
    close(descriptor);
    return 1;
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
