import type { Judgement } from '../../src/stance/judge.js';

/** What an external judge is asked about. */
export interface JudgeQuestion {
  readonly headline: string;
  /** What stands before and after the words to be judged; empty where there is nothing. */
  readonly before: string;
  readonly text: string;
  readonly after: string;
}

/** How the questions of a run ended. Invariant: questions = answered + failed. */
export interface JudgeCounts {
  readonly questions: number;
  /** Answers to rely on, remembered ones of earlier runs included. */
  readonly answered: number;
  readonly failed: number;
  /** Whether the judge failed so often in a row that it was asked no more. */
  readonly givenUp: boolean;
}

/** A judge outside the process. */
export interface ExternalJudge {
  /**
   * Judges a text (offsets of the evidence are of the text); null when there is no answer to rely on. Throws
   * UsageError when asking further makes no sense (wrong address, key or model); rejects with the reason of the
   * signal that the judge was made with when that is aborted.
   */
  readonly judge: (question: JudgeQuestion) => Promise<Judgement | null>;
  readonly counts: () => JudgeCounts;
  /** Ends what is still being asked. */
  readonly close: () => void;
  /** Where and whom it asks, without credentials: fit for run.json and messages. */
  readonly name: string;
}
