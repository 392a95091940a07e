#ifndef LECTERN_CLIBYAML_SHIM_H
#define LECTERN_CLIBYAML_SHIM_H

#include <yaml.h>

#endif
