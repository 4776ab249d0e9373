import type { Argument } from '../argument.js';
import type { Reason, Utterance } from '../judge.js';
import type { StanceModel } from './stance-model.js';
import { type FeatureFamily, TextFeatures } from './text-features.js';

/** How many stretches of words a learned decision shows. */
const MOST_REASONS = 3;

/** Applies a learned model; keeps its scratch space between calls. */
export class LearnedLogits {
  readonly #model: StanceModel;
  readonly #features = new TextFeatures();
  #norms = [0, 0];

  constructor(model: StanceModel) {
    this.#model = model;
  }

  /** Logits of the model's labels for an utterance, already divided by the temperature. */
  logits(utterance: Utterance, argument: Argument): Float64Array {
    const { bias, context, temperature } = this.#model.header;
    this.#features.extract(utterance, argument);
    const logits = Float64Array.from(
      bias,
      (value, label) => value + utterance.context * (context[label] ?? 0),
    );
    this.#norms = this.#families().map((family) => this.#addFamily(family, logits));
    return logits.map((logit) => logit / temperature);
  }

  #families(): readonly FeatureFamily[] {
    return [this.#features.characters, this.#features.words];
  }

  #addFamily({ size, buckets }: FeatureFamily, logits: Float64Array): number {
    const { slots, rarity, weights, header } = this.#model;
    const labels = header.labels.length;
    const sums = new Float64Array(labels);
    let square = 0;
    for (let i = 0; i < size; i++) {
      const slot = slots[buckets[i]] - 1;
      if (slot < 0) continue;
      const value = rarity[slot];
      square += value * value;
      for (let label = 0; label < labels; label++) sums[label] += value * weights[slot * labels + label];
    }
    const norm = Math.sqrt(square) || 1;
    for (let label = 0; label < labels; label++) logits[label] += sums[label] / norm;
    return norm;
  }

  /**
   * The words of the utterance judged last that speak most for a label against the others: contributions of
   * all features, shared out over the characters that they cover.
   */
  reasons(utterance: Utterance, label: number, why: string): Reason[] {
    const force = new Float64Array(utterance.text.length);
    this.#families().forEach((family, at) => {
      this.#share(family, label, this.#norms[at] ?? 1, force);
    });
    return strongestWords(utterance, force).map(({ start, end }) => ({
      start,
      end,
      text: utterance.text.slice(start - utterance.base, end - utterance.base),
      why,
    }));
  }

  #share(
    { size, buckets, starts, ends }: FeatureFamily,
    label: number,
    norm: number,
    force: Float64Array,
  ): void {
    const { slots, rarity, weights, header } = this.#model;
    const labels = header.labels.length;
    for (let i = 0; i < size; i++) {
      const slot = slots[buckets[i]] - 1;
      if (slot < 0) continue;
      let others = 0;
      for (let other = 0; other < labels; other++) others += weights[slot * labels + other];
      const own = weights[slot * labels + label];
      const margin = own - (others - own) / (labels - 1);
      const part = (margin * rarity[slot]) / norm / Math.max(1, ends[i] - starts[i]);
      for (let at = starts[i]; at < ends[i]; at++) force[at] += part;
    }
  }
}

interface WordForce {
  readonly start: number;
  readonly end: number;
  readonly force: number;
}

/** The strongest words (runs of morphemes without a space between), neighbours joined, in text order. */
function strongestWords({ morphemes, base }: Utterance, force: Float64Array): WordForce[] {
  const words: WordForce[] = [];
  for (const { start, end, spaceBefore, tag } of morphemes) {
    let sum = 0;
    for (let at = start - base; at < end - base; at++) sum += force[at] ?? 0;
    const last = words.at(-1);
    if (last && !spaceBefore)
      words[words.length - 1] = {
        start: last.start,
        end: tag.startsWith('S') ? last.end : end,
        force: last.force + sum,
      };
    else words.push({ start, end, force: sum });
  }
  const threshold =
    words.map((word) => word.force).sort((a, b) => b - a)[Math.min(MOST_REASONS, words.length) - 1] ?? 0;
  const chosen: WordForce[] = [];
  for (const word of words) {
    if (word.force <= 0 || word.force < threshold) continue;
    const last = chosen.at(-1);
    if (last && word.start - last.end <= 1) chosen[chosen.length - 1] = { ...last, end: word.end };
    else chosen.push(word);
  }
  return chosen.slice(0, MOST_REASONS);
}
