/**
 * Verbs as mecab-ko gives them: stems, endings and dictionary forms out of separate, joined and contracted
 * morphemes (밝혔/VV+EP = 밝히 + 었).
 */
import type { Morpheme } from '../../document.js';

/** A verb with its endings and auxiliaries: morphemes `[first, next)`. */
export interface Predicate {
  readonly first: number;
  readonly next: number;
  /** Offsets of the stem as written, the noun of a noun + 하다 verb. */
  readonly start: number;
  readonly end: number;
  readonly lemma: string;
  /** Sejong tag of the last ending: EF, EC, ETM, ETN; '' when there is none. */
  readonly ending: string;
  /** The last morpheme of the verb, whose ending decides how the clause goes on. */
  readonly last: Morpheme;
  readonly past: boolean;
  /** An adjective or copula: it cannot govern a quotation. */
  readonly stative: boolean;
}

/** Tags shorter than this are single ones: NNBC, but NP+JX. */
const JOINED = 5;

function isNoun(tag: string): boolean {
  return tag.charCodeAt(0) === 0x4e /* N */ && (tag.length < JOINED || !tag.includes('+'));
}

/** Noun-like pieces of words: nouns, roots, affixes, numbers, foreign letters. */
export function isNominal(tag: string): boolean {
  return (
    isNoun(tag) ||
    tag === 'XSN' ||
    tag === 'XR' ||
    tag === 'XPN' ||
    tag === 'SL' ||
    tag === 'SN' ||
    tag === 'SH'
  );
}

function isVerbTag(tag: string): boolean {
  return tag.charCodeAt(0) === 0x56 /* V */ || tag.startsWith('XSV') || tag.startsWith('XSA');
}

/** The tag of the last part: 밝혔/VV+EP -> EP. */
export function lastTag(tag: string): string {
  return tag.length < JOINED ? tag : tag.slice(tag.lastIndexOf('+') + 1);
}

function firstForm(morpheme: Morpheme): string {
  const { surface, tag } = morpheme;
  if (tag.length < JOINED || !tag.includes('+')) return surface;
  const { expression } = morpheme;
  return expression === '*' ? surface : expression.slice(0, expression.indexOf('/'));
}

/** The verb whose stem stands at `i`, or null when none does. Auxiliaries are read with the verb before them. */
export function predicateAt(morphemes: readonly Morpheme[], i: number): Predicate | null {
  const stem = morphemes[i];
  if (stem === undefined) return null;
  if (!isVerbTag(stem.tag)) return isSaying(morphemes, i) ? saying(stem, i) : null;
  let first = i;
  let lemma = `${passiveStem(stem) ?? firstForm(stem)}다`;
  let { start } = stem;
  let { end } = stem;
  const before = morphemes[i - 1];
  const derived = stem.tag.startsWith('XS');
  const attached =
    before !== undefined && !stem.spaceBefore && (isNominal(before.tag) || before.tag === 'MAG');
  if (attached && (derived || isLightVerb(lemma))) {
    first = i - 1;
    lemma = `${before.surface}${lemma}`;
    start = before.start;
    end = before.end;
  }
  let next = i + 1;
  let last = stem;
  let past = isPast(stem);
  for (let m = morphemes[next]; m !== undefined; m = morphemes[next]) {
    const ending = m.tag.charCodeAt(0) === 0x45 /* E */ && !m.spaceBefore;
    const auxiliary = m.tag.startsWith('VX') && lastTag(last.tag) === 'EC' && !isQuotativeEnding(last);
    if (!ending && !auxiliary) break;
    // 알려졌다, 전해진다: -어지다 makes a verb of its own.
    if (auxiliary && next === i + 1 && !m.spaceBefore && firstForm(m) === '지') lemma = `${stem.surface}지다`;
    // 내다봤다, 들여다봤다, split into stem, 다 and 보다.
    if (auxiliary && last.surface === '다') lemma = `${firstForm(stem)}다${firstForm(m)}다`;
    past ||= isPast(m);
    last = m;
    next++;
  }
  const ending = lastTag(last.tag);
  const stative = stem.tag.startsWith('VA') || stem.tag.startsWith('VC');
  return {
    first,
    next,
    start,
    end,
    lemma,
    ending: ending.charCodeAt(0) === 0x45 ? ending : '',
    last,
    past,
    stative,
  };
}

/** 남겠다고 한 선수: after a quotative 한 is no number, as the tokenizer has it, but a form of 하다. */
function isSaying(morphemes: readonly Morpheme[], i: number): boolean {
  const morpheme = morphemes[i];
  const before = morphemes[i - 1];
  if (morpheme?.surface !== '한' || morpheme.tag !== 'MM' || before === undefined) return false;
  return before.surface.endsWith('고') && (before.tag === 'JKQ' || quotativeEnding(before) !== null);
}

function saying(stem: Morpheme, i: number): Predicate {
  const { start, end } = stem;
  return {
    first: i,
    next: i + 1,
    start,
    end,
    lemma: '하다',
    ending: 'ETM',
    last: stem,
    past: false,
    stative: false,
  };
}

/** 알려졌다 in one morpheme (알리 + 어 + 지 + 었): the stem 알려지, with -어지-. */
function passiveStem(morpheme: Morpheme): string | null {
  const { tag, surface } = morpheme;
  // The tag tells it without taking the expression out of the dictionary.
  if (tag.length < JOINED || !tag.includes('EC+VX')) return null;
  if (!morpheme.expression.includes('/EC/*+지/VX')) return null;
  for (let at = surface.length - 1; at > 0; at--) {
    if ('지졌져진질집'.includes(surface.charAt(at))) return `${surface.slice(0, at)}지`;
  }
  return null;
}

function isLightVerb(lemma: string): boolean {
  return lemma === '하다' || lemma === '되다' || lemma === '시키다' || lemma === '당하다';
}

function isPast({ tag, surface }: Morpheme): boolean {
  if (!tag.includes('EP')) return false;
  const code = surface.charCodeAt(surface.length - 1) - 0xac00;
  return code >= 0 && code % 28 === SSANG_SIOT && surface !== '겠';
}

/** Number of the final consonant ㅆ in a precomposed syllable. */
const SSANG_SIOT = 20;

/** The index of the first predicate at or after `from` and before `to`; `to` when there is none. */
export function nextPredicate(morphemes: readonly Morpheme[], from: number, to: number): number {
  let i = from;
  while (i < to && !(isVerbTag(morphemes[i]?.tag ?? '') || isSaying(morphemes, i))) i++;
  return i;
}

/** How a quotative ending joins its clause on: -다고 …, -다며 …, -다는 …. */
export type Quotative = 'complement' | 'connective' | 'adnominal';

const MOODS = '다라자냐';

/**
 * The quotative in the ending of `morpheme`: what kind it is and where the reported clause ends in the body
 * (after -다, -라, -자, -냐). Null when the ending is none.
 */
export function quotativeEnding(
  morpheme: Morpheme | undefined,
): { kind: Quotative; clauseEnd: number } | null {
  if (morpheme === undefined) return null;
  const { surface, tag } = morpheme;
  if (!endsLikeQuotative(surface)) return null;
  const last = lastTag(tag);
  if (last !== 'EC' && last !== 'ETM' && last !== 'EF') return null;
  for (let at = surface.length - 2; at >= 0; at--) {
    if (!MOODS.includes(surface.charAt(at))) continue;
    const kind = QUOTATIVE_TAILS.get(surface.slice(at + 1));
    if (kind === undefined) continue;
    // 있겠는가라며: -라- only joins the quotative to a question.
    const joined = surface.charAt(at) === '라' && '가까나요죠'.includes(surface.charAt(at - 1)) && at > 0;
    return { kind, clauseEnd: morpheme.start + at + (joined ? 0 : 1) };
  }
  return null;
}

const QUOTATIVE_TAILS: ReadonlyMap<string, Quotative> = new Map([
  ['고', 'complement'],
  ['며', 'connective'],
  ['면서', 'connective'],
  ['면서도', 'connective'],
  ['는', 'adnominal'],
]);

/** Last letters of quotatives, asked for before anything else: most morphemes end in none of them. */
export function endsLikeQuotative(surface: string): boolean {
  const last = surface.charAt(surface.length - 1);
  return last === '고' || last === '는' || last === '며' || last === '서' || last === '도';
}

function isQuotativeEnding(morpheme: Morpheme): boolean {
  return quotativeEnding(morpheme) !== null;
}
