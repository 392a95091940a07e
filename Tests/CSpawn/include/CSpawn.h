#pragma once
#include <sys/types.h>

/// Starts a program with pipes for its input and output, and a file for its errors.
///
/// - terminal: when it is not 0, input, output and errors are a terminal of its own instead; `*input` reads and
///   writes it, and `*output` is a copy of it.
/// Returns 0, or an error number.
int program_spawn(
    char *const *arguments, char *const *environment, const char *folder, const char *errors, int terminal,
    pid_t *pid, int *input, int *output);
