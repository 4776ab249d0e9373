import { disassemble } from 'es-hangul';
import type { HeadlineLexicon } from './headline-lexicon.js';
import type { MeaningWord } from './meaning.js';

/** Letters (jamo) that a changed word still begins with: 밝히, 밝혀지. */
const SHARED_LETTERS = 4;

type Word = Pick<MeaningWord, 'form' | 'tag'>;

/** Whether a headline may put one word for the other: a part, another part of speech, a listed equal. */
export function areAlike(a: Word, b: Word, { groups }: HeadlineLexicon): boolean {
  if (a.form === b.form) return true;
  const [short, long] = a.form.length <= b.form.length ? [a, b] : [b, a];
  if (short.form.length >= 2 && long.form.includes(short.form)) return true;
  if (isVerbal(a) && isVerbal(b) && long.form.length > 1 && long.form.endsWith(short.form)) return true;
  const inGroups = groups.get(a.form);
  if (inGroups !== undefined && groups.get(b.form)?.some((group) => inGroups.includes(group))) return true;
  if (!isVerbal(a) && !isVerbal(b)) return false;
  return (isVerbal(a) || a.tag === 'MAG') && (isVerbal(b) || b.tag === 'MAG') && beginAlike(a.form, b.form);
}

function isVerbal({ tag }: Word): boolean {
  return tag === 'VV' || tag === 'VA';
}

function beginAlike(a: string, b: string): boolean {
  const [x, y] = [disassemble(a), disassemble(b)];
  return x.length >= SHARED_LETTERS && x.slice(0, SHARED_LETTERS) === y.slice(0, SHARED_LETTERS);
}
