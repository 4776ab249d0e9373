/**
 * Whether the article has what its headline quotes. The meaning-bearing parts are compared, not the letters: a headline
 * may leave out particles and adjuncts, but not change subject, negation, hedge, condition, figures or force, nor make
 * one statement of two.
 */
import {
  type Document,
  type HeadlineQuote,
  type HeadlineVerdict,
  type Mention,
  type Morpheme,
  mentionAt,
  type Quote,
  type Span,
  type Stage,
} from '../../document.js';
import { firstEndingAfter, wordFrom } from '../../text/by-position.js';
import { isCutShort } from '../../text/cut-short.js';
import { pairQuotationMarks } from '../../text/quotation-marks.js';
import type { Tokenizer } from '../../tokenizer/tokenizer.js';
import { isAltered } from './alterations.js';
import type { HeadlineLexicon } from './headline-lexicon.js';
import { type Letters, lettersOf } from './letters.js';
import { type MeaningReader, type MeaningWord, meaningOf } from './meaning.js';
import { type Passage, passagesWith, shareOf } from './passages.js';
import { type Standing, spokenStretches } from './spoken-stretches.js';
import { areAlike } from './word-likeness.js';

export interface HeadlineResources extends MeaningReader {
  readonly lexicon: HeadlineLexicon;
  readonly tokenizer: Tokenizer;
}

/** A passage with less of the headline's words is not what it quotes. */
const PRESENT = 0.5;
/** From this share on, and with so many words unchanged, it can be shortened rather than altered. */
const SHORTENED = 0.7;
const UNCHANGED = 0.5;
/** What a second passage must add for the headline to be made of two. */
const JOINED = 0.25;

/** Makes the shorter of equal passages the better one, and nothing else. */
const MUCH_LONGER_THAN_ANY = 1e9;
/** Places of the same letters that are looked at. */
const MOST_PLACES = 16;

type Checked = Document<'sentences' | 'morphemes' | 'quotes'>;

export function createHeadlineStage(
  resources: HeadlineResources,
): Stage<'sentences' | 'morphemes' | 'quotes', 'headlines'> {
  return {
    gives: 'headlines',
    needs: ['sentences', 'morphemes', 'quotes'],
    // Of a body that was cut nobody can say what it had.
    run: (document) => (isCutShort(document.body) ? [] : new HeadlineCheck(document, resources).quotes()),
  };
}

class HeadlineCheck {
  readonly #document: Checked;
  readonly #resources: HeadlineResources;
  #letters: Letters | undefined;
  #terms: ReadonlySet<string> | undefined;

  constructor(document: Checked, resources: HeadlineResources) {
    this.#document = document;
    this.#resources = resources;
  }

  quotes(): HeadlineQuote[] {
    const { title } = this.#document;
    const { tokenizer } = this.#resources;
    const stretches = spokenStretches(
      title,
      (letters) => this.#standing(letters),
      (text) => tokenizer.tokenize(text),
    );
    return stretches.map((stretch) => ({ ...stretch, ...this.#check(stretch.text) }));
  }

  #check(text: string): Omit<HeadlineQuote, keyof Mention> {
    const words = meaningOf(this.#resources.tokenizer.tokenize(text), this.#resources);
    const literal = this.#literal(lettersOf(text).text);
    if (literal !== null) {
      const around = this.#around(literal);
      const verdict = this.#isAltered(text, words, around, literal.start) ? 'altered' : 'verbatim';
      return { verdict, body: mentionAt(this.#document.body, literal.start, literal.end), share: 1 };
    }
    const passages = passagesWith(words, this.#document, this.#resources.lexicon);
    const best = this.#best(words, passages);
    if (best === null) return { verdict: 'absent', body: null, share: 0 };
    const share = shareOf(words, best.has);
    const second = this.#second(words, passages, best);
    const joined = second === null ? share : shareOf(words, best.has | second.has);
    const isJoined = joined - share >= JOINED && joined >= SHORTENED;
    if (share < PRESENT && !isJoined) return { verdict: 'absent', body: null, share };
    const verdict = isJoined ? 'altered' : this.#verdict(text, words, best, share);
    return { verdict, body: this.#shown(words, best), share };
  }

  #verdict(text: string, words: readonly MeaningWord[], passage: Passage, share: number): HeadlineVerdict {
    const unchanged = shareOf(words, passage.unchanged);
    if (share < SHORTENED || unchanged < UNCHANGED) return 'altered';
    return this.#isAltered(text, words, passage, null) ? 'altered' : 'shortened';
  }

  /** `literal` is where the headline's words stand to the letter. */
  #isAltered(
    text: string,
    words: readonly MeaningWord[],
    passage: Span & Pick<Passage, 'quote'>,
    literal: number | null,
  ): boolean {
    const { body } = this.#document;
    const said = { text: body.slice(passage.start, passage.end), words: this.#read(passage), literal };
    const { lexicon } = this.#resources;
    return isAltered({ text, words }, said, passage.quote?.speaker ?? null, lexicon);
  }

  /** The passage with most of the words; of equals a quote, then the shortest, then the first. */
  #best(words: readonly MeaningWord[], passages: readonly Passage[]): Passage | null {
    let best: Passage | null = null;
    let rank = 0;
    for (const passage of passages) {
      const length = passage.end - passage.start;
      const value =
        shareOf(words, passage.has) + shareOf(words, passage.unchanged) / 100 - length / MUCH_LONGER_THAN_ANY;
      const lead = best !== null && best.quote !== null && passage.quote === null ? JOINED : 0;
      if (value > rank + lead) {
        best = passage;
        rank = value;
      }
    }
    return best;
  }

  /** The quote that adds most to what `best` has of the words, outside of it; null when none adds any. */
  #second(words: readonly MeaningWord[], passages: readonly Passage[], best: Passage): Passage | null {
    let second: Passage | null = null;
    let most = shareOf(words, best.has);
    for (const passage of passages) {
      if (passage.quote === null || (passage.start < best.end && best.start < passage.end)) continue;
      const share = shareOf(words, best.has | passage.has);
      if (share > most) [second, most] = [passage, share];
    }
    return second;
  }

  #read({ start, end }: Span): MeaningWord[] {
    return meaningOf(this.#morphemes(start, end), this.#resources);
  }

  #morphemes(start: number, end: number): Morpheme[] {
    const { morphemes } = this.#document;
    const first = wordFrom(morphemes, start);
    let last = first;
    while (last < morphemes.length && morphemes[last].end <= end) last++;
    return morphemes.slice(first, last);
  }

  /** From the first to the last of the headline's words in the passage. */
  #shown(words: readonly MeaningWord[], passage: Passage): Mention {
    const { lexicon } = this.#resources;
    const held = this.#read(passage).filter((said) => words.some((word) => areAlike(word, said, lexicon)));
    const start = held[0]?.start ?? passage.start;
    return mentionAt(this.#document.body, start, held.at(-1)?.end ?? passage.end);
  }

  /** Where the body has the letters from one word's start to another's end, in a quote if anywhere; null when nowhere. */
  #literal(letters: string): Span | null {
    const { text, at } = this.#lettersOfBody();
    let found: Span | null = null;
    for (let from = text.indexOf(letters), n = 0; from >= 0 && n < MOST_PLACES; n++) {
      const span = { start: at[from], end: at[from + letters.length - 1] + 1 };
      if (this.#isWhole(span)) {
        if (this.#quoteAround(span) !== null) return span;
        found ??= span;
      }
      from = text.indexOf(letters, from + 1);
    }
    return found;
  }

  #isWhole({ start, end }: Span): boolean {
    const { morphemes } = this.#document;
    return (
      morphemes[wordFrom(morphemes, start)]?.start === start &&
      morphemes[firstEndingAfter(morphemes, end - 1)]?.end === end
    );
  }

  #around(span: Span): Span & Pick<Passage, 'quote'> {
    const quote = this.#quoteAround(span);
    if (quote !== null) return { start: quote.start, end: quote.end, quote };
    const { sentences } = this.#document;
    const first = sentences[firstEndingAfter(sentences, span.start)];
    const last = sentences[firstEndingAfter(sentences, span.end - 1)];
    return {
      start: Math.min(span.start, first?.start ?? span.start),
      end: Math.max(span.end, last?.end ?? span.end),
      quote: null,
    };
  }

  /** The shortest quote around it. */
  #quoteAround({ start, end }: Span): Quote | null {
    let around: Quote | null = null;
    for (const quote of this.#document.quotes) {
      if (quote.start > start || quote.end < end) continue;
      if (around === null || quote.end - quote.start < around.end - around.start) around = quote;
    }
    return around;
  }

  #standing(letters: string): Standing {
    const { body, quotes } = this.#document;
    this.#terms ??= termsOf(body, quotes);
    if (this.#terms.has(letters)) return 'named';
    for (const quote of quotes) {
      if (quote.type !== 'direct') continue;
      const its = lettersOf(quote.text).text;
      if (its.includes(letters)) return letters.length * 2 >= its.length ? 'spoken' : 'part';
    }
    return 'elsewhere';
  }

  #lettersOfBody(): Letters {
    this.#letters ??= lettersOf(this.#document.body);
    return this.#letters;
  }
}

/** The letters of what stands between marks and is no quote: terms, titles, slogans. */
function termsOf(body: string, quotes: readonly Quote[]): ReadonlySet<string> {
  const spoken = new Set(quotes.filter(({ type }) => type === 'direct').map(({ start }) => start));
  const terms = new Set<string>();
  for (const { start, end } of pairQuotationMarks(body).pairs) {
    if (!spoken.has(start)) terms.add(lettersOf(body.slice(start, end)).text);
  }
  return terms;
}
