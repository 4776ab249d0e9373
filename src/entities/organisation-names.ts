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
  readonly #suffixes = new Map<string, Suffix>();
  readonly #units = new Map<string, Suffix>();
  readonly #never = new Map<string, Suffix>();
  readonly #generic: ReadonlySet<string>;
  readonly #bodies: ReadonlySet<string>;
  readonly #known = new Map<string, KnownKind>();
  readonly #nouns = new Map<string, NounKind>();
  /** Last letters of all endings: most words are seen not to have one without a look-up. */
  readonly #lastLetters = new Set<number>();
  readonly #lastOfNouns = new Set<number>();
  #longest = 1;

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
        least: Number(stem),
      };
      this.#tableOf(entry.strength).set(suffix, entry);
      this.#lastLetters.add(suffix.charCodeAt(suffix.length - 1));
      this.#longest = Math.max(this.#longest, suffix.length);
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
      const noun = cells[0] ?? '';
      this.#nouns.set(noun, oneOf(cells[1] ?? '', NOUN_KINDS, 'kind', place));
      this.#lastOfNouns.add(noun.charCodeAt(noun.length - 1));
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
    if (!this.#lastOfNouns.has(text.charCodeAt(text.length - 1))) return null;
    for (let from = Math.max(0, text.length - LONGEST_NOUN); from < text.length; from += 1) {
      const kind = this.#nouns.get(text.slice(from));
      if (kind !== undefined) return kind;
    }
    return null;
  }

  /** The longest organisation's ending of `text`; null when it has none or is generic. */
  suffix(text: string): SuffixMatch | null {
    const found = this.#longestSuffix(text, this.#suffixes);
    return found === null || this.#generic.has(text) || this.isNever(text) ? null : found;
  }

  /** Whether `text` is nothing but what clubs are called (유나이티드, 이글스). */
  isClub(text: string): boolean {
    const entry = this.#suffixes.get(text);
    return text.length > 2 && entry?.kind === 'sport' && entry.strength === 'proper';
  }

  /** The ending that makes `text` a part of an organisation named just before (광역수사대). */
  unit(text: string): SuffixMatch | null {
    return this.#longestSuffix(text, this.#units);
  }

  #tableOf(strength: SuffixStrength): Map<string, Suffix> {
    if (strength === 'unit') return this.#units;
    return strength === 'never' ? this.#never : this.#suffixes;
  }

  /** Whether the ending of `text` shows that it names no organisation (수사당국, 당원). */
  isNever(text: string): boolean {
    return this.#longestSuffix(text, this.#never) !== null;
  }

  #longestSuffix(text: string, table: ReadonlyMap<string, Suffix>): SuffixMatch | null {
    if (!this.#lastLetters.has(text.charCodeAt(text.length - 1))) return null;
    for (let length = Math.min(this.#longest, text.length); length > 0; length -= 1) {
      const entry = table.get(text.slice(text.length - length));
      const stem = text.length - length;
      if (entry !== undefined && stem >= entry.least)
        return { kind: entry.kind, strength: entry.strength, stem };
    }
    return null;
  }
}

/** No listed noun is longer. */
const LONGEST_NOUN = 8;

function wordSet(texts: OrganisationTexts, fileName: keyof OrganisationTexts): ReadonlySet<string> {
  return new Set(parseLexiconTable(texts[fileName], fileName, ['word']).map(({ cells }) => cells[0] ?? ''));
}
