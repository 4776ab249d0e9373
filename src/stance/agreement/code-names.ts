import { type Codebook, NEUTRAL, OFF_ISSUE } from '../codebook.js';

/** What the labels that every codebook has are called in a sheet. */
const COMMON = [
  { id: NEUTRAL, names: ['중립', 'neutral'] },
  { id: OFF_ISSUE, names: ['쟁점 밖', '무관', 'off issue', 'off-issue'] },
];

/** Every name that a coder may give a label by (lower case): its id, its label in Korean and in English. */
export function codeNames({ positions }: Codebook): ReadonlyMap<string, string> {
  const named = [...COMMON, ...positions.map(({ id, label }) => ({ id, names: [id, label.ko, label.en] }))];
  return new Map(named.flatMap(({ id, names }) => names.map((name) => [name.toLowerCase(), id])));
}

/** A label as a coder sees it: `id (Korean label)`. */
export function codeList({ positions }: Codebook): readonly string[] {
  return [
    ...positions.map(({ id, label }) => `${id} (${label.ko})`),
    ...COMMON.map(({ id, names }) => `${id} (${names[0]})`),
  ];
}
