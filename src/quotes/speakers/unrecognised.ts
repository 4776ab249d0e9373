import { type Morpheme, mentionAt } from '../../document.js';
import { wordFrom } from '../../text/by-position.js';
import { lastWordStart } from './last-word.js';
import { nounClassOf } from './lexicon.js';
import { type Referent, withoutEntity } from './memory.js';
import type { Named } from './named.js';
import type { PhraseParts } from './phrase-parts.js';
import type { Scene } from './scene.js';

/** Words a name may have. */
const LONGEST_NAME = 4;

/** A subject of speech that the entity stage missed: a phrase that ends in a proper noun. */
export function unrecognisedName(
  scene: Scene,
  start: number,
  bare: number,
  end: number,
  inside: readonly Named[],
): Referent | null {
  const { body, morphemes } = scene.document;
  if ('‘\'“"「『'.includes(body.charAt(start)) && /^[‘'“"「『].+[’'”"」』]$/.test(body.slice(start, bare)))
    return nameBetweenMarks(body, start, bare);
  let from = bare;
  let personal = false;
  for (let word = 0; word < LONGEST_NAME && from > start; word++) {
    const wordEnd = word === 0 ? bare : from - 1;
    const wordStart = lastWordStart(body, start, wordEnd);
    const proper = properWord(morphemes, wordStart, wordEnd);
    if (proper === null || inside.some((mention) => mention.end > wordStart && mention.start < wordEnd))
      break;
    personal ||= proper === 'person';
    from = wordStart;
    if (wordStart === start) break;
  }
  if (bare - from < 2) {
    return (
      personalName(scene, start, bare, end) ??
      afterOccupation(scene, start, bare, end) ??
      afterKind(scene, start, bare, end) ??
      coinedName(scene, start, bare, end)
    );
  }
  const kind = personal ? 'person' : 'organization';
  return withoutEntity(kind, body.slice(from, bare), mentionAt(body, from, end), 'unrecognised');
}

/** Log-odds from which a word is taken for a Korean name that nobody recognised. */
const NAME_ODDS = 2;

function looksPersonal(scene: Scene, word: string): boolean {
  return word.length > 2 && scene.lexicon.names.score(word) >= NAME_ODDS;
}

/** 결승골의 주인공 이도겸: the last word looks like a Korean name and is no word of the dictionary. */
function personalName(scene: Scene, start: number, bare: number, end: number): Referent | null {
  const { body, morphemes } = scene.document;
  const from = lastWordStart(body, start, bare);
  const name = body.slice(from, bare);
  const whole = morphemes[wordFrom(morphemes, from)];
  if (!looksPersonal(scene, name) || (whole?.start === from && whole.end === bare)) return null;
  return withoutEntity('person', name, mentionAt(body, from, end), 'unrecognised');
}

/** 투수 계륜, 소설가 하늬: the last word is somebody's name when the one before says what somebody does. */
function afterOccupation(scene: Scene, start: number, bare: number, end: number): Referent | null {
  const { body } = scene.document;
  const space = lastWordStart(body, start, bare) - 1;
  const name = body.slice(space + 1, bare);
  if (space <= start || !/^[가-힣]{2,3}$/.test(name) || nounClassOf(scene.lexicon, name) !== null)
    return null;
  // 학생 하나: somebody counted.
  if (scene.document.morphemes[wordFrom(scene.document.morphemes, space + 1)]?.tag === 'NR') return null;
  const occupation = nounClassOf(scene.lexicon, body.slice(lastWordStart(body, start, space), space));
  if (occupation === null || !(occupation.nounClass === 'person' || occupation.nounClass === 'post'))
    return null;
  if (occupation.nounClass === 'post' && scene.lexicon.names.surnameLength(name) === 0) return null;
  return {
    ...withoutEntity('person', name, mentionAt(body, start, end), 'unrecognised'),
    title: occupation.noun,
  };
}

/** 시민단체 동네살림지킴이: the last word is a name when the one before says what kind of body it is. */
function afterKind(scene: Scene, start: number, bare: number, end: number): Referent | null {
  const { body } = scene.document;
  const space = lastWordStart(body, start, bare) - 1;
  if (space <= start || bare - space < 4) return null;
  const name = body.slice(space + 1, bare);
  const kind = nounClassOf(scene.lexicon, body.slice(lastWordStart(body, start, space), space));
  if (kind === null) return null;
  if (!scene.lexicon.back.has(kind.noun) && !BODIES.has(kind.noun)) return null;
  return withoutEntity('organization', name, mentionAt(body, bare - name.length, end), 'name');
}

/** 날쌘물류, 국립새울극장: an adnominal form grown onto a noun is part of a name. */
function coinedName(
  { document: { body, morphemes } }: Scene,
  start: number,
  bare: number,
  end: number,
): Referent | null {
  const from = lastWordStart(body, start, bare);
  for (let i = wordFrom(morphemes, from); i < morphemes.length; i++) {
    const morpheme = morphemes[i];
    const next = morphemes[i + 1];
    if (morpheme === undefined || next === undefined || next.start >= bare) return null;
    if (!/^V[VA]\+ETM$/.test(morpheme.tag) || next.spaceBefore || next.end !== bare) continue;
    return withoutEntity('organization', body.slice(from, bare), mentionAt(body, from, end), 'unrecognised');
  }
  return null;
}

const BODIES = new Set([
  '시민단체',
  '환경단체',
  '인권단체',
  '스타트업',
  '대기업',
  '중소기업',
  '제작사',
  '소속사',
  '시공사',
  '운영사',
]);

function nameBetweenMarks(body: string, start: number, bare: number): Referent {
  const mention = mentionAt(body, start + 1, bare - 1);
  return withoutEntity('organization', mention.text, mention, 'unrecognised');
}

/**
 * Somebody whom the entity stage missed beside a title: 누리텍스 구태온 대표, 훙레이 중국 외교부 대변인. The name stands
 * right before the title or at the front with the organisation between, or was cut off from the phrase because
 * the tokenizer read it as other words (감소연 = 감소 + 연). The less a word can be anything else, the less it
 * must look like a name.
 */
export function unrecognisedBearer(scene: Scene, parts: PhraseParts, title: string): Referent | null {
  const { modifier, start, inside } = parts;
  const { body } = scene.document;
  const last = lastWordStart(modifier, 0, modifier.length);
  const org = inside.find(({ entity }) => entity.type === 'OG')?.entity.name ?? null;
  const bearer = (name: string, from: number): Referent => ({
    name,
    kind: 'person',
    title,
    org,
    entity: null,
    mention: mentionAt(body, from, parts.mention.end),
    plural: false,
    way: 'unrecognised',
  });
  if (isNameBeside(scene, inside, start + last, modifier.slice(last), false))
    return bearer(modifier.slice(last), start);
  const front = nameInFront(scene, inside, start, modifier);
  if (front !== null) return bearer(front, start);
  const before = wordBefore(body, start);
  const at = start - before.length - 1;
  return isNameBeside(scene, inside, at, before, org !== null) ? bearer(before, at) : null;
}

function nameInFront(scene: Scene, inside: readonly Named[], start: number, modifier: string): string | null {
  const next = inside[0];
  if (next === undefined || next.entity.type === 'PS' || next.start <= start) return null;
  const front = modifier.slice(0, next.start - start).trim();
  const { morphemes } = scene.document;
  if (front.includes(' '))
    return properWord(morphemes, start, start + front.length) === 'person' ? front : null;
  return isNameBeside(scene, inside, start, front, true) ? front : null;
}

/** The written word right before `offset`, empty when something else than one space stands between. */
export function wordBefore(body: string, offset: number): string {
  if (body.charCodeAt(offset - 1) !== 0x20) return '';
  const from = lastWordStart(body, Math.max(0, offset - 6), offset - 1);
  const word = body.slice(from, offset - 1);
  return /^[가-힣]{1,4}$/.test(word) ? word : '';
}

/** Log-odds asked of a word beside a title, by whether it also is a sequence of common nouns. */
const ODDS_OF_NOUNS = 1.5;
const ODDS_OF_ODD_WORDS = -6;

function isNameBeside(
  scene: Scene,
  inside: readonly Named[],
  at: number,
  word: string,
  organisationBetween: boolean,
): boolean {
  const end = at + word.length;
  if (word.length < 2 || inside.some((mention) => mention.end > at && mention.start < end)) return false;
  // 이전에 … 저자: what ends in a particle belongs to the verb.
  if (/[에를]$/.test(word)) return false;
  if (nounClassOf(scene.lexicon, word) !== null) return false;
  const { morphemes } = scene.document;
  const { names } = scene.lexicon;
  const first = wordFrom(morphemes, at);
  const whole = morphemes[first];
  if (whole?.start === at && whole.end >= end && whole.tag !== 'NNP') return false;
  if (properWord(morphemes, at, end) === 'person') return true;
  if (word.length !== 3 || names.surnameLength(word) === 0) return false;
  let odd = false;
  for (let i = first; (morphemes[i]?.end ?? end + 1) <= end; i++) {
    const tag = morphemes[i]?.tag ?? '';
    // 이동한 대표: a verb that describes the title, not a name.
    if (tag.startsWith('XS') && tag.includes('ETM') && morphemes[i - 1]?.tag.startsWith('NNG') === true)
      return false;
    odd ||= !tag.startsWith('NNG');
  }
  if (organisationBetween && (odd || !/[은는이가을를의에도와과로서]$/.test(word))) return true;
  return names.score(word) >= (odd ? ODDS_OF_ODD_WORDS : ODDS_OF_NOUNS);
}

/** Whether a word is made of proper nouns only, and whether one of them is a personal name. */
function properWord(morphemes: readonly Morpheme[], start: number, end: number): 'person' | 'other' | null {
  let personal = false;
  let any = false;
  for (let i = wordFrom(morphemes, start); i < morphemes.length; i++) {
    const morpheme = morphemes[i];
    if (morpheme === undefined || morpheme.start >= end) break;
    const { tag, semantic } = morpheme;
    if (tag !== 'NNP' && tag !== 'UNKNOWN' && tag !== 'SL' && tag !== 'SN') return null;
    if (tag === 'NNP' && semantic === '지명') return null;
    if (tag !== 'SN') any = true;
    personal ||= semantic === '인명';
  }
  if (!any) return null;
  return personal ? 'person' : 'other';
}
