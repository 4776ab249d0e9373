import type { Document, Sentence, Span } from '../document.js';
import { firstEndingAfter } from '../text/by-position.js';
import { type Codebook, labelsOf } from './codebook.js';
import type { DocumentReader } from './document-reader.js';
import type { Judge, Utterance } from './judge.js';
import { ScorePools } from './score-pools.js';

/**
 * What is judged beside a quote, as probabilities of the labels; means where there are several texts, null for what
 * a quote has not.
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

/** How far on either side of a quote its sentence is read: the quotes of one endless sentence must not cost its square. */
const FARTHEST = 300;

/** The surroundings of every quote of a document, each text judged by itself. Linear in the document's length. */
export function surroundingsOf(
  { title, body, sentences, quotes }: Document<'sentences' | 'quotes'>,
  codebook: Codebook,
  judge: Judge,
  reader: DocumentReader,
): Surroundings[] {
  if (quotes.length === 0) return [];
  const labels = labelsOf(codebook);
  const judged = (utterance: Utterance): Float64Array => {
    const { scores } = judge.judge(utterance);
    return Float64Array.from(labels, (label) => scores[label] ?? 0);
  };
  const paragraphs = paragraphsOf(body, sentences);
  const sentenceScores = sentences.map((sentence) => judged(reader.span(sentence)));
  const narrated = new ScorePools();
  sentenceScores.forEach((scores, i) => {
    narrated.add('article', scores);
    narrated.add(`paragraph ${paragraphs[i]}`, scores);
  });
  const headline = title.trim() === '' ? null : judged(reader.text(title));
  const article = narrated.mean('article');
  const spoken = new ScorePools();
  const said = quotes.map((quote) => ({ quote, scores: judged(reader.span(quote)) }));
  for (const { quote, scores } of said) spoken.add(quote.speaker.name, scores);
  return said.map(({ quote, scores }) => {
    const { name } = quote.speaker;
    const first = indexOfSentence(sentences, quote.start);
    const sentence = sentenceAround(quote, first, sentences);
    const frame = `${body.slice(sentence.start, quote.start)} ${body.slice(quote.end, sentence.end)}`;
    return {
      quote: scores,
      sentence: isSame(sentence, sentences[first]) ? sentenceScores[first] : judged(reader.span(sentence)),
      frame: judged(reader.text(frame)),
      'sentence before': sentenceScores[first - 1] ?? null,
      speaker: name === '' ? null : spoken.shrunkMeanWithout(name, scores),
      paragraph: narrated.mean(`paragraph ${paragraphs[first]}`),
      headline,
      article,
    };
  });
}

function isSame(a: Span, b: Span | undefined): boolean {
  return a.start === b?.start && a.end === b.end;
}

/** From the start of a quote's first sentence to the end of its last, as far as `FARTHEST` allows. */
function sentenceAround({ start, end }: Span, first: number, sentences: readonly Sentence[]): Span {
  const last = Math.max(first, indexOfSentence(sentences, end - 1));
  return {
    start: Math.max(Math.min(start, sentences[first]?.start ?? start), start - FARTHEST),
    end: Math.min(Math.max(end, sentences[last]?.end ?? end), end + FARTHEST),
  };
}

/** The first sentence that ends after `at`; the last one when none does. */
function indexOfSentence(sentences: readonly Sentence[], at: number): number {
  return Math.min(firstEndingAfter(sentences, at), Math.max(0, sentences.length - 1));
}

/** The number of the paragraph of every sentence; a line break between two sentences parts paragraphs. */
function paragraphsOf(body: string, sentences: readonly Sentence[]): number[] {
  let paragraph = 0;
  return sentences.map(({ start }, i) => {
    const before = sentences[i - 1];
    if (before && body.slice(before.end, start).includes('\n')) paragraph++;
    return paragraph;
  });
}
