import type { Morpheme } from '../../document.js';
import { codesOf } from '../../text/characters.js';
import { isAddress } from '../addresses.js';
import type { SpeakerLexicon } from './lexicon.js';

/** Noun phrases longer than this many morphemes are cut: it keeps hostile text linear. */
const LONGEST = 18;

/** A particle may follow: nominals, foreign letters, digits and closing brackets. */
export function endsPhrase(tag: string): boolean {
  return isNominal(tag) || tag === 'SSC' || tag === 'SY';
}

export function isNominal(tag: string): boolean {
  const a = tag.charCodeAt(0);
  if (a === 0x4e /* N */) return tag.length < 5 || !tag.includes('+J');
  return (
    tag === 'SL' ||
    tag === 'SN' ||
    tag === 'SH' ||
    tag === 'XSN' ||
    tag === 'XPN' ||
    tag === 'XR' ||
    tag === 'UNKNOWN'
  );
}

/**
 * Start of the noun phrase whose last morpheme is `last`; its end when nothing nominal stands there. `titled`: what
 * stands between marks may be any words (‘함께 살 권리’에 따르면).
 */
export function startOfPhrase(
  body: string,
  morphemes: readonly Morpheme[],
  last: number,
  lexicon: SpeakerLexicon,
  titled = false,
): number {
  const { references } = lexicon;
  let first = last + 1;
  for (let j = last; j >= 0 && last - j < LONGEST; j--) {
    const morpheme = morphemes[j];
    if (morpheme === undefined) break;
    const { tag, surface } = morpheme;
    const following = morphemes[j + 1];
    if (following !== undefined && j < last && breaksLine(body, morpheme.end, following.start)) break;
    // Nearly all there is; what follows asks for signs, verbs and words of other kinds.
    if (surface.length > 1 && tag !== 'UNKNOWN' && isNominal(tag)) {
      first = j;
      if (j < last && surface === '해당' && references.demonstrative.has(surface)) break;
      continue;
    }
    const closes = isMark(surface, CLOSING_MARKS);
    if (j === last && closes) {
      const opening = openingMark(morphemes, j, titled);
      if (opening < 0) break;
      first = opening;
      break;
    }
    if (closes) {
      const opening = openingMark(morphemes, j);
      if (opening < 0) break;
      j = opening;
      first = opening;
      continue;
    }
    if (tag === 'SSC' && surface === ')') {
      const opening = openingBracket(morphemes, j);
      if (opening < 0) break;
      j = opening;
      // 되사자(www.…)는: the word with an address, whatever the tokenizer made of it
      if (opening > 0 && isAddress(body.slice(morphemes[opening]?.end ?? 0, morpheme.start))) {
        j--;
        while (j > 0 && morphemes[j]?.spaceBefore === false && isWord(morphemes[j - 1])) j--;
        first = j;
      }
      continue;
    }
    if (tag === 'UNKNOWN' || isMistakenVerb(morphemes, j)) {
      while (j > 0 && last - j < LONGEST && morphemes[j]?.spaceBefore === false && isWord(morphemes[j - 1]))
        j--;
      first = j;
      continue;
    }
    if (isNominal(tag)) {
      first = j;
      continue;
    }
    if (tag === 'MM') {
      const determines = references.new.has(surface) || references.demonstrative.has(surface);
      first = j;
      if (!determines || isCount(morphemes, j, last)) continue;
      if (surface === '다른' && morphemes[j - 1]?.surface === '또') first = j - 1;
      // 야당 소속 한 의원
      if (morphemes[j - 1]?.tag !== 'JKG' && morphemes[j - 1]?.surface !== '소속') break;
      continue;
    }
    if (tag === 'JKG' && isNominal(morphemes[j - 1]?.tag ?? '')) continue;
    // 충남도 관계자: 도 after a place is no particle when the phrase goes on.
    if (j < last && surface === '도' && tag === 'JX' && morphemes[j - 1]?.semantic === '지명') continue;
    if (j < last && (tag === 'JC' || tag === 'JKB') && isInsideWord(morphemes, j, last)) continue;
    if (surface === '%' && isNominal(morphemes[j - 1]?.tag ?? '')) continue;
    if ((surface === '.' || surface === ',') && morphemes[j - 1]?.tag === 'SN' && following?.tag === 'SN')
      continue;
    if (isJoint(surface) && j < last && following?.spaceBefore === false && !morpheme.spaceBefore) continue;
    const determiner = j < last && first === j + 1 ? determinerBefore(morphemes, j, references.new) : -1;
    if (determiner >= 0) first = determiner;
    break;
  }
  while (first > 0 && last - first < LONGEST && first <= last && isCutOff(morphemes, first)) first--;
  first = afterSurvey(morphemes, first, last);
  first = afterMoment(morphemes, first, last);
  while (first <= last && isTime(morphemes, first, last, references.time)) first++;
  return morphemes[first]?.start ?? morphemes[last]?.end ?? 0;
}

/** 한 젊은 직원: the determiner before an adnominal form that ends at `j`, with nothing but its verb between. */
function determinerBefore(
  morphemes: readonly Morpheme[],
  j: number,
  determiners: ReadonlySet<string>,
): number {
  if (morphemes[j]?.tag.includes('ETM') !== true) return -1;
  for (let i = j - 1; i >= 0 && i >= j - 4; i--) {
    const morpheme = morphemes[i];
    if (morpheme === undefined || /^[JES]|[+]E/.test(morpheme.tag)) return -1;
    if (morpheme.tag === 'MM') return determiners.has(morpheme.surface) ? i : -1;
  }
  return -1;
}

/** A verb that grows onto a proper noun without a particle is part of the name (고흥 + 몰). */
export function isMistakenVerb(morphemes: readonly Morpheme[], j: number): boolean {
  const morpheme = morphemes[j];
  const before = morphemes[j - 1]?.tag;
  if (morpheme === undefined || morpheme.spaceBefore || !morpheme.tag.startsWith('VV')) return false;
  if (before === 'NNP' || before === 'SL') return true;
  return before === 'NNG' && (morpheme.tag === 'VV+ETM' || morpheme.surface === '사');
}

/** A name taken apart into everyday words (허우 + 한민): the phrase begins where the written word does. */
function isCutOff(morphemes: readonly Morpheme[], first: number): boolean {
  const own = morphemes[first];
  const before = morphemes[first - 1]?.tag ?? 'S';
  if (own === undefined || own.spaceBefore) return false;
  if (own.surface === '씨') return !before.startsWith('S');
  return (
    !(before.startsWith('J') && before !== 'JKS' && !isNominal(own.tag)) &&
    !(before.startsWith('S') || before.includes('EF') || before === 'MAJ')
  );
}

function isWord(morpheme: Morpheme | undefined): boolean {
  return morpheme !== undefined && !morpheme.tag.startsWith('S');
}

/** 과 that is no particle: 교육과학기술부 (no space after) and 건설과 관계자 (a division). */
function isInsideWord(morphemes: readonly Morpheme[], j: number, last: number): boolean {
  if (morphemes[j]?.surface !== '과') return false;
  return (
    morphemes[j + 1]?.spaceBefore === false ||
    (j + 1 === last && INSIDERS.has(morphemes[last]?.surface ?? ''))
  );
}

const INSIDERS = new Set(['관계자', '담당자', '직원', '공무원', '팀장', '과장', '주무관']);

function isJoint(surface: string): boolean {
  return surface.length === 1 && JOINTS.has(surface.charCodeAt(0));
}

const JOINTS = codesOf('·‧-&%');

const DATE_UNITS = new Set(['년', '월', '일', '시', '분', '초']);

/** 보호자 한 분: the number behind the noun that is counted. */
function isCount(morphemes: readonly Morpheme[], j: number, last: number): boolean {
  return j + 1 === last && COUNTERS.has(morphemes[last]?.surface ?? '');
}

const COUNTERS = new Set(['분', '명', '사람']);

/** 설문 결과 응답자의 63%: what was asked is no part of who answered. */
function afterSurvey(morphemes: readonly Morpheme[], first: number, last: number): number {
  const at = morphemes[first]?.surface === '결과' ? first : first + 1;
  const closes = at < last && morphemes[at]?.surface === '결과' && morphemes[at + 1]?.spaceBefore === true;
  return closes ? at + 1 : first;
}

/** 정회 뒤 원내 관계자, 사과 이후 재계: when it was is no part of who it was. */
function afterMoment(morphemes: readonly Morpheme[], first: number, last: number): number {
  for (let i = first; i < last; i++) {
    const noun = morphemes[i];
    if (noun === undefined || morphemes[i + 1]?.spaceBefore !== true) continue;
    const ago = noun.surface === '전' && AGO.has(morphemes[i - 1]?.surface ?? '');
    if (ago || MOMENTS.has(noun.surface)) return i + 1;
  }
  return first;
}

/** 얼마 전 의사, 3년 전 직원: what 전 counts from now. */
const AGO = new Set([
  '얼마',
  '며칠',
  '이틀',
  '사흘',
  '나흘',
  '보름',
  '달',
  '년',
  '주',
  '시간',
  '해',
  '오래',
  '일',
]);

const MOMENTS = new Set(['뒤', '직후', '이후', '동안', '즈음', '무렵']);

/** A date, a time or 이날 at the front edge of a phrase is an adverb, not part of it. */
function isTime(morphemes: readonly Morpheme[], i: number, last: number, time: ReadonlySet<string>): boolean {
  const morpheme = morphemes[i];
  if (morpheme === undefined || i === last) return false;
  const next = morphemes[i + 1];
  if (next?.spaceBefore === true && time.has(morpheme.surface)) return next.surface !== '다른';
  if (morpheme.tag === 'SN') {
    const unit = morphemes[i + 1];
    const after = morphemes[i + 2];
    return (
      unit !== undefined &&
      DATE_UNITS.has(unit.surface) &&
      after?.spaceBefore === true &&
      after.surface !== '차'
    );
  }
  return morphemes[i - 1]?.tag === 'SN' && DATE_UNITS.has(morpheme.surface);
}

function breaksLine(body: string, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (body.charCodeAt(i) === 10) return true;
  return false;
}

function openingBracket(morphemes: readonly Morpheme[], closing: number): number {
  for (let j = closing - 1; j >= 0 && closing - j < 2 * LONGEST; j--) {
    if (morphemes[j]?.surface === '(') return j;
  }
  return -1;
}

const OPENING_MARKS = codesOf('“‘"\'「『<《〈');
const CLOSING_MARKS = codesOf('”’"\'」』>》〉');

/** Whether `surface` is one of `marks`. */
function isMark(surface: string, marks: ReadonlySet<number>): boolean {
  return surface.length === 1 && marks.has(surface.charCodeAt(0));
}

/** A name between marks is a phrase of its own: ‘고흥몰’이. */
function openingMark(morphemes: readonly Morpheme[], closing: number, titled = false): number {
  for (let j = closing - 1; j >= 0 && closing - j < (titled ? LONGEST : 8); j--) {
    const morpheme = morphemes[j];
    if (morpheme !== undefined && isMark(morpheme.surface, OPENING_MARKS)) return j;
    if (morpheme === undefined || (!titled && /E[CF]|^J(?!KG)/.test(morpheme.tag))) return -1;
  }
  return -1;
}
