/**
 * Compiles a MeCab dictionary into the file of dictionary/format.ts. Analyses stay exactly MeCab's: contexts are
 * merged only when all their costs are equal, and a word is dropped only when another of the same surface,
 * contexts and white-space penalty is never dearer and would win every tie.
 */
import type { DictionaryMeta } from '../dictionary/dictionary.js';
import { writeDictionaryFile } from '../dictionary/format.js';
import { LAST_TOKEN } from '../dictionary/table-layout.js';
import { LONGEST_WORD } from '../lattice/limits.js';
import { type Contexts, mergeContexts } from './contexts.js';
import { packDoubleArray } from './double-array.js';
import { ExpectedUse, type Key } from './expected-use.js';
import { FeatureFactors } from './feature-factors.js';
import {
  type MecabDictionary,
  MecabDictionaryError,
  type MecabFiles,
  readMecabDictionary,
  type WordFile,
} from './mecab-dictionary.js';
import { Trie } from './trie.js';

const UNITS = 0x10000;

/** `source`: a fingerprint of the files, kept in the result to tell when it is stale. */
export function compileDictionary(files: MecabFiles, source: string): Uint8Array {
  const mecab = readMecabDictionary(files);
  const keys = [...mecab.words.keys()];
  const use = new ExpectedUse(mecab.words, keys);
  const contexts = mergeContexts(mecab, keys, use);
  const tokens = new TokenList(mecab, contexts);
  const firstTokens = addInOrderOfUse(keys, use, mecab.words, tokens);
  const unknownOfCategory = addUnknownWords(mecab, tokens);
  const trie = new Trie();
  keys.forEach(({ key }, i) => {
    trie.add(key, firstTokens[i]);
  });
  const { codes, largest } = characterCodes(trie, use);
  const { kindOfUnit, kinds } = characterKinds(mecab, unknownOfCategory);
  const space = kindOfUnit[0x20];
  const meta: DictionaryMeta = {
    source,
    tokens: tokens.size,
    firstUnknownToken: Math.min(...unknownOfCategory),
    rows: contexts.rows,
    columns: contexts.columns,
    endRow: contexts.rowOfLeftId[0],
    beginColumn: contexts.columnOfRightId[0],
    penalties: tokens.penalties,
    rowOfLeftId: [...contexts.rowOfLeftId],
    columnOfRightId: [...contexts.columnOfRightId],
    leftContexts: mecab.leftContexts,
    rightContexts: mecab.rightContexts,
    penaltyOfTag: tokens.penaltyOfTag,
    grammar: tokens.features.grammar,
    expressionEndings: tokens.features.endings,
    surrogateKind: kindOfUnit[0],
    spaceMask: kinds[5 * space],
  };
  return writeDictionaryFile({
    meta: new TextEncoder().encode(JSON.stringify(meta)),
    codes,
    kindOfUnit,
    kinds,
    trie: packDoubleArray(trie, codes, largest),
    tokens: Uint16Array.from(tokens.words),
    connections: contexts.costs,
    columnBounds: contexts.columnBounds,
    rowMinimum: contexts.rowMinimum,
    grammarOfToken: Uint16Array.from(tokens.features.grammarOfToken),
    extraOfToken: Uint32Array.from(tokens.features.extraOfToken),
    extras: tokens.features.extras(),
  });
}

/** Appends the tokens of all keys, the likeliest key first; returns the number of each key's first token. */
function addInOrderOfUse(
  keys: readonly Key[],
  use: ExpectedUse,
  words: WordFile,
  tokens: TokenList,
): Int32Array {
  const weights = Float64Array.from(keys, ({ key }) => use.ofKey(key));
  const order = Uint32Array.from(keys.keys()).sort((a, b) => weights[b] - weights[a] || a - b);
  const firstTokens = new Int32Array(keys.length);
  for (const i of order) {
    const { key, first, count } = keys[i];
    if (key.length > LONGEST_WORD) {
      throw new MecabDictionaryError(
        'sys.dic',
        `a word of ${key.length} units, at most ${LONGEST_WORD} are possible`,
      );
    }
    firstTokens[i] = tokens.addKey(key, words, first, count);
  }
  return firstTokens;
}

/** The tokens in the order of their numbers. */
class TokenList {
  readonly words: number[] = [];
  readonly features = new FeatureFactors();
  readonly penalties: number[] = [0];
  /** Penalty class of each simple tag's words. */
  readonly penaltyOfTag: Record<string, number> = {};
  readonly #mecab: MecabDictionary;
  readonly #contexts: Contexts;

  constructor(mecab: MecabDictionary, contexts: Contexts) {
    this.#mecab = mecab;
    this.#contexts = contexts;
  }

  get size(): number {
    return this.words.length / 4;
  }

  /** Appends the tokens `[first, first + count)` of `file` as those of one key; returns the first's number. */
  addKey(surface: string, file: WordFile, first: number, count: number): number {
    const start = this.size;
    for (const token of withoutLosers(this.#tokensOf(file, first, count))) {
      this.words.push(token.row, token.column, token.cost & 0xffff, token.penalty);
      this.features.add(surface, token.feature);
      const tag = token.feature.slice(0, token.feature.indexOf(','));
      this.penaltyOfTag[tag] ??= token.penalty;
    }
    this.words[this.words.length - 1] = (this.words.at(-1) ?? 0) | LAST_TOKEN;
    return start;
  }

  #tokensOf(file: WordFile, first: number, count: number): Token[] {
    return Array.from({ length: count }, (_, i) => ({
      row: this.#contexts.rowOfLeftId[file.leftId(first + i)],
      column: this.#contexts.columnOfRightId[file.rightId(first + i)],
      cost: file.cost(first + i),
      penalty: this.#penaltyClass(file.posId(first + i)),
      feature: file.feature(first + i),
    }));
  }

  #penaltyClass(posId: number): number {
    const penalty = this.#mecab.spacePenalty.get(posId) ?? 0;
    const known = this.penalties.indexOf(penalty);
    return known < 0 ? this.penalties.push(penalty) - 1 : known;
  }
}

interface Token {
  readonly row: number;
  readonly column: number;
  readonly cost: number;
  readonly penalty: number;
  readonly feature: string;
}

/**
 * Of tokens with the same contexts and penalty only the cheapest can be on the best path; of equal ones the
 * first, because MeCab's lists hold the words of one key in dictionary order and its search keeps the first of a tie.
 */
function withoutLosers(tokens: readonly Token[]): Token[] {
  return tokens.filter((token, i) =>
    tokens.every((other, j) => {
      const sameContexts =
        other.row === token.row && other.column === token.column && other.penalty === token.penalty;
      return i === j || !sameContexts || (j < i ? other.cost > token.cost : other.cost >= token.cost);
    }),
  );
}

function addUnknownWords({ categories, unknown }: MecabDictionary, tokens: TokenList): number[] {
  const tokensOf = new Map([...unknown.keys()].map(({ key, first, count }) => [key, { first, count }]));
  return categories.map((category) => {
    const entry = tokensOf.get(category);
    if (entry?.count !== 1) {
      throw new MecabDictionaryError('unk.dic', `${entry?.count ?? 0} words for ${category}, expected 1`);
    }
    return tokens.addKey('', unknown, entry.first, 1);
  });
}

/** Codes 1, 2, ... of the units that occur in keys, the likeliest first. */
function characterCodes(trie: Trie, use: ExpectedUse): { codes: Uint16Array; largest: number } {
  const used = [...new Set(trie.unit.subarray(1, trie.size))];
  used.sort((a, b) => use.ofUnit[b] - use.ofUnit[a] || a - b);
  const codes = new Uint16Array(UNITS);
  used.forEach((unit, i) => {
    codes[unit] = i + 1;
  });
  return { codes, largest: used.length };
}

/** Distinct CharInfo values become kinds. U+FFFF, which char.bin lacks, is of the kind of U+0000. */
function characterKinds({ charInfo }: MecabDictionary, unknownOfCategory: readonly number[]) {
  const numberOf = new Map<number, number>();
  const kindOfUnit = new Uint8Array(UNITS);
  for (let unit = 0; unit < UNITS; unit++) {
    const info = charInfo[unit] ?? charInfo[0];
    const kind = numberOf.get(info) ?? numberOf.size;
    numberOf.set(info, kind);
    kindOfUnit[unit] = kind;
  }
  const kinds = Int32Array.from(
    [...numberOf.keys()].flatMap((info) => [
      info & 0x3ffff,
      info >>> 31,
      (info >>> 30) & 1,
      (info >>> 26) & 15,
      unknownOfCategory[(info >>> 18) & 0xff],
    ]),
  );
  return { kindOfUnit, kinds };
}
