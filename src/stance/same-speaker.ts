import { type Codebook, NEUTRAL } from './codebook.js';
import type { Judgement } from './judge.js';

/** A quote's judgement by itself, and who speaks; empty when nobody knows. */
export interface SpokenJudgement {
  readonly speaker: string;
  readonly judgement: Judgement;
}

/** How far a speaker's other quotes bear on one: an exponent, 0 for not at all. */
const FORCE = 0.5;
/** Keeps a quote from being ruled by its neighbours however sure they are. */
const FLOOR = 0.1;

/**
 * What a speaker's other quotes in the article make likelier: for each quote the logarithms to be added to the
 * logits of the positions and of neutral, null for a speaker of one quote. Speakers seldom change sides within an article.
 */
export function leaningsOf(
  codebook: Codebook,
  quotes: readonly SpokenJudgement[],
): (ReadonlyMap<string, number> | null)[] {
  const bySpeaker = new Map<string, { count: number; sums: Map<string, number> }>();
  const ids = [...codebook.positions.map(({ id }) => id), NEUTRAL];
  for (const { speaker, judgement } of quotes) {
    if (speaker === '') continue;
    const entry = bySpeaker.get(speaker) ?? { count: 0, sums: new Map<string, number>() };
    entry.count++;
    for (const id of ids) entry.sums.set(id, (entry.sums.get(id) ?? 0) + (judgement.scores[id] ?? 0));
    bySpeaker.set(speaker, entry);
  }
  const even = 1 / (ids.length + 1);
  return quotes.map(({ speaker, judgement }) => {
    const entry = bySpeaker.get(speaker);
    if (!entry || entry.count < 2) return null;
    return new Map(
      ids.map((id) => {
        const others = ((entry.sums.get(id) ?? 0) - (judgement.scores[id] ?? 0)) / (entry.count - 1);
        return [id, FORCE * Math.log((others + FLOOR) / (even + FLOOR))];
      }),
    );
  });
}
