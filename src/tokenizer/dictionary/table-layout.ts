/** Records of the dictionary file's `kinds` and `tokens` sections; the WebAssembly core reads them too. */

/** Words of a character kind in the `kinds` section. */
export const KIND_WORDS = 5;
/** Bit mask of the categories the character belongs to; neighbours that share one are of the same run. */
export const KIND_MASK = 0;
/** 1: unknown words are tried even where the dictionary has words. */
export const KIND_ALWAYS = 1;
/** 1: a whole run is one unknown word. */
export const KIND_GROUPS = 2;
/** Unknown words of 1 to this many characters are tried. */
export const KIND_LENGTH = 3;
/** The token of its unknown words. */
export const KIND_TOKEN = 4;

/** Tokens are four u16: row, column, cost (as i16), flags; or two i32, `row | column << 16` and `cost | flags << 16`. */
export const TOKEN_WORDS = 4;
export const TOKEN_ROW = 0;
export const TOKEN_COLUMN = 1;
export const TOKEN_COST = 2;
export const TOKEN_FLAGS = 3;
/** Set on the last token of a key. */
export const LAST_TOKEN = 0x8000;
export const PENALTY_MASK = 7;
