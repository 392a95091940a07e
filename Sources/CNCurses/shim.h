// ncurses with wide characters. Its global variables and macros are out of Swift's reach, so they are functions here.
#ifndef LECTERN_CNCURSES_H
#define LECTERN_CNCURSES_H

#define NCURSES_WIDECHAR 1
#define _XOPEN_SOURCE_EXTENDED 1
#include <curses.h>
#include <locale.h>
#include <langinfo.h>
#include <stdio.h>
#include <string.h>
#include <term.h>
#include <wchar.h>

/// Opens the terminal of standard input and output; NULL where ncurses knows no such terminal. Unlike initscr, it
/// never ends the program.
static inline SCREEN *lectern_open_screen(void) { return newterm(NULL, stdout, stdin); }

/// Raw keys, one at a time, without waiting; special keys as one.
static inline void lectern_take_keys(void) {
    raw();
    noecho();
    nonl();
    keypad(stdscr, TRUE);
    nodelay(stdscr, TRUE);
    leaveok(stdscr, FALSE);
    idlok(stdscr, FALSE);
    set_escdelay(25);
}

static inline int lectern_columns(void) { return COLS; }
static inline int lectern_lines(void) { return LINES; }
static inline int lectern_colours(void) { return COLORS; }
static inline int lectern_read_key(wint_t *key) { return get_wch(key); }
static inline void lectern_erase(void) { erase(); }
static inline void lectern_redraw_all(void) { clearok(stdscr, TRUE); }
static inline void lectern_refresh(void) { refresh(); }
static inline void lectern_move(int line, int column) { move(line, column); }

/// Draws one letter with the accents that belong to it; `pair` 0 is the terminal's own colours.
static inline void lectern_put(int line, int column, const wchar_t *letter, attr_t attributes, short pair) {
    cchar_t cell;
    if (setcchar(&cell, letter, attributes, pair, NULL) == OK) mvadd_wch(line, column, &cell);
}

static inline attr_t lectern_bold(void) { return A_BOLD; }
static inline attr_t lectern_dim(void) { return A_DIM; }
static inline attr_t lectern_reverse(void) { return A_REVERSE; }
static inline attr_t lectern_underline(void) { return A_UNDERLINE; }

/// Sends a sequence that terminfo knows by no name, past ncurses' own picture of the screen.
static inline void lectern_send(const char *sequence) {
    fputs(sequence, stdout);
    fflush(stdout);
}

/// The sequences that end the full screen and show the cursor, for a program that has to go at once.
static inline size_t lectern_way_out(char *buffer, size_t capacity) {
    const char *pieces[] = {"\033[?2004l", tigetstr((char *)"sgr0"), tigetstr((char *)"cnorm"), tigetstr((char *)"rmcup"), "\r\n"};
    size_t used = 0;
    for (size_t i = 0; i < sizeof pieces / sizeof pieces[0]; i++) {
        const char *piece = pieces[i];
        if (piece == NULL || piece == (const char *)-1) continue;
        size_t length = strlen(piece);
        if (used + length > capacity) break;
        memcpy(buffer + used, piece, length);
        used += length;
    }
    return used;
}

/// 1 where the cursor can be put anywhere.
static inline int lectern_can_move(void) {
    const char *sequence = tigetstr((char *)"cup");
    return sequence != NULL && sequence != (const char *)-1;
}

/// 1 where ncurses knows the terminal and its cursor can be put anywhere, without a full screen.
static inline int lectern_knows_terminal(void) {
    int problem;
    return setupterm(NULL, 1, &problem) == OK && lectern_can_move();
}

extern int wcwidth(wchar_t letter);
/// The columns that ncurses counts for a letter; 0 for an accent, -1 for what is no letter.
static inline int lectern_width(wchar_t letter) { return wcwidth(letter); }

static inline int lectern_is_utf8(void) { return strcmp(nl_langinfo(CODESET), "UTF-8") == 0; }

enum { lectern_paste_begins = KEY_MAX + 1, lectern_paste_ends = KEY_MAX + 2 };

#endif
