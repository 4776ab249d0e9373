/** The word lists speaker attribution works from, parsed from `lexicons/*.tsv`. */
import { KoreanNames } from '../../entities/korean-names.js';
import { oneOf, parseLexiconTable } from '../../entities/lexicon-table.js';
import { EndingLengths } from '../../text/ending-lengths.js';

/** What a common noun can be as a speaker; explained in `lexicons/anonymous-speakers.tsv`. */
const NOUN_CLASSES = [
  'insider',
  'relation',
  'person',
  'group',
  'back',
  'side',
  'own',
  'held',
  'not',
] as const;
/** `post` is a title of titles.tsv. */
export type NounClass = (typeof NOUN_CLASSES)[number] | 'post';

/** What a word does to attribution; explained in `lexicons/speaker-references.tsv`. */
const REFERENCE_CLASSES = [
  'pronoun',
  'plural',
  'demonstrative',
  'new',
  'carry',
  'time',
  'impersonal',
  'received',
  'passive',
  'voice',
  'theme',
  'among',
  'document',
] as const;
export type ReferenceClass = (typeof REFERENCE_CLASSES)[number];

export interface SpeakerLexicon {
  readonly nouns: ReadonlyMap<string, NounClass>;
  readonly nounLengths: EndingLengths;
  /** Nouns that may point back to an organisation, with what its name must contain; `*` is any. */
  readonly back: ReadonlyMap<string, readonly string[]>;
  /** Words after a name that keep it a person and are no title (씨, 님). */
  readonly honorifics: ReadonlySet<string>;
  readonly references: Readonly<Record<ReferenceClass, ReadonlySet<string>>>;
  /** Endings that make a word an organisation's name, with the least number of characters before them. */
  readonly bodies: ReadonlyMap<string, number>;
  readonly bodyLengths: EndingLengths;
  /** What a Korean personal name looks like. */
  readonly names: KoreanNames;
}

/** The lexicon files speaker attribution reads, by file name under `lexicons/`. */
export interface SpeakerLexiconTexts {
  readonly 'anonymous-speakers.tsv': string;
  readonly 'given-name-syllables.tsv': string;
  readonly 'organisation-suffixes.tsv': string;
  readonly 'speaker-references.tsv': string;
  readonly 'surnames.tsv': string;
  readonly 'titles.tsv': string;
}

/** Throws LexiconError, which names file, line and remedy. */
export function parseSpeakerLexicon(texts: SpeakerLexiconTexts): SpeakerLexicon {
  const nouns = new Map<string, NounClass>();
  const back = new Map<string, readonly string[]>();
  const file = 'anonymous-speakers.tsv';
  for (const { cells, place } of parseLexiconTable(texts[file], file, ['noun', 'class', 'antecedent'])) {
    const [noun = '', given = '', antecedent = ''] = cells;
    const nounClass = oneOf(given, NOUN_CLASSES, 'class', place);
    if (nounClass === 'back') back.set(noun, antecedent === '' ? [noun] : antecedent.split(','));
    if (!nouns.has(noun)) nouns.set(noun, nounClass);
  }
  const honorifics = new Set<string>();
  for (const { cells } of parseLexiconTable(texts['titles.tsv'], 'titles.tsv', ['title', 'kind', 'organ'])) {
    const [title = '', kind] = cells;
    if (kind === 'address') honorifics.add(title);
    else if (!nouns.has(title)) nouns.set(title, 'post');
  }
  const bodies = parseBodies(texts['organisation-suffixes.tsv']);
  return {
    nouns,
    nounLengths: new EndingLengths(nouns.keys()),
    back,
    honorifics,
    references: parseReferences(texts['speaker-references.tsv']),
    bodies,
    bodyLengths: new EndingLengths(bodies.keys()),
    names: new KoreanNames(texts['surnames.tsv'], texts['given-name-syllables.tsv']),
  };
}

function parseReferences(text: string): SpeakerLexicon['references'] {
  const sets: Record<ReferenceClass, Set<string>> = {
    pronoun: new Set(),
    plural: new Set(),
    demonstrative: new Set(),
    new: new Set(),
    carry: new Set(),
    time: new Set(),
    impersonal: new Set(),
    received: new Set(),
    passive: new Set(),
    voice: new Set(),
    theme: new Set(),
    among: new Set(),
    document: new Set(),
  };
  for (const { cells, place } of parseLexiconTable(text, 'speaker-references.tsv', ['word', 'class'])) {
    const [word = '', given = ''] = cells;
    sets[oneOf(given, REFERENCE_CLASSES, 'class', place)].add(word);
  }
  return sets;
}

function parseBodies(text: string): Map<string, number> {
  const bodies = new Map<string, number>();
  const file = 'organisation-suffixes.tsv';
  for (const { cells } of parseLexiconTable(text, file, ['suffix', 'kind', 'strength', 'stem'])) {
    const [suffix = '', , strength, stem] = cells;
    if (strength === 'strong' || strength === 'proper') bodies.set(suffix, Number(stem));
  }
  return bodies;
}

/** Whether `word` ends as organisations' names do and has enough before the ending. */
export function looksLikeBody({ bodies, bodyLengths }: SpeakerLexicon, word: string): boolean {
  const lengths = bodyLengths.of(word);
  if (lengths === 0) return false;
  for (let length = Math.min(word.length - 1, 6); length >= 1; length--) {
    if ((lengths & (1 << length)) === 0) continue;
    const least = bodies.get(word.slice(word.length - length));
    if (least !== undefined) return word.length - length >= least;
  }
  return false;
}

/** Longest listed ending of `word` and its class; a one-syllable noun must be the whole word. */
export function nounClassOf(
  lexicon: SpeakerLexicon,
  word: string,
): { noun: string; nounClass: NounClass } | null {
  const stem = word.length > 2 && word.endsWith('들') ? word.slice(0, -1) : word;
  const lengths = lexicon.nounLengths.of(stem);
  if (lengths === 0) return null;
  for (let length = Math.min(stem.length, 8); length >= 1; length--) {
    if (length === 1 && stem.length > 1) break;
    if ((lengths & (1 << length)) === 0) continue;
    const noun = stem.slice(stem.length - length);
    const nounClass = lexicon.nouns.get(noun);
    if (nounClass !== undefined) return nounClass === 'not' ? null : { noun, nounClass };
  }
  return null;
}
