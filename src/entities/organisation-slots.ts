import { type Candidate, type Reading, TRUST } from './reading.js';
import type { Word } from './words.js';

/** Nouns of offices and fields that stand between an organisation and a title without being either. */
const NO_NAME =
  /(?:학과|학부|담당|분야|부문|전공|출신|소속|부부|가족|형제|자매|남매|지사|본사|본부|팀|실|과|[친비반][가-힣]계|[초재다]선|중진인?)$/;
const REACH = 5;
/** Who heads a firm, and hardly a field of work. */
const HEAD = /^(?:대표|대표이사|공동대표|사장|회장|창업자|최고경영자|CEO)$/;
/** Who heads a firm, and hardly a group of people, also where the office stands before the name. */
const HEAD_OF_FIRM = /^(?:대표이사|사장|회장|창업자|CEO|최고[가-힣]{2,4}책임자|최고경영자)$/;
const SHORTEST_COMPOUND = 4;

/** Organisations by their place beside a person: NAME ORG TITLE, ORG NAME TITLE, ORG의 NAME TITLE. */
export function findOrganisationSlots(reading: Reading, people: readonly Candidate[]): Candidate[] {
  const found: Candidate[] = [];
  const starts = new Set(people.filter(({ score }) => score > TRUST.tagger).map(({ start }) => start));
  for (const person of people) {
    const first = reading.wordIndex(person.start);
    const last = reading.wordIndex(person.end - 1);
    const word = reading.words[first];
    if (word === undefined || word.start > person.start) continue;
    addBetween(reading, last, person.end, found);
    addHeaded(reading, last, found);
    addParty(reading, first, last, found);
    if (reading.isBeforeTitle(reading.words[last] ?? word)) addLeft(reading, first, starts, found);
  }
  return found;
}

/** The words between a name and its title, from the first to the last that can be a name's. */
function addBetween(reading: Reading, last: number, nameEnd: number, found: Candidate[]): void {
  if (reading.words[last]?.end !== nameEnd) return;
  for (let index = last + 1; index <= last + REACH; index += 1) {
    const word = reading.words[index];
    if (word === undefined || !follows(reading, index)) return;
    if (reading.titleOf(word) === null) {
      if (!reading.isBare(word)) return;
      continue;
    }
    const organisation = reading.words[last + 1];
    if (index === last + 1 || organisation === undefined) return;
    const heads = index === last + 2 && HEAD.test(reading.body.slice(word.start, word.stem));
    if (heads && isCompound(reading, organisation, organisation.end)) {
      found.push({ start: organisation.start, end: organisation.end, type: 'OG', score: TRUST.slot });
    } else addIfName(reading, organisation, organisation.end, found, organisation.start);
    return;
  }
}

function addLeft(reading: Reading, first: number, people: ReadonlySet<number>, found: Candidate[]): void {
  for (let index = first - 1; index >= Math.max(0, first - 2); index -= 1) {
    const word = reading.words[index];
    if (word === undefined || people.has(word.start) || !follows(reading, index + 1)) return;
    const possessive = word.text.endsWith('의') ? word.end - 1 : -1;
    const outer = word.particle.startsWith('의') || possessive >= 0;
    if (!outer && word.particle !== '') return;
    const end = possessive >= 0 ? possessive : word.end;
    if (addIfName(reading, word, end, found)) return;
    const office = index < first - 1 ? reading.words[index + 1]?.text : undefined;
    // 이음펀드의 나혁 본부장, 한봄배터리 대표이사 나혁: everyday nouns own a person by office only as a name.
    if ((outer || (office !== undefined && HEAD_OF_FIRM.test(office))) && isCompound(reading, word, end))
      found.push({ start: word.start, end, type: 'OG', score: TRUST.slot });
    if (outer) return;
  }
}

const PARTY = /^[가-힣]{2,6}당$/;
const NO_PARTY = /(?:^.|[여야정신양각공]당|집권당|소속당|다수당|소수당|식당|성당|경로당|[가-힣]마당)$/;
const OF_A_PARTY =
  /^(?:의원|국회의원|원내대표|원내대변인|수석대변인|대변인|최고위원|비대위원장|정책위의장|사무총장|대표)/;

/** 어울림당 나혁 의원: everyday words are a party's name before whom only parties have. */
function addParty(reading: Reading, first: number, last: number, found: Candidate[]): void {
  const [word, title] = [reading.words[first - 1], reading.words[last + 1]];
  if (word === undefined || title === undefined || word.particle !== '' || !follows(reading, first)) return;
  if (title.gap !== ' ' || !PARTY.test(word.text) || NO_PARTY.test(word.text) || !OF_A_PARTY.test(title.text))
    return;
  found.push({ start: word.start, end: word.end, type: 'OG', score: TRUST.slot });
}

/** 강담우 시민데이터연구소장: the body that the title right behind a name is grown together with. */
function addHeaded(reading: Reading, last: number, found: Candidate[]): void {
  const word = reading.words[last + 1];
  const title = word === undefined ? null : reading.titleOf(word);
  if (word === undefined || title === null || !follows(reading, last + 1)) return;
  const { head, organ } = title;
  const end = head + organ.length;
  if (organ === '' || head - word.start < 2 || !reading.body.startsWith(organ, head)) return;
  const text = reading.body.slice(word.start, end);
  if (organ.length < 2 && reading.lexicons.organisations.suffix(text)?.strength !== 'strong') return;
  if (reading.lexicons.titles.isModifier(reading.body.slice(word.start, head))) return;
  if (reading.lexicons.organisations.isGeneric(text)) return;
  found.push({ start: word.start, end, type: 'OG', score: TRUST.slot });
}

/** 하늘모델, of everyday nouns, is a name where its head is named: 서가온 하늘모델 대표. */
function isCompound(reading: Reading, word: Word, end: number): boolean {
  const { titles, places, organisations } = reading.lexicons;
  const text = reading.body.slice(word.start, end);
  const single = reading.morphemeAt(word, end) !== null;
  if (text.length < SHORTEST_COMPOUND || single || !reading.isPlainNoun(word, end)) return false;
  if (NO_NAME.test(text) || titles.isModifier(text) || organisations.isGeneric(text)) return false;
  return places.kindOf(text) === null && reading.titleOf(word)?.end !== end;
}

/** Adds the name in `[word.start, end)`, or the tagger's longer one that begins at `from` or later. */
function addIfName(reading: Reading, word: Word, end: number, found: Candidate[], from = 0): boolean {
  const { titles, places, organisations } = reading.lexicons;
  const text = reading.body.slice(word.start, end);
  if (text.length < 2 || NO_NAME.test(text) || titles.isModifier(text) || organisations.isGeneric(text))
    return false;
  if (places.kindOf(text) !== null || reading.titleOf(word)?.end === end) return false;
  const suffix = organisations.suffix(text);
  if (suffix === null && !reading.isNovel(word, end)) return false;
  if (suffix === null && (places.suffix(text)?.kind === 'government' || /^\d/.test(text))) return false;
  const tag = reading.tagOver(word.start, end);
  const start =
    tag !== null && tag.type === 'OG' && tag.start >= from && tag.start < word.start && tag.end === end
      ? tag.start
      : word.start;
  found.push({ start, end, type: 'OG', score: TRUST.slot });
  return true;
}

function follows(reading: Reading, index: number): boolean {
  const left = reading.words[index - 1];
  const right = reading.words[index];
  return left !== undefined && right !== undefined && reading.continuesPhrase(right, left);
}
