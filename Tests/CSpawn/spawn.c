// What Swift on Linux does not see of the C library: it is behind _GNU_SOURCE.
#define _GNU_SOURCE
#include "CSpawn.h"

#include <errno.h>
#include <fcntl.h>
#include <spawn.h>
#include <stdlib.h>
#include <sys/ioctl.h>
#include <unistd.h>

static int open_terminal(int *own, char *name, size_t size) {
    *own = posix_openpt(O_RDWR | O_NOCTTY | O_CLOEXEC);
    if (*own < 0) return errno;
    struct winsize window = {.ws_row = 40, .ws_col = 80};
    if (grantpt(*own) == 0 && unlockpt(*own) == 0 && ioctl(*own, TIOCSWINSZ, &window) == 0 && ptsname_r(*own, name, size) == 0)
        return 0;
    int result = errno;
    close(*own);
    return result;
}

int program_spawn(
    char *const *arguments, char *const *environment, const char *folder, const char *errors, int terminal,
    pid_t *pid, int *input, int *output) {
    // Closed on exec, or children of tests that run beside this one would keep the pipes open.
    int to[2] = {-1, -1}, from[2] = {-1, -1}, own = -1, result = 0;
    char name[128];
    posix_spawn_file_actions_t actions;
    posix_spawnattr_t attributes;
    posix_spawn_file_actions_init(&actions);
    posix_spawnattr_init(&attributes);
    posix_spawn_file_actions_addchdir_np(&actions, folder);
    if (terminal) {
        result = open_terminal(&own, name, sizeof name);
        // The first terminal that a session's leader opens becomes its own.
        posix_spawnattr_setflags(&attributes, POSIX_SPAWN_SETSID);
        for (int number = 0; number < 3; number++) posix_spawn_file_actions_addopen(&actions, number, name, O_RDWR, 0);
    } else if (pipe2(to, O_CLOEXEC) != 0 || pipe2(from, O_CLOEXEC) != 0) {
        result = errno;
    } else {
        posix_spawn_file_actions_adddup2(&actions, to[0], 0);
        posix_spawn_file_actions_adddup2(&actions, from[1], 1);
        posix_spawn_file_actions_addopen(&actions, 2, errors, O_WRONLY | O_CREAT | O_APPEND, 0600);
    }
    if (result == 0) result = posix_spawn(pid, arguments[0], &actions, &attributes, arguments, environment);
    posix_spawnattr_destroy(&attributes);
    posix_spawn_file_actions_destroy(&actions);
    if (to[0] >= 0) close(to[0]);
    if (from[1] >= 0) close(from[1]);
    *input = terminal ? own : to[1];
    *output = terminal && result == 0 ? fcntl(own, F_DUPFD_CLOEXEC, 0) : from[0];
    if (result != 0) {
        if (*input >= 0) close(*input);
        if (*output >= 0) close(*output);
    }
    return result;
}
