import { type Mention, type Morpheme, mentionAt } from '../../document.js';
import { isHangul } from '../../text/characters.js';
import { pairQuotationMarks, type QuotedSpan } from '../../text/quotation-marks.js';
import { lettersOf } from './letters.js';

/** A longer title is no headline, and more quotations in one are a list. */
const LONGEST_TITLE = 500;
const MOST_STRETCHES = 8;
/** Fewer letters than this are a name or a word, not something said. */
const SHORTEST = 3;
/** Nouns in a row from which double marks hold a headline's clipped sentence rather than a term. */
const CLIPPED_SENTENCE = 3;

/** Whether the body has the words: as a direct quote or part of one, between marks that are no quote, or otherwise. */
export type Standing = 'spoken' | 'part' | 'named' | 'elsewhere';

/**
 * The stretches of a headline that give somebody's words: not terms, titles, names and scores. `standing` says how the
 * article has the letters of a stretch, `tokenize` cuts it.
 */
export function spokenStretches(
  title: string,
  standing: (letters: string) => Standing,
  tokenize: (text: string) => readonly Morpheme[],
): Mention[] {
  if (title.length > LONGEST_TITLE) return [];
  const found: Mention[] = [];
  for (const pair of pairQuotationMarks(title).pairs) {
    if (pair.parent >= 0 || found.length === MOST_STRETCHES) continue;
    if (pair.family !== 'double' && pair.family !== 'single') continue;
    const text = title.slice(pair.start, pair.end);
    const letters = lettersOf(text).text;
    if (letters.length < SHORTEST) continue;
    const its = standing(letters);
    const morphemes = tokenize(text);
    if (its === 'named' || !hasWords(morphemes)) continue;
    // A noun or two between single marks may be a term that somebody used.
    const isSaid = its === 'spoken' || (its === 'part' && pair.family === 'double');
    if (isSaid || isUtterance(title, pair, morphemes)) found.push(mentionAt(title, pair.start, pair.end));
  }
  return found;
}

function hasWords(morphemes: readonly Morpheme[]): boolean {
  return morphemes.some(({ tag }) => /^(?:NNG|NNP|VV|VA|XR|MAG|SL)/u.test(tag));
}

/** From the words alone: a sentence, or in double marks a clipped one. */
function isUtterance(title: string, { family, close }: QuotedSpan, morphemes: readonly Morpheme[]): boolean {
  const last = morphemes.findLast(({ tag }) => !tag.startsWith('S') || tag === 'SL' || tag === 'SN');
  const ending = last?.tag.split('+').at(-1) ?? '';
  if (ending === 'EF' || ending === 'EC') return true;
  if (family === 'single') return false;
  // A term has its particle right behind the mark: “빛의 거리”를.
  const next = title.charCodeAt(close + 1);
  if (isHangul(next) && !QUOTATIVE.has(title.charAt(close + 1))) return false;
  if (morphemes.some(({ tag }) => /^(?:JKS|JKO|JKB|JX|EC|EF)/u.test(tag) || tag.includes('+EC'))) return true;
  return morphemes.filter(({ tag }) => /^(?:NN[GP]|V[VA]|XR|SL|MAG)/u.test(tag)).length >= CLIPPED_SENTENCE;
}

/** 고, 라고, 며, 는 after a sentence; 던. */
const QUOTATIVE = new Set([...'고라며면는던']);
