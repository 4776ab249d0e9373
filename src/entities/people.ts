import { Calls } from './calls.js';
import { foreignNameAt } from './foreign-people.js';
import { isFramed, isPlacedBefore, organisationBetween } from './person-frames.js';
import type { Candidate, Reading } from './reading.js';
import { TRUST } from './reading.js';
import type { TitleMatch } from './titles.js';
import { isHanja, type Word } from './words.js';

/** Least odds (natural logarithm) that a word is a name, by how plainly its neighbours say so. */
const NEEDED = {
  called: -9,
  framed: -6,
  besideTitle: -4,
  besideOccupation: 0,
  short: -0.5,
  beforeAddress: -1,
  aroundOrganisation: -3,
  opening: -6.5,
  openingAroundOrganisation: -5,
  aroundPhrase: 3,
  afterTitle: 4,
  subjectAfterTitle: 0,
  fused: 3,
  aged: -3,
  glossed: 2,
} as const;
const SUBJECT = /^(?:은|는|이|가|씨는|씨가)$/;
/** Words between a name and its title: 조르주 로페스 프랑스 바다 담당 국무장관. */
const LONGEST_PHRASE = 6;
const AGE = /^(?:[5-9]|\d\d|1[01]\d)(?:세|살)?$/;

/** Korean full names that their neighbours give away: titles, 씨, an age, Hanja in parentheses. */
export function findPeople(reading: Reading): Candidate[] {
  const found: Candidate[] = [];
  const { words } = reading;
  const calls = new Calls(reading);
  for (const [index, word] of words.entries()) {
    const title = reading.titleOf(word);
    if (title !== null && !title.plural) {
      addFused(reading, word, title, found);
      addBefore(reading, calls, index, title, found);
      addAfter(reading, index, title, found);
    }
    if (word.aside.length > 0) {
      addRemarked(reading, word, found);
      addAsideHolder(reading, word, found);
      addAsideSpeaker(reading, word, found);
    }
  }
  return found;
}

/**
 * Odds (natural logarithm) that `[word.start, end)` is a Korean full name, from its syllables, the
 * dictionary and the tagger; -Infinity when it cannot be one. `bare`: its neighbours say that no particle ends it.
 */
export function personOdds(reading: Reading, word: Word, end: number, bare = false): number {
  const { names, titles, organisations, places, aliases } = reading.lexicons;
  const text = reading.body.slice(word.start, end);
  let odds = names.score(text);
  if (odds === Number.NEGATIVE_INFINITY) return odds;
  if (text.length === 2 && names.isSurname(text)) return Number.NEGATIVE_INFINITY;
  if (titles.has(text) || titles.isModifier(text) || organisations.isGeneric(text)) odds -= 8;
  if (places.kindOf(text) !== null || aliases.typeOf(text) !== null) odds -= 8;
  const suffix = organisations.suffix(text);
  // 노숲대: a single syllable ends names of people as well.
  if (suffix?.strength === 'weak' && text.length - suffix.stem === 1) odds -= 1;
  else if (suffix !== null || places.suffix(text)?.kind === 'government') odds -= 4;
  if (reading.isVerbal(word) && !isStemAlone(reading, word))
    odds -= isTaggedSubject(reading, word, end) ? 2 : 6;
  if (end > word.stem) odds -= particleCost(reading, word, bare);
  const morpheme = reading.morphemeAt(word, end);
  if (morpheme !== null) {
    // 이어서 이 후보는: an adverb is nobody, whoever is called so later.
    if (morpheme.tag.startsWith('MA')) return Number.NEGATIVE_INFINITY;
    if (/^(?:NNG|V|M|IC)/.test(morpheme.tag)) odds -= 5;
    else if (morpheme.semantic.startsWith('인명')) odds += 3;
    else if (morpheme.semantic.startsWith('지명')) odds -= 4;
  }
  const tag = reading.tagOver(word.start, end);
  if (tag !== null) {
    const exact = tag.start === word.start && tag.end === end;
    // 배솔은: the tagger sees a particle there.
    const shorter = tag.start === word.start && tag.end < end;
    if (tag.type === 'PS') odds += exact ? 4 : shorter ? -2 : 1;
    else if (exact) odds -= 3;
  }
  return odds;
}

/** 조민지는, read as 조민 + 지다: the tagger has a name there and nothing but a subject's particle is left. */
function isTaggedSubject(reading: Reading, { start, end: wordEnd }: Word, end: number): boolean {
  const tag = reading.tagOver(start, end);
  return (
    tag?.type === 'PS' &&
    tag.start === start &&
    tag.end === end &&
    SUBJECT.test(reading.body.slice(end, wordEnd))
  );
}

/** 구본하: a verb's suffix without an ending makes no verb. */
function isStemAlone(reading: Reading, { last }: Word): boolean {
  return /^XS[VA]$/.test(reading.morphemes[last - 1]?.tag ?? '');
}

/** What a name before a title may end in although it looks like a particle. */
const NAME_LIKE_PARTICLE = /^[^의를을와과에는]$/;

/** What it costs to take the particle that the morphemes see at the end of `word` for a part of a name. */
function particleCost(reading: Reading, word: Word, bare: boolean): number {
  // 봉가을, cut into 봉가 and 을, which no vowel has before it.
  if (!reading.lexicons.endings.fits(reading.body, word.stem, word.end)) return 0;
  const noun = reading.morphemeAt(word, word.stem)?.tag === 'NNG';
  if (bare && word.text.length === 3 && word.stem - word.start === 1) return 0;
  if (!bare || !NAME_LIKE_PARTICLE.test(word.particle)) return noun ? 8 : 3;
  return noun && /^[은이가도]$/.test(word.particle) ? 6 : 0;
}

/** 이명박대통령, 백남기씨: name and title grown together. */
function addFused(reading: Reading, word: Word, title: TitleMatch, found: Candidate[]): void {
  if (title.head === word.start) return;
  if (isInitial(word, title)) {
    found.push({ start: word.start, end: title.head, type: 'PS', score: TRUST.rule });
    return;
  }
  // 주주님: an everyday noun that is addressed.
  if (reading.morphemeAt(word, title.head)?.tag === 'NNG' && reading.body.startsWith('님', title.head))
    return;
  const odds = personOdds(reading, word, title.head);
  const address = title.kind === 'address';
  if (address && isStranger(reading, word, title)) {
    found.push({ start: word.start, end: title.head, type: 'PS', score: TRUST.rule });
    return;
  }
  const needed = address ? NEEDED.beforeAddress : NEEDED.fused;
  if (odds >= needed) found.push({ start: word.start, end: title.head, type: 'PS', score: TRUST.rule });
}

const STRANGER = /^[가-힣]{3,8}$/;

/** 응우옌티란씨: a word before 씨 that is nothing else is a name of any language. */
function isStranger(reading: Reading, word: Word, { start, head, end }: TitleMatch): boolean {
  const name = reading.body.slice(start, head);
  if (reading.body.slice(head, end) !== '씨' || !STRANGER.test(name)) return false;
  const { titles, organisations } = reading.lexicons;
  if (titles.has(name) || organisations.isGeneric(name)) return false;
  const first = reading.morphemes[word.first];
  // 마음씨, 아저씨: nouns of their own.
  if (first === undefined || first.end >= end || reading.isVerbal(word)) return false;
  return reading.isProper(word, head);
}

/** A씨, B양: a person whom the article names by a letter only. */
function isInitial({ text, start }: Word, { head, kind }: TitleMatch): boolean {
  return kind === 'address' && head - start === 1 && /^[A-Z]/.test(text);
}

/** NAME TITLE, NAME 전 TITLE, NAME ORG TITLE. */
function addBefore(
  reading: Reading,
  calls: Calls,
  index: number,
  title: TitleMatch,
  found: Candidate[],
): void {
  const { words, lexicons } = reading;
  const word = words[index];
  if (word === undefined) return;
  const address = title.kind === 'address';
  if (address && title.head !== word.start) return;
  let best: Word | null = null;
  let bestOdds = Number.NEGATIVE_INFINITY;
  let adjacent = title.head === word.start || !address;
  // 양하람 고랑 부군수: the town stands without its ending.
  let organisation = /^[시군구도]$/.test(title.organ) && title.head === title.start;
  for (let step = 1; step <= LONGEST_PHRASE; step += 1) {
    const right = words[index - step + 1];
    const candidate = words[index - step];
    if (right === undefined || candidate === undefined) break;
    if (!reading.continuesPhrase(right, candidate) && !(best === null && isDotted(right))) break;
    const text = candidate.text;
    if (lexicons.titles.isModifier(text)) continue;
    const placed = isPlacedBefore(reading, candidate, word, title);
    const odds =
      personOdds(reading, candidate, candidate.end, adjacent || (organisation && placed)) +
      (adjacent ? bylineOdds(reading, candidate, title) + doubledOdds(reading, candidate, word, title) : 0);
    const framed = adjacent && isFramed(reading, index - step);
    const called = !address && isCalled(reading, calls, candidate, title);
    const worth =
      odds - neededBefore(reading, candidate, title, { adjacent, organisation, placed, framed, called });
    if (worth >= 0 && worth > bestOdds) {
      best = candidate;
      bestOdds = worth;
    }
    if (address || !(reading.isBare(candidate) || odds >= NEEDED.aroundPhrase)) break;
    adjacent = false;
    organisation ||= organisationBetween(reading, index - step);
  }
  if (best === null || isForeignPart(reading, best)) return;
  // 조너선 하트웰 교수: the tagger has the whole of a name whose end looks Korean.
  const tag = reading.tagOver(best.start, best.end);
  const inside = tag !== null && tag.type === 'PS' && tag.start < best.start && tag.end === best.end;
  if (inside && reading.lexicons.names.score(best.text) < NEEDED.aroundPhrase) return;
  found.push({ start: best.start, end: best.end, type: 'PS', score: TRUST.strongRule });
  addSharing(reading, best, found);
}

/** 이새밭·문고래 의원: whoever shares the title needs no more than its holder. */
function addSharing(reading: Reading, holder: Word, found: Candidate[]): void {
  let index = reading.wordIndex(holder.start);
  for (let names = 0; names < MOST_SHARING && isDotted(reading.words[index]); names += 1) {
    index -= 1;
    const word = reading.words[index];
    if (word === undefined || personOdds(reading, word, word.end, true) < NEEDED.besideTitle) return;
    found.push({ start: word.start, end: word.end, type: 'PS', score: TRUST.strongRule });
  }
}

const MOST_SHARING = 5;

/** 구매·재고 담당 상무: fields of work, or names, are joined by a dot. */
function isDotted(word: Word | undefined): boolean {
  return word !== undefined && /^[·ㆍ‧]$/.test(word.gap);
}

/** Whether the article calls somebody of that surname by that title: 하도은 장관 후보자 … 하 후보자. */
function isCalled(reading: Reading, calls: Calls, { text }: Word, { head, end }: TitleMatch): boolean {
  return text.length > 2 && calls.has(text, reading.body.slice(head, end));
}

/** Odds that `candidate` needs before `title`, by what stands between them. */
function neededBefore(
  reading: Reading,
  candidate: Word,
  { kind }: TitleMatch,
  {
    adjacent,
    organisation,
    placed,
    framed,
    called,
  }: { adjacent: boolean; organisation: boolean; placed: boolean; framed: boolean; called: boolean },
): number {
  if (called) return NEEDED.called;
  if (framed && kind !== 'address') return NEEDED.framed;
  if (!adjacent) {
    if (!organisation) return NEEDED.aroundPhrase;
    return placed ? NEEDED.openingAroundOrganisation : NEEDED.aroundOrganisation;
  }
  if (kind === 'address') return NEEDED.beforeAddress;
  if (kind === 'occupation') return NEEDED.besideOccupation;
  if (candidate.text.length < 3) return NEEDED.short;
  return placed && reading.isNovel(candidate, candidate.end) ? NEEDED.opening : NEEDED.besideTitle;
}

/** 오시마 of 오시마 겐타로, 오스카 of 오스카 브란트: a foreign name goes on or begins before it. */
function isForeignPart(reading: Reading, word: Word): boolean {
  const index = reading.wordIndex(word.start);
  const score = reading.lexicons.names.score(word.text);
  const tag = reading.tagOver(word.start, word.end);
  if (score < NEEDED.besideTitle && tag?.type === 'PS' && tag.start === word.start && tag.end > word.end)
    return true;
  for (const first of [index, index - 1]) {
    const name = foreignNameAt(reading, first);
    if (name !== null && name.end >= word.end && name.odds > Math.max(FOREIGN_RATHER, score)) return true;
  }
  return false;
}

/** Odds from which two words are rather one foreign name. */
const FOREIGN_RATHER = 6;

/** 고마은 수석대변인은: where the title carries the subject's particle, the name before it carries none. */
function doubledOdds(reading: Reading, candidate: Word, titled: Word, { end }: TitleMatch): number {
  if (!SUBJECT.test(candidate.particle) || !SUBJECT.test(reading.body.slice(end, titled.end))) return 0;
  return particleCost(reading, candidate, true);
}

/** What a byline adds: 정리=민가람 기자. */
function bylineOdds(reading: Reading, word: Word, title: TitleMatch): number {
  if (!/(?:기자|특파원)$/.test(reading.body.slice(title.head, title.end))) return 0;
  return word.gap.endsWith('=') ? 9 : 3;
}

/** TITLE NAME: 장관 이주호는, 대변인인 김가온은. */
function addAfter(reading: Reading, index: number, title: TitleMatch, found: Candidate[]): void {
  const word = reading.words[index];
  const next = reading.words[index + 1];
  if (word === undefined || next === undefined || next.gap !== ' ' || title.kind === 'address') return;
  const tail = reading.body.slice(title.end, word.end);
  if (tail !== '' && tail !== '인') return;
  let end = -1;
  let best: number = Number.NEGATIVE_INFINITY;
  for (const candidate of reading.nameEnds(next)) {
    const odds = personOdds(reading, next, candidate);
    const needed = SUBJECT.test(reading.body.slice(candidate, next.end))
      ? NEEDED.subjectAfterTitle
      : NEEDED.afterTitle;
    if (odds > needed && odds > best) {
      best = odds;
      end = candidate;
    }
  }
  if (end >= 0) found.push({ start: next.start, end, type: 'PS', score: TRUST.rule });
}

/** 고흥군(군수 NAME), 한들전자(대표이사 NAME): who heads what stands before the parentheses. */
function addAsideHolder(reading: Reading, { aside }: Word, found: Candidate[]): void {
  const [first, second] = aside;
  if (first === undefined || second === undefined || second.gap !== ' ') return;
  const title = reading.titleOf(first);
  if (title === null || title.kind === 'address' || title.end !== first.end) return;
  if (personOdds(reading, second, second.end, true) < NEEDED.besideTitle) return;
  found.push({ start: second.start, end: second.end, type: 'PS', score: TRUST.strongRule });
}

/** “…”(남궁솔 의원): who has said what stands before the parentheses. */
function addAsideSpeaker(reading: Reading, { aside }: Word, found: Candidate[]): void {
  for (const [index, second] of aside.entries()) {
    const first = aside[index - 1];
    if (first === undefined || second.gap !== ' ') continue;
    const title = reading.titleOf(second);
    if (title === null || title.kind === 'address' || title.head !== second.start || title.plural) continue;
    if (personOdds(reading, first, first.end, true) < NEEDED.besideTitle) continue;
    found.push({ start: first.start, end: first.end, type: 'PS', score: TRUST.strongRule });
  }
}

/** Odds needed beside an age, an office, or beside `hanja` whose first letter writes the surname or does not. */
function neededFor(reading: Reading, word: Word, hanja: Word | null, office: boolean): number {
  if (office) return NEEDED.glossed;
  if (hanja === null || reading.lexicons.names.surnameOfHanja(hanja.text.charAt(0)) === word.text.charAt(0)) {
    return NEEDED.aged;
  }
  return NEEDED.glossed;
}

/** NAME(49), NAME(金東鉉). */
function addRemarked(reading: Reading, word: Word, found: Candidate[]): void {
  const remark = word.aside[0];
  if (remark === undefined) return;
  const length = word.end - word.start;
  const hanja =
    remark.text.length === length && [...remark.text].every((letter) => isHanja(letter.charCodeAt(0)));
  const office = word.aside.some((inner) => reading.titleOf(inner)?.kind === 'office');
  if (!hanja && !office && !AGE.test(remark.text)) return;
  // 어진(29) 씨: whoever is addressed and has an age is a person.
  const next = reading.words[reading.wordIndex(word.start) + 1];
  if (!hanja && !office && next?.gap === ' ' && /^씨/.test(next.text) && /^[가-힣]{2,4}$/.test(word.text)) {
    found.push({ start: word.start, end: word.end, type: 'PS', score: TRUST.strongRule });
    return;
  }
  if (personOdds(reading, word, word.end, true) < neededFor(reading, word, hanja ? remark : null, office))
    return;
  found.push({ start: word.start, end: word.end, type: 'PS', score: TRUST.strongRule });
  if (hanja) found.push({ start: remark.start, end: remark.end, type: 'PS', score: TRUST.strongRule });
}
