/** Whose words a text holds: 노동부가 낸 자료에 따르면, 통일부 명의의 성명을 통해, 다른 피해자의 편지에는. */
import { mentionAt, type Span } from '../../document.js';
import { lastWordStart } from './last-word.js';
import { type Memory, mentionedAs, type Referent, recall, withoutEntity } from './memory.js';
import type { NounPhrase, Role } from './noun-phrase.js';
import { resolvePhrase } from './referents.js';
import { namedWithin, type Scene } from './scene.js';

/** The phrases around a source, and who each of them is. */
export interface Company {
  readonly phrases: readonly NounPhrase[];
  readonly referentAt: (index: number) => Referent | null;
}

/** Roles of what somebody's words are taken from. */
const SOURCES: ReadonlySet<Role> = new Set(['according', 'means', 'contains', 'place', 'place-topic']);

export function isSource({ role }: NounPhrase): boolean {
  return SOURCES.has(role);
}

/**
 * Who speaks through the source at `index`; `direct` is what its phrase stands for by itself. A text speaks for its
 * owner or publisher; where none is stated it speaks itself, but a place (회의에서) is nobody.
 */
export function sourceOf(
  scene: Scene,
  memory: Memory,
  { phrases, referentAt }: Company,
  index: number,
  direct: Referent | null,
): Referent | null {
  const phrase = phrases[index];
  if (phrase === undefined) return null;
  const { role } = phrase;
  const titled = endsInMark(scene, phrase);
  const text = titled || isDocument(scene, phrase);
  if (role === 'contains' && (!text || isSpoken(scene, phrase))) return null;
  const isPlace = role === 'place' || role === 'place-topic';
  if (isPlace && isQuestioning(scene, phrase)) return null;
  const speaks = direct !== null && direct.way !== 'unlisted' && !text;
  if (speaks && (role !== 'according' || direct.way === 'name' || direct.kind === 'person')) return direct;
  const owner =
    // ‘가람전철 분실물 현황’: whoever a title names need not have written the text.
    (!titled && (text || direct === null || direct.way === 'unlisted')
      ? ownerIn(scene, memory, phrase)
      : null) ??
    (isPlace && !text ? null : ownerBefore(scene, phrases, index, referentAt)) ??
    (isPlace ? null : publisher(scene, phrases, index, referentAt, speaks));
  if (owner !== null) return owner;
  if (direct !== null || role !== 'contains') return direct;
  return phraseItself(scene, phrase);
}

/** 경찰 조사에서, 검찰 신문에서: where suspects speak. */
function isQuestioning({ document: { body } }: Scene, { start, end }: Span): boolean {
  return QUESTIONING.test(body.slice(start, end));
}

const QUESTIONING =
  /(?:경찰|검찰|해경|특검|특검팀|공수처|국정원|수사기관|검사)(?:의| )[가-힣 ]*(?:조사|신문|심문)(?: 과정)?$/;

/** The phrase as a speaker without a name: ‘가람 선언’에는 “…”고 적혀 있다. */
export function phraseItself({ document: { body } }: Scene, { start, end }: Span): Referent {
  const marked = MARKED.exec(body.slice(start, end));
  const mention = mentionAt(body, start, end);
  const name = marked?.[1] ?? mention.text;
  return {
    name,
    kind: 'anonymous',
    title: null,
    org: null,
    entity: null,
    mention,
    plural: false,
    way: 'noun',
  };
}

const MARKED = /[‘'“"「『<《〈]([^‘'“"「『<《〈]+)[’'”"」』>》〉]$/;

function endsInMark({ document: { body } }: Scene, { start, end }: Span): boolean {
  return MARKED.test(body.slice(start, end));
}

/** 지디넷코리아 기사에 따르면, 통일부 명의의 성명을 통해, 시장의 말에 의하면: the source is what stands before. */
export function ownerIn(scene: Scene, memory: Memory, phrase: NounPhrase): Referent | null {
  const { body } = scene.document;
  let owner: Span = phrase;
  let owned = false;
  do {
    let end = lastWordStart(body, phrase.start, owner.end) - 1;
    if (end <= phrase.start) return null;
    if (!isDocument(scene, owner) && phrase.role !== 'according') return null;
    owned = body.charAt(end - 1) === '의';
    if (owned) end--;
    while (end > phrase.start && body.charCodeAt(end - 1) === 0x20) end--;
    if (end <= phrase.start) return null;
    owner = { start: phrase.start, end };
  } while (isDocument(scene, owner));
  const direct = resolvePhrase(scene, memory, owner);
  if (direct !== null && direct.way !== 'unlisted') return direct;
  const name = namedWithin(scene, owner.start, owner.end).findLast(({ entity }) => entity.type !== 'LC');
  if (name !== undefined) return resolvePhrase(scene, memory, name);
  return owned && owner.end > owner.start && !MEASURED.test(body.slice(owner.start, owner.end))
    ? nameOf(body, owner)
    : null;
}

/** 212쪽 분량의 보고서: how long a text is, or what it is about, owns nothing. */
const MEASURED = /(?:분량|길이|규모|두께|형식|형태|제목|주제|이름|날짜|\d(?:쪽|장|자))$/;

/** 한국바른광고원의 ‘안내서’, NYT에서의 보고: the owner stands before as a phrase of its own. */
function ownerBefore(
  scene: Scene,
  phrases: readonly NounPhrase[],
  index: number,
  referentAt: Company['referentAt'],
): Referent | null {
  const phrase = phrases[index];
  const before = phrases[index - 1];
  if (phrase === undefined || before?.role !== 'genitive' || before.end > phrase.start) return null;
  if (phrase.start - before.particleEnd > 1) return null;
  const referent = referentAt(index - 1);
  if (referent !== null && referent.way !== 'unlisted') return referent;
  return endsInMark(scene, phrase) ? nameOf(scene.document.body, before) : null;
}

/** 보고서는 “…”라고 지적했다: whoever spoke last wrote it. */
export function authorOf(
  { document: { body } }: Scene,
  memory: Memory,
  { start, end }: Span,
): Referent | null {
  const author = recall(memory, ({ kind }) => kind === 'organization' || kind === 'person');
  return author === null ? null : mentionedAs(author, mentionAt(body, start, end), 'reference');
}

/** 논문은, 보고서는: texts that state things themselves where nobody is known to have written them. */
export function isReport({ document: { body } }: Scene, { start, end }: Span): boolean {
  return /(?:보고서|논문|백서|판결문|의견서)$/.test(body.slice(start, end));
}

/** 알바천국의 보도자료: whoever publishes is a body, known or not. */
function nameOf(body: string, { start, end }: Span): Referent {
  const mention = mentionAt(body, lastWordStart(body, start, end), end);
  return withoutEntity('organization', mention.text, mention, 'unrecognised');
}

/** What a text-like noun with 에는 is when one answers to it: 묻는 말에는. */
const SPOKEN = new Set([
  '말',
  '설명',
  '발표',
  '브리핑',
  '기자회견',
  '인터뷰',
  '결과',
  '조사',
  '집계',
  '계획',
  '분석',
  '방송',
]);

function isSpoken({ document: { body } }: Scene, { start, end }: Span): boolean {
  return SPOKEN.has(body.slice(lastWordStart(body, start, end), end));
}

/** Kinds of texts (보고서, 입장문) of this length also end the words for more special ones (중간보고서). */
const ENDING = 3;

/** The phrase ends in a text through which somebody speaks (기사, 성명, 보고서). */
export function isDocument({ document, lexicon }: Scene, { start, end }: Span): boolean {
  const word = document.body.slice(lastWordStart(document.body, start, end), end);
  const { document: texts } = lexicon.references;
  return texts.has(word) || (word.length > ENDING && texts.has(word.slice(-ENDING)));
}

/** Phrases and characters of a clause that tells who published a text. */
const CLAUSE_PHRASES = 6;
const LONGEST_CLAUSE = 120;
/** Characters of one that nothing but its subject's closeness speaks for. */
const CLOSE = 30;
const PUBLISHED =
  /(?:(?:발표|공개|배포|발간|작성|공시|제출|조사|집계|분석|실시|게재|제공|보고|입수)한|받은|펴낸|내놓은|낸|밝힌|올린|쓴|만든) /;
const GIVEN = /(?:전한|남긴|건넨|보낸|보내온|부친|붙인|적은|쓴|준) /;

/** 노동부가 발표한 자료에 따르면, 기획부로부터 제출받은 예산안에 따르면: the subject of the clause that modifies the source. */
function publisher(
  { document: { body } }: Scene,
  phrases: readonly NounPhrase[],
  index: number,
  referentAt: Company['referentAt'],
  speaks: boolean,
): Referent | null {
  const phrase = phrases[index];
  if (phrase === undefined) return null;
  for (let i = index - 1; i >= 0 && i >= index - CLAUSE_PHRASES; i--) {
    const before = phrases[i];
    if (before === undefined) return null;
    const between = body.slice(before.particleEnd, phrase.start);
    if (between.length > LONGEST_CLAUSE || /[\n.?!]/.test(between)) return null;
    if (!PUBLISHERS.has(before.role)) continue;
    const published = PUBLISHED.test(between);
    const close = before.role === 'subject' && i === index - 1 && between.length <= CLOSE && !speaks;
    if (!published && !close) continue;
    const referent = referentAt(i);
    if (referent === null || referent.way === 'unlisted' || referent.kind === 'unknown') continue;
    // 본지가 얻은 보고서: the paper itself only has the text; 한 주민이 준 쪽지: a note begins with the verb.
    if (referent.kind !== 'anonymous' || GIVEN.test(body.slice(before.particleEnd, phrase.end)))
      return referent;
  }
  return null;
}

const PUBLISHERS: ReadonlySet<Role> = new Set(['subject', 'place', 'from']);
