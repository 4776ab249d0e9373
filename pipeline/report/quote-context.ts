import type { Quote, Sentence, Span, Stance } from '../../src/document.js';
import { type Html, html } from './html.js';

/** Characters shown before and after a quote at most, and of the quote itself. */
const AROUND = 240;
const QUOTE = 900;

/** The quote in its sentences with the speaker's mention, the cue and the evidence marked. */
export function quoteInContext(
  body: string,
  sentences: readonly Sentence[],
  quote: Quote,
  stance: Stance | null,
): Html {
  const { start, end } = contextOf(sentences, quote);
  const evidence = (stance?.evidence ?? []).flatMap(({ start, end }) =>
    start === null || end === null ? [] : [{ start, end }],
  );
  const layers: Layer[] = [
    { name: 'said', spans: [quote] },
    { name: 'by', spans: quote.mention === null ? [] : [quote.mention] },
    { name: 'cue', spans: quote.cue === null ? [] : [quote.cue] },
    { name: 'evidence', spans: evidence },
  ];
  const shown = {
    start: clipStart(body, Math.max(start, quote.start - AROUND)),
    end: clipEnd(body, Math.min(end, quote.start + QUOTE + AROUND, quote.end + AROUND)),
  };
  const before = shown.start > start ? '…' : '';
  const after = shown.end < end ? '…' : '';
  return html`${before}${pieces(body, shown, layers)}${after}`;
}

interface Layer {
  readonly name: 'said' | 'by' | 'cue' | 'evidence';
  readonly spans: readonly Span[];
}

/** From the start of the first to the end of the last sentence that the quote touches. */
function contextOf(sentences: readonly Sentence[], { start, end }: Span): Span {
  const first = sentences[firstAfter(sentences, (sentence) => sentence.end > start)];
  const last = sentences[firstAfter(sentences, (sentence) => sentence.start >= end) - 1];
  return {
    start: Math.min(start, first?.start ?? start),
    end: Math.max(end, last?.end ?? end),
  };
}

/** Index of the first sentence for which the condition holds; it holds for all after it. */
function firstAfter(sentences: readonly Sentence[], holds: (sentence: Sentence) => boolean): number {
  let low = 0;
  let high = sentences.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const sentence = sentences[middle];
    if (sentence !== undefined && holds(sentence)) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** Flat, not nested: spans may overlap in any way. */
function pieces(body: string, shown: Span, layers: readonly Layer[]): Html[] {
  const cuts = new Set([shown.start, shown.end]);
  for (const { spans } of layers) {
    for (const span of spans)
      for (const at of [span.start, span.end]) {
        if (at > shown.start && at < shown.end) cuts.add(at);
      }
  }
  const points = [...cuts].sort((a, b) => a - b);
  return points.slice(0, -1).map((start, index) => {
    const end = points[index + 1] ?? start;
    const names = layers
      .filter(({ spans }) => spans.some((span) => span.start <= start && end <= span.end))
      .map(({ name }) => name);
    return piece(body.slice(start, end), names);
  });
}

function piece(text: string, names: readonly string[]): Html {
  if (names.length === 0) return html`${text}`;
  const classes = names.filter((name) => name !== 'evidence').join(' ');
  return names.includes('evidence')
    ? html`<mark class="${classes}">${text}</mark>`
    : html`<span class="${classes}">${text}</span>`;
}

/** Moves a cut out of the middle of a surrogate pair. */
function clipStart(body: string, at: number): number {
  return splitsPair(body, at) ? at + 1 : at;
}

function clipEnd(body: string, at: number): number {
  return splitsPair(body, at) ? at - 1 : at;
}

function splitsPair(body: string, at: number): boolean {
  return at > 0 && at < body.length && (body.codePointAt(at - 1) ?? 0) > 0xffff;
}
