import type { Span } from '../document.js';
import { personOdds } from './people.js';
import { type Candidate, type Reading, TRUST } from './reading.js';
import type { TitleMatch } from './titles.js';
import type { Word } from './words.js';

/** Followed by these it acts (고흥군 관계자); followed by those it is a place (고흥군 일대). */
const ACTS = /^(?:관계자|측|의회|공무원|직원|당국|담당|보건소|청|소속|제공|이미지)/;
const LIES = /^(?:일대|지역|전역|인근|주민|곳곳|관내|소재|출신|남쪽|북쪽|동쪽|서쪽|해안|앞바다|시내|도심)/;
const SUBJECT = /^(?:은|는|이|가|도|측은|측이|과|와)$/;
const LOCATIVE = /^(?:에|에서|에선|엔|에는|에서는|에도|에서도|으로|로|까지|부터)$/;
const SOURCE = /^(?:따르면|의하면|대해|대한|따라|의해)/;

/** 가람시의회, 종로구청: the body that shows its town. */
const OFFICE = /^([가-힣]{2,4}[시군구])(?:의회|청|보건소|립|농업기술센터)/;

/** Odds from which the word beside a town's office is its holder's name. */
const NAME_BESIDE = 3;
/** The same where its officer's name stands before it: 나금별 다솜시 교통국장. */
const NAME_BESIDE_OFFICER = -1;

/**
 * Towns and counties: organisations where they act, places where things happen, by each mention's use; where
 * that says nothing, what the article's other mentions make of it. Their bare names (고흥) are places.
 */
export function findLocalGovernments(reading: Reading): Candidate[] {
  const names = localGovernments(reading);
  if (names.size === 0) return [];
  const bare = new Set([...names].map((name) => name.slice(0, -1)).filter((name) => name.length > 1));
  const found: Candidate[] = [];
  const open = new Map<string, Span[]>();
  const acting = new Set<string>();
  for (const [index, word] of reading.words.entries()) {
    for (const { end, text } of reading.nameForms(word)) {
      if (bare.has(text) && !names.has(text)) {
        found.push({ start: word.start, end, type: 'LC', score: TRUST.consistency });
        break;
      }
      if (!names.has(text)) continue;
      const use = useOf(reading, index, word, end);
      if (use === null) openOccurrences(open, text).push({ start: word.start, end });
      else found.push({ start: word.start, end, type: use, score: TRUST.slot });
      if (use === 'OG') acting.add(text);
      break;
    }
  }
  for (const [name, occurrences] of open) {
    const type = acting.has(name) ? 'OG' : 'LC';
    for (const { start, end } of occurrences) found.push({ start, end, type, score: TRUST.slot });
  }
  return found;
}

function openOccurrences(open: Map<string, Span[]>, name: string): Span[] {
  const known = open.get(name);
  if (known !== undefined) return known;
  const occurrences: Span[] = [];
  open.set(name, occurrences);
  return occurrences;
}

function localGovernments(reading: Reading): Set<string> {
  const names = new Set<string>();
  const { places } = reading.lexicons;
  for (const [index, word] of reading.words.entries()) {
    const title = reading.titleOf(word);
    if (title !== null && /^[시군구]$/.test(title.organ) && isOffice(reading, index, title)) {
      names.add(reading.body.slice(word.start, title.head) + title.organ);
    }
    const office = OFFICE.exec(word.text)?.[1];
    if (office !== undefined) names.add(office);
    const headed = headedTown(reading, index);
    if (headed !== null) names.add(headed);
    const before = reading.words[index - 1];
    const province =
      before !== undefined &&
      word.gap === ' ' &&
      before.particle === '' &&
      places.kindOf(before.text) === 'province';
    for (const { end, text } of reading.nameForms(word)) {
      const suffix = places.suffix(text);
      if (suffix?.kind !== 'government') continue;
      if (
        isLocalGovernment(reading, word, end, suffix.stem, province) ||
        (end === word.end && suffix.stem > 1 && isOfficersTown(reading, index))
      )
        names.add(text);
    }
  }
  return names;
}

/** 서라시의 진하율 시장, 라정후 전 새결시 부시장: a town between or before a name and the office it has. */
function headedTown(reading: Reading, index: number): string | null {
  const word = reading.words[index];
  if (word === undefined) return null;
  const [, town, organ] = /^([가-힣]{2,4}([시군구]))의?$/.exec(word.text) ?? [];
  if (town === undefined || organ === undefined || reading.lexicons.organisations.isNever(town)) return null;
  const next = reading.words[index + 1];
  if (word.text.length > town.length) {
    const officer = reading.words[index + 2];
    return next?.gap === ' ' && officer?.gap === ' ' && heads(reading, officer, organ) ? town : null;
  }
  const former = reading.words[index - 1];
  const name = reading.words[index - 2];
  if (next === undefined || next.gap !== ' ' || !heads(reading, next, organ)) return null;
  if (former === undefined || name === undefined || !FORMER.test(former.text)) return null;
  return personOdds(reading, name, name.end, true) >= NAME_BESIDE_OFFICER ? town : null;
}

const FORMER = /^(?:전|현|전임|신임)$/;

/** 시장, 부시장 of a 시. */
function heads(reading: Reading, word: Word, organ: string): boolean {
  return reading.titleOf(word)?.organ === organ || HEAD.exec(word.text)?.[1] === organ;
}

const HEAD = /^부?([시군구])(?:장|수)(?![가-힣]{2})/;

/** 운평시장 beside a name, or with a proper name in it: 공공시장 is a market. */
function isOffice(reading: Reading, index: number, title: TitleMatch): boolean {
  const word = reading.words[index];
  if (word === undefined || title.head - word.start < 2) return false;
  if (reading.isProper(word, title.head)) return true;
  return [reading.words[index - 1], reading.words[index + 1]].some(
    (beside) => beside !== undefined && personOdds(reading, beside, beside.stem) >= NAME_BESIDE,
  );
}

/** 나금별 다솜시 교통국장: a town between a name and an office. */
function isOfficersTown(reading: Reading, index: number): boolean {
  const before = reading.words[index - 1];
  const word = reading.words[index];
  const next = reading.words[index + 1];
  if (before === undefined || word === undefined || next === undefined) return false;
  if (!reading.continuesPhrase(word, before) || next.gap !== ' ' || word.particle !== '') return false;
  const title = reading.titleOf(next);
  if (title?.kind !== 'office' || (title.organ !== '' && title.head === title.start)) return false;
  return personOdds(reading, before, before.end, true) >= NAME_BESIDE_OFFICER;
}

function isLocalGovernment(
  reading: Reading,
  word: Word,
  end: number,
  stem: number,
  province: boolean,
): boolean {
  const text = reading.body.slice(word.start, end);
  const { places } = reading.lexicons;
  if (places.kindOf(text) === 'province') return true;
  // 충남도는: only before another particle is the last letter none.
  if (text.endsWith('도') && places.kindOf(text.slice(0, -1)) === 'province' && end < word.end) return true;
  if (reading.isOrganisationRather(text, stem)) return false;
  if (text.endsWith('도') || stem < 2 || places.isCountry(text.slice(0, stem))) return false;
  if (province) return true;
  const remark = word.end === end ? word.aside[0] : undefined;
  if (remark !== undefined && /^[시군구]$/.test(reading.titleOf(remark)?.organ ?? '')) return true;
  const first = reading.morphemes[word.first];
  if (first === undefined || first.start !== word.start) return false;
  if (first.end === end || first.end === end - 1) {
    if (first.tag === 'NNP' && first.semantic.startsWith('지명')) return true;
  }
  const tag = reading.tagOver(word.start, end);
  if (tag === null || tag.start !== word.start || tag.end !== end) return false;
  // 주한미군 is an organisation and no county.
  return tag.type === 'LC' || (tag.type === 'OG' && !text.endsWith('군'));
}

/** What a mention's surroundings make of it; null when they leave it open. */
function useOf(reading: Reading, index: number, word: Word, end: number): 'OG' | 'LC' | null {
  const { places } = reading.lexicons;
  const remark = word.aside[0];
  if (remark !== undefined && reading.titleOf(remark) !== null) return 'OG';
  const particle = end < word.end ? reading.body.slice(end, word.end) : word.particle;
  const next = reading.words[index + 1];
  if (SUBJECT.test(particle)) return 'OG';
  if (LOCATIVE.test(particle))
    return particle === '에' && next !== undefined && SOURCE.test(next.text) ? 'OG' : 'LC';
  if (particle !== '' || next === undefined || next.gap !== ' ') return null;
  if (ACTS.test(next.text)) return 'OG';
  if (LIES.test(next.text)) return 'LC';
  for (const text of [next.text, reading.body.slice(next.start, next.stem)]) {
    const suffix = places.suffix(text);
    if ((suffix?.kind === 'admin' || suffix?.kind === 'government') && suffix.stem > 1) return 'LC';
  }
  return null;
}
