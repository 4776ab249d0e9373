import type { Judgement } from '../../src/stance/judge.js';

/** A judge outside the process. */
export interface ExternalJudge {
  /** Judges a text (offsets of the evidence are of the text); null when there is no answer to rely on. */
  readonly judge: (text: string, headline: string) => Promise<Judgement | null>;
}
