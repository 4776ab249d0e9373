import { KOREAN_NAME } from './korean-names.js';
import { type Candidate, type Reading, TRUST } from './reading.js';
import type { Word } from './words.js';

const CITY_OWNED = new Set(['research', 'institution', 'association', 'medical', 'court']);
/** Bodies that every village has: 새솔면 부녀회. */
const VILLAGE_BODY = /^[가-힣]{2,}(?:회|협의체|방범대|소방대)$/;
/** What has departments called 과. */
const OFFICE = /[청부처시군구]$/;
/** Houses of a larger body that have no name but its own: 세림대 의료원, 한결전자 노조. */
const HOUSE = /^(?:의료원|병원|연구소|대학원|노조|노동조합|재단|도서관|박물관)$/;
/** 누빛대 총학생회: bodies that every school has. */
const SCHOOL = /(?:대|대학|대학교|학교|[가-힣]고)$/;
const SCHOOL_BODY =
  /^(?:총학생회|학생회|교수회|교수평의회|교수협의회|대학평의원회|평의원회|대의원회|이사회|총동문회|동문회|총동창회)$/;
/** Kinds of organisation that a country's name belongs to: 미국 국무부, 일본 총합정책연구기구. */
const NATIONAL = new Set(['government', 'court', 'military']);
const NATIONAL_WHEN_COMMON = new Set(['research', 'association', 'institution', 'school', 'medical', 'unit']);

/**
 * `spans` (in text order) with those joined that make one name: a country and its public body, an
 * organisation and its part, a place and its institution.
 */
export function joinNames(reading: Reading, spans: readonly Candidate[]): Candidate[] {
  const joined: Candidate[] = [];
  const startingAt = new Map(spans.map((span) => [span.start, span]));
  let covered = -1;
  for (const span of spans) {
    if (span.start < covered) continue;
    let whole = joinCabinet(reading, joinPerson(reading, span, startingAt));
    for (;;) {
      const next = nextPart(reading, whole, startingAt);
      if (next === null) break;
      whole = { start: whole.start, end: next.end, type: 'OG', score: TRUST.strongRule };
    }
    covered = Math.max(whole.end, graduateSchoolEnd(reading, whole, startingAt));
    joined.push(whole);
  }
  return joined;
}

/** 앙겔라 and 메르켈: two parts of a foreign name that the tagger cut. */
function joinPerson(
  reading: Reading,
  span: Candidate,
  startingAt: ReadonlyMap<number, Candidate>,
): Candidate {
  const word = reading.wordAt(span.end - 1);
  const next = word === null ? null : reading.wordAt(word.end);
  if (
    span.type !== 'PS' ||
    span.end - span.start < 2 ||
    word === null ||
    next === null ||
    word.end !== span.end ||
    next.gap !== ' '
  )
    return span;
  const other = startingAt.get(next.start);
  if (other?.type !== 'PS' || word.particle !== '') return span;
  const { names } = reading.lexicons;
  const first = reading.body.slice(span.start, span.end);
  const second = reading.body.slice(other.start, other.end);
  if (names.score(first) > KOREAN_NAME || names.score(second) > KOREAN_NAME) return span;
  return { ...span, end: other.end };
}

/** 법학전문대학원: what a university has and is named without. */
const GRADUATE_SCHOOL = /[가-힣]{2}대학원$/;

/** 누림대 법학전문대학원: where the part ends that is no name beside its university's; -1 when there is none. */
function graduateSchoolEnd(
  reading: Reading,
  whole: Candidate,
  startingAt: ReadonlyMap<number, Candidate>,
): number {
  if (whole.type !== 'OG' || !SCHOOL.test(reading.body.slice(whole.start, whole.end))) return -1;
  const part = startingAt.get(whole.end + 1);
  return part?.type === 'OG' && GRADUATE_SCHOOL.test(reading.body.slice(part.start, part.end))
    ? part.end
    : -1;
}

const CABINET = /^(?:정부|행정부|내각)$/;

/** 도세린 정부: a government by who leads it. */
function joinCabinet(reading: Reading, person: Candidate): Candidate {
  if (person.type !== 'PS') return person;
  const word = reading.wordAt(person.end - 1);
  const next = word === null ? null : reading.wordAt(word.end);
  if (word === null || next === null || word.end !== person.end || next.gap !== ' ') return person;
  const end = reading.nameEnds(next).find((each) => CABINET.test(reading.body.slice(next.start, each)));
  return end === undefined ? person : { start: person.start, end, type: 'OG', score: TRUST.strongRule };
}

/** What right after `whole` belongs to the same name; null when nothing does. */
function nextPart(
  reading: Reading,
  whole: Candidate,
  startingAt: ReadonlyMap<number, Candidate>,
): { readonly end: number } | null {
  if (whole.type !== 'OG' && whole.type !== 'LC') return null;
  const index = reading.wordIndex(whole.end - 1);
  const word = reading.words[index];
  const next = reading.words[index + 1];
  if (word === undefined || next === undefined || next.gap !== ' ') return null;
  if (word.end !== whole.end || word.particle !== '' || word.aside.length > 0) return null;
  const { organisations, places } = reading.lexicons;
  const name = reading.body.slice(whole.start, whole.end);
  const chamberOfCourt = COURT.test(name) ? COURT_CHAMBER.exec(next.text) : null;
  // The tagger has a number there.
  if (chamberOfCourt !== null) return { end: next.start + chamberOfCourt[0].length };
  const span = startingAt.get(next.start);
  if (span !== undefined && span.type !== 'OG') return null;
  const ends = span === undefined ? reading.nameEnds(next) : [span.end];
  for (const end of ends) {
    const text = reading.body.slice(next.start, end);
    if (
      whole.type === 'LC' &&
      places.isCountry(name) &&
      joinsCountry(reading, next, text, span !== undefined)
    )
      return { end };
    if (whole.type === 'LC' && organisations.isPublicBody(text) && text.endsWith('의회')) return { end };
    // 서울 수서경찰서, 부산 해경: the town is a part of the station's name.
    if (whole.type === 'LC' && STATION.test(text) && !places.isCountry(name)) return { end };
    const division = whole.type === 'LC' ? places.suffix(name)?.kind : undefined;
    const town = division === 'government' || division === 'admin' || isTown(reading, name);
    if (whole.type === 'LC' && (town ? joinsTown(reading, next, text) : joinsCity(reading, name, next, text)))
      return { end };
    const chamber = whole.type === 'OG' && CHAMBER.test(text) ? chamberEnd(reading, next) : -1;
    if (chamber >= 0) return { end: chamber };
    if (whole.type === 'OG' && /^(?:통신|뉴스|방송)$/.test(text)) return { end };
    if (whole.type === 'OG' && joinsOrganisation(reading, name, next, end, span !== undefined))
      return { end };
  }
  return null;
}

const CHAMBER = /^(?:형사|민사|행정|가사|특별|소년|전원)$/;
const NUMBERED_CHAMBER = /^(?:제?\d+(?:-\d)?(?:합의)?부|\d*단독|합의부|재판부)/;

/** 서울고법 형사 9부: where the chamber's number behind its kind ends; -1 when there is none. */
function chamberEnd(reading: Reading, kind: Word): number {
  const number = reading.wordAt(kind.end);
  if (number === null || number.gap !== ' ' || kind.particle !== '') return -1;
  const match = NUMBERED_CHAMBER.exec(number.text);
  return match === null ? -1 : number.start + match[0].length;
}

function joinsCountry(reading: Reading, word: Word, text: string, tagged: boolean): boolean {
  const { organisations, places } = reading.lexicons;
  if (organisations.isPublicBody(text)) return true;
  const suffix = organisations.suffix(text);
  if (suffix === null || (suffix.strength === 'weak' && !tagged)) return false;
  if (places.kindOf(text.slice(0, Math.max(0, text.indexOf(' ')))) !== null) return false;
  if (NATIONAL.has(suffix.kind)) return true;
  return NATIONAL_WHEN_COMMON.has(suffix.kind) && !reading.isProper(word, word.start + suffix.stem);
}

/** Whether the article also has `name` with the ending of a town or county: 고흥 and 고흥군. */
function isTown(reading: Reading, name: string): boolean {
  return ['군', '시', '구'].some((ending) => reading.occurrencesOf(name + ending).count > 0);
}

/** 오버하우젠 해양생물박물관: an institution of everyday words is named by its city. */
function joinsCity(reading: Reading, name: string, word: Word, text: string): boolean {
  if (reading.lexicons.places.isCountry(name)) return false;
  const suffix = reading.lexicons.organisations.suffix(text);
  if (suffix === null || suffix.strength === 'weak' || !CITY_OWNED.has(suffix.kind)) return false;
  return !reading.isProper(word, word.start + suffix.stem);
}

function joinsTown(reading: Reading, word: Word, text: string): boolean {
  const { organisations } = reading.lexicons;
  if (organisations.isGeneric(text)) return VILLAGE_BODY.test(text);
  const suffix = organisations.suffix(text);
  if (suffix === null || suffix.strength === 'weak') return false;
  return !reading.isProper(word, word.start + suffix.stem);
}

const PARLIAMENT = /(?:국회|의회|상원|하원|중의원|참의원)$/;
const COMMITTEE = /^.{2,}(?:위|위원회|특위|소위)$/;
/** Unions of states, and the bodies they have. */
const UNION = /^(?:EU|유럽연합|유엔|UN|국제연합|아세안|ASEAN|나토|NATO|아프리카연합)$/;
const UNION_BODY =
  /^(?:이사회|집행위|집행위원회|의회|사무국|사무처|안보리|안전보장이사회|인권이사회|총회|정상회의)$/;
const STATION = /^(?:[가-힣]{0,4}(?:경찰서|소방서|세무서)|해경|해양경찰서|[가-힣]{2}지청)$/;
/** 대법원 2부, 부산가정법원 제1가사부. */
const COURT = /(?:법원|고법|지법|지검|고검|대검)$/;
const COURT_CHAMBER = /^(?:제?\d+[가-힣]{0,4}부|전원합의체)(?=$|[은는이가도의])/;
const FORCE = /(?:육군|해군|공군|해병대)$/;
const FORMATION = /^제?\d+[가-힣]*(?:사단|여단|군단|연대|비행단|함대|전단|대대|사령부)$/;

/** Whether the morphemes take the last letter of `[word.start, end)` for a particle. */
function isParticle(reading: Reading, word: Word, end: number): boolean {
  for (let index = word.first; index < word.last; index += 1) {
    const morpheme = reading.morphemes[index];
    if (morpheme !== undefined && morpheme.end === end) return morpheme.tag.startsWith('J');
  }
  return false;
}

/** 철도청 설명과: what an office says or does, and no department of it. */
const ACT = /(?:설명|해명|발표|주장|입장|답변|의견|판단|계획|방침|발언|지적|반박|요구|요청|결정|결과)과$/;

/** 서울지방경찰청 광역수사대, 세림대 산학협력단, but not 국회 통과. */
function joinsOrganisation(
  reading: Reading,
  whole: string,
  word: Word,
  end: number,
  tagged: boolean,
): boolean {
  const text = reading.body.slice(word.start, end);
  const { organisations } = reading.lexicons;
  if (HOUSE.test(text) || (SCHOOL.test(whole) && SCHOOL_BODY.test(text))) return true;
  if (PARLIAMENT.test(whole) && COMMITTEE.test(text)) return true;
  if (UNION.test(whole) && UNION_BODY.test(text)) return true;
  if (FORCE.test(whole) && FORMATION.test(text)) return true;
  // 국회 예산과 법안: no department of that name.
  const particle = text.endsWith('과') && isParticle(reading, word, end);
  if (particle && (!OFFICE.test(whole) || ACT.test(text))) return false;
  // 세림대 의료원과: no department of that name.
  if (HOUSE.test(reading.body.slice(word.start, word.stem)) && end > word.stem) return false;
  // 다래군의회 민주당: two bodies.
  if (organisations.suffix(text)?.kind === 'party') return false;
  const unit = organisations.unit(text);
  if (unit === null || text.endsWith('학과') || GRADUATE_SCHOOL.test(text)) return false;
  const title = reading.titleOf(word);
  // AI연구원 may be a body, 수석연구원 is an occupation.
  if (title?.end === end && !(tagged && reading.isProper(word, title.head))) return false;
  if (organisations.isGeneric(text) && !tagged) return false;
  if (text.length - unit.stem > 1) return unit.stem > 0 || tagged || text.length > 2;
  if (unit.stem < 2) return false;
  return tagged || reading.morphemeAt(word, end) === null || (text.endsWith('과') && OFFICE.test(whole));
}
