import { personOdds } from './people.js';
import { type Candidate, type Reading, TRUST } from './reading.js';
import type { Word } from './words.js';

/** Odds that a word needs where the form of the text asks for a name. */
const NEEDED = { label: -8, credit: -5, signOff: -4, colleague: -4 } as const;
/** Before a colon or an equals sign: 영상취재: NAME, 글·사진=NAME. */
const CREDIT =
  /(?:취재|편집|촬영|그래픽|디자인|구성|기획|작성|글|사진|정리|진행|대담|번역|내레이션|제작|연출|영상|VJ|CG)$/;
const CREDIT_GAP = /^ ?[:=：] ?$/;
const MORE = /^ ?[,·ㆍ/] ?$/;
const OUTLET = /(?:뉴스|방송|기자|앵커|특파원|리포터|[A-Z]{2,5})$/;
/** A broadcaster of letters. */
const STATION = /^[A-Z]{2,5}$/;
const SIGN_OFF = /^([가-힣]{2,4})(?:입니다|이었습니다|였습니다)$/;
const REPORTER = /^(?:기자|특파원|수습기자|인턴기자|선임기자)$/;

/** Names that the form of a news text gives away: labels of soundbites, credits, sign-offs, bylines of several. */
export function findCredited(reading: Reading): Candidate[] {
  const found: Candidate[] = [];
  for (const { name } of reading.soundbites) addLabelled(reading, name, found);
  for (const [index, word] of reading.words.entries()) {
    const before = reading.words[index - 1];
    if (before === undefined) continue;
    if (CREDIT_GAP.test(word.gap) && CREDIT.test(before.text)) addCredited(reading, index, found);
    else if (word.gap === ' ' && OUTLET.test(before.text)) addSignOff(reading, before, word, found);
    if (word.gap === ' ' && REPORTER.test(word.text)) addColleagues(reading, index, found);
  }
  return found;
}

function addLabelled(reading: Reading, name: readonly Word[], found: Candidate[]): void {
  const [first] = name;
  const last = name.at(-1);
  if (first === undefined || last === undefined) return;
  const { organisations, titles, places } = reading.lexicons;
  const text = reading.body.slice(first.start, last.end);
  if (organisations.isGeneric(text) || titles.has(last.text) || places.kindOf(text) !== null) return;
  if (name.length === 1) {
    const korean = personOdds(reading, first, first.end, true) >= NEEDED.label;
    if (
      !korean &&
      (text.length < 3 || organisations.suffix(text) !== null || !reading.isProper(first, first.end))
    )
      return;
  } else if (!name.every((word) => reading.isProper(word, word.end))) return;
  found.push({ start: first.start, end: last.end, type: 'PS', score: TRUST.strongRule });
}

function addCredited(reading: Reading, index: number, found: Candidate[]): void {
  for (let at = index; at < reading.words.length; at += 1) {
    const word = reading.words[at];
    if (word === undefined || (at > index && !MORE.test(word.gap))) return;
    if (personOdds(reading, word, word.end, true) < NEEDED.credit) return;
    found.push({ start: word.start, end: word.end, type: 'PS', score: TRUST.strongRule });
  }
}

/** HTV뉴스 은서래입니다., HTV 은서래입니다. */
function addSignOff(reading: Reading, outlet: Word, word: Word, found: Candidate[]): void {
  const name = SIGN_OFF.exec(word.text)?.[1];
  if (name === undefined) return;
  const end = word.start + name.length;
  if (personOdds(reading, word, end, true) < NEEDED.signOff) return;
  found.push({ start: word.start, end, type: 'PS', score: TRUST.strongRule });
  if (STATION.test(outlet.text))
    found.push({ start: outlet.start, end: outlet.end, type: 'OG', score: TRUST.strongRule });
}

/** 길다온 표누리 기자 = : the names before the one beside the title. */
function addColleagues(reading: Reading, title: number, found: Candidate[]): void {
  for (let at = title - 2; at >= Math.max(0, title - LONGEST_BYLINE); at -= 1) {
    const word = reading.words[at];
    const right = reading.words[at + 1];
    if (word === undefined || right === undefined || !/^ ?[,·ㆍ]? ?$/.test(right.gap) || right.gap === '')
      return;
    if (personOdds(reading, right, right.end, true) < NEEDED.colleague) return;
    if (word.text.length < 3 || personOdds(reading, word, word.end, true) < NEEDED.colleague) return;
    found.push({ start: word.start, end: word.end, type: 'PS', score: TRUST.strongRule });
  }
}

/** Names in one byline. */
const LONGEST_BYLINE = 6;
