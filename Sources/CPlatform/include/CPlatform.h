// What Swift 6 cannot say, or must not say inside a signal handler.
#ifndef LECTERN_CPLATFORM_H
#define LECTERN_CPLATFORM_H

#include <stddef.h>
#include <stdint.h>

// ---- Locks (lock.c). Functions answer 0 or a file descriptor, or -errno.

/// Opens the lock file (made with mode 0600 if missing; close-on-exec) and answers its descriptor.
int lectern_lock_open(const char *path);

/// Takes the lock without waiting: 0, or -EWOULDBLOCK when somebody else holds it.
int lectern_lock_take(int descriptor);

/// 1 when the path still names the file that is open, 0 when it was removed or replaced.
int lectern_lock_is_current(int descriptor, const char *path);

/// Replaces the whole content of the lock file.
int lectern_lock_write(int descriptor, const void *bytes, size_t count);

/// Reads from the start of the file; answers how many bytes.
long lectern_lock_read(int descriptor, void *buffer, size_t capacity);

/// Sets when the file was changed last, in whole seconds since 1970; nothing waits for the disk.
int lectern_lock_touch(int descriptor, int64_t seconds);

/// When the file was changed last, in whole seconds since 1970; -errno when there is none. Never follows a link.
int64_t lectern_lock_touched(const char *path);

int lectern_close(int descriptor);

// ---- Clocks, in seconds (clock.c)

/// The system's clock, since 1970.
double lectern_clock_real(void);
/// Since the machine started, sleep included.
double lectern_clock_boot(void);
/// Since the machine started, without sleep.
double lectern_clock_awake(void);

// ---- Files (file.c)

/// What the file system says of a file without opening it; the times in nanoseconds since 1970.
typedef struct {
    int is_file;
    uint64_t inode;
    int64_t size;
    int64_t written;
    int64_t changed;
} lectern_stamp;

/// 0, or -errno where there is no such file.
int lectern_file_stamp(const char *path, lectern_stamp *stamp);

/// Makes an empty file with mode 0600 unless there is one: 1 made, 0 there already, -errno.
int lectern_create_private(const char *path);

/// Brings a file or a folder safely to disk.
int lectern_sync_path(const char *path);

/// How many files and sockets the process may have open, once it has asked for as many as it can get.
int64_t lectern_open_files(void);

/// Renames without ever replacing a file: -EEXIST when the new name is taken.
int lectern_rename_new(const char *from, const char *to);

// ---- Crash marks (crash.c)

#define LECTERN_MARK_BYTES 200

/// The name of what a thread is inside of, and the file that it goes to; length 0 is nothing.
typedef struct {
    uint32_t length;
    int32_t file;
    char name[LECTERN_MARK_BYTES];
} lectern_mark;

/// Says that this thread is now inside `name`, which a trap leaves in `file`; what it was inside of goes to `previous`.
void lectern_mark_enter(int file, const char *name, size_t length, lectern_mark *previous);

/// Goes back to what `lectern_mark_enter` gave as previous.
void lectern_mark_leave(const lectern_mark *previous);

/// Opens a mark file, and takes the signals of a trap at the first call: the file's descriptor, or -errno.
int lectern_mark_install(const char *path);

// ---- The terminal (terminal.c)

/// Remembers how the terminal is before anything changes it.
void lectern_terminal_note(int input);

/// From now on, a program that traps gives the terminal back: its settings, and what `way_out` says to it.
void lectern_terminal_guard(int input, int output, const char *way_out, size_t count);

/// The terminal is given back already.
void lectern_terminal_release(void);

/// Gives it back now, if it is guarded; safe in a signal handler.
void lectern_terminal_restore(void);

/// How much of an alternative signal stack this thread has, in bytes; 0 when none (for tests).
size_t lectern_mark_stack_size(void);

#endif
