import { type Candidate, type Reading, TRUST } from './reading.js';
import type { Word } from './words.js';

/** Kinds of organisation that a country's name belongs to when they are written apart: 러시아 연방 우주국. */
const NATIONAL = new Set(['government', 'court', 'military', 'research']);
/** What may stand between a place and its body: whose level it is, no name itself. */
const LEVEL = /^(?:연방|주|자치|중앙|지방|과도|임시|국립|왕립|고등|최고|합동)$/;
/** One letter for a country, before a body only: 미 국무부. */
const SHORT_COUNTRY = /^[미일중한북영러불독]$/;
/** Bodies that stand in other countries' towns: 체코 오사카 총영사관. */
const EMBASSY = /(?:대사관|영사관|공관|문화원|대표부)$/;
/** Words between the place and its body. */
const MOST_BETWEEN = 2;
/** Bodies named by their quarter of a town: 라온 북부경찰서. */
const QUARTER = /^(?:동부|서부|남부|북부|중부|동|서|남|북|중)(?:경찰서|소방서|교육지원청|보건소|지법|지청)$/;

/** 미 국무부, 체코 연방 경찰, 소나 주 정부, 라온 북부경찰서: a body written apart from the place whose it is. */
export function findNationalBodies(reading: Reading): Candidate[] {
  const found: Candidate[] = [];
  for (const [index, word] of reading.words.entries()) {
    if (word.particle !== '' || word.aside.length > 0) continue;
    if (!isPlace(reading, word) && !SHORT_COUNTRY.test(word.text)) continue;
    const end = bodyEnd(reading, index);
    if (end > 0) found.push({ start: word.start, end, type: 'OG', score: TRUST.strongRule });
  }
  return found;
}

/** A country, also by its short form (미, 일), or what the tagger or the lexicon takes for a region. */
function isPlace(reading: Reading, word: Word): boolean {
  const kind = reading.lexicons.places.kindOf(word.text);
  if (kind === 'homonym' || kind === 'doubtful' || kind === 'ambiguous' || kind === null) {
    const tag = reading.tagOver(word.start, word.end);
    return tag !== null && tag.type === 'LC' && tag.start === word.start && tag.end === word.end;
  }
  return true;
}

/** Where the body ends whose place is the word at `index`; -1 when none follows. */
function bodyEnd(reading: Reading, index: number): number {
  const { places } = reading.lexicons;
  const place = reading.words[index];
  if (place === undefined) return -1;
  const short = places.kindOf(place.text) === 'short' || SHORT_COUNTRY.test(place.text);
  const country = short || places.isCountry(place.text);
  let abroad = false;
  for (let step = 1; step <= MOST_BETWEEN + 1; step += 1) {
    const word = reading.words[index + step];
    if (word === undefined || word.gap !== ' ') return -1;
    for (const end of reading.nameEnds(word)) {
      const text = reading.body.slice(word.start, end);
      if (abroad && !EMBASSY.test(text)) continue;
      if (country ? isNational(reading, word, end) : isRegional(reading, text, step > 1)) return end;
    }
    const town = country && isPlace(reading, word);
    if (!(town || LEVEL.test(word.text)) || word.particle !== '' || word.aside.length > 0) return -1;
    abroad ||= town;
  }
  return -1;
}

/** A public body, or one of a kind that countries have, without a name of its own. */
function isNational(reading: Reading, word: Word, end: number): boolean {
  const { organisations } = reading.lexicons;
  const text = reading.body.slice(word.start, end);
  if (organisations.isPublicBody(text)) return true;
  const suffix = organisations.suffix(text);
  // 한 책임연구원: one of those called so, none of Korea's.
  if (suffix?.strength !== 'strong' || reading.lexicons.titles.has(text)) return false;
  if (reading.morphemeAt(word, end)?.semantic === '기관') return true;
  return NATIONAL.has(suffix.kind) && !reading.isProper(word, word.start + suffix.stem);
}

/** A parliament, what has a level between, or what is named by its quarter. */
function isRegional(reading: Reading, text: string, levelled: boolean): boolean {
  if (!levelled && QUARTER.test(text)) return true;
  return reading.lexicons.organisations.isPublicBody(text) && (levelled || text.endsWith('의회'));
}
