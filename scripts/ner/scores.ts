/** Strict span scores by coarse type. */

import type { Span } from '../../src/document.js';
import type { LabelledSentence } from './labelled-sentence.js';

interface Count {
  right: number;
  found: number;
  gold: number;
}

const SIX: ReadonlySet<string> = new Set(['PS', 'OG', 'LC', 'DT', 'TI', 'QT']);

/** Counts per type, with `six` and `all` for the sums. */
export function scoreSpans(
  sentences: readonly LabelledSentence[],
  tag: (sentence: LabelledSentence) => readonly (Span & { type: string })[],
): Map<string, Count> {
  const counts = new Map<string, Count>();
  const add = (type: string, field: keyof Count): void => {
    for (const key of [type, 'all', ...(SIX.has(type) ? ['six'] : [])]) {
      const count = counts.get(key) ?? { right: 0, found: 0, gold: 0 };
      count[field]++;
      counts.set(key, count);
    }
  };
  for (const sentence of sentences) {
    const gold = new Set(sentence.spans.map((span) => `${span.start} ${span.end} ${span.fine.slice(0, 2)}`));
    for (const key of gold) add(key.slice(-2), 'gold');
    for (const span of tag(sentence)) {
      add(span.type, 'found');
      if (gold.has(`${span.start} ${span.end} ${span.type}`)) add(span.type, 'right');
    }
  }
  return counts;
}

/** One line a type: precision, recall, F1, number in gold. */
export function formatScores(counts: ReadonlyMap<string, Count>): string {
  return [...counts]
    .sort(([, a], [, b]) => b.gold - a.gold)
    .map(([type, { right, found, gold }]) => {
      const ratio = (a: number, b: number): string => (b === 0 ? 0 : a / b).toFixed(3);
      return `${type.padEnd(4)} P ${ratio(right, found)}  R ${ratio(right, gold)}  F1 ${ratio(2 * right, found + gold)}  n ${gold}`;
    })
    .join('\n');
}
