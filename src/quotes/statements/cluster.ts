/**
 * The same statement across articles: near-identical utterances of one speaker, also where outlets cut the
 * wording, change an ending or misspell the name. Candidates come from shared fingerprints, so the time grows
 * with the number of utterances, not with their pairs.
 */
import { fingerprints, normalised } from './fingerprints.js';
import { isMisspelling, wordingLikeness } from './likeness.js';

/** An utterance with what is known of its article. `speaker` is empty when unknown. */
export interface StatementSource {
  readonly article: string;
  readonly outlet: string;
  /** ISO 8601 or empty. */
  readonly date: string;
  readonly speaker: string;
  readonly text: string;
}

/** One statement. Lists are in order of first appearance; `variants` are the wordings, the canonical one first. */
export interface Statement {
  readonly id: string;
  readonly text: string;
  readonly speaker: string;
  readonly articles: readonly string[];
  readonly outlets: readonly string[];
  /** Empty when no article is dated. */
  readonly firstDate: string;
  readonly variants: readonly string[];
}

/** Utterances shorter than this (without spaces and punctuation) are too common to be one statement. */
const SHORTEST = 10;
const ALIKE = 0.7;
/** What two different but similar names need: nearly the same words. */
const ALIKE_MISSPELT = 0.85;
/** A fingerprint shared by more clusters than this is a common phrase; it keeps clustering linear. */
const MOST_PER_FINGERPRINT = 12;

interface Cluster {
  readonly members: StatementSource[];
  /** Normalised text of the first member, which later ones are compared with. */
  readonly wording: string;
  readonly speaker: string;
}

/** The statements that at least two articles carry, in order of first appearance. */
export function clusterStatements(sources: Iterable<StatementSource>): Statement[] {
  const clusters: Cluster[] = [];
  const byFingerprint = new Map<string, number[]>();
  for (const source of sources) {
    const wording = normalised(source.text);
    if (wording.length < SHORTEST) continue;
    // Names that may be one begin alike, so only such clusters are candidates.
    const prints = fingerprints(wording).map((print) => `${source.speaker.charAt(0)}${print}`);
    const home = findHome(clusters, byFingerprint, prints, source, wording);
    if (home >= 0) {
      clusters[home]?.members.push(source);
      continue;
    }
    for (const print of prints) {
      const list = byFingerprint.get(print);
      if (list === undefined) byFingerprint.set(print, [clusters.length]);
      else if (list.length < MOST_PER_FINGERPRINT) list.push(clusters.length);
    }
    clusters.push({ members: [source], wording, speaker: source.speaker });
  }
  return clusters
    .filter(({ members }) => new Set(members.map(({ article }) => article)).size > 1)
    .map((cluster, index) => describe(cluster, index));
}

/** Index of the cluster most like `source`, -1 when none is like enough. */
function findHome(
  clusters: readonly Cluster[],
  byFingerprint: ReadonlyMap<string, readonly number[]>,
  prints: readonly string[],
  source: StatementSource,
  wording: string,
): number {
  let best = -1;
  let likeness = 0;
  const seen = new Set<number>();
  for (const print of prints) {
    for (const index of byFingerprint.get(print) ?? []) {
      if (seen.has(index)) continue;
      seen.add(index);
      const cluster = clusters[index];
      if (cluster === undefined) continue;
      if (likeness === 1) break;
      const needed = neededLikeness(cluster.speaker, source.speaker);
      const found = needed > 1 ? 0 : wordingLikeness(cluster.wording, wording);
      if (found >= needed && found > likeness) {
        best = index;
        likeness = found;
      }
    }
    if (seen.size >= MOST_PER_FINGERPRINT) break;
  }
  return best;
}

/** How alike the words must be given the speakers; above 1 when the speakers differ. Unknown ones are never guessed. */
function neededLikeness(a: string, b: string): number {
  if (a === b) return ALIKE;
  return isMisspelling(a, b) ? ALIKE_MISSPELT : 2;
}

function describe({ members }: Cluster, index: number): Statement {
  const dates = members.map(({ date }) => date).filter((date) => date !== '');
  const variants = byFrequency(members.map(({ text }) => text));
  return {
    id: `s${index + 1}`,
    text: variants[0] ?? '',
    speaker: byFrequency(members.map(({ speaker }) => speaker).filter((name) => name !== ''))[0] ?? '',
    articles: [...new Set(members.map(({ article }) => article))],
    outlets: [...new Set(members.map(({ outlet }) => outlet).filter((outlet) => outlet !== ''))],
    firstDate: dates.sort()[0] ?? '',
    variants,
  };
}

/** Distinct values, most frequent first, then longest, then first seen. */
function byFrequency(values: readonly string[]): string[] {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1] || b[0].length - a[0].length).map(([value]) => value);
}
