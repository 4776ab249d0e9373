/**
 * Whether the words that a headline quotes stand in the article: verbatim, altered or not at all.
 */
import { type HeadlineQuote, type Mention, mentionAt } from '../document.js';
import { pairQuotationMarks } from '../text/quotation-marks.js';

/** Fewer letters than this are a name or a word, not something said. */
const SHORTEST = 4;
/** From this share on the words are an altered version of the passage. */
const ALTERED = 0.5;
/** The passage may be this many times as long as the headline's words. */
const PASSAGE = 3;

/** The quoted words of `title` against `body`. Linear in the body's length for each quotation of the title. */
export function checkHeadline(title: string, body: string): HeadlineQuote[] {
  const letters = lettersOf(body);
  const found: HeadlineQuote[] = [];
  for (const { start, end, parent } of pairQuotationMarks(title).pairs) {
    if (parent >= 0) continue;
    const words = lettersOf(title.slice(start, end)).text;
    if (words.length < SHORTEST) continue;
    found.push({ ...mentionAt(title, start, end), ...compare(words, letters, body) });
  }
  return found;
}

interface Letters {
  /** Letters and digits alone, in lower case. */
  readonly text: string;
  /** Offset of each in the original. */
  readonly at: readonly number[];
}

function lettersOf(text: string): Letters {
  const at: number[] = [];
  let letters = '';
  for (const match of text.matchAll(/[\p{L}\p{N}]/gu)) {
    const letter = match[0].toLowerCase();
    for (let i = 0; i < letter.length; i++) at.push(match.index);
    letters += letter;
  }
  return { text: letters, at };
}

function compare(words: string, { text, at }: Letters, body: string): Omit<HeadlineQuote, keyof Mention> {
  const mention = (first: number, last: number): Mention =>
    mentionAt(body, at[first] ?? 0, (at[last] ?? 0) + 1);
  const verbatim = text.indexOf(words);
  if (verbatim >= 0) {
    return { verdict: 'verbatim', body: mention(verbatim, verbatim + words.length - 1), share: 1 };
  }
  const passage = bestPassage(words, text);
  if (passage.share < ALTERED) return { verdict: 'absent', body: null, share: passage.share };
  return { verdict: 'altered', body: mention(passage.first, passage.last), share: passage.share };
}

/** The window of `text` that holds most of the letter pairs of `words`, cut to the first and last of them. */
function bestPassage(words: string, text: string): { first: number; last: number; share: number } {
  const wanted = new Map<string, number>();
  for (let i = 0; i + 1 < words.length; i++) wanted.set(words.slice(i, i + 2), 0);
  const window = words.length * PASSAGE;
  let held = 0;
  let best = 0;
  let bestEnd = 0;
  for (let i = 0; i + 1 < text.length; i++) {
    held += count(wanted, text.slice(i, i + 2), 1);
    if (i >= window) held += count(wanted, text.slice(i - window, i - window + 2), -1);
    if (held > best) {
      best = held;
      bestEnd = i;
    }
  }
  let first = Math.max(0, bestEnd - window + 1);
  while (first < bestEnd && !wanted.has(text.slice(first, first + 2))) first++;
  return { first, last: bestEnd + 1, share: wanted.size === 0 ? 0 : best / wanted.size };
}

/** Adds `change` to the occurrences of a wanted pair; returns how the number of pairs present changes. */
function count(wanted: Map<string, number>, pair: string, change: 1 | -1): number {
  const before = wanted.get(pair);
  if (before === undefined) return 0;
  wanted.set(pair, before + change);
  if (change === 1) return before === 0 ? 1 : 0;
  return before === 1 ? -1 : 0;
}
