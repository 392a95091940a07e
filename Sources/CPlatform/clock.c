#include "CPlatform.h"

#include <time.h>

static double seconds(clockid_t clock) {
    struct timespec time = {0, 0};
    clock_gettime(clock, &time);
    return (double)time.tv_sec + (double)time.tv_nsec / 1e9;
}

double lectern_clock_real(void) { return seconds(CLOCK_REALTIME); }

#ifdef __APPLE__
// There the monotonic clock is the one that goes on during sleep.
double lectern_clock_boot(void) { return seconds(CLOCK_MONOTONIC); }
double lectern_clock_awake(void) { return seconds(CLOCK_UPTIME_RAW); }
#else
double lectern_clock_boot(void) { return seconds(CLOCK_BOOTTIME); }
double lectern_clock_awake(void) { return seconds(CLOCK_MONOTONIC); }
#endif
