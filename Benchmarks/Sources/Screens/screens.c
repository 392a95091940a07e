// For memmem.
#define _GNU_SOURCE
#include "Screens.h"

#include <arpa/inet.h>
#include <errno.h>
#include <fcntl.h>
#include <netinet/tcp.h>
#include <stdlib.h>
#include <string.h>
#include <sys/epoll.h>
#include <sys/socket.h>
#include <sys/time.h>
#include <time.h>
#include <unistd.h>

enum { TAIL = 64, EVENTS = 256, BUFFER = 1 << 18 };

typedef struct {
    int fd;
    /// The last bytes that came, since a marker may come in two pieces.
    int kept;
    char tail[TAIL];
    double arrived;
} Screen;

struct Screens {
    int epoll, port, count;
    /// The connection for commands, and what has come of the answer.
    int commands;
    size_t answer_length;
    char answer[1 << 16];
    size_t bytes;
    Screen *screens;
    char buffer[TAIL + BUFFER];
};

static double now(void) {
    struct timespec time;
    clock_gettime(CLOCK_MONOTONIC, &time);
    return (double)time.tv_sec + (double)time.tv_nsec / 1e9;
}

static int dial(int port) {
    int fd = socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    if (fd < 0) return -1;
    struct sockaddr_in address = {.sin_family = AF_INET, .sin_port = htons((unsigned short)port)};
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    int one = 1;
    setsockopt(fd, IPPROTO_TCP, TCP_NODELAY, &one, sizeof one);
    if (connect(fd, (struct sockaddr *)&address, sizeof address) != 0) {
        close(fd);
        return -1;
    }
    return fd;
}

static bool send_all(int fd, const char *data, size_t length) {
    while (length > 0) {
        ssize_t sent = send(fd, data, length, MSG_NOSIGNAL);
        if (sent < 0 && (errno == EAGAIN || errno == EINTR)) continue;
        if (sent <= 0) return false;
        data += sent;
        length -= (size_t)sent;
    }
    return true;
}

static void watch(int epoll, int fd, int index) {
    fcntl(fd, F_SETFL, fcntl(fd, F_GETFL) | O_NONBLOCK);
    struct epoll_event event = {.events = EPOLLIN, .data.u32 = (unsigned)index};
    epoll_ctl(epoll, EPOLL_CTL_ADD, fd, &event);
}

/// Whether the answer to the latest command is whole.
static bool is_answered(Screens *all) {
    char *end = memmem(all->answer, all->answer_length, "\r\n\r\n", 4);
    if (!end) return false;
    size_t head = (size_t)(end - all->answer) + 4;
    for (char *line = all->answer; line < end; line++) {
        if (line[0] == '\n' && strncasecmp(line + 1, "content-length:", 15) == 0)
            return all->answer_length >= head + strtoul(line + 16, NULL, 10);
    }
    return false;
}

/// Takes in what has come on one screen; true where the marker has come whole, for the first time.
static bool take(Screens *all, Screen *one, const char *marker, double began) {
    // What was kept goes in front, so that a marker in two pieces is seen.
    char *data = all->buffer + TAIL - one->kept;
    memcpy(data, one->tail, (size_t)one->kept);
    ssize_t came = recv(one->fd, all->buffer + TAIL, BUFFER, 0);
    if (came <= 0) {
        if (came == 0 || (errno != EAGAIN && errno != EINTR)) epoll_ctl(all->epoll, EPOLL_CTL_DEL, one->fd, NULL);
        return false;
    }
    all->bytes += (size_t)came;
    size_t length = (size_t)(one->kept + came);
    bool is_new = marker && one->arrived < 0 && memmem(data, length, marker, strlen(marker));
    if (is_new) one->arrived = now() - began;
    one->kept = (int)(length < TAIL - 1 ? length : TAIL - 1);
    memcpy(one->tail, data + length - one->kept, (size_t)one->kept);
    return is_new;
}

/// Reads until `wanted` screens have the marker and, where one is awaited, the answer is there; or until the time is up.
static bool pump(Screens *all, const char *marker, int wanted, bool awaits, double began, double until, double *answered) {
    struct epoll_event events[EVENTS];
    while (wanted > 0 || awaits) {
        double left = until - now();
        if (left <= 0) return false;
        int count = epoll_wait(all->epoll, events, EVENTS, (int)(left * 1e3) + 1);
        for (int index = 0; index < count; index++) {
            unsigned which = events[index].data.u32;
            if (which < (unsigned)all->count) {
                if (take(all, &all->screens[which], marker, began)) wanted--;
                continue;
            }
            size_t room = sizeof all->answer - all->answer_length;
            ssize_t came = recv(all->commands, all->answer + all->answer_length, room, 0);
            if (came > 0) all->answer_length += (size_t)came;
            if (came == 0) return false;
            if (awaits && is_answered(all)) {
                awaits = false;
                if (answered) *answered = now() - began;
            }
        }
    }
    return true;
}

static void expect(Screens *all) {
    for (int index = 0; index < all->count; index++) all->screens[index].arrived = -1;
}

Screens *screens_open(int port, const char *request, int count, const char *first, double seconds) {
    Screens *all = calloc(1, sizeof *all);
    if (!all) return NULL;
    all->screens = calloc((size_t)count, sizeof *all->screens);
    all->epoll = epoll_create1(EPOLL_CLOEXEC);
    all->port = port;
    all->commands = -1;
    double until = now() + seconds;
    // In waves, or the queue of those that wait to be accepted runs over.
    while (all->count < count) {
        int wave = count - all->count < 100 ? count - all->count : 100;
        for (int index = 0; index < wave; index++) {
            Screen *one = &all->screens[all->count];
            one->fd = dial(port);
            one->arrived = -1;
            if (one->fd < 0 || !send_all(one->fd, request, strlen(request))) {
                screens_close(all);
                return NULL;
            }
            watch(all->epoll, one->fd, all->count);
            all->count++;
        }
        if (!pump(all, first, wave, false, now(), until, NULL)) {
            screens_close(all);
            return NULL;
        }
    }
    return all;
}

bool screens_round(
    Screens *all, const char *request, size_t length, const char *marker, double seconds, double *answered,
    double *arrivals) {
    if (all->commands < 0) {
        all->commands = dial(all->port);
        if (all->commands < 0) return false;
        struct epoll_event event = {.events = EPOLLIN, .data.u32 = ~0u};
        epoll_ctl(all->epoll, EPOLL_CTL_ADD, all->commands, &event);
    }
    expect(all);
    all->answer_length = 0;
    double began = now();
    if (!send_all(all->commands, request, length)) return false;
    bool came = pump(all, marker, marker ? all->count : 0, true, began, began + seconds, answered);
    if (arrivals)
        for (int index = 0; index < all->count; index++) arrivals[index] = all->screens[index].arrived;
    return came && strncmp(all->answer, "HTTP/1.1 2", 10) == 0;
}

void screens_read(Screens *all, double seconds) {
    double began = now();
    pump(all, NULL, 1, false, began, began + seconds, NULL);
}

void screens_leave(Screens *all, int left) {
    while (all->count > left) close(all->screens[--all->count].fd);
}

size_t screens_bytes(const Screens *all) { return all->bytes; }

void screens_close(Screens *all) {
    if (!all) return;
    screens_leave(all, 0);
    if (all->commands >= 0) close(all->commands);
    close(all->epoll);
    free(all->screens);
    free(all);
}

char *screens_fetch(int port, const char *request, double seconds, size_t *length, double *first_byte) {
    int fd = dial(port);
    if (fd < 0) return NULL;
    struct timeval patience = {.tv_sec = 5};
    setsockopt(fd, SOL_SOCKET, SO_RCVTIMEO, &patience, sizeof patience);
    size_t room = 1 << 20, have = 0;
    char *data = malloc(room);
    double began = now();
    if (data && send_all(fd, request, strlen(request))) {
        while (have < room && now() - began < seconds) {
            ssize_t came = recv(fd, data + have, room - have, 0);
            if (came <= 0) break;
            if (have == 0) *first_byte = now() - began;
            have += (size_t)came;
        }
    }
    close(fd);
    if (have == 0) {
        free(data);
        return NULL;
    }
    *length = have;
    return data;
}
