import type { Abbreviation } from './abbreviations.js';
import { type Candidate, type Reading, TRUST } from './reading.js';
import type { Word } from './words.js';

/** Shorter names have no shorter form, shorter forms are no names. */
const SHORTEST_NAME = 4;
const SHORTEST_FORM = 2;
/** Names that share a form's first two letters beyond this many are not looked for (hostile text). */
const MOST_FORMS = 400;
const NATIONAL = /^(?:대한민국|대한|한국|전국|국립|코리아)(?! )/;
const COMMITTEE = '위원회';
const SPECIAL_COMMITTEE = '특별위원회';
const COMMITTEE_FORM = 3;
/** A short form is one where it acts: 대륙은, 누렁 대표, 대책위 측. */
const ACTS =
  /^(?:은|는|이|가|도|의|과|와|측|측은|측이|측의|에|에서|에서는|에게|에게서|에게는|에서도|으로부터|로부터)$/;
const BELONGINGS =
  /^(?:관계자|측|대변인|대표|회장|사장|직원|임원|본사|위원장|노조|부사장|전무|상무|최고|이사|임직원|소속|홈페이지|홍보|담당|총장|교수|학생|원장|소장)/;

/**
 * Short forms of the organisations that an article names in full before: 누렁 of 누렁테라퓨틱스, 남들대 of
 * 남들대학교, 대책위 of 주민대책위원회. Each is a name only where an organisation may stand.
 */
export function findShortBodies(reading: Reading, spans: readonly Candidate[]): Abbreviation[] {
  const forms = shortForms(reading, spans);
  if (forms.size === 0) return [];
  const found: Abbreviation[] = [];
  for (const [index, word] of reading.words.entries()) {
    for (const end of reading.nameEnds(word)) {
      const form = forms.get(reading.body.slice(word.start, end));
      if (form === undefined || form.from > word.start) continue;
      if (!mayStandAlone(reading, word, index, end)) continue;
      found.push({ start: word.start, end, type: 'OG', score: TRUST.strongRule, fuller: form.fuller });
      break;
    }
  }
  return found;
}

interface ShortForm {
  readonly fuller: string;
  /** Where the full name first ends. */
  readonly from: number;
}

/** The short forms of the names in `spans`; one that two names share is nobody's. */
function shortForms(reading: Reading, spans: readonly Candidate[]): Map<string, ShortForm> {
  const forms = new Map<string, ShortForm>();
  const shared = new Set<string>();
  const seen = new Set<string>();
  for (const { type, start, end } of spans) {
    if (type !== 'OG' || end - start < SHORTEST_NAME || forms.size > MOST_FORMS) continue;
    const name = reading.body.slice(start, end);
    if (seen.has(name)) continue;
    seen.add(name);
    for (const form of formsOf(reading, name)) {
      const known = forms.get(form);
      if (known !== undefined && (isClubOf(reading, form, name) || isClubOf(reading, form, known.fuller))) {
        if (end < known.from) forms.set(form, { fuller: name, from: end });
      } else if (
        known !== undefined &&
        known.fuller !== name &&
        !known.fuller.endsWith(name) &&
        !name.endsWith(known.fuller)
      )
        shared.add(form);
      else if (known === undefined) forms.set(form, { fuller: name, from: end });
    }
  }
  for (const form of shared) forms.delete(form);
  return forms;
}

/** 해담, the first name of 해담 유나이티드: where 해담해운 is named later, the club is what it meant. */
function isClubOf(reading: Reading, form: string, name: string): boolean {
  return name.startsWith(`${form} `) && reading.lexicons.organisations.isClub(name.slice(form.length + 1));
}

function formsOf(reading: Reading, name: string): string[] {
  const { organisations, places, titles, names, aliases } = reading.lexicons;
  const last = name.slice(name.lastIndexOf(' ') + 1);
  const found: string[] = [];
  const suffix = organisations.suffix(name);
  if (!name.includes(' ') && suffix !== null && suffix.stem >= SHORTEST_FORM)
    found.push(name.slice(0, suffix.stem));
  // 해담 of 해담 유나이티드
  if (last !== name && organisations.isClub(last)) found.push(name.slice(0, -last.length - 1));
  if (name.endsWith('대학교')) found.push(name.slice(0, -2));
  if (last.endsWith(SPECIAL_COMMITTEE)) found.push('특위');
  // 의사연맹 of 대한의사연맹
  const national = NATIONAL.exec(name)?.[0].length ?? 0;
  if (national > 0 && suffix !== null && suffix.stem > national) found.push(name.slice(national));
  if (last.endsWith(COMMITTEE)) {
    const head = last.slice(0, -2);
    for (let from = 0; from <= head.length - 3; from += 1) {
      const form = head.slice(from);
      // 대책위, 추진위: three letters are what such bodies are called.
      if (from === 0 || form.length === COMMITTEE_FORM || organisations.isGeneric(form)) found.push(form);
    }
  }
  return found.filter(
    (form) =>
      form !== name &&
      form.length >= SHORTEST_FORM &&
      // 네이버 is another body than 네이버클라우드; 대책위 is the 주민대책위원회 that the article has.
      (last.endsWith(`${form}원회`) ||
        (organisations.known(form) === null && aliases.typeOf(form) === null)) &&
      places.kindOf(form) === null &&
      // 누리군 is the county, not its 누리군연합회
      places.suffix(form)?.kind !== 'government' &&
      !titles.has(form) &&
      !names.isSurname(form) &&
      !(organisations.isGeneric(form) && !form.endsWith('위')),
  );
}

function mayStandAlone(reading: Reading, word: Word, index: number, end: number): boolean {
  const particle = reading.body.slice(end, word.end);
  if (particle !== '') return ACTS.test(particle);
  if (word.particle !== '' && ACTS.test(word.particle)) return true;
  const next = reading.words[index + 1];
  return next !== undefined && next.gap === ' ' && BELONGINGS.test(next.text);
}
