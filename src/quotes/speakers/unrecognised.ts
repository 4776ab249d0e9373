import { type Morpheme, mentionAt } from '../../document.js';
import { wordFrom } from '../../text/by-position.js';
import { lastWordStart } from './last-word.js';
import { nounClassOf } from './lexicon.js';
import { type Referent, withoutEntity } from './memory.js';
import type { Named } from './named.js';
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
  if (space <= start || bare - space < 3) return null;
  const name = body.slice(space + 1, bare);
  const before = body.slice(lastWordStart(body, start, space), space);
  if (!BODIES.has(before)) {
    const kind = nounClassOf(scene.lexicon, before);
    if (kind === null || name.length < 3) return null;
    if (!scene.lexicon.back.has(kind.noun) && !BODIES.has(kind.noun)) return null;
  }
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
  '영화사',
  '출판사',
  '도서출판',
  '기획사',
  '배급사',
  '시행사',
]);

function nameBetweenMarks(body: string, start: number, bare: number): Referent {
  const mention = mentionAt(body, start + 1, bare - 1);
  return withoutEntity('organization', mention.text, mention, 'unrecognised');
}

/** The written word right before `offset`, empty when something else than one space stands between. */
export function wordBefore(body: string, offset: number): string {
  if (body.charCodeAt(offset - 1) !== 0x20) return '';
  const from = lastWordStart(body, Math.max(0, offset - 6), offset - 1);
  const word = body.slice(from, offset - 1);
  return /^[가-힣]{1,4}$/.test(word) ? word : '';
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
