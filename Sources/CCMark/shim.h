// CommonMark's own parser, from Debian's libcmark-dev: https://github.com/commonmark/cmark
#ifndef LECTERN_CCMARK_SHIM_H
#define LECTERN_CCMARK_SHIM_H

#include <cmark.h>

#endif
