#include "field_context.h"

_Thread_local lectern_field_place lectern_field_here = {NULL, 0, 0};
