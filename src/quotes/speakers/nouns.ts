import type { Entity } from '../../document.js';
import { wordFrom } from '../../text/by-position.js';
import { animacyAt } from './animacy.js';
import {
  antecedent,
  bodyMeant,
  bySurname,
  lastOrganisation,
  lastPersonBefore,
  organisationEndingIn,
  postHolder,
} from './antecedents.js';
import { resolveInitial } from './initials.js';
import { lastWordStart } from './last-word.js';
import { looksLikeBody, nounClassOf } from './lexicon.js';
import { partyOfMember } from './members.js';
import { type Memory, mentionedAs, type Referent, recall, recallPair, withoutEntity } from './memory.js';
import type { Named } from './named.js';
import { looksLikePost, organisationAt, personAt } from './named-referents.js';
import { type PhraseParts, takeApart } from './phrase-parts.js';
import { contactedBefore } from './questioned.js';
import { lastAtOrBefore, namedWithin, type Scene } from './scene.js';
import { unrecognisedName, wordBefore } from './unrecognised.js';

/** A phrase that names nobody: pronoun, demonstrative, post, or an anonymous speaker. */
export function resolveNoun(
  scene: Scene,
  memory: Memory,
  start: number,
  bare: number,
  end: number,
  inside: readonly Named[],
): Referent | null {
  const parts = takeApart(scene, start, bare, end, inside);
  if (SHARE.test(parts.text)) return { ...anonymousOf(scene, memory, parts), kind: 'unknown', name: '' };
  const pseudonym = underPseudonym(parts);
  if (pseudonym !== null) return pseudonym;
  const back = resolveReference(scene, memory, parts) ?? resolveInitial(scene, memory, parts);
  if (back !== null) return back;
  const { head, text } = parts;
  const { pronoun, plural } = scene.lexicon.references;
  if (pronoun.has(text) || plural.has(text)) return null;
  if (head === null) {
    const name = unlistedPost(scene, memory, parts) ?? unrecognisedName(scene, start, bare, end, inside);
    if (name !== null) return name;
    const known = text.includes(' ')
      ? null
      : recall(memory, (one) => one.kind !== 'person' && isEndOf(text, one.name));
    if (known !== null) return pointBack(known, parts.mention);
    const body = organisationEndingIn(scene, text, start);
    if (body !== null && body.name !== text) return backToBody(scene, body, parts);
    if (looksLikeBody(scene.lexicon, text.slice(text.lastIndexOf(' ') + 1)))
      return bodyOf(scene, memory, parts);
    const animacy = AGE.test(text) ? 'somebody' : animacyAt(scene, bare);
    const last = text.slice(text.lastIndexOf(' ') + 1);
    const { theme, time } = scene.lexicon.references;
    // 축제 이후: when it was
    if (animacy === 'thing' || theme.has(last) || time.has(last)) return null;
    return {
      ...anonymousOf(scene, memory, parts),
      way: animacy === 'somebody' || parts.isNew ? 'noun' : 'unlisted',
    };
  }
  if (head.nounClass === 'side') return null;
  if (head.nounClass === 'own' && OWN_PAPER.has(head.noun))
    return { ...anonymousOf(scene, memory, parts), kind: 'unknown', name: '' };
  return (
    peopleContacted(scene, memory, parts) ??
    resolveHeld(scene, memory, parts) ??
    resolveAnonymous(scene, memory, parts)
  );
}

/** 김 씨(가명): whose surname is not the real one is nobody named before. */
function underPseudonym({ text, mention }: PhraseParts): Referent | null {
  const called = /(?:^| )([가-힣] ?[씨군양])$/.exec(text)?.[1];
  if (called === undefined || !mention.text.endsWith('(가명)')) return null;
  return { ...withoutEntity('anonymous', `${called}(가명)`, mention, 'noun'), org: null };
}

/** 보람구청에 까닭을 물었다. 담당자는 …: somebody of the body that was asked. */
function peopleContacted(scene: Scene, memory: Memory, parts: PhraseParts): Referent | null {
  const { head, text, start, mention } = parts;
  if (head?.nounClass !== 'insider' || text !== head.noun) return null;
  const body = contactedBefore(scene, start);
  if (body === null) return null;
  const known = namedWithin(scene, body.start, body.end).find(
    ({ entity, end }) => entity.type === 'OG' && end === body.end,
  );
  const name = known?.entity.name ?? scene.document.body.slice(body.start, body.end);
  return {
    ...anonymousOf(scene, memory, parts),
    name: `${name} ${text}`,
    org: name,
    mention,
  };
}

/** 그는: whoever acted last; somebody without a name only within the paragraph. */
function whoIsMeant(scene: Scene, memory: Memory, at: number): Referent | null {
  const last = recall(memory, ({ plural, kind }) => !plural && kind !== 'organization');
  if (last?.kind !== 'anonymous') return last;
  const paragraph = scene.paragraphs[lastAtOrBefore(scene.paragraphs, at)] ?? 0;
  if (last.mention.start >= paragraph) return last;
  return recall(memory, ({ plural, kind }) => !plural && kind === 'person') ?? last;
}

/** 67.6%가 “비싸다”고 답했다: those who were asked, whoever they are, and not who asked them. */
const SHARE = /^(?:약 |무려 )?\d[\d.,]* ?(?:%|퍼센트)(?:\(.*\))?$/;

/** The paper and the writer of the article itself. */
const OWN_PAPER = new Set(['본지', '본보', '필자']);

/** Pronouns, short forms of names, 이 관계자 and nouns equated with a name before. */
function resolveReference(scene: Scene, memory: Memory, parts: PhraseParts): Referent | null {
  const { text, mention, first, head, start, plural } = parts;
  const { pronoun, plural: plurals, demonstrative } = scene.lexicon.references;
  if (pronoun.has(text)) {
    const person = whoIsMeant(scene, memory, start);
    const named = person === null ? lastPersonBefore(scene, start) : null;
    return pointBack(named === null ? person : personAt(scene, named, start, mention.end, []), mention);
  }
  if (plurals.has(text)) {
    const many = text === '이들' || text === '그들';
    if (many)
      return pointBack(
        recall(memory, (one) => one.plural || one.kind === 'organization'),
        mention,
      );
    // 양측은: two, and not just any group.
    const pair = recallPair(memory) ?? recall(memory, (one) => one.plural && JOINED.test(one.name));
    return pair === null ? anonymousOf(scene, memory, parts) : pointBack(pair, mention);
  }
  const alias = memory.aliases.get(text);
  if (alias !== undefined) return pointBack(alias, mention);
  // 이씨 is 이모씨 where the article has one, and nobody named.
  const masked = text.length < 4 && text.endsWith('씨') && scene.masked.has(text.charAt(0));
  const named = masked ? undefined : scene.shortNames.get(text);
  if (named !== undefined) return personAt(scene, named, start, mention.end, []);
  if (head === null || plural || !(demonstrative.has(first) || first === '한')) return null;
  // 이 대표, 한 대표: a surname when somebody of that name holds the post.
  const namesake = parts.modifier === first ? bySurname(scene, first, start, head.noun) : null;
  if (namesake?.title !== null && namesake !== null) {
    return pointBack(personAt(scene, namesake, start, mention.end, []), mention);
  }
  if (first === '한' || parts.modifier !== first) return null;
  if (head.nounClass === 'back') {
    const body = bodyMeant(scene, head.noun, start);
    if (body !== null) return backToBody(scene, body, parts);
  }
  return pointBack(antecedent(scene, memory, head.noun), mention);
}

const JOINED = /[와과] /;

/** 편무결 심사역, 편 심사역: a post that no list has, with its holder's name. */
function unlistedPost(scene: Scene, memory: Memory, parts: PhraseParts): Referent | null {
  const { text, start, mention } = parts;
  const space = text.lastIndexOf(' ');
  const title = text.slice(space + 1);
  if (parts.isNew || parts.plural || !looksLikePost(title)) return null;
  const modifier = space < 0 ? '' : text.slice(0, space);
  const surname = modifier === '' ? wordBefore(scene.document.body, start) : modifier;
  const bearer = surname === '' || surname.length > 2 ? null : bySurname(scene, surname, start);
  if (bearer !== null) return pointBack(personAt(scene, bearer, start, mention.end, []), mention);
  return bearerOf(scene, memory, parts, modifier);
}

/** Somebody that no entity stands for, called by the surname again. */
function bearerOf(scene: Scene, memory: Memory, parts: PhraseParts, modifier: string): Referent | null {
  const surname = modifier === '' ? wordBefore(scene.document.body, parts.start) : modifier;
  const known = rememberedBearer(memory, surname);
  return known === null ? null : pointBack(known, parts.mention);
}

/** Somebody the entity stage missed, called by the surname again. */
function rememberedBearer(memory: Memory, surname: string): Referent | null {
  if (surname === '' || surname.length > 2) return null;
  const wanted = ({ kind, entity, name }: Referent) =>
    kind === 'person' && entity === null && name.length > surname.length && name.startsWith(surname);
  const known = recall(memory, wanted);
  return known === null ? null : mentionedAs(known, known.mention, 'reference');
}

/** A post through its holder, a common noun through the organisation it points back to. */
function resolveHeld(scene: Scene, memory: Memory, parts: PhraseParts): Referent | null {
  const { head, mention, start, modifier, inside, isNew, plural } = parts;
  if (head === null || isNew || plural) return null;
  const { noun, nounClass } = head;
  const held = nounClass === 'post' || nounClass === 'held';
  const named = held ? scene.shortNames.get(modifier) : undefined;
  if (named !== undefined) return pointBack(personAt(scene, named, start, mention.end, []), mention);
  const surname = modifier === '' ? wordBefore(scene.document.body, start) : '';
  if (surname !== '' && surname.length <= 2) {
    const bearer = bySurname(scene, surname, start, noun);
    if (bearer?.title != null) return pointBack(personAt(scene, bearer, start, mention.end, []), mention);
    const known = rememberedBearer(memory, surname);
    if (known !== null) return pointBack(known, mention);
  }
  if (nounClass === 'person' && modifier !== '') {
    const bearer = bearerOf(scene, memory, parts, modifier);
    if (bearer !== null) return bearer;
  }
  if (held) {
    const holder = postHolder(scene, noun, modifier, inside, start);
    if (holder !== null) return pointBack(personAt(scene, holder, start, mention.end, []), mention);
    const bearer = bearerOf(scene, memory, parts, modifier);
    if (bearer !== null) return bearer;
  }
  const organisation = modifier === '' ? lastOrganisation(scene, noun, start) : null;
  if (organisation !== null) return backToBody(scene, organisation, parts);
  if (modifier === '') {
    return pointBack(
      recall(memory, ({ name, kind }) => kind !== 'person' && parts.text === noun && isEndOf(noun, name)),
      mention,
    );
  }
  if (nounClass !== 'back') return null;
  return bodyOf(scene, memory, parts);
}

/** An organisation that the entity stage missed. */
function bodyOf(scene: Scene, memory: Memory, parts: PhraseParts): Referent {
  return { ...anonymousOf(scene, memory, parts), kind: 'organization', org: parts.text };
}

/** 시험원 is the 안전기술시험원 named before, 주류 not the 비주류. */
function isEndOf(end: string, name: string): boolean {
  return (
    name.length > end.length &&
    name.endsWith(end) &&
    !'비반친탈'.includes(name.charAt(name.length - end.length - 1))
  );
}

function resolveAnonymous(scene: Scene, memory: Memory, parts: PhraseParts): Referent | null {
  const { head, inside } = parts;
  if (head === null) return null;
  if (head.nounClass === 'held' && inside.length === 0 && !parts.isNew) return null;
  return anonymousOf(scene, memory, parts);
}

/** The phrase for a body that the article has named before. */
function backToBody(scene: Scene, body: Entity, { start, mention }: PhraseParts): Referent | null {
  return pointBack(organisationAt(scene, { start, end: mention.end, entity: body }, mention.end), mention);
}

function pointBack(referent: Referent | null, mention: Referent['mention']): Referent | null {
  return referent === null ? null : mentionedAs(referent, mention, 'reference');
}

/** 가게에 불을 지른 50대 */
const AGE = /^[1-9]0대$/;

/** Nouns for people of a body that are positions in it. */
const POSITIONS = new Set(['직원', '임원', '간부', '연구원', '공무원', '보좌관', '비서관', '이장', '회장']);

/** 영남권, 수도권: parts of the country that nobody works for. */
const REGION = /[가-힣]권$/;

/** Words between a body and its people that say what rank they have. */
const RANK = /(?:^| )(?:고위|핵심|내부|실무|한|일부|현지|원내|최고위|중견)$/;

/** 검찰 관계자: nouns for many that are one body here. */
const ONE_BODY = new Set(['검찰', '국회', '대통령실', '청와대', '백악관']);

const BODY = /[가-힣]{2}(?:회|단|청|연대|조합)$/;

/** 배움터에듀 관계자, 상가번영회 임원: the body that an insider's own words name, though no entity stands for it. */
function bodyOfInsider({ lexicon, document: { morphemes } }: Scene, parts: PhraseParts): string | null {
  const { head, text, start } = parts;
  if (head?.nounClass !== 'insider' || parts.inside.some(({ entity }) => entity.type === 'PS')) return null;
  let body = parts.modifier.replace(/^(?:또 다른|다른|익명의|한|어느) /, '').replace(/의(?: 한)?$| 한$/, '');
  while (RANK.test(body)) body = body.replace(RANK, '');
  const from = start + text.indexOf(body);
  const word = lastWordStart(body, 0, body.length);
  const last = body.slice(word);
  if (last.length < 2 || last.endsWith('씨') || word > LONGEST_ATTRIBUTE) return null;
  if (ONE_BODY.has(last)) return last;
  if (nounClassOf(lexicon, last) !== null) return null;
  if (looksLikeBody(lexicon, last) || BODY.test(last)) return body;
  for (let i = wordFrom(morphemes, from + word); (morphemes[i]?.end ?? Infinity) <= from + body.length; i++) {
    const { tag, semantic } = morphemes[i] ?? { tag: '', semantic: '' };
    if (tag === 'UNKNOWN' || tag === 'SL' || (tag === 'NNP' && semantic !== '지명')) return body;
  }
  return null;
}

/** Characters before the last word of a body's name. */
const LONGEST_ATTRIBUTE = 8;

/** 한울당 지지자들: whom they follow or buy from is no body of theirs. */
const WITHOUT_BODY = new Set(['지지자', '팬', '고객', '이용자', '소비자', '시청자', '독자']);

/** The phrase itself as a speaker's name, with the organisation it states. */
function anonymousOf(scene: Scene, memory: Memory, parts: PhraseParts): Referent {
  const { text, mention, inside, head, start } = parts;
  const ownerNoun = text.includes('의 ') ? (/^(\S{1,4})의 /.exec(text)?.[1] ?? '') : '';
  const owned =
    scene.lexicon.back.has(ownerNoun) && scene.document.body.slice(start - 3, start).trim() === '같은';
  const name = owned ? text.slice(ownerNoun.length + 2) : text;
  const owner =
    (WITHOUT_BODY.has(head?.noun ?? '') ? undefined : inside.find(({ entity }) => entity.type === 'OG')) ??
    (head?.nounClass === 'person' || head?.nounClass === 'relation'
      ? undefined
      : inside.find(({ entity }) => entity.type === 'LC' && !REGION.test(entity.name)));
  const named = ownerNoun !== '' ? ownerNoun : parts.first;
  const second = scene.lexicon.references.demonstrative.has(named) ? (text.split(' ', 2)[1] ?? '') : '';
  const meant = second.endsWith('의') ? second.slice(0, -1) : second;
  const back = scene.lexicon.back.has(meant)
    ? bodyMeant(scene, meant, start)
    : (lastOrganisation(scene, named, start) ?? organisationEndingIn(scene, named, start));
  const country = head?.nounClass === 'group' && inside[0]?.start === start && inside[0].entity.type === 'LC';
  return {
    name,
    kind: country ? 'organization' : 'anonymous',
    title: head !== null && (head.nounClass === 'post' || POSITIONS.has(head.noun)) ? head.noun : null,
    org: country
      ? name
      : (memory.anonymous.get(name)?.org ??
        back?.name ??
        owner?.entity.name ??
        bodyOfInsider(scene, parts) ??
        partyOfMember(scene, parts)),
    entity: null,
    mention,
    plural: parts.plural || head?.nounClass === 'group',
    way: 'noun',
  };
}
