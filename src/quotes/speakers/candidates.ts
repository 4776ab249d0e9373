import type { Mention } from '../../document.js';
import type { Referent } from './memory.js';

/** A possible speaker of an utterance, and what speaks for and against it. */
export interface Candidate {
  readonly referent: Referent;
  readonly mention: Mention | null;
  readonly evidence: Evidence;
  readonly reasons: readonly Reason[];
  /** Sum of the reasons' weights. */
  readonly score: number;
}

/**
 * What a speaker was found by. In the sentence: `stated` as its open subject, `embedded` as a subject whose clause
 * seems closed, `source` (에 따르면), `owner` of a noun of saying, `document` (성명을 통해, 편지에는), `place`
 * (업계에서는), `described` by the verb of saying (…라고 말한 김 대표), `taken-in` by an indirect utterance's span.
 * Around it: one `asked` in the clause before, a `label`, the `interview`'s answerer, `owned` by the sentence that follows. Carried over: by a
 * `connective`, from the last `speaker`, from the one who spoke before the last (`other`), the last `subject`, or
 * from the sentence `following` a quote that stands alone.
 */
export type Evidence =
  | 'stated'
  | 'embedded'
  | 'source'
  | 'owner'
  | 'document'
  | 'place'
  | 'described'
  | 'taken-in'
  | 'label'
  | 'interview'
  | 'owned'
  | 'asked'
  | 'connective'
  | 'speaker'
  | 'other'
  | 'subject'
  | 'following';

/** Something that speaks for (above 0) or against a candidate. */
export interface Reason {
  readonly name: ReasonName;
  readonly weight: number;
}

export type ReasonName =
  | Evidence
  | 'topic'
  | 'subject-particle'
  | 'also'
  | 'predicate'
  | 'closed-adnominal'
  | 'closed-loose'
  | 'closed-connective'
  | 'behind'
  | 'between'
  | 'unrecognised'
  | 'unlisted'
  | 'taken-over'
  | 'outer'
  | 'rivals'
  | 'inner-subject'
  | 'answered';

/** Reasons being gathered for one candidate. */
export class Tally {
  readonly reasons: Reason[] = [];
  score = 0;

  add(name: ReasonName, weight: number): this {
    if (weight !== 0) {
      this.reasons.push({ name, weight });
      this.score += weight;
    }
    return this;
  }
}

/** A candidate that one piece of evidence alone speaks for. */
export function candidateBy(
  evidence: Evidence,
  weight: number,
  referent: Referent,
  mention: Mention | null = referent.mention,
): Candidate {
  return { referent, mention, evidence, reasons: [{ name: evidence, weight }], score: weight };
}

/** The one with the highest score, the first of equals. */
export function bestOf(candidates: readonly Candidate[]): Candidate | null {
  let best: Candidate | null = null;
  for (const candidate of candidates) if (best === null || candidate.score > best.score) best = candidate;
  return best;
}
