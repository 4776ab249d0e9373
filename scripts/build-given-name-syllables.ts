/**
 * Writes lexicons/given-name-syllables.tsv: how much likelier a syllable is at each place of a Korean given
 * name than in running news text (natural logarithm). Run: `npx tsx scripts/build-given-name-syllables.ts`.
 * Sources: election candidates 1948-2012 (popong, CC BY 3.0), faker's given names (MIT), Wikinews (CC BY 2.5).
 */
import { readFileSync, writeFileSync } from 'node:fs';

const SHARED = new URL('../../shared/data/', import.meta.url);
const TARGET = new URL('../lexicons/given-name-syllables.tsv', import.meta.url);
/** Younger names count as much in all as the older and far longer list. */
const YOUNG_SHARE = 0.6;

const lines = (path: string): string[] =>
  readFileSync(new URL(path, SHARED), 'utf8')
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);

const places = {
  first: new Map<string, number>(),
  last: new Map<string, number>(),
  only: new Map<string, number>(),
};
const add = (place: keyof typeof places, syllable: string, weight: number): void => {
  places[place].set(syllable, (places[place].get(syllable) ?? 0) + weight);
};
const addGiven = (given: string, weight: number): void => {
  const first = given[0];
  const last = given[1];
  if (first === undefined) return;
  if (last === undefined) add('only', first, weight);
  else if (given.length === 2) {
    add('first', first, weight);
    add('last', last, weight);
  }
};

const old = lines('gazetteers/popong/candidate-names.txt').map((line) => line.split('\t')[0] ?? '');
const young = lines('gazetteers/faker-ko/first_names.txt');
for (const name of old)
  if (/^[가-힣]{2,3}$/.test(name)) addGiven(name.slice(1), (1 - YOUNG_SHARE) / old.length);
for (const name of young) addGiven(name, YOUNG_SHARE / young.length);

const background = new Map<string, number>();
let total = 0;
for (const line of lines('news/wikinews.jsonl')) {
  for (const syllable of (JSON.parse(line) as { body: string }).body.match(/[가-힣]/g) ?? []) {
    background.set(syllable, (background.get(syllable) ?? 0) + 1);
    total += 1;
  }
}

const FLOOR = 2e-5;
const sums = Object.fromEntries(
  Object.entries(places).map(([place, counts]) => [
    place,
    [...counts.values()].reduce((sum, n) => sum + n, 0),
  ]),
);
const odds = (place: keyof typeof places, syllable: string): string => {
  const inName = ((places[place].get(syllable) ?? 0) / (sums[place] ?? 1)) * 0.98 + FLOOR;
  const inText = (background.get(syllable) ?? 0) / total + FLOOR;
  return Math.max(-4, Math.min(4, Math.log(inName / inText))).toFixed(1);
};

const syllables = [...new Set([...places.first.keys(), ...places.last.keys(), ...places.only.keys()])].sort();
const rows = syllables.map((s) => [s, odds('first', s), odds('last', s), odds('only', s)].join('\t'));
const header = `# How much likelier a syllable is in a Korean given name than in running text, as a natural logarithm.
# syllable; first, last: at that place of a given name of two syllables; only: as a given name of one.
# A syllable that is not listed counts -4. Made by scripts/build-given-name-syllables.ts; may be edited by hand.
syllable\tfirst\tlast\tonly`;
writeFileSync(TARGET, `${header}\n${rows.join('\n')}\n`);
