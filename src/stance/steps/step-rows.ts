/** What the three decisions about a quote are taken from. */
import { type Codebook, labelsOf, NEUTRAL, OFF_ISSUE } from '../codebook.js';
import type { Passage } from '../passage.js';
import type { Surrounding, Surroundings } from '../surroundings.js';
import { factNames } from './passage-facts.js';
import type { WordKind } from './utterance-words.js';

/** A quote as the steps see it. */
export interface StepRow {
  /** In the order of `stepFeatures`. */
  readonly features: Float64Array;
  /** For every position what speaks for it, in the order of `LOCAL`: log probabilities, 0 for even ones. */
  readonly sides: readonly Float64Array[];
  readonly speaker: string;
  /** What is said, without spaces; a short answer as what it states. */
  readonly words: string;
}

/** What may tell which side a quote is on. A whole article says what it is about, but seldom who is right. */
export const LOCAL: readonly Surrounding[] = [
  'quote',
  'sentence',
  'frame',
  'sentence before',
  'speaker',
  'paragraph',
];
const AROUND: readonly Surrounding[] = [...LOCAL, 'headline', 'article'];
/** Keeps a quote from being ruled by its surroundings however sure they are. */
const FLOOR = 0.02;

/** The features of the decisions by name; those of neighbouring quotes stand apart (`NEIGHBOUR_FEATURES`). */
export function stepFeatures(kinds: readonly WordKind[]): string[] {
  return [
    ...AROUND.flatMap((name) => [`${name} off-issue`, `${name} neutral`, `${name} side`]),
    'quote margin',
    'alone off-issue',
    'alone neutral',
    ...factNames(kinds),
  ];
}

/** The row of a quote: `alone` is what its words are judged as without their article, `facts` as `PassageFacts` gives them. */
export function stepRow(
  codebook: Codebook,
  judged: Surroundings,
  alone: Float64Array,
  facts: Float64Array,
  { speaker, text }: Pick<Passage, 'speaker' | 'text'>,
): StepRow {
  const labels = labelsOf(codebook);
  const neutral = labels.indexOf(NEUTRAL);
  const off = labels.indexOf(OFF_ISSUE);
  const sides = codebook.positions.map((_, i) => i);
  const even = Math.log(1 / labels.length + FLOOR);
  const relative = (scores: Float64Array | null, label: number): number =>
    scores ? Math.log(scores[label] + FLOOR) - even : 0;
  const around = AROUND.flatMap((name) => {
    const scores = judged[name];
    const side = Math.max(...sides.map((position) => relative(scores, position)));
    return [relative(scores, off), relative(scores, neutral), side];
  });
  const [most = 0, next = 0] = sides.map((position) => judged.quote[position]).sort((a, b) => b - a);
  return {
    features: Float64Array.of(
      ...around,
      most - next,
      relative(alone, off),
      relative(alone, neutral),
      ...facts,
    ),
    sides: sides.map((position) => Float64Array.from(LOCAL, (name) => relative(judged[name], position))),
    speaker: speaker.name,
    words: text.replace(/\s+/gu, ''),
  };
}
