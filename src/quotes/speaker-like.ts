/** Whether a noun can be the one who speaks: it decides where a reported clause begins. */

import type { Entity } from '../document.js';
import { wordFrom } from '../text/by-position.js';
import { isAddress } from './addresses.js';
import { beforeNote } from './before-note.js';
import { isNominal } from './cues/morphology.js';
import type { Reading } from './reading.js';
import { nounClassOf, type SpeakerLexicon } from './speakers/lexicon.js';

export interface SpeakerNouns {
  readonly lexicon: SpeakerLexicon;
  /** Offsets where a mention of a person, an organisation or a position ends. */
  readonly nameEnds: ReadonlySet<number>;
  /** Those of persons alone. */
  readonly personEnds: ReadonlySet<number>;
  /** Offsets where a mention of a place ends: 체코에서는 may be a voice. */
  readonly placeEnds: ReadonlySet<number>;
}

export function speakerNouns(entities: readonly Entity[], lexicon: SpeakerLexicon): SpeakerNouns {
  const nameEnds = new Set<number>();
  const personEnds = new Set<number>();
  const placeEnds = new Set<number>();
  for (const { type, mentions } of entities) {
    if (type !== 'PS' && type !== 'OG' && type !== 'LC') continue;
    for (const { end } of mentions) {
      if (type === 'LC') {
        placeEnds.add(end);
        continue;
      }
      nameEnds.add(end);
      if (type === 'PS') personEnds.add(end);
    }
  }
  return { lexicon, nameEnds, personEnds, placeEnds };
}

/** Whether the noun that ends before morpheme `particle` can speak. */
export function canSpeak(reading: Reading, nouns: SpeakerNouns, particle: number): boolean {
  if (reading.namedSubject[particle] === 1) return true;
  const { morphemes, body } = reading;
  let last = particle - 1;
  // ‘고흥몰’이: the name stands inside the marks.
  if (CLOSING_MARKS.includes(morphemes[last]?.surface ?? ' ')) last--;
  // 가람신문[3]은: a footnote between the name and its particle.
  last = beforeNote(morphemes, last);
  // 주민들 스스로는
  if (morphemes[last]?.surface === '스스로') last--;
  const bracket = morphemes[last];
  // 가람신문[3]은: a note's mark.
  if (bracket?.surface === ')' || bracket?.surface === ']') {
    const open = body.lastIndexOf(bracket.surface === ')' ? '(' : '[', bracket.start);
    if (open < 0 || bracket.start - open > 60) return false;
    // 되팔자(www.doepalja.example)가: who has an address is somebody.
    if (isAddress(body.slice(open + 1, bracket.start))) return true;
    last = wordFrom(morphemes, open) - 1;
  }
  const noun = morphemes[last];
  if (noun === undefined) return false;
  if (nouns.nameEnds.has(noun.end)) return true;
  const { tag, surface } = noun;
  if (
    surface === '%' ||
    (tag.startsWith('NNB') && (surface === '명' || surface === '곳' || surface === '분'))
  )
    return countsPeople(reading, nouns, last);
  if (tag === 'NP') return SPEAKING_PRONOUNS.has(surface);
  if (!isNominal(tag)) return false;
  if (surface === '들') {
    // 행사들이: an occasion is nobody, however many.
    if (isEvent(reading, last - 1)) return false;
    return (
      classOfWord(reading, nouns, last - 1) ||
      (PERSON_SYLLABLES.has(endOf(reading, last - 1)) && morphemes[last - 1]?.semantic !== '행위')
    );
  }
  if (tag === 'XSN' || tag === 'NNB')
    return SPEAKING_SUFFIXES.has(surface) || classOfWord(reading, nouns, last);
  if (tag === 'SL') return surface.length > 1;
  if (tag === 'NNP') return true;
  return classOfWord(reading, nouns, last);
}

/** 응답자의 61%는, 주민 10명 중 6명은: a number of people. */
function countsPeople(reading: Reading, nouns: SpeakerNouns, last: number): boolean {
  for (let i = last - 1; i >= 0 && last - i < 7; i--) {
    const tag = reading.morphemes[i]?.tag ?? '';
    // 조사한 결과 67%가
    if (tag === 'NNG' && (reading.morphemes[i]?.surface === '결과' || classOfWord(reading, nouns, i)))
      return true;
    if (tag.startsWith('V') || tag.startsWith('E') || tag.startsWith('SF')) return false;
  }
  return false;
}

/** A name, an office or somebody of an organisation: not just people of some kind. */
export function isCertainSpeaker(reading: Reading, nouns: SpeakerNouns, particle: number): boolean {
  const { morphemes } = reading;
  const noun = morphemes[particle - 1];
  if (noun === undefined) return false;
  if (nouns.nameEnds.has(noun.end)) return true;
  const found = nounClassOf(nouns.lexicon, noun.surface);
  return found !== null && CERTAIN_CLASSES.has(found.nounClass);
}

const CERTAIN_CLASSES: ReadonlySet<string> = new Set(['post', 'insider', 'side']);

function isEvent({ morphemes, lexicon }: Reading, i: number): boolean {
  const { surface } = morphemes[i] ?? { surface: '' };
  return lexicon.nouns.event.has(surface);
}

function endOf({ morphemes }: Reading, i: number): string {
  return morphemes[i]?.surface.slice(-1) ?? '';
}

function classOfWord(
  { morphemes, body, lexicon: { organisationEndings } }: Reading,
  { lexicon }: SpeakerNouns,
  last: number,
): boolean {
  let first = last;
  while (
    first > 0 &&
    last - first < 6 &&
    morphemes[first]?.spaceBefore === false &&
    isNominal(morphemes[first - 1]?.tag ?? '')
  ) {
    first--;
  }
  const word = body.slice(morphemes[first]?.start ?? 0, morphemes[last]?.end ?? 0);
  if (nounClassOf(lexicon, word) !== null) return true;
  if (organisationEndings.longest(word, ({ length }) => length <= LONGEST_ENDING) !== null) return true;
  // 설비투자, 인사관리: an act ends so by chance.
  const { semantic } = morphemes[last] ?? { semantic: '' };
  if (semantic === '행위' || semantic === '정적사태') return false;
  return last > first && ORGANISATION_ENDINGS.has(word.charAt(word.length - 1));
}

const LONGEST_ENDING = 5;
export const CLOSING_MARKS = '’”\'"」』>》〉';
const SPEAKING_PRONOUNS = new Set(['그', '그녀', '이들', '그들', '저희', '누구', '자신', '본인', '당국']);
const SPEAKING_SUFFIXES = new Set(['측', '씨', '님', '군', '양', '가', '인']);
/** Last syllables of words for people in the plural (당국자들, 시민들). */
const PERSON_SYLLABLES = new Set([...'자인원생민씨사객군장관']);
/** Last syllables of organisations' and people's names (외교부, 소방방재청, 시민연대). */
const ORGANISATION_ENDINGS = new Set([...'부청원당회사군시도구측단처실국과팀씨장자인관대']);
