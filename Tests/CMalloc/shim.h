#ifndef LECTERN_CMALLOC_SHIM_H
#define LECTERN_CMALLOC_SHIM_H

// Swift's Glibc module leaves this header out; the leak test counts bytes with mallinfo2.
#include <malloc.h>

#endif
