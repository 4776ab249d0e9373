import type { Argument } from '../argument.js';
import type { Reason, Utterance } from '../judge.js';
import type { StanceModel } from './stance-model.js';
import { type FeatureFamily, TextFeatures } from './text-features.js';

/** Applies a learned model; keeps its scratch space between calls. */
export class LearnedLogits {
  readonly #model: StanceModel;
  readonly #features = new TextFeatures();
  /** The last family of a text in which each row of the model was met. */
  readonly #met: Int32Array;
  #families = 0;
  #norms = [1, 1];

  constructor(model: StanceModel) {
    this.#model = model;
    this.#met = new Int32Array(model.rows.length / (1 + model.header.labels.length));
  }

  /**
   * Logits of the model's labels for an utterance, already divided by the temperature. A model that builds on the
   * codebook needs its logits, in the same order of labels.
   */
  logits(utterance: Utterance, argument: Argument, codebookLogits: Float64Array | null): Float64Array {
    const { bias, context, temperature } = this.#model.header;
    this.#features.extract(utterance, argument);
    const logits = Float64Array.from(
      bias,
      (value, label) => value + utterance.context * (context[label] ?? 0),
    );
    this.#norms = [this.#add(this.#features.characters, logits), this.#add(this.#features.words, logits)];
    for (let label = 0; label < logits.length; label++) {
      logits[label] = (logits[label] + (codebookLogits?.[label] ?? 0)) / temperature;
    }
    return logits;
  }

  /** Adds a family's share to the logits and returns its norm; keeps of the family the known rows, each once. */
  #add(family: FeatureFamily, logits: Float64Array): number {
    const { known, slots, rows, header } = this.#model;
    const { buckets, starts, ends } = family;
    const met = this.#met;
    const stride = 1 + header.labels.length;
    const sums = new Float64Array(stride - 1);
    const now = ++this.#families;
    let square = 0;
    let kept = 0;
    for (let i = 0; i < family.size; i++) {
      const bucket = buckets[i];
      if ((known[bucket >>> 5] & (1 << (bucket & 31))) === 0) continue;
      const slot = slots[bucket];
      if (met[slot] === now) continue;
      met[slot] = now;
      const row = slot * stride;
      const value = rows[row];
      square += value * value;
      for (let label = 1; label < stride; label++) sums[label - 1] += value * rows[row + label];
      buckets[kept] = row;
      starts[kept] = starts[i];
      ends[kept] = ends[i];
      kept++;
    }
    family.size = kept;
    const norm = Math.sqrt(square) || 1;
    for (let label = 0; label < sums.length; label++) logits[label] += sums[label] / norm;
    return norm;
  }

  /**
   * The words of the utterance judged last that speak most for a label against the others: contributions of
   * all features, shared out over the characters that they cover.
   */
  reasons(utterance: Utterance, label: number, why: string): Reason[] {
    const force = new Float64Array(utterance.text.length);
    this.#share(this.#features.characters, label, this.#norms[0], force);
    this.#share(this.#features.words, label, this.#norms[1], force);
    return strongestWords(utterance, force).map(({ start, end }) => ({
      start,
      end,
      text: utterance.text.slice(start - utterance.base, end - utterance.base),
      why,
    }));
  }

  /** `buckets` hold rows of the model by now. */
  #share(
    { size, buckets, starts, ends }: FeatureFamily,
    label: number,
    norm: number,
    force: Float64Array,
  ): void {
    const { rows, header } = this.#model;
    const labels = header.labels.length;
    for (let i = 0; i < size; i++) {
      const row = buckets[i];
      let all = 0;
      for (let other = 1; other <= labels; other++) all += rows[row + other];
      const own = rows[row + 1 + label];
      const margin = own - (all - own) / (labels - 1);
      const part = (margin * rows[row]) / (norm * (ends[i] - starts[i] || 1));
      for (let at = starts[i]; at < ends[i]; at++) force[at] += part;
    }
  }
}

interface WordForce {
  readonly start: number;
  end: number;
  force: number;
}

const PUNCTUATION = new Set(['SF', 'SE', 'SC', 'SY', 'SSO', 'SSC']);

/** The three strongest words (runs of morphemes without a space between), neighbours joined, in text order. */
function strongestWords({ morphemes, base }: Utterance, force: Float64Array): WordForce[] {
  const words: WordForce[] = [];
  let word: WordForce | null = null;
  for (const { start, end, spaceBefore, tag } of morphemes) {
    if (PUNCTUATION.has(tag)) {
      word = null;
      continue;
    }
    let sum = 0;
    for (let at = start - base; at < end - base; at++) sum += force[at];
    if (word === null || spaceBefore) {
      word = { start, end, force: sum };
      words.push(word);
    } else {
      word.end = end;
      word.force += sum;
    }
  }
  const threshold = thirdStrongest(words);
  const chosen: WordForce[] = [];
  for (const candidate of words) {
    if (candidate.force <= 0 || candidate.force < threshold) continue;
    const last = chosen.at(-1);
    if (last && candidate.start - last.end <= 1) last.end = candidate.end;
    else chosen.push(candidate);
  }
  return chosen;
}

/** The force of the third strongest word, 0 when there are fewer with any. */
function thirdStrongest(words: readonly WordForce[]): number {
  let first = 0;
  let second = 0;
  let third = 0;
  for (const { force } of words) {
    if (force > first) {
      third = second;
      second = first;
      first = force;
    } else if (force > second) {
      third = second;
      second = force;
    } else if (force > third) third = force;
  }
  return third;
}
