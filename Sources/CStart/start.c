#include "CStart.h"

#include <nss.h>
#include <stdlib.h>
#include <sys/auxv.h>
#include <unistd.h>

static int count = 0;
static char **arguments = 0;
static int has_proc = 1;

/// Runs before any initialiser of the Swift runtime: 101 is the first priority that is not reserved, and
/// glibc hands every initialiser what `main` gets.
__attribute__((constructor(101))) static void start(int argc, char **argv) {
    count = argc;
    arguments = argv;

    // No loader: this is the static executable of `make dist`.
    if (getauxval(AT_BASE) != 0) {
        return;
    }

    // The Swift runtime looks through /proc for its own path, to find its crash reporter, and aborts before
    // `main` where there is no /proc ("Unable to obtain Swift runtime path"). SWIFT_ROOT spares it the search:
    // https://github.com/swiftlang/swift/blob/main/stdlib/public/runtime/Paths.cpp
    has_proc = access("/proc/self/exe", F_OK) == 0;
    if (!has_proc) {
        setenv("SWIFT_ROOT", "/", 0);
    }

    // Looking up a person or a host makes glibc load the plug-ins that /etc/nsswitch.conf names (sss, systemd),
    // built for another glibc than the one in here. Files and the name service are built in, and suffice:
    // https://sourceware.org/glibc/wiki/FAQ#Even_statically_linked_programs_need_some_shared_libraries_which_is_not_acceptable_for_me.__What_can_I_do.3F
    __nss_configure_lookup("passwd", "files");
    __nss_configure_lookup("group", "files");
    __nss_configure_lookup("hosts", "files dns");
    __nss_configure_lookup("services", "files");
    __nss_configure_lookup("protocols", "files");
}

int lectern_argument_count(void) { return count; }

const char *lectern_argument(int index) {
    return index >= 0 && index < count ? arguments[index] : 0;
}

// Once a second Dispatch counts its threads that run, in /proc/PID/stat, and aborts when it cannot open that. The
// release build links it with --wrap for these two, so that it counts nothing where there is no /proc; any other
// build never calls them, and has no __real_ functions. See _dispatch_workq_monitor_pools:
// https://github.com/swiftlang/swift-corelibs-libdispatch/blob/main/src/event/workqueue.c
__attribute__((weak)) void __real__dispatch_workq_worker_register(void *queue);
__attribute__((weak)) void __real__dispatch_workq_worker_unregister(void *queue);

void __wrap__dispatch_workq_worker_register(void *queue) {
    if (has_proc && __real__dispatch_workq_worker_register) {
        __real__dispatch_workq_worker_register(queue);
    }
}

void __wrap__dispatch_workq_worker_unregister(void *queue) {
    if (has_proc && __real__dispatch_workq_worker_unregister) {
        __real__dispatch_workq_worker_unregister(queue);
    }
}
