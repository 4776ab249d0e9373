import type { Reading } from '../reading.js';
import type { SpeakerNouns } from '../speaker-like.js';

/** What the search for a reported clause's start knows. */
export interface ClauseSearch {
  readonly reading: Reading;
  readonly nouns: SpeakerNouns;
  /** First morpheme the clause, its speaker included, may take. */
  readonly from: number;
  /** Index of the morpheme with the quotative ending. */
  readonly to: number;
  /** The speaker stands after the clause (…다고 장관은 말했다). */
  readonly postposed: boolean;
  /** A verb of saying follows: then even an unknown noun as topic is likelier to speak than not. */
  readonly plain: boolean;
  /** The verb of saying is past: 하다 reports then, and is no hearsay. */
  readonly past: boolean;
  /** The verb is addressed to somebody (요구하다, 묻다). */
  readonly addressed: boolean;
  /** The verb has reported before in this sentence (…다며 …다고 말했다): its speaker is known. */
  readonly continued: boolean;
  /** The verb carries on what was said before (덧붙이다), so its subject is likely dropped. */
  readonly carriesOn: boolean;
  /** No word of saying at all (…다는 것이다): it goes on, and a subject with 이/가 is the clause's own. */
  readonly goesOn: boolean;
  /** The verb announces (밝히다) and nothing was reported before: the sentence's first subject is likely to speak. */
  readonly announced: boolean;
  /** The verb announces: 밝히다, 발표하다. */
  readonly announces: boolean;
  /** The verb of saying is subordinate (기자가 …고 묻자): its subject is the nearest one. */
  readonly subordinate: boolean;
  /** The words were written (…는 글을 남겼다): the page that they stand on is no part of them. */
  readonly written: boolean;
  /** The report is a further act of its subject (…하였으며, …다는 반응도 보였다): the act before is no part of it. */
  readonly adds: boolean;
}
