import type { Evidence, Stance, StanceScope } from '../document.js';
import { type Codebook, labelsOf, NEUTRAL, OFF_ISSUE } from './codebook.js';
import { judgementOf } from './judge.js';
import type { Language } from './reasons.js';

/** Share of each kind of segment in the article's stance; quotes share theirs between them. */
export const SEGMENT_WEIGHT: Readonly<Record<Exclude<StanceScope, 'article'>, number>> = {
  headline: 0.2,
  lead: 0.2,
  quote: 0.45,
  conclusion: 0.15,
};

const SEGMENT_NAME: Readonly<Record<Language, Readonly<Record<StanceScope, string>>>> = {
  ko: { headline: '제목', lead: '리드', quote: '인용', conclusion: '결말', article: '기사' },
  en: { headline: 'headline', lead: 'lead', quote: 'quote', conclusion: 'conclusion', article: 'article' },
};

/** A judged segment and where it stands; offsets are null for the headline. */
export interface Segment {
  readonly stance: Stance;
  readonly start: number | null;
  readonly end: number | null;
  readonly text: string;
}

/**
 * The stance of the whole article. Every segment counts with its weight times its probability of being on
 * the issue; what opposite positions hold against each other is neutral, so a balanced article is neutral;
 * the article is off-issue as far as its most relevant segment is.
 */
export function articleStance(codebook: Codebook, segments: readonly Segment[], language: Language): Stance {
  const labels = labelsOf(codebook);
  const judged = segments.filter(({ stance }) => Object.keys(stance.scores).length > 0);
  const quotes = judged.filter(({ stance }) => stance.scope === 'quote').length;
  const mass = new Map<string, number>();
  let total = 0;
  let off = 1;
  for (const { stance } of judged) {
    const weight = weightOf(stance, quotes);
    const onIssue = 1 - (stance.scores[OFF_ISSUE] ?? 0);
    off = Math.min(off, 1 - onIssue);
    total += weight * onIssue;
    for (const { id } of codebook.positions)
      mass.set(id, (mass.get(id) ?? 0) + weight * (stance.scores[id] ?? 0));
  }
  const probabilities = netOf(codebook, mass, total, off);
  const judgement = judgementOf(
    labels,
    Float64Array.from(labels, (label) => probabilities.get(label) ?? 0),
  );
  const evidence = deciding(judged, judgement.position, quotes, language);
  return { issue: codebook.id, scope: 'article', ref: 'article', ...judgement, evidence };
}

function weightOf(stance: Stance, quotes: number): number {
  if (stance.scope === 'article') return 0;
  return SEGMENT_WEIGHT[stance.scope] / (stance.scope === 'quote' ? Math.max(1, quotes) : 1);
}

/** Only what the strongest position has over the next remains a position; the rest of the issue is neutral. */
function netOf(
  codebook: Codebook,
  mass: ReadonlyMap<string, number>,
  total: number,
  off: number,
): Map<string, number> {
  const shares = codebook.positions
    .map(({ id }) => ({ id, share: total > 0 ? (mass.get(id) ?? 0) / total : 0 }))
    .sort((a, b) => b.share - a.share || (a.id < b.id ? -1 : 1));
  const first = shares[0];
  const net = Math.max(0, (first?.share ?? 0) - (shares[1]?.share ?? 0));
  const probabilities = new Map<string, number>([
    [OFF_ISSUE, off],
    [NEUTRAL, (1 - off) * (1 - net)],
  ]);
  if (first) probabilities.set(first.id, (1 - off) * net);
  return probabilities;
}

/** The segments that decided: those of the article's position, or of a balance the strongest of each side. */
function deciding(
  segments: readonly Segment[],
  position: string,
  quotes: number,
  language: Language,
): Evidence[] {
  const strongest = new Map<string, { segment: Segment; force: number }[]>();
  for (const segment of segments) {
    const { position: side, score } = segment.stance;
    if (side === OFF_ISSUE || (position !== NEUTRAL && side !== position)) continue;
    const list = strongest.get(side) ?? [];
    list.push({ segment, force: weightOf(segment.stance, quotes) * score });
    strongest.set(side, list);
  }
  const most = position === NEUTRAL ? 1 : 3;
  return [...strongest.values()].flatMap((list) =>
    list
      .sort((a, b) => b.force - a.force)
      .slice(0, most)
      .map(({ segment, force }) => ({
        start: segment.start,
        end: segment.end,
        text: segment.text,
        why: `${SEGMENT_NAME[language][segment.stance.scope]}: ${segment.stance.position} ${force.toFixed(2)}`,
      })),
  );
}
