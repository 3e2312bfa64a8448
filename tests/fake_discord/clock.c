/* A clock that can be set, and a stopwatch that can be moved on: what the system says, and as many
   seconds more as a file of each has. */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <stdio.h>
#include <stdlib.h>
#include <time.h>

static long long seconds_more(const char *variable) {
    const char *path = getenv(variable);
    FILE *file = path ? fopen(path, "r") : NULL;
    long long seconds = 0;
    if (file) {
        if (fscanf(file, "%lld", &seconds) != 1) seconds = 0;
        fclose(file);
    }
    return seconds;
}

int clock_gettime(clockid_t clock, struct timespec *now) {
    static int (*of_the_system)(clockid_t, struct timespec *);
    if (!of_the_system) of_the_system = dlsym(RTLD_NEXT, "clock_gettime");
    int outcome = of_the_system(clock, now);
    if (outcome == 0 && clock == CLOCK_REALTIME) now->tv_sec += seconds_more("CLOCK_IS_OFF_BY");
    if (outcome == 0 && clock == CLOCK_MONOTONIC) now->tv_sec += seconds_more("SECONDS_PASSED");
    return outcome;
}
