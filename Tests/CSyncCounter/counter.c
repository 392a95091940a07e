#define _GNU_SOURCE
#include "CSyncCounter.h"

#include <stdatomic.h>
#include <sys/syscall.h>
#include <unistd.h>

static atomic_long count;

long lectern_sync_count(void) { return atomic_load(&count); }

__attribute__((visibility("default"))) int fdatasync(int descriptor) {
    int result = (int)syscall(SYS_fdatasync, descriptor);
    atomic_fetch_add(&count, 1);
    return result;
}

__attribute__((visibility("default"))) int fsync(int descriptor) {
    int result = (int)syscall(SYS_fsync, descriptor);
    atomic_fetch_add(&count, 1);
    return result;
}
