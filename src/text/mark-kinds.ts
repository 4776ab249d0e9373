/**
 * `soundbite` has no marks of its own: [이름 / 직함 : …].
 *
 * Double and single marks are for speech; corner brackets and guillemets serve speech, titles and names.
 */
export type MarkFamily =
  | 'double'
  | 'single'
  | 'corner'
  | 'white-corner'
  | 'guillemet'
  | 'single-guillemet'
  | 'soundbite';

export type MarkRole = 'open' | 'close' | 'either';

export interface MarkKind {
  readonly family: MarkFamily;
  readonly role: MarkRole;
}

function kinds(family: MarkFamily, role: MarkRole, marks: string): [number, MarkKind][] {
  return [...marks].map((mark) => [mark.charCodeAt(0), { family, role }]);
}

export const MARKS: ReadonlyMap<number, MarkKind> = new Map([
  ...kinds('double', 'open', '“„‟〝'),
  ...kinds('double', 'close', '”〞〟'),
  ...kinds('double', 'either', '"＂″'),
  ...kinds('single', 'open', '‘‚‛`'),
  ...kinds('single', 'close', '’´'),
  ...kinds('single', 'either', "'＇′"),
  ...kinds('corner', 'open', '「｢'),
  ...kinds('corner', 'close', '」｣'),
  ...kinds('white-corner', 'open', '『'),
  ...kinds('white-corner', 'close', '』'),
  ...kinds('guillemet', 'open', '«'),
  ...kinds('guillemet', 'close', '»'),
  ...kinds('single-guillemet', 'open', '‹'),
  ...kinds('single-guillemet', 'close', '›'),
]);

export function familyAt(text: string, at: number): MarkFamily | undefined {
  return MARKS.get(text.charCodeAt(at))?.family;
}
