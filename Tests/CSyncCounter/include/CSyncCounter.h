// Counts how often this process waits for a disk: SQLite calls these two by name, and finds ours first.
#ifndef LECTERN_CSYNCCOUNTER_H
#define LECTERN_CSYNCCOUNTER_H
long lectern_sync_count(void);
#endif
