import { mentionAt, type Span } from '../../document.js';
import { firstFrom } from '../../text/by-position.js';
import { lastWordStart } from './last-word.js';
import { nounClassOf } from './lexicon.js';
import { type Memory, mentionedAs, pairOf, type Referent, withoutEntity } from './memory.js';
import type { NounPhrase } from './noun-phrase.js';
import { withoutBracket } from './phrase-end.js';
import { resolvePhrase } from './referents.js';
import type { Scene } from './scene.js';
import { authorOf, isDocument, isReport, isSource, ownerIn, phraseItself, sourceOf } from './sources.js';
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
  const named = nameBetweenMarks(cast, phrase);
  const direct =
    named ??
    resolvePhrase(
      scene,
      memory,
      role === 'place-topic' || role === 'place' ? amongWhom(scene, phrase) : phrase,
    );
  const joined = named === null && role === 'place-topic' ? eitherOf(cast, phrases, index, direct) : null;
  if (joined !== null) return joined;
  if (isSource(phrase)) {
    const company = { phrases, referentAt: (at: number) => referentAt(cast, phrases, at) };
    const source = sourceOf(scene, memory, company, index, direct);
    const told = source?.kind === 'anonymous' && isDocument(scene, phrase) ? issuerOf(cast, phrase) : null;
    return told ?? source;
  }
  if (role === 'genitive' && direct?.way !== 'name' && isDocument(scene, phrase))
    return ownerIn(scene, memory, phrase) ?? direct;
  const acts = role === 'topic' || role === 'subject';
  if (acts && (direct === null || direct.way === 'unlisted') && isDocument(scene, phrase))
    return (
      ownerIn(scene, memory, phrase) ??
      issuerOf(cast, phrase) ??
      authorOf(scene, memory, phrase) ??
      (isReport(scene, phrase) ? phraseItself(scene, phrase) : null)
    );
  if (direct?.way === 'unlisted' && pointsAt(scene, phrase)) return null;
  const host = direct === null || direct.way === 'reference' ? hostOf(cast, phrases, index) : null;
  if (host !== null)
    return mentionedAs(host, mentionAt(scene.document.body, phrase.start, phrase.end), 'reference');
  // 의사로부터 “…”는 얘기를: whoever something is heard from is somebody.
  if (direct === null) return role === 'from' ? phraseItself(scene, phrase) : null;
  const before = phrases[index - 1];
  if (before === undefined) return direct;
  const gap = phrase.start - before.particleEnd;
  if (before.role === 'predicate' && gap >= 0 && gap <= 1) {
    noteAlias(cast, before, direct);
    return direct;
  }
  if (before.role === 'and' && gap === 1)
    return withPartner(cast, referentAt(cast, phrases, index - 1), direct);
  const partner = beforeKind(cast.scene, phrases, index);
  if (partner >= 0) return withPartner(cast, referentAt(cast, phrases, partner), direct);
  return direct;
}

/** Characters before a text within which it was told who issued it. */
const REACH_OF_ISSUE = 800;

/** 의원들은 성명을 내 … 성명은 “…”라고 규정했다: whoever acts where the text was spoken of before. */
function issuerOf(cast: Cast, { start, end }: Span): Referent | null {
  const { body, sentences } = cast.scene.document;
  const from = Math.max(0, start - REACH_OF_ISSUE);
  const told = body.slice(from, start).lastIndexOf(body.slice(lastWordStart(body, start, end), end));
  if (told < 0) return null;
  const at = from + told;
  const sentence = sentences[firstFrom(sentences, at + 1) - 1];
  const phrases = cast.byZone.get(-1) ?? [];
  const mention = mentionAt(body, start, end);
  for (let i = firstFrom(phrases, at + 1) - 1; i >= 0; i--) {
    const phrase = phrases[i];
    if (phrase === undefined || phrase.start < (sentence?.start ?? at)) return null;
    const isText = phrase.end > at;
    if (!isText && phrase.role !== 'topic' && phrase.role !== 'subject') continue;
    const referent = referentAt(cast, phrases, i);
    if (referent === null || referent.way === 'unlisted' || referent.kind === 'unknown') continue;
    // whoever spoke through it before
    if (!isText || !isDocument(cast.scene, referent.mention))
      return mentionedAs(referent, mention, 'reference');
  }
  return null;
}

/** 서지안의 기자회견에서 그는: whose occasion it is. */
function hostOf(cast: Cast, phrases: readonly NounPhrase[], index: number): Referent | null {
  const { document, lexicon } = cast.scene;
  const [phrase, place, owner] = [phrases[index], phrases[index - 1], phrases[index - 2]];
  if (phrase === undefined || place?.role !== 'place' || owner?.role !== 'genitive') return null;
  if (!lexicon.references.pronoun.has(document.body.slice(phrase.start, phrase.end))) return null;
  if (phrase.start - place.particleEnd > 1 || owner.particleEnd > place.end) return null;
  if (!/(?:회견|인터뷰|대담|간담회|방송|영상|강연|연설)$/.test(document.body.slice(place.start, place.end)))
    return null;
  const referent = referentAt(cast, phrases, index - 2);
  return referent?.kind === 'person' ? referent : null;
}

/** A name between marks, also with an explanation in brackets behind it: <가람일보>는, ‘더 선’(The Sun)에서. */
function nameBetweenMarks({ scene, memory }: Cast, phrase: NounPhrase): Referent | null {
  const { body } = scene.document;
  const end = withoutBracket(body, phrase.start, phrase.end);
  const marked = MARKED_NAME.exec(body.slice(phrase.start, end));
  const name = marked?.[1];
  if (name === undefined || isDocument(scene, phrase)) return null;
  const at = end - 1 - name.length;
  const known = resolvePhrase(scene, memory, { start: at, end: end - 1 });
  if (known !== null && known.way !== 'unlisted') return known;
  if (isSource(phrase) && phrase.role !== 'place' && phrase.role !== 'place-topic') return null;
  return withoutEntity('organization', name, mentionAt(body, at, end - 1), 'unrecognised');
}

const MARKED_NAME = /[‘'“"「『<《〈]([^‘'“"「『<《〈]{2,30})[’'”"」』>》〉]$/;

/** 이 지침이, 그 기간은, 이날은: what was spoken of before is a thing unless a list has it as somebody. */
function pointsAt({ document: { body }, lexicon }: Scene, { start, end }: Span): boolean {
  const text = body.slice(start, end);
  if (lexicon.references.time.has(text)) return true;
  const space = text.indexOf(' ');
  return space >= 0 && lexicon.references.demonstrative.has(text.slice(0, space));
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
  if (partner === null || !mayJoin(partner, last)) return last;
  const { body } = cast.scene.document;
  const mention = mentionAt(body, partner.mention.start, last.mention.end);
  const pair = pairOf(partner, last);
  const nameless = last.kind === 'anonymous' || partner.kind === 'anonymous';
  return { ...pair, mention, name: nameless ? mention.text : pair.name };
}

/** 몇몇 신문이나 일부 방송에서는: one or the other, so the whole phrase. */
function eitherOf(
  cast: Cast,
  phrases: readonly NounPhrase[],
  index: number,
  last: Referent | null,
): Referent | null {
  const [before, phrase] = [phrases[index - 1], phrases[index]];
  if (before?.role !== 'and' || phrase === undefined || phrase.start - before.particleEnd !== 1) return null;
  const { body } = cast.scene.document;
  const or = body.slice(before.end, before.particleEnd);
  if (or !== '이나' && or !== '나') return null;
  const first = referentAt(cast, phrases, index - 1);
  if (first === null || last === null) return null;
  const mention = mentionAt(body, first.mention.start, phrase.end);
  return { ...last, name: mention.text, org: null, entity: null, mention, plural: true };
}

/**
 * Index of the partner of a body whose name between marks is the `index`-th phrase, -1 when there is none: 배 교수와 시민단체
 * ‘강과 바다 연대’는.
 */
function beforeKind({ document: { body } }: Scene, phrases: readonly NounPhrase[], index: number): number {
  const phrase = phrases[index];
  if (phrase === undefined) return -1;
  const mark = OPENING.test(body.charAt(phrase.start)) ? phrase.start : phrase.start - 1;
  if (!OPENING.test(body.charAt(mark))) return -1;
  let at = index - 1;
  while (at >= 0 && (phrases[at]?.start ?? 0) > mark) at--;
  const before = phrases[at];
  const kind = before?.role === 'and' ? body.slice(before.particleEnd, mark) : '';
  return /^ [가-힣]{2,8} ?$/.test(kind) ? at : -1;
}

const OPENING = /[‘'“"「『<《〈]/;

/** Two of one kind, or a person and a body: 배 교수와 시민단체. */
function mayJoin({ kind, name }: Referent, last: Referent): boolean {
  if (kind === last.kind) return kind !== 'unknown';
  // 도담시와 나루군: a town that nobody has as a name, beside one
  if (kind === 'anonymous' && last.kind === 'organization') return /^[가-힣]{2,}[시군구]$/.test(name);
  return kind !== 'unknown' && kind !== 'anonymous' && last.kind === 'organization';
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
    if (onlyAsks(cast.scene, referent)) continue;
    if (referent.way === 'unrecognised' && referent.kind !== 'person') continue;
    if (phrase.role === 'topic') return referent;
    if (subject === null) subject = referent;
  }
  return subject ?? announced(cast, phrases, stretch);
}

/** Reporters ask; whoever answers them goes on speaking. */
export function onlyAsks({ lexicon }: Scene, { kind, name }: Referent): boolean {
  return kind === 'anonymous' && nounClassOf(lexicon, name)?.nounClass === 'own';
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
