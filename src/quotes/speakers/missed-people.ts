/** People whom the entity stage missed or cut short, and whom the article calls by a part of the name again. */

import type { Document, Entity, Morpheme } from '../../document.js';
import { firstFrom, wordFrom } from '../../text/by-position.js';
import { codesOf, isHangul } from '../../text/characters.js';
import { nounClassOf, type SpeakerLexicon } from './lexicon.js';
import type { Named } from './named.js';

/** Id of people that are no entity of the document. */
export const NO_ENTITY = '';

/** Short forms followed up; it keeps hostile text linear. */
const MOST = 40;

/** The title behind a surname and the space between them: 추 팀장, 황보 원내대표. */
const TITLE_BEHIND = / ([가-힣]{2,6}?)(?=(?:은|는|이|가|도|의|에게)[\s,“"])/y;

/**
 * Missed people with their mentions. A name is taken for one when title and surname come back later (추하늘 솔내군
 * 정보통신팀장 … 추 팀장), when a foreign name has another part before it (토비아스 린트너), or when it is called an alias (필명 ‘두더지’).
 */
export function findMissedPeople(
  document: Document<'morphemes'>,
  lexicon: SpeakerLexicon,
  named: readonly Named[],
): Named[] {
  const people = new Map<string, Entity>();
  let known: ReadonlySet<string> | null = null;
  const add = (name: string, title: string | null): void => {
    known ??= new Set(named.map(({ entity }) => entity.name));
    if (people.size >= MOST || people.has(name) || known.has(name)) return;
    const org = null;
    people.set(name, { id: NO_ENTITY, type: 'PS', name, aliases: [], mentions: [], title, org });
  };
  for (const { name, title } of calledAgain(document, lexicon, named)) add(name, title);
  for (const match of document.body.matchAll(PEN_NAME)) add(match[1] ?? '', null);
  const found: Named[] = [];
  for (const entity of people.values()) found.push(...mentionsOf(document.body, entity));
  return found;
}

const PEN_NAME = /(?:필명|예명|활동명|닉네임|대화명) ?[‘'“"]([가-힣A-Za-z]{2,10})[’'”"]/g;

function* mentionsOf(body: string, entity: Entity): Generator<Named> {
  const { length } = entity.name;
  for (let at = body.indexOf(entity.name); at >= 0; at = body.indexOf(entity.name, at + length)) {
    if (!/[가-힣]/.test(body.charAt(at - 1))) yield { start: at, end: at + length, entity };
  }
}

/** Last syllables of the particles that TITLE_BEHIND asks for. */
const PARTICLE_ENDS = codesOf('은는이가도의게');

/** The spaces between a word of one or two syllables and one that may be a title with its particle: 추 팀장은. */
function spacesBeforeTitles(body: string): number[] {
  const spaces: number[] = [];
  for (let at = 0, start = 0, before = 0; at < body.length; at++) {
    if (isHangul(body.charCodeAt(at))) continue;
    const space = start - 1;
    const short = space - before === 1 || space - before === 2;
    if (
      short &&
      at - start > 2 &&
      body.charCodeAt(space) === 0x20 &&
      PARTICLE_ENDS.has(body.charCodeAt(at - 1))
    )
      spaces.push(space);
    before = start;
    start = at + 1;
  }
  return spaces;
}

function calledAgain(
  { body, morphemes }: Document<'morphemes'>,
  lexicon: SpeakerLexicon,
  named: readonly Named[],
): { name: string; title: string }[] {
  const found: { name: string; title: string }[] = [];
  const seen = new Set<string>();
  for (const space of spacesBeforeTitles(body)) {
    const index = isHangul(body.charCodeAt(space - 2)) ? space - 2 : space - 1;
    const surname = body.slice(index, space);
    if (!lexicon.names.isSurname(surname)) continue;
    TITLE_BEHIND.lastIndex = space;
    const title = TITLE_BEHIND.exec(body)?.[1] ?? '';
    const form = `${surname} ${title}`;
    if (title === '' || seen.has(form) || !isTitle(lexicon, title)) continue;
    seen.add(form);
    if (seen.size > MOST) break;
    if (!mayBeNamedBefore(body, morphemes, named, surname, index)) continue;
    const full = new RegExp(
      `(?<![가-힣])(${surname}[가-힣]{2})(?: [^\\s“”"‘’.,]{0,12}[^\\s“”"‘’은는이가을를에서도과와로고며,.]){0,2} ([가-힣]{0,8}${title})(?=[은는이가도께(,\\s])`,
      'g',
    );
    for (const match of body.slice(0, index).matchAll(full)) {
      const name = match[1] ?? '';
      if (!isFree(named, match.index, match.index + name.length)) break;
      if (!isName(morphemes, match.index, match.index + name.length)) continue;
      found.push({ name, title: match[2] ?? title });
      break;
    }
  }
  return found;
}

/** Whether a name with `surname` that nobody recognised stands before `to`: a look that spares most expressions. */
function mayBeNamedBefore(
  body: string,
  morphemes: readonly Morpheme[],
  named: readonly Named[],
  surname: string,
  to: number,
): boolean {
  for (let at = body.indexOf(surname); at >= 0 && at < to; at = body.indexOf(surname, at + 1)) {
    const end = at + surname.length + 2;
    if (body.charCodeAt(end) !== 0x20 || isHangul(body.charCodeAt(at - 1))) continue;
    if (isFree(named, at, end) && isName(morphemes, at, end)) return true;
  }
  return false;
}

function isTitle(lexicon: SpeakerLexicon, word: string): boolean {
  const kind = nounClassOf(lexicon, word)?.nounClass;
  return kind === 'post' || kind === 'held' || kind === 'person' || /[장원사자역관]$/.test(word);
}

/** Nothing that was recognised stands there but a shorter piece of a person's name. */
function isFree(named: readonly Named[], start: number, end: number): boolean {
  for (let i = firstFrom(named, start); i < named.length; i++) {
    const mention = named[i];
    if (mention === undefined || mention.start >= end) return true;
    if (mention.entity.type !== 'PS' || mention.end >= end) return false;
  }
  return true;
}

/** No word of the dictionary, and no everyday word with a particle; 이 may end a name (천봄이). */
function isName(morphemes: readonly Morpheme[], start: number, end: number): boolean {
  for (let i = wordFrom(morphemes, start); i < morphemes.length; i++) {
    const morpheme = morphemes[i];
    if (morpheme === undefined || morpheme.start >= end) return true;
    const { tag, surface, semantic } = morpheme;
    if (morpheme.end > end) return false;
    if (morpheme.start === start && morpheme.end === end)
      return tag === 'UNKNOWN' || (tag === 'NNP' && semantic === '인명');
    if (tag.startsWith('J') && surface !== '이') return false;
  }
  return true;
}
