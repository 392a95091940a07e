#ifndef RAW_YAML_LOOP_H
#define RAW_YAML_LOOP_H

#include <stddef.h>

/// Runs libyaml's event loop over a buffer and does nothing with the events: the yardstick for readers.
/// Returns the number of events, or -1 where the text is not valid YAML.
long raw_yaml_loop(const unsigned char *bytes, size_t length);

#endif
