import { Endings } from '../text/endings.js';
import { LexiconError, oneOf, parseLexiconTable } from './lexicon-table.js';

const KINDS = [
  'government',
  'company',
  'school',
  'research',
  'medical',
  'media',
  'party',
  'association',
  'court',
  'military',
  'sport',
  'institution',
  'unit',
] as const;
export type OrganisationKind = (typeof KINDS)[number];

const STRENGTHS = ['strong', 'proper', 'acting', 'weak', 'unit', 'never'] as const;
export type SuffixStrength = (typeof STRENGTHS)[number];

/** An organisation's ending found in a word. */
export interface SuffixMatch {
  readonly kind: OrganisationKind;
  readonly strength: SuffixStrength;
  /** Number of characters before the ending. */
  readonly stem: number;
}

interface Suffix {
  readonly kind: OrganisationKind;
  readonly strength: SuffixStrength;
  readonly length: number;
  readonly least: number;
}

const KNOWN_KINDS = ['sure', 'homonym', 'platform'] as const;
type KnownKind = (typeof KNOWN_KINDS)[number];

const NOUN_KINDS = ['announces', 'legal', 'ends'] as const;
type NounKind = (typeof NOUN_KINDS)[number];

/** The lexicon files about organisations. */
export const ORGANISATION_FILES = [
  'generic-organisations.tsv',
  'known-organisations.tsv',
  'organisation-nouns.tsv',
  'organisation-suffixes.tsv',
  'public-bodies.tsv',
] as const;
type OrganisationTexts = Readonly<Record<(typeof ORGANISATION_FILES)[number], string>>;

/** Knows how organisations are named. */
export class OrganisationNames {
  readonly #suffixes = new Endings<Suffix>();
  readonly #units = new Endings<Suffix>();
  readonly #never = new Endings<Suffix>();
  readonly #clubs = new Set<string>();
  readonly #generic: ReadonlySet<string>;
  readonly #bodies: ReadonlySet<string>;
  readonly #known = new Map<string, KnownKind>();
  readonly #nouns = new Endings<NounKind>();

  /** Texts of the files of `lexicons/` of these names. */
  constructor(texts: OrganisationTexts) {
    const file = 'organisation-suffixes.tsv';
    for (const { cells, place } of parseLexiconTable(texts[file], file, [
      'suffix',
      'kind',
      'strength',
      'stem',
    ])) {
      const [suffix = '', kind = '', strength = '', stem = ''] = cells;
      if (!/^\d$/.test(stem)) throw new LexiconError(`${place}: stem is «${stem}», write a digit`);
      const entry = {
        kind: oneOf(kind, KINDS, 'kind', place),
        strength: oneOf(strength, STRENGTHS, 'strength', place),
        length: suffix.length,
        least: Number(stem),
      };
      this.#tableOf(entry.strength).set(suffix, entry);
      if (entry.kind === 'sport' && entry.strength === 'proper' && suffix.length > 2) this.#clubs.add(suffix);
    }
    const known = 'known-organisations.tsv';
    for (const { cells, place } of parseLexiconTable(texts[known], known, ['name', 'kind'])) {
      this.#known.set(cells[0] ?? '', oneOf(cells[1] ?? '', KNOWN_KINDS, 'kind', place));
    }
    this.#generic = wordSet(texts, 'generic-organisations.tsv');
    this.#bodies = wordSet(texts, 'public-bodies.tsv');
    for (const { cells, place } of parseLexiconTable(
      texts['organisation-nouns.tsv'],
      'organisation-nouns.tsv',
      ['noun', 'kind'],
    )) {
      this.#nouns.set(cells[0] ?? '', oneOf(cells[1] ?? '', NOUN_KINDS, 'kind', place));
    }
  }

  /** Whether `text` is known as a name, surely or as one of its meanings; null when it is not listed. */
  known(text: string): KnownKind | null {
    return this.#known.get(text) ?? null;
  }

  /** Whether `text` is a mere noun for organisations (정부, 경찰). */
  isGeneric(text: string): boolean {
    return this.#generic.has(text);
  }

  /** Whether `text` is a name behind a country, whatever it is alone (정부 in 일본 정부). */
  isPublicBody(text: string): boolean {
    return this.#bodies.has(text);
  }

  /** Whether `text` announces the name of an organisation, or begins it (`legal`); null when it does neither. */
  announces(text: string): NounKind | null {
    return this.#nouns.longest(text, ANY);
  }

  /** The longest organisation's ending of `text`; null when it has none or is generic. */
  suffix(text: string): SuffixMatch | null {
    const found = longestSuffix(text, this.#suffixes);
    return found === null || this.#generic.has(text) || this.isNever(text) ? null : found;
  }

  /** Whether `text` is nothing but what clubs are called (유나이티드, 이글스). */
  isClub(text: string): boolean {
    return this.#clubs.has(text);
  }

  /** The ending that makes `text` a part of an organisation named just before (광역수사대). */
  unit(text: string): SuffixMatch | null {
    return longestSuffix(text, this.#units);
  }

  #tableOf(strength: SuffixStrength): Endings<Suffix> {
    if (strength === 'unit') return this.#units;
    return strength === 'never' ? this.#never : this.#suffixes;
  }

  /** Whether the ending of `text` shows that it names no organisation (수사당국, 당원). */
  isNever(text: string): boolean {
    return longestSuffix(text, this.#never) !== null;
  }
}

const ANY = (): boolean => true;
const hasStem = ({ least }: Suffix, stem: number): boolean => stem >= least;

function longestSuffix(text: string, table: Endings<Suffix>): SuffixMatch | null {
  const entry = table.longest(text, hasStem);
  return entry && { kind: entry.kind, strength: entry.strength, stem: text.length - entry.length };
}

function wordSet(texts: OrganisationTexts, fileName: keyof OrganisationTexts): ReadonlySet<string> {
  return new Set(parseLexiconTable(texts[fileName], fileName, ['word']).map(({ cells }) => cells[0] ?? ''));
}
