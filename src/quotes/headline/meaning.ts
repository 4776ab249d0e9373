/** The meaning-bearing parts of some words: what is said of what, which way round, how strongly, on what condition. */
import type { Morpheme } from '../../document.js';
import { type Role, readArgument } from '../../stance/argument.js';
import type { ArgumentLexicon } from '../../stance/argument-lexicon.js';
import { type Atom, atomsOf, isContent } from '../../stance/atoms.js';
import type { WordRarity } from '../../stance/word-rarity.js';

/** How a predicate ends: plain, past, will or plan, demand, question, a guess. */
export type Force = 'plain' | 'past' | 'will' | 'demand' | 'question' | 'tentative';

export interface MeaningWord {
  readonly form: string;
  readonly tag: string;
  /** Inverse document frequency. */
  readonly weight: number;
  readonly sign: number;
  readonly role: Role;
  /** Null where the word ends no predicate of its own (a noun, a connective). */
  readonly force: Force | null;
  /** Its predicate modifies a noun (쓰는 시대). */
  readonly modifies: boolean;
  /** It is a subject or topic. */
  readonly isSubject: boolean;
  /** Nothing is attached to it: no particle, no ending. */
  readonly isBare: boolean;
  readonly start: number;
  /** Where its particles and endings end. */
  readonly end: number;
}

export interface MeaningReader {
  readonly argument: ArgumentLexicon;
  readonly rarity: WordRarity;
}

/** The content words among `morphemes` with what their particles and endings say. Linear. */
export function meaningOf(
  morphemes: readonly Morpheme[],
  { argument, rarity }: MeaningReader,
): MeaningWord[] {
  const { atoms, signs, roles } = readArgument(atomsOf(morphemes), argument);
  const places: number[] = [];
  atoms.forEach((atom, i) => {
    if (isContent(atom) && !isGrammar(atom)) places.push(i);
  });
  return places.map((place, i) => {
    const next = places[i + 1] ?? atoms.length;
    const tail = atoms.slice(place + 1, next);
    const { form, tag, at } = atoms[place] as Atom;
    const [first] = tail;
    return {
      form,
      tag,
      weight: rarity.of(form),
      sign: signs[place] ?? 1,
      role: roles[place] ?? 'main',
      force: forceOf(tail, tag),
      modifies: tail.find(({ tag }) => tag.startsWith('E') && tag !== 'EP')?.tag === 'ETM',
      isSubject: first?.tag === 'JKS' || (first?.tag === 'JX' && TOPIC.has(first.form)),
      isBare: first === undefined || first.tag.startsWith('S'),
      start: morphemes[at]?.start ?? 0,
      end: morphemes[lastOf(atoms, place, next)]?.end ?? 0,
    };
  });
}

/** Suffixes belong to the word before, and so does 있다 (-ㄹ 수도 있다). */
function isGrammar({ form, tag }: Atom): boolean {
  return tag.startsWith('XS') || form === '있';
}

const TOPIC = new Set(['은', '는']);

/** The morpheme where the particles and endings of the word at `place` end; punctuation is none. */
function lastOf(atoms: readonly Atom[], place: number, next: number): number {
  let last = next - 1;
  while (last > place && atoms[last]?.tag.startsWith('S')) last--;
  return atoms[last]?.at ?? 0;
}

const QUESTION = /(?:[냐까니]|[는은ㄴ던]가|나요?|까요)$/u;
const DEMAND = /^(?:으?라|아라|어라|여라|자|세요|으세요|으?시오|ㅂ시오|ㅂ시다|읍시다|아야지|어야지)$/u;
const MUST = /야$/u;
const DECLARATIVE = /(?:다|요|죠|지)$/u;

/** What the endings behind a word make of it; `null` when they leave its predicate open or there are none. */
function forceOf(tail: readonly Atom[], tag: string): Force | null {
  const at = (form: string, from = 0): number => tail.findIndex((atom, i) => i >= from && atom.form === form);
  const endings = tail.filter((atom) => atom.tag.startsWith('E'));
  if (endings.length === 0) return null;
  const possible = at('수') >= 0 && at('있', at('수')) >= 0;
  const isState = tag === 'VA' || tail.some((atom) => atom.tag === 'VCP' || atom.tag === 'XSA');
  const perhaps = at('수') >= 0 && tail[at('수') + 1]?.form === '도';
  if (at('듯') >= 0 || perhaps || (possible && isState)) return 'tentative';
  if (endings.some(({ form, tag }) => tag === 'EP' && form === '겠')) return 'will';
  if (endings.some(({ form, tag }) => tag !== 'EP' && /^(?:ㄹ|을)(?:게|게요|래|래요)$/u.test(form)))
    return 'will';
  const last = endings.at(-1);
  const future = endings.some(({ form, tag }) => tag === 'ETM' && (form === 'ㄹ' || form === '을'));
  if (future && (at('것') >= 0 || at('거') >= 0 || at('터') >= 0)) return 'will';
  if (last === undefined) return null;
  if (endings.some(({ form, tag }) => MUST.test(form) && tag === 'EC')) return 'demand';
  if (DEMAND.test(last.form)) return 'demand';
  if (QUESTION.test(last.form) && last.tag !== 'ETM') return 'question';
  if (last.tag === 'ETM' || last.tag === 'ETN') return null;
  if (last.tag === 'EC' && !DECLARATIVE.test(last.form)) return null;
  return endings.some(({ form, tag }) => tag === 'EP' && /^[았었였ㅆ]$/u.test(form)) ? 'past' : 'plain';
}
