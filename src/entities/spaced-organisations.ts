import { type Candidate, type Reading, TRUST } from './reading.js';

/** Organisations of several words: clubs with their town or letters, bodies whose last word is a general noun. */
export function findSpacedOrganisations(reading: Reading): Candidate[] {
  const found: Candidate[] = [];
  for (const index of reading.words.keys()) {
    addSpaced(reading, index, found);
    addClub(reading, index, found);
    addLettered(reading, index, found);
  }
  return found;
}

/** Words before the last one of a name written apart. */
const LONGEST_SPACED = 3;

const CLUB_LETTERS = /^(?:FC|CF|AC|SC|AS|SK|RC|RCD|CD|UD|SSC|AFC|BC)$/;

/** FC 나르덴, 나르덴 CF, 레알 나르덴 CF: the letters of a club and the name on either side. */
function addLettered(reading: Reading, index: number, found: Candidate[]): void {
  const word = reading.words[index];
  if (word === undefined) return;
  const letters = reading
    .nameEnds(word)
    .find((end) => CLUB_LETTERS.test(reading.body.slice(word.start, end)));
  if (letters === undefined) return;
  const next = reading.words[index + 1];
  if (word.particle === '' && letters === word.end && next?.gap === ' ' && /^[가-힣]{2,}/.test(next.text)) {
    const end = reading.bestSupported(next.start, [next.stem, ...reading.nameEnds(next)]);
    if (reading.isNovel(next, end) || reading.isProper(next, end)) {
      found.push({ start: word.start, end, type: 'OG', score: TRUST.strongRule });
      return;
    }
  }
  let start = word.start;
  for (let step = 1; step <= 2; step += 1) {
    const before = reading.words[index - step];
    const right = reading.words[index - step + 1];
    if (before === undefined || right?.gap !== ' ' || before.particle !== '') break;
    if (!/^[가-힣]{2,}$/.test(before.text) || !reading.isProper(before, before.end)) break;
    if (reading.titleOf(before) !== null || reading.lexicons.organisations.announces(before.text) !== null)
      break;
    start = before.start;
  }
  if (start < word.start) found.push({ start, end: letters, type: 'OG', score: TRUST.strongRule });
}

/** 누리 유나이티드: a club, and the town or firm whose it is. */
function addClub(reading: Reading, index: number, found: Candidate[]): void {
  const word = reading.words[index];
  const before = reading.words[index - 1];
  if (word === undefined || before === undefined || word.gap !== ' ') return;
  if (isNewClub(reading, index)) {
    found.push({ start: before.start, end: word.stem, type: 'OG', score: TRUST.slot });
    return;
  }
  if (before.particle !== '' || !(reading.isPlainNoun(before) || reading.isNovel(before, before.end))) return;
  const end = reading
    .nameEnds(word)
    .find((each) => reading.lexicons.organisations.isClub(reading.body.slice(word.start, each)));
  if (end !== undefined) found.push({ start: before.start, end, type: 'OG', score: TRUST.slot });
}

const PROFESSIONAL = ['프로야구', '프로축구', '프로농구', '프로배구'];

/** 프로야구 서라 펠리컨스: a town and a plural that no list has, behind the sport or in an article on it. */
function isNewClub(reading: Reading, index: number): boolean {
  const [sport, before, word] = [reading.words[index - 2], reading.words[index - 1], reading.words[index]];
  if (word === undefined || before === undefined || !/^[가-힣]{2,5}[스즈]/.test(word.text)) return false;
  if (!/[스즈]$/.test(reading.body.slice(word.start, word.stem)) || !/^[가-힣A-Z]{2,4}$/.test(before.text))
    return false;
  if (sport !== undefined && before.gap === ' ' && PROFESSIONAL.includes(sport.text)) return true;
  return (
    PROFESSIONAL.some((name) => reading.has(name)) &&
    reading.isPlainNoun(before) &&
    reading.isNovel(word, word.stem)
  );
}

/** How far a body of everyday words reaches: 국제 축구 연맹. */
const SCOPE = /^(?:국제|세계|전국|아시아|유럽|한국|대한|범국민)$/;
const ACRONYM = /^[A-Z][A-Za-z]{0,3}[A-Z]{1,4}$/;

/** 전자 프런티어 재단, 독일 축구 협회: a name written apart that ends in a general noun. */
function addSpaced(reading: Reading, index: number, found: Candidate[]): void {
  const head = reading.words[index];
  if (head === undefined) return;
  const { organisations, places } = reading.lexicons;
  const explained = head.aside.length > 0 && ACRONYM.test(head.aside[0]?.text ?? '');
  const end = reading.nameEnds(head).find((candidate) => {
    const text = reading.body.slice(head.start, candidate);
    if (organisations.announces(text) === 'ends') return true;
    return (
      explained && (organisations.isGeneric(text) || organisations.unit(text) !== null || text.endsWith('군'))
    );
  });
  if (end === undefined) return;
  let start = head.start;
  // 국제 안보 지원군(ISAF): only names are shortened.
  let proper = explained;
  let words = 0;
  for (let step = 1; step <= LONGEST_SPACED; step += 1) {
    const word = reading.words[index - step];
    const right = reading.words[index - step + 1];
    if (word === undefined || right?.gap !== ' ' || word.particle !== '' || !reading.isPlainNoun(word)) break;
    start = word.start;
    words += 1;
    proper ||= reading.isNovel(word, word.end) || places.kindOf(word.text) !== null;
  }
  const first = reading.wordAt(start);
  if (first !== null && words > 1) proper ||= SCOPE.test(first.text);
  if (!proper || start === head.start) return;
  const general = reading.morphemeAt(head, end)?.tag === 'NNG';
  const national = first !== null && places.kindOf(first.text) !== null;
  // 미국 학회 are those of America, 미국 응용화학 학회 is one of them.
  if (national && general && first.end + 1 === head.start) return;
  const score = national && general ? TRUST.strongRule : TRUST.rule;
  found.push({ start, end, type: 'OG', score });
}
