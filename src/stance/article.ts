import type { Decider, Evidence, Stance } from '../document.js';
import { type Codebook, labelsOf, NEUTRAL, OFF_ISSUE, UNJUDGED } from './codebook.js';
import { type Judgement, judgementOf } from './judge.js';
import { type Language, phrasesOf } from './reasons.js';
import type { Segment } from './segments.js';

/** Share of each kind of segment in the article's stance; quotes share theirs between them. */
const SEGMENT_WEIGHT: Readonly<Record<Segment['scope'], number>> = {
  headline: 0.2,
  lead: 0.2,
  quote: 0.45,
  author: 0,
  conclusion: 0.15,
};

/** A segment with what a judge said of it; null when no judge answered. */
export interface JudgedSegment {
  readonly segment: Segment;
  readonly judgement: Judgement | null;
}

/**
 * The stances of an article: that of the whole first, then those of its segments in order. `onIssue` is the
 * probability that the article is about the issue, where something but its segments tells.
 */
export function stancesOf(
  codebook: Codebook,
  segments: readonly JudgedSegment[],
  language: Language,
  onIssue?: number,
): Stance[] {
  const quotes = segments.filter(({ segment, judgement }) => judgement && segment.scope === 'quote').length;
  const weighed = segments.flatMap(({ segment, judgement }) => {
    const weight = SEGMENT_WEIGHT[segment.scope] / (segment.scope === 'quote' ? quotes : 1);
    return judgement ? [{ segment, judgement, weight }] : [];
  });
  return [
    articleStance(codebook, weighed, language, onIssue),
    ...segments.map(({ segment, judgement }) => segmentStance(codebook, segment, judgement)),
  ];
}

interface Weighed {
  readonly segment: Segment;
  readonly judgement: Judgement;
  readonly weight: number;
}

function segmentStance({ id }: Codebook, { scope, ref }: Segment, judgement: Judgement | null): Stance {
  if (!judgement) return { issue: id, scope, ref, position: UNJUDGED, score: 0, scores: {}, evidence: [] };
  const { position, score, scores, evidence } = judgement;
  const placed =
    scope === 'headline'
      ? evidence.map(({ text, why }) => ({ start: null, end: null, text, why }))
      : evidence;
  return { issue: id, scope, ref, position, score, scores, evidence: placed };
}

/**
 * Every segment counts with its weight times its probability of being on the issue; what opposite positions hold
 * against each other is neutral, so a balanced article is neutral; the article is off-issue as far as its most
 * relevant segment is.
 */
function articleStance(
  codebook: Codebook,
  segments: readonly Weighed[],
  language: Language,
  onIssue: number | undefined,
): Stance {
  const whole = { issue: codebook.id, scope: 'article', ref: 'article' } as const;
  if (segments.length === 0) return { ...whole, position: UNJUDGED, score: 0, scores: {}, evidence: [] };
  const mass = new Map<string, number>();
  let total = 0;
  let off = 1;
  for (const { judgement, weight } of segments) {
    const offIssue = judgement.scores[OFF_ISSUE] ?? 0;
    off = Math.min(off, offIssue);
    total += weight * (1 - offIssue);
    for (const { id } of codebook.positions)
      mass.set(id, (mass.get(id) ?? 0) + weight * (judgement.scores[id] ?? 0));
  }
  const probabilities = netOf(mass, total, off);
  const labels = labelsOf(codebook);
  const judgement = judgementOf(
    labels,
    Float64Array.from(labels, (label) => probabilities.get(label) ?? 0),
  );
  return {
    ...whole,
    ...judgement,
    evidence: deciding(segments, judgement.position, language),
    onIssue: onIssue ?? 1 - off,
    decidedBy: deciderOf(segments, judgement.position),
  };
}

function deciderOf(segments: readonly Weighed[], position: string): Decider {
  if (position === OFF_ISSUE) return 'topic';
  const sided = segments.filter(({ judgement }) => ![NEUTRAL, OFF_ISSUE].includes(judgement.position));
  if (position === NEUTRAL) return sided.length > 0 ? 'balance' : 'none';
  const force = new Map<Decider, number>();
  for (const { segment, judgement, weight } of sided) {
    if (judgement.position !== position) continue;
    force.set(segment.scope, (force.get(segment.scope) ?? 0) + weight * judgement.score);
  }
  const [strongest] = [...force].sort((a, b) => b[1] - a[1]);
  return strongest?.[0] ?? 'none';
}

/** Only what the strongest position has over the next remains a position; the rest of the issue is neutral. */
function netOf(mass: ReadonlyMap<string, number>, total: number, off: number): Map<string, number> {
  const shares = [...mass].map(([id, sum]) => ({ id, share: total > 0 ? sum / total : 0 }));
  shares.sort((a, b) => b.share - a.share || (a.id < b.id ? -1 : 1));
  const net = Math.max(0, (shares[0]?.share ?? 0) - (shares[1]?.share ?? 0));
  const probabilities = new Map([
    [OFF_ISSUE, off],
    [NEUTRAL, (1 - off) * (1 - net)],
  ]);
  if (shares[0]) probabilities.set(shares[0].id, (1 - off) * net);
  return probabilities;
}

/** The segments that decided: those of the article's position, or of a balance the strongest of each side. */
function deciding(segments: readonly Weighed[], position: string, language: Language): Evidence[] {
  const sides = new Map<string, Weighed[]>();
  for (const candidate of segments) {
    const side = candidate.judgement.position;
    if (side === OFF_ISSUE || (position !== NEUTRAL && side !== position)) continue;
    sides.set(side, [...(sides.get(side) ?? []), candidate]);
  }
  const most = position === NEUTRAL ? 1 : 3;
  const { decides } = phrasesOf(language);
  return [...sides.values()].flatMap((side) =>
    side
      .sort((a, b) => b.weight * b.judgement.score - a.weight * a.judgement.score)
      .slice(0, most)
      .map(({ segment: { start, end, text, scope }, judgement, weight }) => {
        return { start, end, text, why: decides(scope, judgement.position, weight * judgement.score) };
      }),
  );
}
