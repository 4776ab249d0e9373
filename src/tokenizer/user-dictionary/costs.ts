/** Context ids and costs of user words that state none. */
import type { Dictionary } from '../dictionary/dictionary.js';
import { unknownContext, unknownTag } from './messages.js';
import { UserDictionaryError, type UserEntry } from './parse.js';

/** Cost that mecab-ko-dic's training gave proper nouns it had not seen. */
const UNSEEN_COST = 2953;
/** An estimated word beats the best path without it, alone on a line, by this much. */
const MARGIN = 500;
const LEAST_COST = -0x8000;

export interface WordContexts {
  readonly row: number;
  readonly column: number;
  /** `T`, `F` or `*`. */
  readonly final: string;
}

/** The matrix row and column of an entry. Throws UserDictionaryError for an unknown tag or id. */
export function contextsOf(entry: UserEntry, { meta }: Dictionary): WordContexts {
  const { tag, semantic, file, line } = entry;
  const final = entry.features?.[2] ?? finalConsonant(entry.surface);
  const leftId = entry.leftId ?? meta.leftContexts[`${tag},${semantic}`] ?? meta.leftContexts[`${tag},*`];
  const rightId =
    entry.rightId ??
    meta.rightContexts[`${tag},${semantic},${final}`] ??
    meta.rightContexts[`${tag},*,${final}`] ??
    meta.rightContexts[`${tag},*,*`] ??
    meta.rightContexts[`${tag},*,F`];
  if (leftId === undefined || rightId === undefined) {
    throw new UserDictionaryError(file, line, unknownTag(tag));
  }
  const row = meta.rowOfLeftId[leftId];
  const column = meta.columnOfRightId[rightId];
  if (row === undefined || column === undefined) {
    throw new UserDictionaryError(file, line, unknownContext(leftId, rightId));
  }
  return { row, column, final };
}

/**
 * A cost at which the word wins on a line of its own, where the best path without it costs `pathCost`: that of an
 * unseen proper noun, or lower.
 */
export function winningCost(
  { row, column }: WordContexts,
  { meta, connections }: Dictionary,
  pathCost: number,
): number {
  const before = connections[row * meta.columns + meta.beginColumn];
  const after = connections[meta.endRow * meta.columns + column];
  return Math.max(LEAST_COST, Math.min(UNSEEN_COST, pathCost - before - after - MARGIN));
}

/** Latin letters and digits whose Korean names end in a consonant: 엘 엠 엔 알, 영 일 삼 육 칠 팔. */
const CLOSED_NAMES = /[LMNRlmnr013678]$/;

/** `T` when the last syllable ends in a consonant, `F` when in a vowel. */
function finalConsonant(surface: string): 'T' | 'F' {
  const last = surface.charCodeAt(surface.length - 1);
  const isSyllable = last >= 0xac00 && last <= 0xd7a3;
  return (isSyllable ? (last - 0xac00) % 28 !== 0 : CLOSED_NAMES.test(surface)) ? 'T' : 'F';
}
