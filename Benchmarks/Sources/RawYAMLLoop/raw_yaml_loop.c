#include "raw_yaml_loop.h"

#include <yaml.h>

long raw_yaml_loop(const unsigned char *bytes, size_t length) {
  yaml_parser_t parser;
  if (!yaml_parser_initialize(&parser)) return -1;
  yaml_parser_set_input_string(&parser, bytes, length);
  long count = 0;
  for (;;) {
    yaml_event_t event;
    if (!yaml_parser_parse(&parser, &event)) {
      count = -1;
      break;
    }
    const int isEnd = event.type == YAML_STREAM_END_EVENT;
    yaml_event_delete(&event);
    count += 1;
    if (isEnd) break;
  }
  yaml_parser_delete(&parser);
  return count;
}
