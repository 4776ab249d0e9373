/** The codebook: one issue, its positions and how people put them (contract section 4). */
import type { LocalText } from '../local-text.js';

export interface Position {
  readonly id: string;
  /** A plain string in the codebook stands for both languages. */
  readonly label: LocalText;
  readonly description: string;
  readonly examples: readonly string[];
  readonly cues: readonly string[];
}

export interface Codebook {
  readonly id: string;
  readonly title: LocalText;
  readonly question: string;
  readonly terms: readonly string[];
  readonly positions: readonly Position[];
}

/** The label of an utterance on the issue that takes no side. */
export const NEUTRAL = 'neutral';
/** The label of an utterance that is not about the issue. */
export const OFF_ISSUE = 'off-issue';
/** What stands in place of a label when no judge answered; never a label itself. */
export const UNJUDGED = 'unjudged';

/** Every label of a codebook: its positions in their order, then neutral and off-issue. */
export function labelsOf(codebook: Codebook): string[] {
  return [...codebook.positions.map((position) => position.id), NEUTRAL, OFF_ISSUE];
}
