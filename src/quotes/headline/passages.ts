import type { Morpheme, Quote, Sentence, Span } from '../../document.js';
import { atomsOf, isContent } from '../../stance/atoms.js';
import { wordFrom } from '../../text/by-position.js';
import type { HeadlineLexicon } from './headline-lexicon.js';
import type { MeaningWord } from './meaning.js';
import { areAlike } from './word-likeness.js';

/** A stretch of the body that may be what a headline quotes. */
export interface Passage extends Span {
  /** The quote it is; null for the sentences of the writer. */
  readonly quote: Quote | null;
  /** Which of the headline's words it has, a bit each, and which of these unchanged. */
  readonly has: number;
  readonly unchanged: number;
}

/** Words of a headline that are compared: a bit each. */
const MOST_WORDS = 30;

/** The quotes and sentences of a body with the words of one headline that each has. Linear in the body. */
export function passagesWith(
  words: readonly MeaningWord[],
  {
    morphemes,
    sentences,
    quotes,
  }: { morphemes: readonly Morpheme[]; sentences: readonly Sentence[]; quotes: readonly Quote[] },
  lexicon: HeadlineLexicon,
): Passage[] {
  const has = new Uint32Array(morphemes.length);
  const unchanged = new Uint32Array(morphemes.length);
  let before = '';
  for (const atom of atomsOf(morphemes)) {
    if (!isContent(atom)) continue;
    words.slice(0, MOST_WORDS).forEach((word, i) => {
      const bit = 1 << i;
      const isSame = word.form === atom.form || isWrittenApart(word.form, before, atom.form);
      const isPart =
        isWrittenApart(atom.form, word.form, words[i + 1]?.form ?? '') ||
        isWrittenApart(atom.form, words[i - 1]?.form ?? '', word.form);
      if (isSame || isPart) unchanged[atom.at] |= bit;
      if (isSame || isPart || areAlike(word, atom, lexicon)) has[atom.at] |= bit;
    });
    before = atom.form;
  }
  const passage = (span: Span, quote: Quote | null): Passage => {
    let [alike, same] = [0, 0];
    for (let i = wordFrom(morphemes, span.start); i < morphemes.length && morphemes[i].end <= span.end; i++) {
      alike |= has[i];
      same |= unchanged[i];
    }
    return { start: span.start, end: span.end, quote, has: alike, unchanged: same };
  };
  return [
    ...quotes.map((quote) => passage(quote, quote)),
    ...sentences.map((sentence) => passage(sentence, null)),
  ].filter(({ has }) => has !== 0);
}

/** 겁먹다 and 겁을 먹다. */
function isWrittenApart(compound: string, first: string, second: string): boolean {
  return first !== '' && second !== '' && compound === first + second;
}

/** Share of the words, by weight, whose bits are set. */
export function shareOf(words: readonly MeaningWord[], bits: number): number {
  let [all, held] = [0, 0];
  words.slice(0, MOST_WORDS).forEach(({ weight }, i) => {
    all += weight;
    if ((bits >>> i) & 1) held += weight;
  });
  return all === 0 ? 0 : held / all;
}
