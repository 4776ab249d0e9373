import type { Mention, Morpheme } from '../document.js';

/** One text to be judged. Morphemes may come from a longer text in which it starts at `base`. */
export interface Utterance {
  readonly text: string;
  readonly morphemes: readonly Morpheme[];
  readonly base: number;
  /** How surely the text around it is about the issue, 0..1; 0 for an utterance alone. */
  readonly context: number;
}

/** Words of an utterance (offsets in the coordinates of its morphemes) and what they show. */
export interface Reason extends Mention {
  readonly why: string;
}

/** A judge's answer: the likeliest label, its probability, that of every label, and the words that carry it. */
export interface Judgement {
  readonly position: string;
  readonly score: number;
  readonly scores: Readonly<Record<string, number>>;
  readonly evidence: readonly Reason[];
}

/** Whatever assigns an utterance a label of its codebook without leaving the process. */
export interface Judge {
  /** Probabilities of the codebook's labels in its order, without a word why. */
  readonly scores: (utterance: Utterance) => Float64Array;
  /** The words of an utterance that speak for a position. */
  readonly reasons: (utterance: Utterance, position: string) => Reason[];
  readonly judge: (utterance: Utterance) => Judgement;
}

/** The judgement that a probability for every label amounts to; ties go to the label that sorts first. */
export function judgementOf(
  labels: readonly string[],
  probabilities: Float64Array,
): Omit<Judgement, 'evidence'> {
  const scores: Record<string, number> = {};
  let position = labels[0] ?? '';
  let score = -1;
  labels.forEach((label, i) => {
    const probability = probabilities[i] ?? 0;
    scores[label] = probability;
    if (probability > score || (probability === score && label < position)) {
      position = label;
      score = probability;
    }
  });
  return { position, score, scores };
}

/** Probabilities from logits divided by `temperature`. */
export function softmax(logits: Float64Array, temperature = 1): Float64Array {
  let most = Number.NEGATIVE_INFINITY;
  for (const logit of logits) most = Math.max(most, logit);
  let sum = 0;
  const probabilities = logits.map((logit) => Math.exp((logit - most) / temperature));
  for (const value of probabilities) sum += value;
  return probabilities.map((value) => value / sum);
}
