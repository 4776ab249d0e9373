import type { Document, Sentence, Span } from '../document.js';
import { firstEndingAfter } from '../text/by-position.js';
import type { DocumentReader } from './document-reader.js';
import type { Judge, Utterance } from './judge.js';
import type { Passage } from './passage.js';
import { ScorePools } from './score-pools.js';

/**
 * What is judged beside a passage, as probabilities of the labels; means where there are several texts, null for what
 * a passage has not.
 */
export interface Surroundings {
  readonly quote: Float64Array;
  /** The sentences it stands in, whole. */
  readonly sentence: Float64Array;
  /** The same without its words: who says so, and how. */
  readonly frame: Float64Array;
  readonly 'sentence before': Float64Array | null;
  /** The speaker's other quotes and an even judgement. */
  readonly speaker: Float64Array | null;
  /** All sentences of its paragraph. */
  readonly paragraph: Float64Array | null;
  readonly headline: Float64Array | null;
  /** All sentences. */
  readonly article: Float64Array | null;
}

export type Surrounding = keyof Surroundings;

/** Where a passage stands: its first and last sentence, and those sentences as far as they are read. */
export interface Place {
  readonly first: number;
  readonly last: number;
  readonly around: Span;
}

/** How far on either side of a passage its sentence is read: the quotes of one endless sentence must not cost its square. */
const FARTHEST = 300;

/** Where a passage stands among the sentences. */
export function placeOf({ start, end }: Span, sentences: readonly Sentence[]): Place {
  const first = indexOfSentence(sentences, start);
  const last = Math.max(first, indexOfSentence(sentences, end - 1));
  const around = {
    start: Math.max(Math.min(start, sentences[first]?.start ?? start), start - FARTHEST),
    end: Math.min(Math.max(end, sentences[last]?.end ?? end), end + FARTHEST),
  };
  return { first, last, around };
}

/** The sentences around a passage without its words. */
export function frameOf(body: string, { start, end }: Span, around: Span): string {
  return `${body.slice(around.start, start)} ${body.slice(end, around.end)}`;
}

/** Judges what stands around the passages of one document, each text by itself; what they share is judged once. */
export class SurroundingReader {
  readonly #document: Document<'sentences' | 'quotes'>;
  readonly #reader: DocumentReader;
  readonly #judge: Judge;
  readonly #sentences: readonly Float64Array[];
  readonly #paragraphs: readonly number[];
  readonly #narrated = new ScorePools();
  readonly #spoken = new ScorePools();
  readonly #quotes: readonly Float64Array[];
  readonly #headline: Float64Array | null;
  readonly #article: Float64Array | null;

  constructor(document: Document<'sentences' | 'quotes'>, judge: Judge, reader: DocumentReader) {
    const { title, body, sentences, quotes } = document;
    this.#document = document;
    this.#judge = judge;
    this.#reader = reader;
    this.#paragraphs = paragraphsOf(body, sentences);
    this.#sentences = sentences.map((sentence) => judge.scores(reader.span(sentence)));
    this.#sentences.forEach((scores, i) => {
      this.#narrated.add('article', scores);
      this.#narrated.add(`paragraph ${this.#paragraphs[i]}`, scores);
    });
    this.#headline = title.trim() === '' ? null : judge.scores(reader.text(title));
    this.#article = this.#narrated.mean('article');
    this.#quotes = quotes.map((quote) => judge.scores(reader.span(quote)));
    quotes.forEach(({ speaker }, i) => {
      this.#spoken.add(speaker.name, this.#quotes[i]);
    });
  }

  /** The surroundings of every quote, in text order. */
  ofQuotes(): Surroundings[] {
    return this.#document.quotes.map((quote, i) => {
      const scores = this.#quotes[i];
      const { name } = quote.speaker;
      return this.#of(quote, scores, name === '' ? null : this.#spoken.shrunkMeanWithout(name, scores));
    });
  }

  /** The surroundings of the writer's words. */
  ofWritten(passage: Passage): Surroundings {
    const inBody = passage.end > passage.start;
    const utterance: Utterance = inBody ? this.#reader.span(passage) : this.#reader.text(passage.text);
    return this.#of(passage, this.#judge.scores(utterance), null);
  }

  #of(passage: Span, scores: Float64Array, speaker: Float64Array | null): Surroundings {
    const { body, sentences } = this.#document;
    const { first, around } = placeOf(passage, sentences);
    const whole = isSame(around, sentences[first])
      ? this.#sentences[first]
      : this.#judge.scores(this.#reader.span(around));
    return {
      quote: scores,
      sentence: whole,
      frame: this.#judge.scores(this.#reader.text(frameOf(body, passage, around))),
      'sentence before': this.#sentences[first - 1] ?? null,
      speaker,
      paragraph: this.#narrated.mean(`paragraph ${this.#paragraphs[first]}`),
      headline: this.#headline,
      article: this.#article,
    };
  }
}

function isSame(a: Span, b: Span | undefined): boolean {
  return a.start === b?.start && a.end === b.end;
}

/** The first sentence that ends after `at`; the last one when none does. */
function indexOfSentence(sentences: readonly Sentence[], at: number): number {
  return Math.min(firstEndingAfter(sentences, at), Math.max(0, sentences.length - 1));
}

/** The number of the paragraph of every sentence; a line break between two sentences parts paragraphs. */
export function paragraphsOf(body: string, sentences: readonly Sentence[]): number[] {
  let paragraph = 0;
  return sentences.map(({ start }, i) => {
    const before = sentences[i - 1];
    if (before && body.slice(before.end, start).includes('\n')) paragraph++;
    return paragraph;
  });
}
