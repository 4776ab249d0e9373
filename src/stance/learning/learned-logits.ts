import type { Span } from '../../document.js';
import type { Argument } from '../argument.js';
import { type Atom, isContent } from '../atoms.js';
import type { Reason, Utterance } from '../judge.js';
import type { StanceModel } from './stance-model.js';
import { type FeatureFamily, TextFeatures } from './text-features.js';

/** What is to be shown of a judgement. */
export interface Showing {
  /** Whether a content word says something by itself. */
  readonly isShown: (form: string) => boolean;
  /** Words of a whole cue: they come before all others. */
  readonly decisive: ReadonlySet<string>;
  readonly why: string;
}

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
   * The fewest content words of the utterance judged last without whose share in the logits a label would not be
   * ahead of the next: contributions of all features, shared out over the characters that they cover.
   */
  reasons(
    utterance: Utterance,
    { atoms }: Argument,
    logits: Float64Array,
    label: number,
    { isShown, decisive, why }: Showing,
  ): Reason[] {
    const next = nextTo(logits, label);
    const force = new Float64Array(utterance.text.length);
    this.#share(this.#features.characters, label, next, this.#norms[0], force);
    this.#share(this.#features.words, label, next, this.#norms[1], force);
    const lead = (logits[label] - logits[next]) * this.#model.header.temperature;
    const content = contentOf(utterance, atoms, isShown, decisive);
    return fewestWords(wordForces(utterance, content, force), lead).map(({ start, end }) => ({
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
    next: number,
    norm: number,
    force: Float64Array,
  ): void {
    const { rows } = this.#model;
    for (let i = 0; i < size; i++) {
      const row = buckets[i];
      const margin = rows[row + 1 + label] - rows[row + 1 + next];
      const part = (margin * rows[row]) / (norm * (ends[i] - starts[i] || 1));
      for (let at = starts[i]; at < ends[i]; at++) force[at] += part;
    }
  }
}

interface WordForce {
  readonly start: number;
  readonly end: number;
  readonly force: number;
  /** Whether it is of a cue. */
  readonly decisive: boolean;
}

/** More words than these explain nothing. */
const MOST_WORDS = 3;

/**
 * The force of every word (a run of morphemes without a space between) that holds a telling one, cut to its content; a
 * noun and its attribute with 의 are one.
 */
function wordForces({ morphemes, base }: Utterance, content: Uint8Array, force: Float64Array): WordForce[] {
  const words: WordForce[] = [];
  for (let from = 0; from < morphemes.length; ) {
    let to = from;
    let first = -1;
    let last = -1;
    let telling = false;
    let decisive = false;
    do {
      if (content[to] > 0) {
        if (first < 0) first = to;
        last = to;
        telling ||= content[to] >= TELLING;
        decisive ||= content[to] === DECISIVE;
      }
      to++;
    } while (to < morphemes.length && (!morphemes[to].spaceBefore || morphemes[to - 1].tag === 'JKG'));
    if (telling) {
      let sum = 0;
      const end = morphemes[to - 1].end - base;
      for (let at = morphemes[from].start - base; at < end; at++) sum += force[at];
      words.push({ start: morphemes[first].start, end: morphemes[last].end, force: sum, decisive });
    }
    from = to;
  }
  return words;
}

const CONTENT = 1;
const TELLING = 2;
const DECISIVE = 3;

/** Which morphemes are content words, which of these tell anything and which are of a cue, by the first atom of each. */
function contentOf(
  { morphemes }: Utterance,
  atoms: readonly Atom[],
  isShown: (form: string) => boolean,
  decisive: ReadonlySet<string>,
): Uint8Array {
  const content = new Uint8Array(morphemes.length);
  let before = -1;
  for (const atom of atoms) {
    if (atom.at === before) continue;
    before = atom.at;
    if (!isContent(atom)) continue;
    const telling = decisive.has(atom.form) ? DECISIVE : TELLING;
    content[atom.at] = isShown(atom.form) ? telling : CONTENT;
  }
  return content;
}

/** The strongest words, those of cues first, until their force amounts to `lead`, neighbours joined, in text order. */
function fewestWords(words: readonly WordForce[], lead: number): Span[] {
  const strongest = words
    .filter(({ force, decisive }) => force > 0 || decisive)
    .sort((a, b) => Number(b.decisive) - Number(a.decisive) || b.force - a.force);
  let left = lead;
  let count = 0;
  while (count < Math.min(MOST_WORDS, strongest.length) && (count === 0 || left > 0)) {
    left -= strongest[count]?.force ?? 0;
    count++;
  }
  const chosen = new Set(strongest.slice(0, count));
  const spans: Span[] = [];
  let before = false;
  for (const word of words) {
    const last = spans.at(-1);
    if (chosen.has(word)) {
      if (before && last && word.start - last.end <= LONGEST_JOINT)
        spans[spans.length - 1] = { start: last.start, end: word.end };
      else spans.push({ start: word.start, end: word.end });
    }
    before = chosen.has(word);
  }
  return spans;
}

/** Between joined words stand a particle and a space. */
const LONGEST_JOINT = 3;

/** The label ahead of the others but `label`. */
function nextTo(logits: Float64Array, label: number): number {
  let next = -1;
  logits.forEach((logit, other) => {
    if (other !== label && (next < 0 || logit > logits[next])) next = other;
  });
  return next;
}
