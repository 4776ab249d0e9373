import type { FilledRow } from './filled-sheet.js';
import { utteranceKey } from './utterance-key.js';

/** An utterance with the one code that most of its codings gave. */
export interface AgreedUtterance {
  readonly quote: string;
  readonly code: string;
}

export interface Reconciled {
  /** In the order of their words, so that the order of sheets and rows decides nothing. */
  readonly agreed: readonly AgreedUtterance[];
  /** Utterances that were not always coded alike, the undecided ones included. */
  readonly disagreed: number;
  /** Utterances without a majority: left out. */
  readonly undecided: number;
}

/** One code for each utterance from all its codings (several coders, sheets, places in the corpus), by majority. */
export function reconcile(rows: readonly FilledRow[]): Reconciled {
  const codings = new Map<string, { quote: string; votes: Map<string, number> }>();
  for (const { quote, code } of rows) {
    const key = utteranceKey(quote);
    const coding = codings.get(key) ?? { quote, votes: new Map() };
    coding.votes.set(code, (coding.votes.get(code) ?? 0) + 1);
    codings.set(key, coding);
  }
  const agreed: AgreedUtterance[] = [];
  let disagreed = 0;
  let undecided = 0;
  for (const key of [...codings.keys()].sort()) {
    const { quote = '', votes = new Map<string, number>() } = codings.get(key) ?? {};
    if (votes.size > 1) disagreed++;
    const [first, second] = [...votes].sort(([, a], [, b]) => b - a);
    if (first === undefined || first[1] === second?.[1]) undecided++;
    else agreed.push({ quote, code: first[0] });
  }
  return { agreed, disagreed, undecided };
}
