import type { Span } from '../../document.js';
import { firstFrom } from '../../text/by-position.js';
import type { Attributable } from './blocks.js';

/**
 * Nested stretches of somebody's words: utterances and any other text between marks. A noun phrase belongs to
 * the innermost zone around it, and only phrases of the zone an utterance itself stands in can name its speaker.
 */
export interface Zones {
  /** By start; of two with one start the longer first. */
  readonly spans: readonly Span[];
  /** Index of the innermost zone around each zone; -1 at top level. */
  readonly parents: Int32Array;
}

export function buildZones(spans: readonly Span[]): Zones {
  const sorted = [...spans].sort((a, b) => a.start - b.start || b.end - a.end);
  const parents = new Int32Array(sorted.length);
  const open: number[] = [];
  for (let i = 0; i < sorted.length; i++) {
    const start = sorted[i]?.start ?? 0;
    while (open.length > 0 && (sorted[open[open.length - 1] ?? 0]?.end ?? 0) <= start) open.pop();
    parents[i] = open[open.length - 1] ?? -1;
    open.push(i);
  }
  return { spans: sorted, parents };
}

/** A function from offsets, asked in ascending order, to the innermost zone around them; -1 where there is none. */
export function zoneFinder({ spans }: Zones): (offset: number) => number {
  const open: number[] = [];
  let next = 0;
  return (offset) => {
    while ((spans[next]?.start ?? Number.POSITIVE_INFINITY) <= offset) open.push(next++);
    while (open.length > 0 && (spans[open[open.length - 1] ?? 0]?.end ?? 0) <= offset) open.pop();
    return open[open.length - 1] ?? -1;
  };
}

/** The zone the utterance stands in: top level, or that of the utterance around it. */
export function zoneAround(zones: Zones, utterance: Attributable): number {
  return utterance.parent < 0 ? -1 : (zones.parents[zoneOf(zones, utterance)] ?? -1);
}

export function zoneOf(zones: Zones, utterance: Attributable): number {
  let index = firstFrom(zones.spans, utterance.start);
  while (index < zones.spans.length && zones.spans[index]?.end !== utterance.end) index++;
  return index;
}
