// A thread's own place for what @Field meets while settings are made: Swift has no thread-local variables,
// and a task-local one costs more than reading the field.
#ifndef LECTERN_FIELD_CONTEXT_H
#define LECTERN_FIELD_CONTEXT_H

#include <stddef.h>

typedef struct {
    void *_Nullable context;
    long index;
} lectern_field_place;

extern _Thread_local lectern_field_place lectern_field_here;

static inline void *_Nullable lectern_field_context(void) { return lectern_field_here.context; }
static inline long lectern_field_index(void) { return lectern_field_here.index; }
static inline long lectern_field_take_index(void) { return lectern_field_here.index++; }
static inline void lectern_field_enter(void *_Nullable context, long index) {
    lectern_field_here.context = context;
    lectern_field_here.index = index;
}

#endif
