import type { Codebook } from './codebook.js';

/** The words by which an utterance names an issue, and those by which it takes a side outright. */
export class CueWords {
  /** Words of the issue's terms: whatever side is taken, they are said. */
  readonly ofIssue: ReadonlySet<string>;
  /** The words of every cue by the id of its position. */
  readonly #cues: ReadonlyMap<string, readonly (readonly string[])[]>;

  /** `stemsOf` gives the content words of a text. */
  constructor({ terms, positions }: Codebook, stemsOf: (text: string) => readonly string[]) {
    this.ofIssue = new Set(terms.flatMap(stemsOf));
    this.#cues = new Map(
      positions.map(({ id, cues }) => [id, cues.map(stemsOf).filter((words) => words.length > 0)]),
    );
  }

  /** The words of the cues of a position that stand whole among these. */
  of(position: string, stems: ReadonlySet<string>): ReadonlySet<string> {
    const whole = (this.#cues.get(position) ?? []).filter((cue) => cue.every((word) => stems.has(word)));
    return new Set(whole.flat());
  }
}
