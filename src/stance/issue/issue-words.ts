import { type Atom, isContent } from '../atoms.js';
import type { Codebook } from '../codebook.js';
import type { WordRarity } from '../word-rarity.js';

/** Words of no weight that are added to a passage, so that a short one says little. */
const PADDING = 4;
/**
 * A codebook of fewer wordings is weighed as if it had so many: how likely a word is in talk of the issue cannot be
 * told from a dozen lines.
 */
const FEWEST_WORDINGS = 120;

/**
 * The more words a codebook has, the more of their weight a sentence of open text holds by chance (root mean square;
 * here that of a codebook of 36 examples and 80 cues). Weights are divided by its power, so that one threshold serves all.
 */
const COMMON_BACKGROUND = 1.086;
const BREADTH = 0.7;

/** What a few examples are taken to be as dense as: those of larger codebooks. */
const USUAL_DENSITY = 1.2;
const CAUTION = 4;

/** How talk of an issue is told from any other: by words likelier in its codebook than in open text, and by its terms. */
export class IssueWords {
  readonly #weights = new Map<string, number>();
  /** The density that talk of the issue has by the words that it shares with other talk of it. */
  readonly usualDensity: number;
  readonly #terms: readonly (readonly string[])[];

  /** `read` gives the atoms of a wording. */
  constructor(codebook: Codebook, read: (text: string) => readonly Atom[], rarity: WordRarity) {
    const stemsOf = (text: string): string[] => [...new Set(contentForms(read(text)))];
    this.#terms = codebook.terms.map(stemsOf).filter((stems) => stems.length > 0);
    const wordings = codebook.positions.flatMap(({ description, examples, cues }) =>
      [description, ...examples, ...cues].map(stemsOf),
    );
    const counts = new Map<string, number>();
    for (const stems of [...this.#terms, ...wordings])
      for (const stem of stems) counts.set(stem, (counts.get(stem) ?? 0) + 1);
    const all = Math.max(FEWEST_WORDINGS, this.#terms.length + wordings.length);
    let square = 0;
    for (const [stem, count] of counts) {
      const weight = Math.log(count / all) + rarity.of(stem);
      if (weight <= 0) continue;
      this.#weights.set(stem, weight);
      square += Math.exp(-rarity.of(stem)) * weight * weight;
    }
    const breadth = (Math.sqrt(square) / COMMON_BACKGROUND) ** BREADTH;
    for (const [stem, weight] of this.#weights) this.#weights.set(stem, weight / breadth);
    const examples = codebook.positions.flatMap((position) => position.examples.map(stemsOf));
    const densities = examples.map((stems) => {
      const shared = stems.filter((stem) => (counts.get(stem) ?? 0) > 1);
      return shared.reduce((sum, stem) => sum + this.weightOf(stem), 0) / (stems.length + PADDING);
    });
    const sum = densities.reduce((total, density) => total + density, CAUTION * USUAL_DENSITY);
    this.usualDensity = sum / (densities.length + CAUTION);
  }

  /** Log odds of a word in the codebook against open text, 0 when it is no likelier there. */
  weightOf(stem: string): number {
    return this.#weights.get(stem) ?? 0;
  }

  /** Mean weight of a passage's distinct content words. */
  density(stems: ReadonlySet<string>): number {
    let sum = 0;
    for (const stem of stems) sum += this.weightOf(stem);
    return sum / (stems.size + PADDING);
  }

  /** Whether the words of a term stand in one sentence, in whatever order. */
  hasTerm(stems: ReadonlySet<string>): boolean {
    return this.#terms.some((term) => term.every((stem) => stems.has(stem)));
  }
}

/** The content words of a text as they stand in the dictionary. */
export function contentForms(atoms: readonly Atom[]): string[] {
  return atoms.filter(isContent).map(({ form }) => form);
}
