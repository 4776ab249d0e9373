import { personOdds } from './people.js';
import { type Candidate, type Reading, TRUST } from './reading.js';
import type { Word } from './words.js';

/** What parts the items of a list: A, B · ▲C. */
const SEPARATOR = /^ ?[,·ㆍ∙•▲△▴、/] ?[▲△▴]? ?$/;
const LONGEST_ITEM = 3;
/** Odds from which a word is rather a person's name than a town's. */
const PERSON_RATHER = 2;
const FEWEST_ITEMS = 3;
/** Closes a list: A, B, C 등. */
const CLOSING = /^등(?:이|은|을|의|과|도|에|에서|으로|에게)?$/;

interface Item {
  readonly start: number;
  readonly end: number;
  readonly words: readonly Word[];
}

/** Names that stand in one list with names of one kind: 가람경찰서, 누림의용소방대 등; 담양, 곡성, 구례. */
export function findListed(reading: Reading, spans: readonly Candidate[]): Candidate[] {
  const known = new Map(spans.map((span) => [span.end, span]));
  const found: Candidate[] = [];
  const { words } = reading;
  let index = 1;
  while (index < words.length) {
    if (!SEPARATOR.test(words[index]?.gap ?? '')) {
      index += 1;
      continue;
    }
    const { items, next } = readList(reading, index);
    addListed(reading, items, known, found);
    index = Math.max(next, index + 1);
  }
  return found;
}

/** The list whose second item begins at `index`, and the word behind it. */
function readList(reading: Reading, index: number): { items: Item[]; next: number } {
  const { words } = reading;
  const items: Item[] = [];
  const first = words[index - 1];
  if (first !== undefined) items.push(itemOf([first], first.end));
  let current: Word[] = [];
  let at = index;
  for (; at < words.length; at += 1) {
    const word = words[at];
    if (word === undefined || CLOSING.test(word.text)) break;
    const separated = SEPARATOR.test(word.gap);
    if (separated && current.length > 0) {
      items.push(itemOf(current, current.at(-1)?.end ?? 0));
      current = [];
    } else if (!separated && at > index && word.gap !== ' ') break;
    current.push(word);
    if (current.length > LONGEST_ITEM) return { items, next: at };
    // 한슬나: what looks like a particle is a part of the name that the tagger sees there.
    const tag = reading.tagOver(word.start, word.end);
    const whole = tag !== null && tag.start === word.start && tag.end === word.end;
    if (word.particle !== '' && !whole) {
      // Only the last item has a particle.
      items.push(itemOf(current, word.stem));
      return { items, next: at + 1 };
    }
  }
  if (current.length > 0) items.push(itemOf(current, current.at(-1)?.end ?? 0));
  return { items, next: at };
}

function itemOf(words: readonly Word[], end: number): Item {
  return { start: words[0]?.start ?? end, end, words };
}

function addListed(
  reading: Reading,
  items: readonly Item[],
  known: ReadonlyMap<number, Candidate>,
  found: Candidate[],
): void {
  if (items.length < FEWEST_ITEMS) return;
  const types = items.map(({ end }) => known.get(end)?.type);
  const type = sharedType(types);
  if (type === null) return;
  for (const [index, item] of items.entries()) {
    // What stands before the first name of an organisation may belong to the sentence.
    if ((index === 0 && type === 'OG') || types[index] !== undefined || !FITS[type](reading, item)) continue;
    found.push({ start: item.start, end: item.end, type, score: TRUST.rule });
  }
}

/** The type that all names of a list have, when enough of its items have one; null otherwise. */
function sharedType(types: readonly (Candidate['type'] | undefined)[]): 'PS' | 'OG' | 'LC' | null {
  const known = types.filter((type) => type !== undefined);
  const [type] = known;
  if ((type !== 'PS' && type !== 'OG' && type !== 'LC') || known.some((other) => other !== type)) return null;
  // Organisations show in their endings; a place or a person needs company.
  return type === 'OG' || (known.length > 1 && known.length * 2 >= types.length) ? type : null;
}

const FITS = { PS: isPersonLike, OG: isOrganisationLike, LC: isPlaceLike } as const;

/** Nouns, not one everyday word. */
function isOrganisationLike(reading: Reading, { start, end, words }: Item): boolean {
  const { organisations, titles, places } = reading.lexicons;
  const text = reading.body.slice(start, end);
  const [word] = words;
  if (word === undefined || text.length < 3 || /^\d/.test(text)) return false;
  if (organisations.isGeneric(text) || titles.has(text) || places.kindOf(text) !== null) return false;
  if (!words.every((each) => reading.isPlainNoun(each) || reading.isNovel(each, each.end))) return false;
  if (organisations.suffix(text) !== null || organisations.unit(text) !== null) return true;
  return words.length === 1 && reading.isNovel(word, end);
}

/** One short word that may be a town's name: 담양, 곡성, 구례. */
function isPlaceLike(reading: Reading, { start, end, words }: Item): boolean {
  const [word] = words;
  const text = reading.body.slice(start, end);
  if (word === undefined || words.length > 1 || !/^[가-힣]{2,6}$/.test(text)) return false;
  const { names, organisations, titles } = reading.lexicons;
  if (names.score(text) > PERSON_RATHER) return false;
  return !organisations.isGeneric(text) && !titles.has(text) && reading.isPlainNoun(word);
}

function isPersonLike(reading: Reading, { start, end, words }: Item): boolean {
  const [word] = words;
  return (
    word !== undefined && words.length === 1 && word.start === start && personOdds(reading, word, end) > 0
  );
}
