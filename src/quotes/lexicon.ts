/** The lexicons of this room: verbs that report, and nouns that stand around quotations. */
import { oneOf, parseLexiconTable } from '../entities/lexicon-table.js';
import { Endings } from '../text/endings.js';

export const VERB_CLASSES = [
  'neutral',
  'announcing',
  'assertive',
  'critical',
  'conceding',
  'denying',
  'questioning',
  'answering',
  'demanding',
  'judging',
  'hearsay',
  'naming',
] as const;
export type VerbClass = (typeof VERB_CLASSES)[number];

export interface ReportingVerb {
  /** Dictionary form; idioms with their object: 말을 아끼다. */
  readonly lemma: string;
  readonly class: VerbClass;
  /** Whether -다고 before it is a reported clause, or only quotation marks make it report. */
  readonly takesClause: boolean;
}

export const NOUN_KINDS = ['speech', 'wording', 'term', 'occasion', 'event', 'plan', 'feeling'] as const;
export type NounKind = (typeof NOUN_KINDS)[number];

export interface UtteranceLexicon {
  /** By dictionary form; idioms by `word verb` without the particle: `말 아끼다`, `못 박다`. */
  readonly verbs: ReadonlyMap<string, ReportingVerb>;
  /** The words before the verb in idioms: 말, 못. */
  readonly idiomWords: ReadonlySet<string>;
  readonly nouns: Readonly<Record<NounKind, ReadonlySet<string>>>;
  /** Endings of two syllables or more that make a word an organisation's name (위원회, 연구소). */
  readonly organisationEndings: Endings<string>;
}

/** The lexicon files this parses, by file name under `lexicons/`. */
export interface UtteranceLexiconTexts {
  readonly 'reporting-verbs.tsv': string;
  readonly 'saying-nouns.tsv': string;
  readonly 'organisation-suffixes.tsv': string;
}

/**
 * Throws LexiconError, which names file, line and remedy, on an unknown class or kind.
 */
export function parseUtteranceLexicon(texts: UtteranceLexiconTexts): UtteranceLexicon {
  const verbs = parseVerbs(texts['reporting-verbs.tsv']);
  return {
    verbs,
    idiomWords: idiomWordsOf(verbs.keys()),
    nouns: parseNouns(texts['saying-nouns.tsv']),
    organisationEndings: parseEndings(texts['organisation-suffixes.tsv']),
  };
}

function parseEndings(text: string): Endings<string> {
  const endings = new Endings<string>();
  const columns = ['suffix', 'kind', 'strength', 'stem'];
  for (const { cells } of parseLexiconTable(text, 'organisation-suffixes.tsv', columns)) {
    const [suffix = ''] = cells;
    if (suffix.length > 1) endings.set(suffix, suffix);
  }
  return endings;
}

function parseVerbs(text: string): Map<string, ReportingVerb> {
  const verbs = new Map<string, ReportingVerb>();
  for (const { cells, place } of parseLexiconTable(text, 'reporting-verbs.tsv', [
    'lemma',
    'class',
    'takes',
    'example',
  ])) {
    const [lemma = '', verbClass = '', takes = ''] = cells;
    verbs.set(idiomKey(lemma), {
      lemma,
      class: oneOf(verbClass, VERB_CLASSES, 'class', place),
      takesClause: oneOf(takes, ['clause', 'marks'], 'takes', place) === 'clause',
    });
  }
  return verbs;
}

/** 말을 아끼다 -> 말 아끼다: idioms are met with any particle (말도 아꼈다). */
function idiomKey(lemma: string): string {
  const [word = '', verb] = lemma.split(' ');
  if (verb === undefined) return lemma;
  return `${word.length > 1 ? word.replace(/[을를]$/, '') : word} ${verb}`;
}

function idiomWordsOf(keys: Iterable<string>): Set<string> {
  const words = new Set<string>();
  for (const key of keys) if (key.includes(' ')) words.add(key.slice(0, key.indexOf(' ')));
  return words;
}

function parseNouns(text: string): Record<NounKind, Set<string>> {
  const nouns: Record<NounKind, Set<string>> = {
    speech: new Set(),
    wording: new Set(),
    term: new Set(),
    occasion: new Set(),
    event: new Set(),
    plan: new Set(),
    feeling: new Set(),
  };
  for (const { cells, place } of parseLexiconTable(text, 'saying-nouns.tsv', ['noun', 'kind'])) {
    const [noun = '', kind = ''] = cells;
    nouns[oneOf(kind, NOUN_KINDS, 'kind', place)].add(noun);
  }
  return nouns;
}
