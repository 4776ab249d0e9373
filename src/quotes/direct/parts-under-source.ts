/** Pieces of a text told between marks: 회사의 해명문에 따르면 ‘손님이 먼저 화를 냈’고 ‘가게의 잘못’일 뿐이다. */
import { wordFrom } from '../../text/by-position.js';
import type { QuotedSpan } from '../../text/quotation-marks.js';
import type { Governor } from '../cues/governors.js';
import { sourceAt } from '../indirect/source-clause.js';
import { type Reading, sentenceAt } from '../reading.js';

/** Morphemes between a source and a piece of what it tells. */
const REACH = 80;
/** A verb goes on behind the mark that cut it: 안전’했고, 모았’고. */
const CUT = /^(?:했|됐|하였|되었|하고|하며|고 |고,|며 |며,|지만 )/;
/** A piece that stands as the clause's predicate or before a particle that sets it apart. */
const PIECE = /^(?:일 뿐|이었|였|이고|이며|이라|에만|에서만|만 |뿐)/;
const LOOK = 6;

/** The source as what governs pair `p`, when words are cut out of what it tells; null when they are not. */
export function governorUnderSource(reading: Reading, p: number): Governor | null {
  const pair = reading.marks.pairs[p];
  if (pair === undefined || pair.family !== 'single') return null;
  if (!(isCut(reading, pair) || (isPiece(reading, pair) && hasCutBeside(reading, p)))) return null;
  const { morphemes, sentences } = reading;
  const at = wordFrom(morphemes, pair.open);
  const from = sentences[sentenceAt(sentences, pair.open)]?.start ?? 0;
  for (let i = at - 1; i > at - REACH && (morphemes[i]?.start ?? -1) >= from; i--) {
    const source = sourceAt(reading, i);
    if (source !== null) return { cue: source.cue, next: source.next, verb: null, predicate: null };
  }
  return null;
}

/** 의원의 말에 따르면 “…”.: the quotation is all that the source tells. */
export function sourceOfWhole(reading: Reading, { open, close }: QuotedSpan): Governor | null {
  const { morphemes, body } = reading;
  if (!/^\.?(?:\s*\n|\s|$)/.test(body.slice(close + 1, close + 3))) return null;
  let last = wordFrom(morphemes, open) - 1;
  if (morphemes[last]?.tag === 'SC') last--;
  for (let i = last; i > last - 2; i--) {
    const source = sourceAt(reading, i);
    if (source?.next === last + 1) return { cue: source.cue, next: source.next, verb: null, predicate: null };
  }
  return null;
}

function behind({ body }: Reading, { close }: QuotedSpan): string {
  return body.slice(close + 1, close + 1 + LOOK);
}

function isCut(reading: Reading, pair: QuotedSpan): boolean {
  return CUT.test(behind(reading, pair)) && !/[다요까라자]$/.test(reading.body.slice(pair.start, pair.end));
}

function isPiece(reading: Reading, pair: QuotedSpan): boolean {
  return PIECE.test(behind(reading, pair));
}

/** Whether the words between the marks before or behind pair `p` in its sentence are cut. */
function hasCutBeside(reading: Reading, p: number): boolean {
  const { marks, sentences } = reading;
  const sentence = sentences[sentenceAt(sentences, marks.pairs[p]?.open ?? 0)];
  return [p - 1, p + 1].some((other) => {
    const pair = marks.pairs[other];
    if (pair === undefined || sentence === undefined) return false;
    return pair.open >= sentence.start && pair.close < sentence.end && isCut(reading, pair);
  });
}
