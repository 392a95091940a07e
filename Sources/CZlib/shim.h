// Compression, from Debian's zlib1g-dev: https://zlib.net/manual.html
#ifndef LECTERN_CZLIB_SHIM_H
#define LECTERN_CZLIB_SHIM_H

#include <zlib.h>

#endif
