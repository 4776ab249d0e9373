import { isSubsequence } from './abbreviations.js';
import { hasLegalForm } from './legal-forms.js';
import type { SuffixMatch } from './organisation-names.js';
import type { Candidate, Reading } from './reading.js';
import { TRUST } from './reading.js';
import type { Word } from './words.js';

/** Nouns that only an organisation has: 한들전자 관계자, 한들전자 측. */
const BELONGINGS =
  /^(?:관계자|측|대변인|소속|출신|임원|직원|임직원|노조|본사|사옥|계열사|자회사|대표이사|대표|회장|사장|홈페이지|누리집)/;
const SHORTEST_COMPOUND = 4;
/** Particles of what acts. */
const ACTS = /^(?:은|는|이|가|측은|측이|에 따르면)$/;
const DEPARTMENT = /^[가-힣]{2,}(?:과|실|팀)$/;
/** What follows the name of a university. */
const OF_SCHOOLS =
  /^(?:교수|명예교수|석좌교수|총장|부총장|학장|연구팀|연구진|산학협력단|학생|졸업|출신|재학|캠퍼스|병원|의료원|의대|법대|[가-힣]{1,10}(?:학과|학부|대학원|학과는|과 교수)|[가-힣]{1,10}대학)/;

/** Organisations that their ending or their neighbours give away. */
export function findOrganisations(reading: Reading): Candidate[] {
  const found: Candidate[] = [];
  const committees = committeesOf(reading.body);
  for (const [index, word] of reading.words.entries()) {
    addByEnding(reading, word, found);
    addKnown(reading, word, found);
    addByBelonging(reading, index, found);
    addCommittee(reading, word, committees, found);
    addSchool(reading, index, found);
    addAbbreviated(reading, word, found);
    addByLegalForm(reading, word, found);
    for (const inner of word.aside) {
      addByEnding(reading, inner, found);
      addKnown(reading, inner, found);
    }
  }
  return found;
}

/** End of the name in `word` when its ending makes it an organisation by itself; -1 when it does not. */
function organisationEnd(reading: Reading, word: Word): number {
  const { organisations } = reading.lexicons;
  for (const { end, text } of reading.nameForms(word)) {
    const suffix = organisations.suffix(text);
    // 책임연구원 is what somebody is called.
    if (suffix === null || isSite(reading, text, suffix.stem) || reading.lexicons.titles.has(text)) continue;
    // 2천여대 counts vehicles.
    if (suffix.kind === 'school' && /\d/.test(text)) continue;
    if (suffix.strength === 'strong') return end;
    if (isNewParty(reading, word, end, suffix) || isShortUniversity(reading, word, end, suffix)) return end;
    const proper = reading.isProper(word, word.start + suffix.stem);
    if (suffix.strength === 'proper' && proper) return end;
    if (suffix.strength === 'acting' && (proper || isActingCompound(reading, word, end))) return end;
  }
  return -1;
}

/** 도담증권은: a compound that the dictionary does not know, where it acts or has people. */
function isActingCompound(reading: Reading, word: Word, end: number): boolean {
  const text = reading.body.slice(word.start, end);
  if (text.length < SHORTEST_COMPOUND || reading.lexicons.organisations.isNever(text)) return false;
  if (reading.morphemeAt(word, end) !== null || reading.isVerbal(word)) return false;
  if (ACTS.test(reading.body.slice(end, word.end))) return true;
  const next = reading.words[reading.wordIndex(word.start) + 1];
  return word.end === end && next !== undefined && next.gap === ' ' && BELONGINGS.test(next.text);
}

/** 나로우주센터 has the longer ending of a site. */
function isSite(reading: Reading, text: string, stem: number): boolean {
  const site = reading.lexicons.places.suffix(text);
  return site?.kind === 'facility' && site.stem < stem;
}

/** Names that are known, alone or with their short forms: 네이버, LG CNS, 합참. */
function addKnown(reading: Reading, word: Word, found: Candidate[]): void {
  const next = reading.wordAt(word.end);
  if (next !== null && next.gap === ' ' && word.particle === '') {
    for (const end of reading.nameEnds(next)) {
      if (reading.lexicons.organisations.known(reading.body.slice(word.start, end)) === null) continue;
      found.push({ start: word.start, end, type: 'OG', score: TRUST.rule });
      return;
    }
  }
  for (const { end, text } of reading.nameForms(word)) {
    if (!isKnown(reading, word, end, text)) continue;
    if (!isInsideTagged(reading, word.start, end))
      found.push({ start: word.start, end, type: 'OG', score: TRUST.rule });
    return;
  }
}

function isKnown(reading: Reading, word: Word, end: number, text: string): boolean {
  const kind = reading.lexicons.organisations.known(text);
  if (kind === 'sure') return true;
  if (kind === 'platform') return false;
  if (kind === 'homonym') {
    const morpheme = reading.morphemeAt(word, end);
    return (
      (morpheme?.tag === 'NNP' && !/^(?:지명|인명)/.test(morpheme.semantic)) ||
      reading.tagOver(word.start, end)?.type === 'OG'
    );
  }
  if (reading.lexicons.aliases.typeOf(text) !== 'OG') return false;
  return text.length > 2 || reading.morphemeAt(word, end)?.tag !== 'NNG' || isExplained(reading, text);
}

/** 한빛대, but not 시간대: a proper noun with 대, where the tagger sees nothing else. */
function isShortUniversity(
  reading: Reading,
  word: Word,
  end: number,
  { kind, stem, strength }: SuffixMatch,
): boolean {
  if (kind !== 'school' || strength !== 'weak' || stem < 2 || reading.body[end - 1] !== '대') return false;
  const tag = reading.tagOver(word.start, end);
  if ((tag !== null && tag.type !== 'OG') || reading.isVerbal(word)) return false;
  const first = reading.morphemes[word.first];
  return first?.tag === 'NNP' && first.end === word.start + stem && end >= word.stem;
}

/** 새길당, but not 시간당. */
function isNewParty(reading: Reading, word: Word, end: number, { kind, stem }: SuffixMatch): boolean {
  if (kind !== 'party' || !/^[가-힣]{3,}$/.test(reading.body.slice(word.start, end))) return false;
  return (
    reading.morphemeAt(word, end) === null &&
    reading.isProper(word, word.start + stem) &&
    !reading.isVerbal(word)
  );
}

function addByEnding(reading: Reading, word: Word, found: Candidate[]): void {
  const end = organisationEnd(reading, word);
  if (end < 0 || isInsideTagged(reading, word.start, end)) return;
  const village = villageBefore(reading, word, end);
  found.push({ start: village?.start ?? word.start, end, type: 'OG', score: TRUST.rule });
}

const COMMITTEE = /^[가-힣]{2,7}위$/;
const SHORTEST_COMMITTEE = 3;
const LONGEST_COMMITTEE = 8;

/** What may be short for a committee: every piece of a word that stands before 원회 or 원장. */
function committeesOf(body: string): ReadonlySet<string> {
  const committees = new Set<string>();
  for (const { index } of body.matchAll(/(?<=위)원[회장]/g))
    for (let length = SHORTEST_COMMITTEE; length <= Math.min(LONGEST_COMMITTEE, index); length++)
      committees.add(body.slice(index - length, index));
  return committees;
}

/** 예산위, when the article has its 예산위원회 or 예산위원장. */
function addCommittee(
  reading: Reading,
  word: Word,
  committees: ReadonlySet<string>,
  found: Candidate[],
): void {
  if (committees.size === 0) return;
  const form = reading.nameForms(word).find(({ text }) => COMMITTEE.test(text));
  if (form === undefined || !committees.has(form.text)) return;
  if (reading.lexicons.organisations.isGeneric(form.text)) return;
  found.push({ start: word.start, end: form.end, type: 'OG', score: TRUST.rule });
}

const VILLAGE = /^[가-힣]{2,}[읍면]$/;

/** 달빛면 새마을부녀회: the village that an association belongs to. */
function villageBefore(reading: Reading, word: Word, end: number): Word | null {
  const before = reading.words[reading.wordIndex(word.start) - 1];
  if (before === undefined || word.gap !== ' ' || before.particle !== '' || !VILLAGE.test(before.text))
    return null;
  const suffix = reading.lexicons.organisations.suffix(reading.body.slice(word.start, end));
  return suffix?.kind === 'association' && reading.morphemeAt(before, before.end)?.tag !== 'NNG'
    ? before
    : null;
}

/** Whether the tagger has a longer name there that also looks like an organisation's. */
function isInsideTagged(reading: Reading, start: number, end: number): boolean {
  const tag = reading.tagOver(start, end);
  if (
    tag === null ||
    tag.type !== 'OG' ||
    tag.start > start ||
    tag.end < end ||
    tag.end - tag.start <= end - start
  )
    return false;
  const text = reading.body.slice(tag.start, tag.end);
  const { organisations, aliases } = reading.lexicons;
  return (
    organisations.suffix(text) !== null || organisations.unit(text) !== null || aliases.typeOf(text) !== null
  );
}

/** Whether the article also has a fuller name that `alias` is known to stand for. */
function isExplained(reading: Reading, alias: string): boolean {
  return reading.lexicons.aliases.fullerNames(alias).some((name) => reading.has(name));
}

function addByBelonging(reading: Reading, index: number, found: Candidate[]): void {
  const word = reading.words[index];
  const next = reading.words[index + 1];
  if (word === undefined || next === undefined || next.gap !== ' ' || !BELONGINGS.test(next.text)) return;
  const { organisations, places, titles } = reading.lexicons;
  if (organisations.isGeneric(word.text) || places.kindOf(word.text) !== null || titles.has(word.text))
    return;
  // 군 인구정책실 관계자: a department of the town that the article is about.
  const department = /^[군시구도]$/.test(reading.words[index - 1]?.text ?? '') && DEPARTMENT.test(word.text);
  const suffix = organisations.suffix(word.text);
  if (!department && (suffix === null || !reading.isProper(word, word.start + suffix.stem))) return;
  found.push({ start: word.start, end: word.end, type: 'OG', score: TRUST.rule });
}

/** 디지털누림부(디누부): a short form in parentheses makes a name of what ends like an organisation. */
function addAbbreviated(reading: Reading, word: Word, found: Candidate[]): void {
  const [short, more] = word.aside;
  if (short === undefined || more !== undefined || reading.lexicons.organisations.suffix(word.text) === null)
    return;
  const { text } = short;
  if (!/^[가-힣]{2,5}$/.test(text) || text.at(-1) !== word.text.at(-1) || !isSubsequence(text, word.text))
    return;
  found.push({ start: word.start, end: word.end, type: 'OG', score: TRUST.slot });
}

/** 한들대 교수, 한들대 산학협력단: the short name of a university by what follows it. */
function addSchool(reading: Reading, index: number, found: Candidate[]): void {
  const word = reading.words[index];
  const next = reading.words[index + 1];
  if (word === undefined || next === undefined || next.gap !== ' ' || word.particle !== '') return;
  const { organisations } = reading.lexicons;
  const suffix = organisations.suffix(word.text);
  if (
    suffix?.kind !== 'school' ||
    suffix.strength !== 'weak' ||
    reading.morphemeAt(word, word.end)?.tag === 'NNG'
  )
    return;
  if (!OF_SCHOOLS.test(next.text)) return;
  found.push({ start: word.start, end: word.end, type: 'OG', score: TRUST.slot });
}

function addByLegalForm(reading: Reading, word: Word, found: Candidate[]): void {
  if (!hasLegalForm(reading.body, word.start)) return;
  found.push({ start: word.start, end: word.stem, type: 'OG', score: TRUST.strongRule });
}
