import type { Span } from '../document.js';
import { firstFrom } from '../text/by-position.js';
import type { EntityLexicons } from './lexicons.js';

/** A person as back-references see it. */
export interface NamedPerson {
  readonly name: string;
  readonly title: string | null;
  readonly org: string | null;
  /** Where the person is named, in text order. */
  readonly spans: readonly Span[];
}

/** Surnames that are also everyday words before a title: 이 대표 (this one), 전 대표 (the former one). */
const EVERYDAY = new Set([
  '이',
  '전',
  '현',
  '한',
  '그',
  '양',
  '주',
  '원',
  '신',
  '구',
  '고',
  '부',
  '본',
  '각',
  '당',
]);
/** How well a title suits a person: stated so; none stated; another one stated. */
const STATED = 2;
const UNSTATED = 1;
const OTHER = 0;

/** People of one surname beyond this many are not told apart (hostile text). */
const MOST_NAMESAKES = 64;

function suits(person: NamedPerson, title: string): number {
  if (person.title === null) return UNSTATED;
  return person.title.endsWith(title) || title.endsWith(person.title) ? STATED : OTHER;
}

/**
 * The person whom `surname` with `title` at `position` means: of those with that surname the one whose title
 * fits best, then the one named last before it; null when nobody has the surname.
 */
export function personBySurname<T extends NamedPerson>(
  persons: readonly T[],
  surname: string,
  title: string,
  position: number,
  lexicons: EntityLexicons,
): T | null {
  const family = lexicons.names.surnameOfHanja(surname) ?? surname;
  let best: T | null = null;
  let bestFit = EVERYDAY.has(family) ? OTHER : -1;
  let bestPlace = 0;
  let seen = 0;
  for (const person of persons) {
    if (surnameOf(person.name, lexicons) !== family) continue;
    seen += 1;
    if (seen > MOST_NAMESAKES) break;
    const fit = suits(person, title);
    const place = lastBefore(person.spans, position);
    if (fit > bestFit || (fit === bestFit && best !== null && place > bestPlace)) {
      best = person;
      bestFit = fit;
      bestPlace = place;
    }
  }
  return best;
}

function surnameOf(name: string, { names }: EntityLexicons): string | null {
  if (name.includes(' ') || name.length < 2 || name.length > 4) return null;
  const length = names.surnameLength(name);
  return length === 0 ? null : name.slice(0, length);
}

/** Start of the last of `spans` (in text order) before `position`; before all of them, a negative distance. */
function lastBefore(spans: readonly Span[], position: number): number {
  const before = spans[firstFrom(spans, position) - 1];
  return before === undefined ? position - (spans[0]?.start ?? 0) : before.start;
}
