import type { TopicReading } from '../issue/gate.js';

/** Sentences that a word is taken to have been in beside those counted, so that one met once says little. */
const CAUTION = 1;

/**
 * What an article's own words have to do with the issue: those which stand in its sentences with a term of the issue, and
 * not in the others, stand for the issue in this article, whatever the codebook holds.
 */
export class Story {
  readonly #sentences: TopicReading['sentences'];
  readonly #counts = new Map<string, Count>();
  readonly #expected: number;

  constructor({ sentences }: Pick<TopicReading, 'sentences'>) {
    this.#sentences = sentences;
    let withTerm = 0;
    for (const { stems, hasTerm } of sentences) {
      if (hasTerm) withTerm++;
      for (const stem of stems) {
        const { on, all } = this.#counts.get(stem) ?? NONE;
        this.#counts.set(stem, { on: on + (hasTerm ? 1 : 0), all: all + 1 });
      }
    }
    this.#expected = withTerm / Math.max(1, sentences.length);
  }

  /** How much likelier than any the words stand with the issue elsewhere than in sentence `own`; 0 for words met nowhere else. */
  of(stems: ReadonlySet<string>, own: number): number {
    const here = this.#sentences[own];
    let sum = 0;
    for (const stem of stems) {
      const { on, all } = this.#counts.get(stem) ?? NONE;
      const isHere = here?.stems.has(stem) ?? false;
      const others = all - (isHere ? 1 : 0);
      const othersOn = on - (isHere && here?.hasTerm ? 1 : 0);
      sum += (othersOn - others * this.#expected) / (others + CAUTION);
    }
    return sum / Math.max(1, stems.size);
  }
}

interface Count {
  readonly on: number;
  readonly all: number;
}

const NONE: Count = { on: 0, all: 0 };
