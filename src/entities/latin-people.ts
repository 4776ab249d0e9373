/** People whose names an article writes in Latin letters: Mr. Smith, Anna Keller, C.H. Fuller. */
import { type Candidate, type Reading, TRUST } from './reading.js';

/** What stands before names of people alone. */
const ADDRESSED = /(?<![A-Za-z])(?:Mr|Ms|Mrs|Dr|Prof|Sir)\.? ([A-Z][a-z]+(?:[ -][A-Z][a-z]+)*)/g;
/** 역사가 C.H. Fuller: initials before a surname. */
const INITIALS = /(?<![A-Za-z.])(?:[A-Z]\. ?){1,3}[A-Z][a-z]+(?![A-Za-z])/g;
const GIVEN = /(?<![A-Za-z] ?)([A-Z][a-z]+)(?: [A-Z]\.)?(?: [A-Z][a-z'-]+){1,2}(?![A-Za-z])/g;
/** What ends names of firms that begin like a person's. */
const OF_FIRMS =
  / (?:Inc|Corp|Co|Ltd|Group|Company|University|Institute|Foundation|Labs?|Bank|Capital|Partners|Media|News|Times|Post|Studios?|Motors|Systems|Technologies|Center|School|College|Hospital|Award|Cup)$/;

export function findLatinPeople({ body, lexicons }: Reading): Candidate[] {
  const found: Candidate[] = [];
  const add = (start: number, end: number): void => {
    // 마이크 도란(Mike Doran): how the name before is written at home.
    if (body.charAt(start - 1) === '(' && body.charAt(end) === ')') return;
    found.push({ start, end, type: 'PS', score: TRUST.strongRule });
  };
  for (const match of body.matchAll(ADDRESSED)) {
    const end = match.index + match[0].length;
    add(end - (match[1] ?? '').length, end);
  }
  for (const match of body.matchAll(INITIALS)) add(match.index, match.index + match[0].length);
  for (const match of body.matchAll(GIVEN)) {
    if (lexicons.latinGivenNames.has(match[1] ?? '') && !OF_FIRMS.test(match[0]))
      add(match.index, match.index + match[0].length);
  }
  return found;
}
