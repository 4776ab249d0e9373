import { ForeignNames } from './foreign-names.js';
import { KnownAliases } from './known-aliases.js';
import { KoreanNames } from './korean-names.js';
import { parseLexiconTable } from './lexicon-table.js';
import { NameEndings } from './name-endings.js';
import { ORGANISATION_FILES, OrganisationNames } from './organisation-names.js';
import { PlaceNames } from './place-names.js';
import { Titles } from './titles.js';

/** The lexicon files that the entity stage reads, by file name under `lexicons/`. */
export const ENTITY_LEXICON_FILES = [
  ...ORGANISATION_FILES,
  'aliases.tsv',
  'foreign-name-syllables.tsv',
  'given-name-syllables.tsv',
  'latin-given-names.tsv',
  'name-particles.tsv',
  'place-suffixes.tsv',
  'places.tsv',
  'surnames.tsv',
  'title-modifiers.tsv',
  'titles.tsv',
] as const;
export type EntityLexiconTexts = Readonly<Record<(typeof ENTITY_LEXICON_FILES)[number], string>>;

/** What the entity stage knows before it reads an article. */
export interface EntityLexicons {
  readonly aliases: KnownAliases;
  readonly endings: NameEndings;
  readonly foreign: ForeignNames;
  /** Anna, Robert: in Latin letters. */
  readonly latinGivenNames: ReadonlySet<string>;
  readonly names: KoreanNames;
  readonly organisations: OrganisationNames;
  readonly places: PlaceNames;
  readonly titles: Titles;
}

/** The lexicons from their files' texts. Throws LexiconError naming file, line and remedy. */
export function parseEntityLexicons(texts: EntityLexiconTexts): EntityLexicons {
  const organisations = new OrganisationNames(texts);
  const endings = new NameEndings(texts['name-particles.tsv']);
  return {
    aliases: new KnownAliases(texts['aliases.tsv']),
    endings,
    foreign: new ForeignNames(texts['foreign-name-syllables.tsv']),
    latinGivenNames: new Set(
      parseLexiconTable(texts['latin-given-names.tsv'], 'latin-given-names.tsv', ['name']).map(
        ({ cells: [name = ''] }) => name,
      ),
    ),
    names: new KoreanNames(texts['surnames.tsv'], texts['given-name-syllables.tsv']),
    organisations,
    places: new PlaceNames(texts['places.tsv'], texts['place-suffixes.tsv']),
    titles: new Titles(texts['titles.tsv'], texts['title-modifiers.tsv'], endings),
  };
}
