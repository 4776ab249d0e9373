/** The stance of a whole article from its segments: who decides depends on whether the writer argues. */

import type { Decider, Evidence, Stance } from '../document.js';
import type { Language } from '../local-text.js';
import { balanceOf, type Scales } from './balance.js';
import { type Codebook, labelsOf, NEUTRAL, OFF_ISSUE, UNJUDGED } from './codebook.js';
import { type Judgement, judgementOf } from './judge.js';
import { phrasesOf } from './reasons.js';
import type { Segment } from './segments.js';

type Scope = Segment['scope'];

/** Share of each kind of segment in the article's stance; quotes share theirs between them. */
const REPORT_WEIGHT: Readonly<Record<Scope, number>> = {
  headline: 0.25,
  lead: 0.15,
  quote: 0.5,
  author: 0,
  conclusion: 0.1,
};
/** Where the writer argues, the people whom he quotes are his witnesses or his opponents. */
const ARGUED_WEIGHT: Readonly<Record<Scope, number>> = {
  headline: 0.2,
  lead: 0.05,
  quote: 0.1,
  author: 0.5,
  conclusion: 0.15,
};
const REPORT_SCALES: Scales = { lead: 0.3, steepness: 12 };
const ARGUED_SCALES: Scales = { lead: 0.15, steepness: 12 };

/** What tells whether the issue is a subject of the article at all, and how much of it must be on the issue. */
const TOPIC_WEIGHT: Readonly<Partial<Record<Scope, number>>> = { headline: 0.3, lead: 0.3, quote: 0.4 };
const TOPIC_SHARE = 0.35;
const TOPIC_STEEPNESS = 12;

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
  return [
    articleStance(codebook, weighed(segments), language, onIssue),
    ...segments.map(({ segment, judgement }) => segmentStance(codebook, segment, judgement)),
  ];
}

interface Weighed {
  readonly segment: Segment;
  readonly judgement: Judgement;
  readonly weight: number;
}

function weighed(segments: readonly JudgedSegment[]): Weighed[] {
  const weights = segments.some(({ segment }) => segment.scope === 'author') ? ARGUED_WEIGHT : REPORT_WEIGHT;
  const quotes = segments.filter(({ segment, judgement }) => judgement && segment.scope === 'quote').length;
  return segments.flatMap(({ segment, judgement }) => {
    const weight = weights[segment.scope] / (segment.scope === 'quote' ? quotes : 1);
    return judgement ? [{ segment, judgement, weight }] : [];
  });
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

function articleStance(
  codebook: Codebook,
  segments: readonly Weighed[],
  language: Language,
  onIssue: number | undefined,
): Stance {
  const whole = { issue: codebook.id, scope: 'article', ref: 'article' } as const;
  if (segments.length === 0) return { ...whole, position: UNJUDGED, score: 0, scores: {}, evidence: [] };
  const labels = labelsOf(codebook);
  const parts = segments.map(({ judgement, weight }) => ({
    weight,
    scores: Float64Array.from(labels, (label) => judgement.scores[label] ?? 0),
  }));
  const on = Math.min(topicOf(segments), onIssue ?? 1);
  const argued = segments.some(({ segment }) => segment.scope === 'author');
  const scores = balanceOf(parts, on, argued ? ARGUED_SCALES : REPORT_SCALES);
  if (!segments.some(({ judgement }) => isSided(judgement.position))) withoutSides(scores);
  const judgement = judgementOf(labels, scores);
  return {
    ...whole,
    ...judgement,
    evidence: deciding(segments, judgement.position, language),
    onIssue: on,
    decidedBy: deciderOf(segments, judgement.position),
  };
}

/** The probability that the issue is a subject of an article, from how much of its segments is on it. */
function topicOf(segments: readonly Weighed[]): number {
  let on = 0;
  let all = 0;
  const quotes = segments.filter(({ segment }) => segment.scope === 'quote').length;
  for (const { segment, judgement } of segments) {
    const weight = (TOPIC_WEIGHT[segment.scope] ?? 0) / (segment.scope === 'quote' ? quotes : 1);
    on += weight * (1 - (judgement.scores[OFF_ISSUE] ?? 0));
    all += weight;
  }
  return all > 0 ? 1 / (1 + Math.exp(-TOPIC_STEEPNESS * (on / all - TOPIC_SHARE))) : 1;
}

/** An article in which nothing takes a side takes none. */
function withoutSides(scores: Float64Array): void {
  const neutral = scores.length - 2;
  const most = scores.subarray(0, neutral).reduce((sum, score) => sum + score, 0);
  scores.fill(0, 0, neutral);
  scores[neutral] += most;
}

function isSided(position: string): boolean {
  return position !== NEUTRAL && position !== OFF_ISSUE;
}

function deciderOf(segments: readonly Weighed[], position: string): Decider {
  if (position === OFF_ISSUE) return 'topic';
  const sided = segments.filter(({ judgement }) => isSided(judgement.position));
  if (position === NEUTRAL) return sided.length > 0 ? 'balance' : 'none';
  const force = new Map<Decider, number>();
  for (const { segment, judgement, weight } of sided) {
    if (judgement.position !== position) continue;
    force.set(segment.scope, (force.get(segment.scope) ?? 0) + weight * judgement.score);
  }
  const [strongest] = [...force].sort((a, b) => b[1] - a[1]);
  return strongest?.[0] ?? 'balance';
}

/** The segments that decided: those of the article's position, or of a balance the strongest of each side. */
function deciding(segments: readonly Weighed[], position: string, language: Language): Evidence[] {
  const sides = new Map<string, Weighed[]>();
  for (const candidate of segments) {
    const side = candidate.judgement.position;
    if (side === OFF_ISSUE || (position !== NEUTRAL && side !== position)) continue;
    const before = sides.get(side);
    if (before) before.push(candidate);
    else sides.set(side, [candidate]);
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
