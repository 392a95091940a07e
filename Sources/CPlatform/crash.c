// The mark that a trapping module leaves. Everything that the handler calls is async-signal-safe.
#define _GNU_SOURCE
#include "CPlatform.h"

#include <errno.h>
#include <fcntl.h>
#include <pthread.h>
#include <signal.h>
#include <stdatomic.h>
#include <string.h>
#include <sys/mman.h>
#include <unistd.h>

// A signal stack has to hold the saved vector registers, which SIGSTKSZ does not cover everywhere.
#define MARK_STACK_BYTES ((size_t)65536)

static const int mark_signals[] = {SIGILL, SIGTRAP, SIGABRT, SIGSEGV, SIGBUS, SIGFPE};
#define MARK_SIGNALS (sizeof mark_signals / sizeof mark_signals[0])

static _Thread_local lectern_mark inside;
static _Thread_local int has_stack;

static struct sigaction before[MARK_SIGNALS];
static pthread_mutex_t installing = PTHREAD_MUTEX_INITIALIZER;
static int is_installed;
static pthread_key_t stack_key;
static pthread_once_t stack_key_once = PTHREAD_ONCE_INIT;
static int has_stack_key;

static void drop_stack(void *stack) {
    stack_t none = {.ss_flags = SS_DISABLE};
    sigaltstack(&none, NULL);
    munmap(stack, MARK_STACK_BYTES);
}

static void make_stack_key(void) {
    has_stack_key = pthread_key_create(&stack_key, drop_stack) == 0;
}

/// A thread whose own stack is used up can run the handler only on another one, and each needs its own.
static void give_stack(void) {
    has_stack = 1;
    pthread_once(&stack_key_once, make_stack_key);
    if (!has_stack_key) return;
    stack_t present;
    if (sigaltstack(NULL, &present) == 0 && !(present.ss_flags & SS_DISABLE)) return;
    void *memory = mmap(NULL, MARK_STACK_BYTES, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
    if (memory == MAP_FAILED) return;
    stack_t stack = {.ss_sp = memory, .ss_size = MARK_STACK_BYTES, .ss_flags = 0};
    if (sigaltstack(&stack, NULL) != 0 || pthread_setspecific(stack_key, memory) != 0) drop_stack(memory);
}

static void leave_mark(int signal_number, siginfo_t *info, void *context) {
    (void)context;
    int saved = errno;
    // What is said of the crash should be readable, and the shell usable.
    lectern_terminal_restore();
    uint32_t length = inside.length;
    int file = inside.file;
    if (length > 0 && length <= LECTERN_MARK_BYTES) {
        char line[LECTERN_MARK_BYTES + 1];
        memcpy(line, inside.name, length);
        line[length] = '\n';
        size_t done = 0;
        while (done < length + 1) {
            ssize_t count = write(file, line + done, length + 1 - done);
            if (count > 0) done += (size_t)count;
            else if (count == 0 || errno != EINTR) break;
        }
        fsync(file);
    }
    for (size_t i = 0; i < MARK_SIGNALS; i++) {
        if (mark_signals[i] == signal_number) sigaction(signal_number, &before[i], NULL);
    }
    errno = saved;
    // A fault happens again when its instruction runs again, and whoever handles it next (a backtrace,
    // or the default end) sees the true place. A trap of a debugger's kind would not come again, and a
    // signal that was sent neither: those are raised once more and arrive when this handler returns.
    int faults_again = info != NULL && info->si_code > 0 && signal_number != SIGTRAP;
    if (!faults_again) raise(signal_number);
}

void lectern_mark_enter(int file, const char *name, size_t length, lectern_mark *previous) {
    if (!has_stack) give_stack();
    previous->length = inside.length;
    previous->file = inside.file;
    memcpy(previous->name, inside.name, inside.length);
    if (length > LECTERN_MARK_BYTES) {
        length = LECTERN_MARK_BYTES;
        // A name that is too long ends at a whole UTF-8 character.
        while (length > 0 && ((unsigned char)name[length] & 0xC0) == 0x80) length--;
    }
    // While the name changes there is none: a trap right here would otherwise name a mixture.
    inside.length = 0;
    atomic_signal_fence(memory_order_seq_cst);
    inside.file = file;
    for (size_t i = 0; i < length; i++) inside.name[i] = name[i] == '\n' ? ' ' : name[i];
    atomic_signal_fence(memory_order_seq_cst);
    inside.length = (uint32_t)length;
    atomic_signal_fence(memory_order_seq_cst);
}

void lectern_mark_leave(const lectern_mark *previous) {
    inside.length = 0;
    atomic_signal_fence(memory_order_seq_cst);
    inside.file = previous->file;
    memcpy(inside.name, previous->name, previous->length);
    atomic_signal_fence(memory_order_seq_cst);
    inside.length = previous->length;
    atomic_signal_fence(memory_order_seq_cst);
}

int lectern_mark_install(const char *path) {
    int file = open(path, O_WRONLY | O_APPEND | O_CREAT | O_CLOEXEC, 0600);
    if (file < 0) return -errno;
    pthread_mutex_lock(&installing);
    int result = 0;
    if (!is_installed) {
        struct sigaction action;
        memset(&action, 0, sizeof action);
        action.sa_sigaction = leave_mark;
        action.sa_flags = SA_SIGINFO | SA_ONSTACK;
        sigemptyset(&action.sa_mask);
        for (size_t i = 0; i < MARK_SIGNALS && result == 0; i++) {
            if (sigaction(mark_signals[i], NULL, &before[i]) != 0) result = -errno;
            // Who ignores a trap would run the same instruction for ever.
            if (before[i].sa_handler == SIG_IGN) before[i].sa_handler = SIG_DFL;
            if (result == 0 && sigaction(mark_signals[i], &action, NULL) != 0) result = -errno;
        }
        is_installed = result == 0;
    }
    pthread_mutex_unlock(&installing);
    if (!has_stack) give_stack();
    if (result == 0) return file;
    close(file);
    return result;
}

size_t lectern_mark_stack_size(void) {
    stack_t present;
    if (sigaltstack(NULL, &present) != 0 || (present.ss_flags & SS_DISABLE)) return 0;
    return present.ss_size;
}
