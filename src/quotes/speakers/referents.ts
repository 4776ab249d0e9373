import { mentionAt, type Span } from '../../document.js';
import { firstFrom, wordFrom } from '../../text/by-position.js';
import { isHangul } from '../../text/characters.js';
import { isAddress } from '../addresses.js';
import { lastWordStart } from './last-word.js';
import { nounClassOf } from './lexicon.js';
import { jointName, type Memory, mentionedAs, type Referent, withoutEntity } from './memory.js';
import type { Named } from './named.js';
import { looksLikePost, organisationAt, personAt } from './named-referents.js';
import { resolveNoun } from './nouns.js';
import { withoutBracket, withoutEdition } from './phrase-end.js';
import { namedWithin, type Scene } from './scene.js';

/**
 * Who a noun phrase stands for, or null when it is nobody that can speak. Names win over nouns; a noun that
 * belongs to somebody ("김 대표의 변호인", "A사 관계자") is never the name it contains.
 */
export function resolvePhrase(scene: Scene, memory: Memory, phrase: Span): Referent | null {
  const { body } = scene.document;
  const start = extendOverNames(scene, phrase);
  const bare = withoutSelf(body, start, withoutEdition(body, start, withoutBracket(body, start, phrase.end)));
  if (isBlank(body, start, bare)) return null;
  const inside = namedWithin(scene, start, bare).filter(({ start: at }) => body.charCodeAt(at - 1) !== 0x28);
  const side = sideOf(scene, body, start, bare);
  if (side > start) return resolveSide(scene, memory, start, side, phrase.end);
  if (side === start) return null;

  const addressed = withAddress(body, start, bare, phrase.end, inside);
  if (addressed !== null) return addressed;
  const person = lastPerson(body, inside, bare);
  if (person !== null) {
    const found = resolveNamed(scene, memory, start, bare, phrase.end, person, inside);
    if (found !== undefined) return found === null ? null : withThoseBefore(scene, found, person, inside);
  }
  const organisation = inside.find(
    ({ entity, end }) => entity.type !== 'PS' && (end === bare || end === phrase.end),
  );
  if (organisation !== undefined && person === null) {
    return organisationAt(scene, widen(inside, organisation), phrase.end);
  }
  return resolveNoun(scene, memory, start, bare, phrase.end, inside);
}

/** 검은달 자신들은, 주민들 스스로는: the end of the phrase without the word for its own self. */
function withoutSelf(body: string, start: number, end: number): number {
  const self = / (?:자신들?|스스로|본인들?)$/.exec(body.slice(Math.max(start, end - 5), end));
  return self === null ? end : end - self[0].length;
}

/** 구직 사이트 일로가(www.…): the word that the address belongs to, unless a known name ends there. */
function withAddress(
  body: string,
  start: number,
  bare: number,
  end: number,
  inside: readonly Named[],
): Referent | null {
  if (
    bare === end ||
    !isAddress(
      body
        .slice(bare, end - 1)
        .trimStart()
        .slice(1),
    )
  )
    return null;
  if (inside.some((mention) => mention.end === bare)) return null;
  const mention = mentionAt(body, lastWordStart(body, start, bare), bare);
  return withoutEntity('organization', mention.text, mention, 'name');
}

/** Whether nothing but white space stands in `[start, end)`. */
function isBlank(body: string, start: number, end: number): boolean {
  if (isHangul(body.charCodeAt(start)) && start < end) return false;
  return body.slice(start, end).trim() === '';
}

/** Names that may stand beside each other at the front of a phrase. */
const JOINED_NAMES = 4;

/** A phrase cut short inside a name (정이/든 샛별데이터 대표) begins where the name begins. */
function extendOverNames(scene: Scene, phrase: Span): number {
  const { body } = scene.document;
  let start =
    phrase.start - (CIRCLED.exec(body.slice(Math.max(0, phrase.start - 16), phrase.start))?.[0].length ?? 0);
  const from = firstFrom(scene.named, start) - 1;
  for (let i = from; i >= 0 && i > from - JOINED_NAMES; i--) {
    const mention = scene.named[i];
    if (mention === undefined) break;
    const touches =
      mention.end > start || isBlank(body, mention.end, start) || sharesTitle(scene, mention, start);
    if (!touches || mention.start >= start || body.slice(mention.start, start).includes('\n')) break;
    start = mention.start;
  }
  return start;
}

/** The surname and its mask before 씨: 홍○○ 씨. */
const CIRCLED = /[가-힣](?:[○◯〇]{1,3}|O{2,3}|X{2,3}|\*{2,3})(?:\([^()\n]{1,8}\))? ?$/;

/** Whether nothing but a dot or comma stands between a person and the one named at `start`. */
function sharesTitle(scene: Scene, mention: Named, start: number): boolean {
  const next = scene.named[firstFrom(scene.named, start)];
  return (
    mention.entity.type === 'PS' &&
    next?.start === start &&
    next.entity.type === 'PS' &&
    BETWEEN_SHARING.test(scene.document.body.slice(mention.end, start))
  );
}

/** The last word of `[start, end)`. */
function headWord(body: string, start: number, end: number): string {
  return body.slice(lastWordStart(body, start, end), end);
}

/** Where the words before 측 end; `start` when 측 stands alone, -1 when the phrase does not end in it. */
function sideOf(scene: Scene, body: string, start: number, end: number): number {
  const last = body.charAt(end - 1);
  if (scene.lexicon.nouns.get(last) !== 'side') return -1;
  // 사측 is a noun of its own.
  const word = headWord(body, start, end);
  if (word.length > 1 && scene.lexicon.nouns.has(word)) return -1;
  let before = end - 1;
  const attached = before > start && body.charCodeAt(before - 1) !== 32;
  while (before > start && body.charCodeAt(before - 1) === 32) before--;
  if (!attached || before === start) return before;
  const name = scene.named[firstFrom(scene.named, before) - 1];
  const { morphemes } = scene.document;
  const own = morphemes[wordFrom(morphemes, end - 1)];
  return name?.end === before ||
    own?.start === end - 1 ||
    nounClassOf(scene.lexicon, headWord(body, start, before)) !== null
    ? before
    : -1;
}

function resolveSide(
  scene: Scene,
  memory: Memory,
  start: number,
  inner: number,
  end: number,
): Referent | null {
  const { body } = scene.document;
  const whose = resolvePhrase(scene, memory, { start, end: inner });
  const mention = mentionAt(body, start, end);
  if (whose !== null && whose.kind === 'organization') {
    return mentionedAs(whose, mentionAt(body, whose.mention.start, end), whose.way);
  }
  const inside = namedWithin(scene, start, inner);
  const name =
    whose === null && isProper(scene, start, inner)
      ? body.slice(start, inner)
      : (formerSide(whose, mention.text) ?? mention.text);
  const named = whose?.kind === 'person' || name !== mention.text;
  return {
    name,
    kind: named ? 'organization' : 'anonymous',
    title: null,
    org:
      name !== mention.text ? name : (inside.find(({ entity }) => entity.type === 'OG')?.entity.name ?? null),
    entity: null,
    mention,
    plural: true,
    way: named && whose?.kind !== 'person' ? 'unrecognised' : 'noun',
  };
}

/** 이 전 부시장 측: 이도빈 전 부시장 측, for the surname alone tells little. */
function formerSide(whose: Referent | null, text: string): string | null {
  const [, surname, office] = /^([가-힣]{1,2}) (전 .+)$/.exec(text) ?? [];
  if (whose?.kind !== 'person' || surname === undefined || !whose.name.startsWith(surname)) return null;
  return `${whose.name} ${office}`;
}

/** Whether a stretch looks like a name nobody recognised: one word that is no event or state (반대 측). */
function isProper({ document: { body, morphemes } }: Scene, start: number, end: number): boolean {
  if (body.slice(start, end).includes(' ')) return false;
  for (let i = wordFrom(morphemes, start); i < morphemes.length; i++) {
    const morpheme = morphemes[i];
    if (morpheme === undefined || morpheme.start >= end) return true;
    if (morpheme.start === start && morpheme.end === end && morpheme.tag === 'NNG') return false;
  }
  return true;
}

/** 의 behind an owner; 시민회의, 협의 end in it as well. */
const OWNER = /(?:^|[^회협심결합논상건])의 /;

/** The last personal name that is not merely the owner of what follows. */
function lastPerson(body: string, inside: readonly Named[], bare: number): Named | null {
  for (let i = inside.length - 1; i >= 0; i--) {
    const mention = inside[i];
    if (mention?.entity.type === 'PS') return OWNER.test(body.slice(mention.end, bare)) ? null : mention;
  }
  return null;
}

/** undefined: the name is only part of another speaker's description; null: nobody who speaks. */
function resolveNamed(
  scene: Scene,
  memory: Memory,
  start: number,
  bare: number,
  end: number,
  person: Named,
  inside: readonly Named[],
): Referent | null | undefined {
  const { body } = scene.document;
  let tail = body.slice(person.end, bare).trimStart();
  if (tail.startsWith('(')) tail = tail.slice(tail.indexOf(')') + 1).trimStart();
  // 김 of 김 모 씨, A of A씨: no name.
  if (person.entity.name.length === 1 || /^[가-힣]모$/.test(body.slice(person.start, person.end)))
    return undefined;
  // 박씨 where the article has 박아무개, 김 씨(가명): nobody who is named.
  if (tail === '씨' && person.end - person.start === 1 && isUnnamed(scene, person, bare)) return undefined;
  if (tail === '' || scene.lexicon.honorifics.has(tail))
    return personAt(scene, person.entity, start, end, inside);
  const last = headWord(tail, 0, tail.length);
  // 김 후보 선거사무소, 백남기 투쟁본부: a body named after somebody.
  const found = nounClassOf(scene.lexicon, last);
  if (found?.nounClass === 'back' && !looksLikePost(last)) return undefined;
  const title = person.entity.title;
  // 도하림 할머니 is called so; 도하림 어머니 is somebody else.
  if ((found?.nounClass === 'relation' && title !== last) || found?.nounClass === 'group') return undefined;
  if (found?.nounClass === 'insider' && !isOwnOffice(scene, tail, last, title)) return undefined;
  const known =
    found !== null || scene.lexicon.honorifics.has(last) || (title !== null && last.endsWith(title));
  const affiliated = inside.some((mention) => mention.entity.type !== 'PS' && mention.end === bare);
  // 김세라 기상청 예보분석관: an unlisted post after the name and its organisation.
  if (!(known || affiliated || looksLikePost(last))) return undefined;
  const post =
    found?.nounClass === 'post' || found?.nounClass === 'held' || looksLikePost(last) ? last : null;
  noteStated(scene, memory, person, post, inside);
  return personAt(scene, person.entity, start, end, inside);
}

function isUnnamed(scene: Scene, { start, end }: Span, bare: number): boolean {
  const { body } = scene.document;
  return scene.masked.has(body.slice(start, end)) || body.startsWith('(가명)', bare);
}

/** 백경호 백악관 안보보좌관: an aide's office is one's own unless another office stands before it (의원 보좌관). */
function isOwnOffice(scene: Scene, tail: string, last: string, title: string | null): boolean {
  if (title === null || !(title.endsWith(last) || last.endsWith(title))) return false;
  const before = tail.slice(0, -last.length).trimEnd();
  const office = before === '' ? null : nounClassOf(scene.lexicon, headWord(before, 0, before.length));
  return office === null || office.nounClass !== 'post';
}

/** Between names that share a title: 이새밭·문고래 의원. */
const BETWEEN_SHARING = /^(?: ?[·ㆍ∙,] ?)$/;

/** The person with those named right before in one breath. */
function withThoseBefore(
  scene: Scene,
  referent: Referent,
  person: Named,
  inside: readonly Named[],
): Referent {
  const { body } = scene.document;
  const names = [person.entity.name];
  let first = person;
  for (let i = inside.indexOf(person) - 1; i >= 0; i--) {
    const other = inside[i];
    if (other?.entity.type !== 'PS' || !BETWEEN_SHARING.test(body.slice(other.end, first.start))) break;
    names.unshift(other.entity.name);
    first = other;
  }
  if (first === person) return referent;
  const mention = mentionAt(body, Math.min(first.start, referent.mention.start), referent.mention.end);
  return { ...referent, name: jointName(names), org: null, entity: null, mention, plural: true };
}

/**
 * What the phrase says of a person whose title or organisation the entity stage does not know. What a bracket behind the
 * name says is the entity stage's to judge: (53, 사법연수원 13기).
 */
function noteStated(
  { document: { body } }: Scene,
  memory: Memory,
  { entity: { id, title, org }, end }: Named,
  post: string | null,
  inside: readonly Named[],
): void {
  if (title !== null && org !== null) return;
  const stated = memory.stated.get(id);
  const closed = body.charAt(end) === '(' ? body.indexOf(')', end) : end;
  const own = inside.find(({ entity, start }) => entity.type === 'OG' && (start < end || start >= closed));
  memory.stated.set(id, { title: stated?.title ?? post, org: stated?.org ?? own?.entity.name ?? null });
}

/** A country or place directly before an organisation is part of its name here: 미국 국무부. */
function widen(inside: readonly Named[], organisation: Named): Named {
  return inside.find((mention) => mention.end === organisation.end) ?? organisation;
}
