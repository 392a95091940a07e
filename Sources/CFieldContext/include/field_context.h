// A thread's own place for what @Field meets while settings are made: Swift has no thread-local variables,
// and a task-local one costs more than reading the field.
#ifndef LECTERN_FIELD_CONTEXT_H
#define LECTERN_FIELD_CONTEXT_H

#include <stddef.h>

typedef struct {
    void *_Nullable context;
    /// The field that comes next.
    long index;
    /// A bit for each of the first 64 fields: something was written for it.
    unsigned long written;
} lectern_field_place;

extern _Thread_local lectern_field_place lectern_field_here;

static inline void *_Nullable lectern_field_context(void) { return lectern_field_here.context; }
static inline lectern_field_place lectern_field_place_now(void) { return lectern_field_here; }
static inline long lectern_field_take_index(void) { return lectern_field_here.index++; }
static inline int lectern_field_passes_unwritten(void) {
    long index = lectern_field_here.index;
    if (!lectern_field_here.context || index >= 64 || ((lectern_field_here.written >> index) & 1)) return 0;
    lectern_field_here.index = index + 1;
    return 1;
}
static inline void lectern_field_enter(lectern_field_place place) { lectern_field_here = place; }

#endif
