import type { Entity } from '../../document.js';
import { canMean } from '../../entities/body-nouns.js';
import { firstFrom } from '../../text/by-position.js';
import { type Memory, type Referent, recall } from './memory.js';
import type { Named } from './named.js';
import type { Scene } from './scene.js';

/** Mentions looked back over for an antecedent; it keeps hostile text linear. */
const LOOK_BACK = 400;

/** The entity mentioned last before `offset` that `wanted` accepts. */
function lastMentioned(
  scene: Scene,
  offset: number,
  wanted: (entity: Entity, mention: Named) => boolean,
): Entity | null {
  const from = firstFrom(scene.named, offset) - 1;
  for (let i = from; i >= 0 && i > from - LOOK_BACK; i--) {
    const mention = scene.named[i];
    if (mention !== undefined && wanted(mention.entity, mention)) return mention.entity;
  }
  return null;
}

/** The person mentioned last before `offset` whose name begins with the surname (尹 as well as 윤); `post` must not contradict. */
export function bySurname(scene: Scene, written: string, offset: number, post = ''): Entity | null {
  const surname = scene.lexicon.names.surnameOfHanja(written) ?? written;
  return lastMentioned(
    scene,
    offset,
    ({ type, name, title }) =>
      type === 'PS' &&
      name.length > surname.length &&
      name.startsWith(surname) &&
      (post === '' || title === null || sameTitle(title, post)),
  );
}

/** The person mentioned last before `offset`: whom 그 means when nobody has acted yet. */
export function lastPersonBefore(scene: Scene, offset: number): Entity | null {
  return lastMentioned(scene, offset, ({ type }) => type === 'PS');
}

/** What people of an occupation are called as well. */
const WIDER: ReadonlyMap<string, RegExp> = new Map([
  ['작가', /(?:소설가|극작가|시인|만화가|수필가|화가|조각가|사진가)$/],
  ['대표', /(?:CEO|최고경영자|사장)$/],
  ['의원', /의원$/],
]);

function sameTitle(a: string, b: string): boolean {
  return a.endsWith(b) || b.endsWith(a) || WIDER.get(b)?.test(a) === true;
}

/**
 * Who holds the post: with a surname (김 대표) its bearer, with an organisation (기획부 장관) the holder there,
 * alone the holder mentioned last. `modifier` is what stands before the post.
 */
export function postHolder(
  scene: Scene,
  post: string,
  modifier: string,
  inside: readonly Named[],
  before: number,
): Entity | null {
  const surname = modifier.slice(modifier.lastIndexOf(' ') + 1);
  if (surname !== '' && surname.length <= 2) {
    const bearer = bySurname(scene, surname, before, post) ?? onlyBearer(scene, surname);
    if (bearer !== null) return bearer;
  }
  if (modifier !== '' && inside.length === 0) return null;
  return lastMentioned(scene, before, ({ type, title, org }) => {
    if (type !== 'PS' || title === null || !sameTitle(title, post)) return false;
    return modifier === '' || inside.some((mention) => org !== null && related(mention.entity, org));
  });
}

/** The one person of the article with this surname; null when there are more. */
function onlyBearer(scene: Scene, surname: string): Entity | null {
  const bearers = scene.people.filter(({ name }) => name.length > surname.length && name.startsWith(surname));
  return bearers.length === 1 ? (bearers[0] ?? null) : null;
}

function related(entity: Entity, org: string): boolean {
  return (
    org.includes(entity.name) ||
    entity.name.includes(org) ||
    entity.aliases.some((alias) => org.includes(alias))
  );
}

/** The organisation mentioned last before `offset` that `noun` (재단, 회사, 재판부) can point back to. */
export function lastOrganisation(scene: Scene, noun: string, offset: number): Entity | null {
  const wanted = scene.lexicon.back.get(noun);
  if (wanted === undefined) return null;
  const fits = ({ type, name }: Entity): boolean =>
    type !== 'PS' &&
    wanted.some((part) =>
      part === '*'
        ? type === 'OG' && canMean(noun, name)
        : part === noun || part.length === 1
          ? name.endsWith(part)
          : name.includes(part),
    );
  if (wanted[0] === '*') return mainFirm(scene, offset) ?? lastMentioned(scene, offset, fits);
  const last = chamberBefore(scene, noun, offset) ?? lastMentioned(scene, offset, fits);
  if (last === null || scene.lexicon.nouns.get(noun) !== 'group' || wanted[0] !== noun) return last;
  // 정부 alone is the article's own government only when it names no other.
  return lastMentioned(scene, offset, (entity) => entity !== last && fits(entity)) === null ? last : null;
}

/** 재판부: the chamber that the article names before any other court. */
function chamberBefore(scene: Scene, noun: string, offset: number): Entity | null {
  if (noun !== '재판부') return null;
  return lastMentioned(scene, offset, ({ type, name }) => type === 'OG' && CHAMBER.test(name));
}

const CHAMBER = /(?:형사|민사|행정|가사|합의|단독|재판)\S* ?[\d-]*부$/;

/** Times a firm must be named to be what the article is about. */
const OFTEN = 3;

/** 회사 측: the firm that the article is about, when it names one far more often than the others. */
function mainFirm(scene: Scene, offset: number): Entity | null {
  let main: Entity | null = null;
  let most = 0;
  let second = 0;
  for (const entity of scene.document.entities) {
    if (
      entity.type !== 'OG' ||
      (entity.mentions[0]?.start ?? offset) >= offset ||
      !canMean('회사', entity.name)
    )
      continue;
    const times = entity.mentions.length;
    if (times > most) {
      second = most;
      most = times;
      main = entity;
    } else if (times > second) second = times;
  }
  return most >= OFTEN && most >= 2 * second ? main : null;
}

/** The organisation mentioned last before `offset` that `noun` behind 이 can mean. */
export function bodyMeant(scene: Scene, noun: string, offset: number): Entity | null {
  return lastMentioned(scene, offset, ({ type, name }) => type === 'OG' && canMean(noun, name));
}

/** The organisation mentioned last before `offset` whose name ends in `word` (도서관 관계자: 국가기록도서관). */
export function organisationEndingIn(scene: Scene, word: string, offset: number): Entity | null {
  if (word.length < 2) return null;
  return lastMentioned(scene, offset, ({ type, name }) => type === 'OG' && name.endsWith(word));
}

/** Who 이 관계자, 해당 매체 points back to. */
export function antecedent(scene: Scene, memory: Memory, noun: string): Referent | null {
  return recall(memory, ({ name, title, kind }) => {
    if (name.endsWith(noun) || title?.endsWith(noun) === true) return true;
    return kind === 'organization' && scene.lexicon.back.has(noun);
  });
}
