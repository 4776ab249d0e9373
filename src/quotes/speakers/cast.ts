import { mentionAt, type Span } from '../../document.js';
import { firstFrom } from '../../text/by-position.js';
import { lastWordStart } from './last-word.js';
import { type Memory, mentionedAs, pairOf, type Referent, recall, withoutEntity } from './memory.js';
import type { NounPhrase } from './noun-phrase.js';
import { resolvePhrase } from './referents.js';
import { namedWithin, type Scene } from './scene.js';
import { type Zones, zoneFinder } from './zones.js';

/** The noun phrases of a document by the zone they stand in, and who they turned out to be. */
export interface Cast {
  readonly scene: Scene;
  readonly memory: Memory;
  /** Each in text order; -1 is top level. */
  readonly byZone: ReadonlyMap<number, readonly NounPhrase[]>;
  readonly resolved: Map<NounPhrase, Referent | null>;
  readonly zones: Zones;
}

export function assemble(scene: Scene, memory: Memory, zones: Zones): Cast {
  const byZone = new Map<number, NounPhrase[]>();
  const { phrases } = scene;
  const zoneAt = zoneFinder(zones);
  let current = Number.NaN;
  let group: NounPhrase[] = [];
  for (const phrase of phrases) {
    const zone = zoneAt(phrase.particleEnd - 1);
    if (zone !== current) {
      current = zone;
      group = byZone.get(zone) ?? [];
      byZone.set(zone, group);
    }
    group.push(phrase);
  }
  return { scene, memory, byZone, resolved: new Map(), zones };
}

/** Who the `index`-th phrase of `phrases` is; resolved once, when first asked, with what was said until then. */
export function referentAt(cast: Cast, phrases: readonly NounPhrase[], index: number): Referent | null {
  const phrase = phrases[index];
  if (phrase === undefined) return null;
  const known = cast.resolved.get(phrase);
  if (known !== undefined) return known;
  const found = resolve(cast, phrases, index, phrase);
  cast.resolved.set(phrase, found);
  return found;
}

function resolve(
  cast: Cast,
  phrases: readonly NounPhrase[],
  index: number,
  phrase: NounPhrase,
): Referent | null {
  const { scene, memory } = cast;
  const { role } = phrase;
  const direct = resolvePhrase(
    scene,
    memory,
    role === 'place-topic' || role === 'place' ? amongWhom(scene, phrase) : phrase,
  );
  if (role === 'according' || role === 'means' || role === 'place' || role === 'place-topic') {
    const published = isPublished(scene.document.body, phrase);
    if (role === 'according' && direct?.way !== 'name' && published) {
      const body = publisher(cast, phrases, index, published);
      if (body !== null) return body;
    }
    if (direct === null || isDocument(scene, phrase)) {
      const source =
        sourceIn(cast, phrase) ?? (role === 'according' ? publisher(cast, phrases, index, published) : null);
      if (source !== null) return source;
    }
    return direct;
  }
  if ((direct === null || direct.way === 'unlisted') && isDocument(scene, phrase)) {
    return sourceIn(cast, phrase) ?? authorOf(cast, phrase);
  }
  if (direct === null) return null;
  const before = phrases[index - 1];
  if (before === undefined) return direct;
  const gap = phrase.start - before.particleEnd;
  if (before.role === 'predicate' && gap >= 0 && gap <= 1) {
    noteAlias(cast, before, direct);
    return direct;
  }
  if (before.role === 'and' && gap === 1)
    return withPartner(cast, referentAt(cast, phrases, index - 1), direct);
  return direct;
}

/** 주민들 사이에서는: the phrase without 사이. */
function amongWhom({ document: { body }, lexicon }: Scene, phrase: Span): Span {
  const word = lastWordStart(body, phrase.start, phrase.end);
  if (word === phrase.start || !lexicon.references.among.has(body.slice(word, phrase.end))) return phrase;
  return { start: phrase.start, end: word - 1 };
}

/** "고발인인 보수단체는": from here on 고발인 alone means the latter. */
function noteAlias(cast: Cast, noun: NounPhrase, referent: Referent): void {
  const text = cast.scene.document.body.slice(noun.start, noun.end);
  if (!text.includes(' ')) cast.memory.aliases.set(text, referent);
}

/** 김 대표와 박 교수는: one speaker of two. */
function withPartner(cast: Cast, partner: Referent | null, last: Referent): Referent {
  if (partner === null || partner.kind !== last.kind) return last;
  const { body } = cast.scene.document;
  const mention = mentionAt(body, partner.mention.start, last.mention.end);
  const pair = pairOf(partner, last);
  return { ...pair, mention, name: last.kind === 'anonymous' ? mention.text : pair.name };
}

/** 지디넷코리아 기사에 따르면, 통일부 명의의 성명을 통해, 시장의 말에 의하면: the source is what stands before. */
function sourceIn(cast: Cast, phrase: NounPhrase): Referent | null {
  const { body } = cast.scene.document;
  let owner: Span = phrase;
  let owned = false;
  do {
    let end = lastWordStart(body, phrase.start, owner.end) - 1;
    if (end <= phrase.start) return null;
    if (!isDocument(cast.scene, owner) && phrase.role !== 'according') return null;
    owned = body.charAt(end - 1) === '의';
    if (owned) end--;
    while (end > phrase.start && body.charCodeAt(end - 1) === 0x20) end--;
    if (end <= phrase.start) return null;
    owner = { start: phrase.start, end };
  } while (isDocument(cast.scene, owner));
  const direct = resolvePhrase(cast.scene, cast.memory, owner);
  if (direct !== null && direct.way !== 'unlisted') return direct;
  const name = namedWithin(cast.scene, owner.start, owner.end).findLast(({ entity }) => entity.type !== 'LC');
  if (name !== undefined) return resolvePhrase(cast.scene, cast.memory, name);
  return owned && owner.end > owner.start ? nameOf(body, owner) : null;
}

/** 보고서는 “…”라고 지적했다: whoever spoke last wrote it. */
function authorOf({ scene, memory }: Cast, { start, end }: Span): Referent | null {
  const author = recall(memory, ({ kind }) => kind === 'organization' || kind === 'person');
  return author === null
    ? null
    : mentionedAs(author, mentionAt(scene.document.body, start, end), 'reference');
}

/** 알바천국의 보도자료: whoever publishes is a body, known or not. */
function nameOf(body: string, { start, end }: Span): Referent {
  const mention = mentionAt(body, lastWordStart(body, start, end), end);
  return withoutEntity('organization', mention.text, mention, 'unrecognised');
}

/** The phrase ends in a text through which somebody speaks (기사, 성명, 보고서). */
function isDocument({ document, lexicon }: Scene, phrase: Span): boolean {
  const word = document.body.slice(phrase.start, phrase.end);
  return lexicon.references.document.has(word.slice(word.lastIndexOf(' ') + 1));
}

/** 노동부가 발표한 자료에 따르면: the subject of the clause that modifies the source, looked for further when it is `published`. */
function publisher(
  cast: Cast,
  phrases: readonly NounPhrase[],
  index: number,
  published: boolean,
): Referent | null {
  const phrase = phrases[index];
  if (phrase === undefined) return null;
  const { body } = cast.scene.document;
  for (let i = index - 1; i >= 0 && i >= index - (published ? CLAUSE_PHRASES : 1); i--) {
    const before = phrases[i];
    if (before === undefined) return null;
    const between = body.slice(before.particleEnd, phrase.start);
    if (between.length > (published ? LONGEST_CLAUSE : 30) || /[\n.?!]/.test(between)) return null;
    if (before.role !== 'subject') continue;
    const referent = referentAt(cast, phrases, i);
    if (referent !== null && referent.kind !== 'anonymous') return referent;
  }
  return null;
}

/** Phrases and characters of a clause that tells who published a text. */
const CLAUSE_PHRASES = 6;
const LONGEST_CLAUSE = 120;
const PUBLISHED = /(?:(?:발표|공개|배포|발간|작성|공시|제출|조사|집계|분석)한|펴낸|내놓은|낸|밝힌|올린) $/;

/** Whether a verb of publishing describes the phrase: 노동부가 낸 ‘고용 동향’. */
function isPublished(body: string, { start }: Span): boolean {
  return PUBLISHED.test(body.slice(Math.max(0, start - 6), start));
}

/** Who a stretch of text is about: its first topic that can speak, otherwise its first subject. */
export function mainSubject(cast: Cast, stretch: Span): Referent | null {
  const phrases = cast.byZone.get(-1) ?? [];
  let subject: Referent | null = null;
  for (let i = firstFrom(phrases, stretch.start); i < phrases.length; i++) {
    const phrase = phrases[i];
    if (phrase === undefined || phrase.end > stretch.end) break;
    if (phrase.role !== 'topic' && phrase.role !== 'subject' && phrase.role !== 'also') continue;
    const referent = referentAt(cast, phrases, i);
    if (referent === null || referent.way === 'unlisted' || referent.kind === 'unknown') continue;
    if (referent.way === 'unrecognised' && referent.kind !== 'person') continue;
    if (phrase.role === 'topic') return referent;
    if (subject === null) subject = referent;
  }
  return subject ?? announced(cast, phrases, stretch);
}

/** 방송 관계자입니다. 김 대표의 말입니다: who is about to speak, or has just spoken. */
function announced(cast: Cast, phrases: readonly NounPhrase[], stretch: Span): Referent | null {
  const last = firstFrom(phrases, stretch.end) - 1;
  const phrase = phrases[last];
  if (phrase === undefined || phrase.role !== 'predicate' || phrase.start < stretch.start) return null;
  if (stretch.end - phrase.particleEnd > 4) return null;
  const before = phrases[last - 1];
  if (before?.role === 'genitive' && before.start >= stretch.start && before.end > phrase.start) {
    return referentAt(cast, phrases, last - 1);
  }
  return referentAt(cast, phrases, last);
}
