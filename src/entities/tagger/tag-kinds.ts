/** What the runs of a sentence need to know of a Sejong tag. */

export const CONTENT = 0;
export const SYMBOL = 1;
/** Particles, endings, verbs and what makes verbs of nouns: no part of a name. */
export const ENDING = 2;

const MAJOR_ENDINGS: ReadonlySet<string> = new Set(['J', 'E', 'V', 'M']);

/** Latin letters, digits and Hanja have S-tags but are content. */
export function tagKind(tag: string): number {
  if (MAJOR_ENDINGS.has(tag.charAt(0)) || tag.startsWith('XSV') || tag.startsWith('XSA')) return ENDING;
  return tag.startsWith('S') && tag !== 'SL' && tag !== 'SN' && tag !== 'SH' ? SYMBOL : CONTENT;
}
