import { type Morpheme, mentionAt } from '../../document.js';
import { lastWordStart } from './last-word.js';
import { nounClassOf } from './lexicon.js';
import type { Referent } from './memory.js';
import { firstFrom, type Named, type Scene } from './scene.js';

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
  if (/^[‘'“"「『].+[’'”"」』]$/.test(body.slice(start, bare))) return nameBetweenMarks(body, start, bare);
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
  if (bare - from < 2) return personalName(scene, start, bare, end) ?? afterKind(scene, start, bare, end);
  return {
    name: body.slice(from, bare),
    kind: personal ? 'person' : 'organization',
    title: null,
    org: personal ? null : body.slice(from, bare),
    entity: null,
    mention: mentionAt(body, from, end),
    plural: false,
    way: 'unrecognised',
  };
}

/** Log-odds from which a word is taken for a Korean name that nobody recognised. */
const NAME_ODDS = 2;

export function looksPersonal(scene: Scene, word: string): boolean {
  return word.length > 2 && scene.lexicon.names.score(word) >= NAME_ODDS;
}

/** 결승골의 주인공 이도겸: the last word looks like a Korean name and is no word of the dictionary. */
function personalName(scene: Scene, start: number, bare: number, end: number): Referent | null {
  const { body, morphemes } = scene.document;
  const from = lastWordStart(body, start, bare);
  const name = body.slice(from, bare);
  const whole = morphemes[firstFrom(morphemes, from)];
  if (!looksPersonal(scene, name) || (whole?.start === from && whole.end === bare)) return null;
  const mention = mentionAt(body, from, end);
  return {
    name,
    kind: 'person',
    title: null,
    org: null,
    entity: null,
    mention,
    plural: false,
    way: 'unrecognised',
  };
}

/** 시민단체 나라살림지킴이: the last word is a name when the one before says what kind of body it is. */
function afterKind(scene: Scene, start: number, bare: number, end: number): Referent | null {
  const { body } = scene.document;
  const space = lastWordStart(body, start, bare) - 1;
  if (space <= start || bare - space < 4) return null;
  const name = body.slice(space + 1, bare);
  const kind = nounClassOf(scene.lexicon, body.slice(lastWordStart(body, start, space), space));
  if (kind === null) return null;
  if (!scene.lexicon.back.has(kind.noun) && !BODIES.has(kind.noun)) return null;
  const mention = mentionAt(body, bare - name.length, end);
  return {
    name,
    kind: 'organization',
    title: null,
    org: name,
    entity: null,
    mention,
    plural: false,
    way: 'name',
  };
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
  const name = mention.text;
  return {
    name,
    kind: 'organization',
    title: null,
    org: name,
    entity: null,
    mention,
    plural: false,
    way: 'unrecognised',
  };
}

/** 훙레이 중국 외교부 대변인, 누리벡스 구태윤 대표: the name that the entity stage missed beside a title. */
export function unrecognisedBearer(
  scene: Scene,
  start: number,
  end: number,
  title: string,
  modifier: string,
  inside: readonly Named[],
): Referent | null {
  const { body, morphemes } = scene.document;
  const words = modifier.split(' ');
  const last = words.at(-1) ?? '';
  for (const [word, at] of [
    [last, start + modifier.length - last.length],
    [words[0] ?? '', start],
  ] as const) {
    if (word.length < 2 || inside.some((mention) => mention.end > at && mention.start < at + word.length))
      continue;
    if (properWord(morphemes, at, at + word.length) !== 'person' && !looksPersonal(scene, word)) continue;
    const org = inside.find(({ entity }) => entity.type === 'OG')?.entity.name ?? null;
    const mention = mentionAt(body, start, end);
    return {
      name: word,
      kind: 'person',
      title,
      org,
      entity: null,
      mention,
      plural: false,
      way: 'unrecognised',
    };
  }
  return null;
}

/** Whether a word is made of proper nouns only, and whether one of them is a personal name. */
function properWord(morphemes: readonly Morpheme[], start: number, end: number): 'person' | 'other' | null {
  let personal = false;
  let any = false;
  for (let i = firstFrom(morphemes, start); i < morphemes.length; i++) {
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
