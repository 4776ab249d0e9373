import { SPEAKER_KINDS } from '../pack/layout.js';
import type { Corpus } from './corpus.js';

/** A side is taken surely from this probability on, in thousandths, as in the other reports of a run. */
const SURE_SIDE = 600;
const UNKNOWN = SPEAKER_KINDS.indexOf('unknown');

/** For each position the direct quote that takes it most surely, of somebody known by name where there is one. */
export function telling(corpus: Corpus, quotes: Uint32Array): number[] {
  const { quoteType, quotePosition, quoteScore, quoteSpeaker, speakerIsNamed, speakerKind } = corpus.columns;
  const best = new Map<number, { quote: number; worth: number }>();
  for (const quote of quotes) {
    const position = quotePosition[quote] ?? 0;
    const speaker = quoteSpeaker[quote] ?? 0;
    const score = (quoteScore[quote] ?? 0) - 1;
    if (position >= corpus.head.sides || score < SURE_SIDE || quoteType[quote] === 1) continue;
    if (speakerKind[speaker] === UNKNOWN) continue;
    const worth = score + (speakerIsNamed[speaker] === 1 ? 10_000 : 0);
    if (worth > (best.get(position)?.worth ?? -1)) best.set(position, { quote, worth });
  }
  return [...best].sort(([a], [b]) => a - b).map(([, { quote }]) => quote);
}
