/** The word lists speaker attribution works from, parsed from `lexicons/*.tsv`. */
import { KoreanNames } from '../../entities/korean-names.js';
import { oneOf, parseLexiconTable } from '../../entities/lexicon-table.js';
import { Endings } from '../../text/endings.js';

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

interface NounEnding {
  readonly noun: string;
  readonly nounClass: NounClass;
}

interface BodyEnding {
  readonly length: number;
  /** The least number of characters before it. */
  readonly stem: number;
}

export interface SpeakerLexicon {
  readonly nouns: ReadonlyMap<string, NounClass>;
  /** The same as endings of words. */
  readonly nounEndings: Endings<NounEnding>;
  /** Nouns that may point back to an organisation, with what its name must contain; `*` is any. */
  readonly back: ReadonlyMap<string, readonly string[]>;
  /** Words after a name that keep it a person and are no title (씨, 님). */
  readonly honorifics: ReadonlySet<string>;
  readonly references: Readonly<Record<ReferenceClass, ReadonlySet<string>>>;
  /** Endings that make a word an organisation's name. */
  readonly bodies: Endings<BodyEnding>;
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
  const nounEndings = new Endings<NounEnding>();
  for (const [noun, nounClass] of nouns) nounEndings.set(noun, { noun, nounClass });
  return {
    nouns,
    nounEndings,
    back,
    honorifics,
    references: parseReferences(texts['speaker-references.tsv']),
    bodies: parseBodies(texts['organisation-suffixes.tsv']),
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

function parseBodies(text: string): Endings<BodyEnding> {
  const bodies = new Endings<BodyEnding>();
  const file = 'organisation-suffixes.tsv';
  for (const { cells } of parseLexiconTable(text, file, ['suffix', 'kind', 'strength', 'stem'])) {
    const [suffix = '', , strength, stem] = cells;
    if (strength === 'strong' || strength === 'proper')
      bodies.set(suffix, { length: suffix.length, stem: Number(stem) });
  }
  return bodies;
}

const LONGEST_BODY = 6;
const LONGEST_NOUN = 8;

/** Whether `word` ends as organisations' names do and has enough before the ending. */
export function looksLikeBody({ bodies }: SpeakerLexicon, word: string): boolean {
  const ending = bodies.longest(word, ({ length }, before) => before > 0 && length <= LONGEST_BODY);
  return ending !== null && word.length - ending.length >= ending.stem;
}

/** Longest listed ending of `word` and its class; a one-syllable noun must be the whole word. */
export function nounClassOf({ nounEndings }: SpeakerLexicon, word: string): NounEnding | null {
  const stem = word.length > 2 && word.endsWith('들') ? word.slice(0, -1) : word;
  const ending = nounEndings.longest(
    stem,
    ({ noun: { length } }, before) => length <= LONGEST_NOUN && (length > 1 || before === 0),
  );
  return ending?.nounClass === 'not' ? null : ending;
}
