#ifndef LECTERN_CSTART_H
#define LECTERN_CSTART_H

/// How many arguments the system handed to the process, the program's name included.
///
/// Swift's own `CommandLine.arguments` reads /proc/self/cmdline and is empty where /proc is not mounted.
int lectern_argument_count(void);

/// The argument at `index` (0 is the program's name), or null when there is none.
const char *_Nullable lectern_argument(int index);

#endif
