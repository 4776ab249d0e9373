import { type Candidate, type Reading, TRUST } from './reading.js';
import type { Word } from './words.js';

/** Places known everywhere, sites by their ending, and towns' divisions behind a larger place. */
export function findPlaces(reading: Reading): Candidate[] {
  const found: Candidate[] = [];
  for (const [index, word] of reading.words.entries()) {
    addPlace(reading, word, reading.words[index - 1] ?? null, reading.words[index + 1] ?? null, found);
    let before: Word | null = null;
    for (const inner of word.aside) {
      addPlace(reading, inner, before, null, found);
      before = inner;
    }
  }
  return found;
}

function addPlace(
  reading: Reading,
  word: Word,
  before: Word | null,
  after: Word | null,
  found: Candidate[],
): void {
  const { places } = reading.lexicons;
  for (const { end, text } of reading.nameForms(word)) {
    // 한국인: what the morphemes keep together is no place with a particle.
    if (end < word.stem) return;
    if (places.isSite(text)) {
      if (before !== null && word.gap === ' ' && names(reading, before))
        found.push({ start: before.start, end, type: 'LC', score: TRUST.slot });
      return;
    }
    const suffix = places.suffix(text);
    if (places.kindOf(text) === 'ambiguous') {
      if (isProvinceRather(reading, word, end, after)) {
        found.push({ start: word.start, end, type: 'LC', score: TRUST.slot });
      }
      return;
    }
    // 강원권, 충북권: regions of the country.
    if (text.endsWith('권') && end >= word.stem && places.kindOf(text.slice(0, -1)) !== null) {
      found.push({ start: word.start, end, type: 'LC', score: TRUST.slot });
      return;
    }
    const kind = places.kindOf(text);
    const acts = kind === 'province' && suffix?.kind === 'government';
    if (kind !== null && !acts && isKnownPlace(reading, word, end)) {
      if (beginsBody(reading, word, end) || endsEvent(reading, word, end)) return;
      found.push({ start: word.start, end, type: 'LC', score: TRUST.slot });
      return;
    }
    if (suffix === null || reading.isOrganisationRather(text, suffix.stem)) continue;
    const proper = reading.isProper(word, word.start + suffix.stem);
    if (suffix.kind === 'facility' && suffix.stem >= 2 && text.length - suffix.stem > 1 && proper) {
      found.push({ start: word.start, end, type: 'LC', score: TRUST.rule });
      return;
    }
    if (
      (suffix.kind === 'nature' || suffix.kind === 'landform') &&
      suffix.stem >= 2 &&
      isTagged(reading, word.start, end)
    ) {
      found.push({ start: word.start, end, type: 'LC', score: TRUST.rule });
      return;
    }
    const everyday = reading.morphemeAt(word, end)?.tag === 'NNG';
    const behind = before !== null && word.gap === ' ' && isLargerPlace(reading, before);
    const island =
      suffix.kind === 'government' &&
      ISLAND.test(text) &&
      end === word.end &&
      !reading.isVerbal(word) &&
      LIES.test(after?.text ?? '');
    if (
      (suffix.kind === 'admin' || island) &&
      !everyday &&
      end >= word.stem &&
      (behind || (suffix.kind === 'admin' && isVillage(reading, word, end)))
    ) {
      found.push({ start: word.start, end, type: 'LC', score: TRUST.slot });
      return;
    }
  }
}

/** 아시아나 항공, 뉴욕 포스트: the tagger has a longer name of a body there. */
function beginsBody(reading: Reading, word: Word, end: number): boolean {
  const tag = reading.tagOver(word.start, end);
  return tag !== null && tag.type === 'OG' && tag.start === word.start && tag.end > word.stem;
}

/** 2차 대전, 세계 대전: the last word of what the tagger has as an event. */
function endsEvent(reading: Reading, word: Word, end: number): boolean {
  const tag = reading.tagOver(word.start, end);
  return tag?.type === 'EV' && tag.start < word.start && tag.end === end;
}

const ISLAND = /^[가-힣]{2,3}도$/;
/** What stands behind an island rather than behind a noun with a particle. */
const LIES = /^(?:서쪽|동쪽|남쪽|북쪽|일대|인근|앞바다|해상|해역|해안|북단|남단|주민|부근|선착장|항|연안)/;
const VILLAGE = /^[가-힣]{2,3}[읍면]$/;

/** 다래읍의, 다래면 주민들: a village's name that the dictionary lacks, where the tagger sees nothing else. */
function isVillage(reading: Reading, word: Word, end: number): boolean {
  if (!VILLAGE.test(reading.body.slice(word.start, end)) || reading.isVerbal(word)) return false;
  const last = reading.morphemes.slice(word.first, word.last).find((each) => each.end === end);
  if (last === undefined || !last.tag.startsWith('NN')) return false;
  const tag = reading.tagOver(word.start, end);
  return tag?.type === 'LC' && tag.start === word.start;
}

/** 경기 is a match, too: a province before a town, before what the tagger takes for a place, or in a count. */
function isProvinceRather(reading: Reading, word: Word, end: number, after: Word | null): boolean {
  if (after === null || end !== word.end) return false;
  if (isTown(reading, after)) return true;
  const tag = reading.tagOver(word.start, end);
  if (tag?.type === 'LC' && tag.start === word.start && tag.end === end && after.gap === ' ') {
    const beside = reading.tagOver(after.start, after.end);
    return beside?.type === 'LC' && beside.start === after.start;
  }
  // 서울 12명, 경기 8명.
  return /^\d+(?:명|건|곳|개)/.test(after.text) && /^[,·] ?$/.test(word.gap);
}

/** 가람 해수욕장, 다온보 국제공항: whether `word` is the name of the site behind it. */
function names(reading: Reading, word: Word): boolean {
  if (word.particle !== '' || word.text.length < 2 || reading.titleOf(word) !== null) return false;
  const kind = reading.lexicons.places.kindOf(word.text);
  return (
    kind === 'region' ||
    (kind === null && reading.isNovel(word, word.end)) ||
    reading.morphemeAt(word, word.end)?.semantic === '지명' ||
    (reading.tagOver(word.start, word.end)?.type === 'LC' && kind === null)
  );
}

/** 수단 is a means and a country; the dictionary or the tagger must take it for a name. */
function isKnownPlace(reading: Reading, word: Word, end: number): boolean {
  const kind = reading.lexicons.places.kindOf(reading.body.slice(word.start, end));
  if (kind !== 'homonym' && kind !== 'doubtful') return true;
  const morpheme = reading.morphemeAt(word, end);
  if (morpheme === null) return false;
  return (
    morpheme.tag.startsWith('NNP') || morpheme.tag === 'SH' || reading.tagOver(word.start, end)?.type === 'LC'
  );
}

/** Whether the tagger takes exactly `[start, end)` for some name. */
function isTagged(reading: Reading, start: number, end: number): boolean {
  const tag = reading.tagOver(start, end);
  return tag !== null && tag.start === start && tag.end === end && (tag.type === 'OG' || tag.type === 'LC');
}

function isTown(reading: Reading, word: Word): boolean {
  const suffix = reading.lexicons.places.suffix(reading.body.slice(word.start, word.stem));
  return word.gap === ' ' && suffix?.kind === 'government' && suffix.stem > 1;
}

/** Whether `word` is a bare place that a division of it may follow: 강진군 병영면, 서울 성수동. */
function isLargerPlace(reading: Reading, word: Word): boolean {
  if (word.particle !== '') return false;
  const { places } = reading.lexicons;
  if (places.kindOf(word.text) !== null) return true;
  if (word.text.endsWith('도')) return false;
  const suffix = places.suffix(word.text);
  if (suffix === null || (suffix.kind !== 'government' && suffix.kind !== 'admin')) return false;
  if (suffix.stem < 2 && suffix.kind === 'admin') return false;
  const before = reading.words[reading.wordIndex(word.start) - 1];
  if (before !== undefined && word.gap === ' ' && places.kindOf(before.text) === 'province') return true;
  return (
    reading.isProper(word, word.start + suffix.stem) || reading.tagOver(word.start, word.end)?.type === 'LC'
  );
}
