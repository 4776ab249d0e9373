import type { Span } from '../../document.js';
import type { Utterance } from '../utterances.js';
import { lastAtOrBefore, type Scene } from './scene.js';

/** What attribution needs to know of an utterance. */
export type Attributable = Pick<Utterance, 'type' | 'start' | 'end' | 'cue' | 'frame' | 'parent'>;

/** Sentences that belong together because an utterance or its cue runs across them. */
export interface Block extends Span {
  readonly index: number;
  /** Index of the paragraph it begins in. */
  readonly paragraph: number;
  /** In text order. */
  readonly utterances: readonly Attributable[];
}

export function splitBlocks(scene: Scene, utterances: readonly Attributable[]): Block[] {
  const blocks: Block[] = [];
  const { sentences } = scene.document;
  let next = 0;
  for (let s = 0; s < sentences.length; s++) {
    const start = sentences[s]?.start ?? 0;
    let end = sentences[s]?.end ?? 0;
    const inside: Attributable[] = [];
    for (;;) {
      const utterance = utterances[next];
      if (utterance !== undefined && utterance.start < end) {
        inside.push(utterance);
        end = Math.max(end, utterance.end, utterance.cue?.end ?? 0);
        next++;
        continue;
      }
      const following = sentences[s + 1];
      if (following === undefined || following.start >= end) break;
      end = Math.max(end, following.end);
      s++;
    }
    const paragraph = lastAtOrBefore(scene.paragraphs, start);
    blocks.push({ start, end, index: blocks.length, paragraph, utterances: inside });
  }
  return blocks;
}
