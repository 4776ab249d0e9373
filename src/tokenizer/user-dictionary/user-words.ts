/**
 * User words laid out for the cores, in the room that memory-layout.ts keeps for them: codes (u16 x 65,536), a
 * double array as in the dictionary file, tokens as in the dictionary's `tokens` section. The tokens are numbered
 * by their distance from that section, so the cores find them as they find the dictionary's own.
 */
import { packDoubleArray } from '../compiler/double-array.js';
import { Trie } from '../compiler/trie.js';
import type { Dictionary } from '../dictionary/dictionary.js';
import type { FeatureTable } from '../dictionary/features.js';
import { LAST_TOKEN, TOKEN_COST, TOKEN_WORDS } from '../dictionary/table-layout.js';
import type { LatticeCore } from '../lattice/lattice-core.js';
import { USER_ROOM } from '../memory-layout.js';
import { contextsOf, type WordContexts, winningCost } from './costs.js';
import { tooManyWords } from './messages.js';
import { UserDictionaryError, type UserEntry } from './parse.js';

/** Of the costs and the layout that this module makes: words that were kept by another one are made anew. */
export const USER_WORDS_VERSION = 1;

const UNITS = 0x10000;
const TOKEN_BYTES = 2 * TOKEN_WORDS;

export interface UserWords {
  /** u16 x 65,536: code of each UTF-16 unit in `trie`. */
  readonly codes: Uint16Array;
  /** Its values count from `firstToken`. */
  readonly trie: Int32Array;
  /** Number of the first user token among the dictionary's tokens. */
  readonly firstToken: number;
}

/** Where user words lie, and their feature rows: what other threads need to see them. */
export interface UserWordsPlace {
  readonly start: number;
  readonly trieLength: number;
  readonly features: readonly string[];
}

/**
 * Writes the words into the room at `start` of the dictionary's buffer; null when the dictionary has them all.
 * `coreWith` makes a core over the dictionary and the given words; `features` are the dictionary's own. Throws
 * UserDictionaryError.
 */
export function writeUserWords(
  entries: readonly UserEntry[],
  start: number,
  dictionary: Dictionary,
  coreWith: (words: UserWords | null) => LatticeCore,
  features: FeatureTable,
): UserWordsPlace | null {
  const core = coreWith(null);
  const words = entries
    .map((entry) => toWord(entry, dictionary, core, features))
    .filter((word) => word !== null)
    .sort((a, b) => (a.surface < b.surface ? -1 : a.surface > b.surface ? 1 : 0));
  const [anyEntry] = entries;
  if (words.length === 0 || anyEntry === undefined) return null;

  const trie = new Trie();
  words.forEach((word, i) => {
    if (word.surface !== words[i - 1]?.surface) trie.add(word.surface, i);
  });
  const { codes, largest } = numberUnits(words);
  const packed = packDoubleArray(trie, codes, largest);
  if (lengthOfUserWords(packed.length, words.length) > USER_ROOM) {
    throw new UserDictionaryError(anyEntry.file, anyEntry.line, tooManyWords(words.length));
  }
  const place = { start, trieLength: packed.length, features: words.map((word) => word.features) };
  const { buffer } = dictionary;
  new Uint16Array(buffer, start, UNITS).set(codes);
  new Uint32Array(buffer, start + 2 * UNITS, packed.length).set(packed);
  const tokens = new Uint16Array(buffer, tokensAddress(place), TOKEN_WORDS * words.length);
  words.forEach(({ surface, row, column, cost, penalty }, i) => {
    const isLast = surface !== words[i + 1]?.surface;
    tokens.set([row, column, cost & 0xffff, penalty | (isLast ? LAST_TOKEN : 0)], TOKEN_WORDS * i);
  });
  preferLongerWords(words, tokens, coreWith(openUserWords(place, dictionary)), dictionary);
  return place;
}

/** Lowers estimated costs until a word beats the shorter user words it is made of, too. */
function preferLongerWords(
  words: readonly Word[],
  tokens: Uint16Array,
  core: LatticeCore,
  dictionary: Dictionary,
): void {
  const byLength = [...words.keys()].sort((a, b) => words[a].surface.length - words[b].surface.length);
  for (const i of byLength) {
    const { surface, estimated } = words[i];
    if (!estimated || core.analyze(surface) === 1) continue;
    tokens[TOKEN_WORDS * i + TOKEN_COST] = winningCost(words[i], dictionary, core.pathCost) & 0xffff;
  }
}

/** The user words that lie at `place` of the dictionary's buffer. */
export function openUserWords(place: UserWordsPlace, { buffer, tokens }: Dictionary): UserWords {
  return {
    codes: new Uint16Array(buffer, place.start, UNITS),
    trie: new Int32Array(buffer, place.start + 2 * UNITS, place.trieLength),
    firstToken: (tokensAddress(place) - tokens.byteOffset) / TOKEN_BYTES,
  };
}

/** How many bytes so many words take. */
export function lengthOfUserWords(trieLength: number, words: number): number {
  return tokensAddress({ start: 0, trieLength }) + TOKEN_BYTES * words;
}

/** Everything before it is a multiple of 8 bytes. */
function tokensAddress({ start, trieLength }: Pick<UserWordsPlace, 'start' | 'trieLength'>): number {
  return start + 2 * UNITS + 4 * trieLength;
}

interface Word extends WordContexts {
  readonly surface: string;
  readonly cost: number;
  readonly estimated: boolean;
  readonly penalty: number;
  readonly features: string;
}

/** The dictionary already has it as one word of this tag. Leaves the path's cost in `core`. */
function isKnown({ surface, tag }: UserEntry, core: LatticeCore, table: FeatureTable): boolean {
  return core.analyze(surface) === 1 && table.tag(core.output[0]) === tag;
}

function toWord(
  entry: UserEntry,
  dictionary: Dictionary,
  core: LatticeCore,
  table: FeatureTable,
): Word | null {
  const { surface, tag, semantic } = entry;
  const contexts = contextsOf(entry, dictionary);
  const estimated = entry.cost === null;
  if (estimated && isKnown(entry, core, table)) return null;
  const cost = entry.cost ?? winningCost(contexts, dictionary, core.pathCost);
  const features = entry.features ?? [tag, semantic, contexts.final, surface, '*', '*', '*', '*'];
  const penalty = dictionary.meta.penaltyOfTag[tag] ?? 0;
  return { surface, ...contexts, cost, estimated, penalty, features: features.join(',') };
}

function numberUnits(words: readonly Word[]): { codes: Uint16Array; largest: number } {
  const codes = new Uint16Array(UNITS);
  let largest = 0;
  for (const { surface } of words) {
    for (let i = 0; i < surface.length; i++) {
      const unit = surface.charCodeAt(i);
      if (codes[unit] === 0) codes[unit] = ++largest;
    }
  }
  return { codes, largest };
}
