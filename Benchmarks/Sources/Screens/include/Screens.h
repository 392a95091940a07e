#pragma once
#include <stdbool.h>
#include <stddef.h>

/// Many screens that follow one server, and one connection that sends it commands, all in one thread over epoll: the
/// same for every server, and as little work for each event as there can be, since it shares the processors with them.
typedef struct Screens Screens;

/// Opens `count` connections to a port of this machine, sends each the request, and waits until `first` has come on
/// each. NULL where that does not come about within the seconds.
Screens *screens_open(int port, const char *request, int count, const char *first, double seconds);

/// Sends a request on the connection for commands (opened at need), and reads until its answer is whole, and `marker`
/// has come on every screen. Times are seconds since the request was handed to the kernel.
///
/// - `marker`: NULL where the screens are only read meanwhile; under 64 bytes.
/// - `arrivals`: one for each screen.
/// - Returns whether all came within the seconds.
bool screens_round(
    Screens *screens, const char *request, size_t length, const char *marker, double seconds, double *answered,
    double *arrivals);

/// Reads what comes for that long.
void screens_read(Screens *screens, double seconds);

/// Closes the last of them, until `left` are open.
void screens_leave(Screens *screens, int left);

/// All bytes that came to the screens so far.
size_t screens_bytes(const Screens *screens);

void screens_close(Screens *screens);

/// One request on a connection of its own, which is read until its end, or until the seconds are over: what came (to be
/// freed), and after how many seconds its first byte came, counted from the sending, once connected. NULL where nothing
/// came.
char *screens_fetch(int port, const char *request, double seconds, size_t *length, double *first_byte);
