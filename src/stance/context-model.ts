/** What the article around a quote makes likelier: a conditional logit over judgements of the quote and of its surroundings. */
import { type Codebook, labelsOf, NEUTRAL, OFF_ISSUE } from './codebook.js';
import { logitsOf, parseWeights } from './conditional-logit.js';
import type { Surrounding, Surroundings } from './surroundings.js';

/** A weight for each of `CONTEXT_FEATURES`. */
export type ContextModel = Float64Array;

const LOCAL: readonly Surrounding[] = [
  'quote',
  'sentence',
  'frame',
  'sentence before',
  'speaker',
  'paragraph',
];
/** What counts for each kind of label. A whole article says what it is about, but seldom who is right. */
const BLOCKS: readonly { kind: string; surroundings: readonly Surrounding[]; constant: boolean }[] = [
  { kind: 'position', surroundings: LOCAL, constant: false },
  { kind: NEUTRAL, surroundings: LOCAL, constant: true },
  { kind: OFF_ISSUE, surroundings: [...LOCAL, 'headline', 'article'], constant: true },
];

/** The features by name, block by block. */
export const CONTEXT_FEATURES: readonly string[] = BLOCKS.flatMap(({ kind, surroundings, constant }) => [
  ...surroundings.map((surrounding) => `${kind} ${surrounding}`),
  ...(constant ? [`${kind} one`] : []),
]);

/** The weights that leave every quote's judgement as it is: those of the quote itself are 1. */
export const NO_CONTEXT: ContextModel = Float64Array.from(CONTEXT_FEATURES, (feature) =>
  feature.endsWith(' quote') ? 1 : 0,
);

/** Keeps a quote from being ruled by its surroundings however sure they are. */
const FLOOR = 0.02;
/** Probabilities below it are as good as it. */
const LEAST = 1e-12;

/** Parses models/stance-context.json. Throws `StanceModelError` when a weight is missing. */
export function parseContextModel(text: string, fileName: string): ContextModel {
  return parseWeights(text, fileName, CONTEXT_FEATURES);
}

/** What a quote and its surroundings offer each label, in the codebook's order. */
export function contextRows(codebook: Codebook, judged: Surroundings): Float64Array[] {
  const labels = labelsOf(codebook);
  const even = Math.log(1 / labels.length + FLOOR);
  return labels.map((label, l) => {
    const row = new Float64Array(CONTEXT_FEATURES.length);
    let at = 0;
    for (const [i, { kind, surroundings, constant }] of BLOCKS.entries()) {
      if (kind === label || (i === 0 && l < codebook.positions.length)) {
        surroundings.forEach((surrounding, k) => {
          const scores = judged[surrounding];
          if (scores) row[at + k] = Math.log(scores[l] + FLOOR) - even;
        });
        if (constant) row[at + surroundings.length] = 1;
      }
      at += surroundings.length + (constant ? 1 : 0);
    }
    return row;
  });
}

/** What is to be added to the logits of each label of a quote that was judged by itself. */
export function leaningOf(
  codebook: Codebook,
  model: ContextModel,
  judged: Surroundings,
): ReadonlyMap<string, number> {
  const logits = logitsOf(model, contextRows(codebook, judged));
  const alone = judged.quote;
  return new Map(
    labelsOf(codebook).map((label, l) => [label, logits[l] - Math.log(Math.max(alone[l], LEAST))]),
  );
}
