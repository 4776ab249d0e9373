import type { Morpheme } from '../document.js';

/**
 * A grammatical atom: a morpheme, or a part of one that mecab-ko keeps as a contraction (`가/VV+ㄴ/ETM`).
 * `at` is the index of the morpheme it stands in.
 */
export interface Atom {
  readonly form: string;
  readonly tag: string;
  readonly at: number;
}

const EXPANDED = /^(?:V|X|E|NP|MM|MA|J|NNB|IC)/;
const expandedTags = new Map<string, boolean>();

/** Tags repeat by the thousand, so each is tested once. */
function isExpanded(tag: string): boolean {
  let known = expandedTags.get(tag);
  if (known === undefined) {
    known = EXPANDED.test(tag);
    expandedTags.set(tag, known);
  }
  return known;
}

/** The atoms of a text in order; contractions are taken apart, compound nouns are left whole. */
export function atomsOf(morphemes: readonly Morpheme[]): Atom[] {
  const atoms: Atom[] = [];
  for (let at = 0; at < morphemes.length; at++) {
    const morpheme = morphemes[at];
    if (!morpheme) continue;
    const { tag, surface } = morpheme;
    const expression = isExpanded(tag) ? morpheme.expression : '*';
    if (expression.includes('+'))
      for (const { form, tag } of partsOf(expression)) atoms.push({ form, tag, at });
    else atoms.push({ form: tag === 'SL' ? surface.toLowerCase() : readable(surface), tag, at });
  }
  return atoms;
}

type Part = Pick<Atom, 'form' | 'tag'>;

const MOST_REMEMBERED = 4096;
const remembered = new Map<string, readonly Part[]>();

/** What an expression (`가/VV+ㄴ/ETM`) is made of. The same few come again and again, so each is taken apart once. */
function partsOf(expression: string): readonly Part[] {
  const known = remembered.get(expression);
  if (known !== undefined) return known;
  const parts: Part[] = [];
  for (const part of expression.split('+')) {
    const slash = part.indexOf('/');
    const next = part.indexOf('/', slash + 1);
    if (slash <= 0) continue;
    const tag = part.slice(slash + 1, next < 0 ? undefined : next);
    parts.push({ form: readable(part.slice(0, slash)), tag });
  }
  if (remembered.size >= MOST_REMEMBERED) remembered.clear();
  remembered.set(expression, parts);
  return parts;
}

/** Conjoining consonants of contractions as the letters a linguist types; stems whose ㄹ dropped get it back. */
function readable(form: string): string {
  const first = form.charCodeAt(0);
  if (first >= FIRST_SYLLABLE) return RESTORED.get(form) ?? form;
  return LETTERS.get(form.charAt(0))?.concat(form.slice(1)) ?? form;
}

const FIRST_SYLLABLE = 0xac00;
const LETTERS = new Map([
  ['\u11ab', 'ㄴ'],
  ['\u11af', 'ㄹ'],
  ['\u11b7', 'ㅁ'],
  ['\u1107', 'ㅂ'],
  ['\u11b8', 'ㅂ'],
  ['\u11ba', 'ㅆ'],
]);

const RESTORED = new Map([
  ['만드', '만들'],
  ['이끄', '이끌'],
]);

/** A word that carries meaning, as opposed to particles, endings, auxiliaries and punctuation. */
export function isContent(atom: Atom): boolean {
  switch (atom.tag) {
    case 'NNG':
    case 'NNP':
    case 'XR':
    case 'SL':
    case 'SH':
    case 'VA':
    case 'MAG':
      return true;
    case 'VV':
      return !EMPTY_VERBS.has(atom.form);
    case 'XSN':
    case 'XPN':
      return true;
    default:
      return false;
  }
}

/** Verbs that only carry grammar. */
const EMPTY_VERBS = new Set([
  '하',
  '되',
  '있',
  '대하',
  '위하',
  '관하',
  '통하',
  '따르',
  '이러',
  '그러',
  '어떠',
]);
