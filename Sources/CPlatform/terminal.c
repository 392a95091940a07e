// The way out of a full screen for a program that traps. Everything here is async-signal-safe.
#include "CPlatform.h"

#include <stdatomic.h>
#include <string.h>
#include <termios.h>
#include <unistd.h>

static char sequence[256];
static size_t length;
static int input = -1, output = -1;
static atomic_int is_guarded;
static struct termios found;
static int has_found;

void lectern_terminal_note(int in) {
    has_found = tcgetattr(in, &found) == 0;
}

void lectern_terminal_guard(int in, int out, const char *way_out, size_t count) {
    if (!has_found) return;
    if (count > sizeof sequence) count = sizeof sequence;
    memcpy(sequence, way_out, count);
    length = count;
    input = in;
    output = out;
    atomic_store(&is_guarded, 1);
}

void lectern_terminal_release(void) {
    atomic_store(&is_guarded, 0);
}

void lectern_terminal_restore(void) {
    if (!atomic_exchange(&is_guarded, 0)) return;
    size_t done = 0;
    while (done < length) {
        ssize_t count = write(output, sequence + done, length - done);
        if (count <= 0) break;
        done += (size_t)count;
    }
    tcsetattr(input, TCSANOW, &found);
}
