import { type Entity, mentionAt } from '../../document.js';
import { type NounClass, nounClassOf } from './lexicon.js';
import { type Memory, type Referent, recall } from './memory.js';
import { headWord, lastBefore, organisationAt, personAt } from './referents.js';
import type { Named, Scene } from './scene.js';

/** A phrase that names nobody: pronoun, demonstrative, post, or an anonymous speaker. */
export function resolveNoun(
  scene: Scene,
  memory: Memory,
  start: number,
  bare: number,
  end: number,
  inside: readonly Named[],
): Referent | null {
  const { body } = scene.document;
  const { references } = scene.lexicon;
  const text = body.slice(start, bare);
  const mention = mentionAt(body, start, end);
  if (references.pronoun.has(text)) {
    return pointBack(
      recall(memory, ({ plural, kind }) => !plural && kind !== 'organization'),
      mention,
    );
  }
  if (references.plural.has(text))
    return pointBack(
      recall(memory, ({ plural }) => plural),
      mention,
    );
  const alias = memory.aliases.get(text);
  if (alias !== undefined) return pointBack(alias, mention);

  const space = text.indexOf(' ');
  const first = space < 0 ? '' : text.slice(0, space);
  const counted = withoutQuantity(text);
  const found = nounClassOf(scene.lexicon, headWord(counted, 0, counted.length));
  const initial = initialName(text);
  if (initial !== null) return initialled(scene, memory, initial, mention, text);
  if (found === null || found.nounClass === 'side') return null;
  const { noun, nounClass } = found;
  if (space > 0 && references.demonstrative.has(first)) {
    const namesake = scene.people.find(
      ({ name, title }) => name.startsWith(first) && title?.endsWith(noun) === true,
    );
    const back =
      namesake === undefined ? antecedent(scene, memory, noun) : personAt(scene, namesake, start, end, []);
    if (back !== null) return pointBack(back, mention);
  }
  const modified = space > 0 || text.length > noun.length + (text.endsWith('들') ? 1 : 0);
  const isNew = space > 0 && references.new.has(first);
  if ((nounClass === 'post' || nounClass === 'held') && !isNew) {
    const holder = postHolder(scene, noun, text, inside, start);
    if (holder !== null) return pointBack(personAt(scene, holder, start, end, []), mention);
  }
  const organisation = modified ? null : lastOrganisation(scene, noun, start);
  if (organisation !== null) {
    return pointBack(organisationAt(scene, { ...mention, entity: organisation }, end), mention);
  }
  if (nounClass === 'back' || nounClass === 'own' || nounClass === 'held') return null;
  return anonymousAt(scene, memory, start, bare, end, inside, nounClass, noun);
}

/** 응답자의 27%, 주민 20여 명: the people without their number. */
function withoutQuantity(text: string): string {
  const people = text.replace(/(?:의)?\s?(?:약 )?\d[\d,.]*\s?여?\s?(?:%|명|인|곳)$/, '');
  return people === '' ? text : people;
}

function pointBack(referent: Referent | null, mention: Referent['mention']): Referent | null {
  return referent === null ? null : { ...referent, mention, indirect: true };
}

/** A씨, 탁모(71)씨, 탁씨: people the article names by a letter or the surname only. */
function initialName(text: string): string | null {
  const plain = text.replace(/\([^()]*\)/g, '');
  const match = /(?:^|\s)([A-Z]|[가-힣]모|[가-힣])\s?씨$/.exec(plain);
  return match === null ? null : `${match[1]}씨`;
}

function initialled(
  scene: Scene,
  memory: Memory,
  name: string,
  mention: Referent['mention'],
  text: string,
): Referent {
  const surname = name.charAt(0);
  const known = recall(
    memory,
    ({ kind, name: other }) =>
      kind === 'anonymous' && (other === name || (name.length === 2 && other === `${surname}모씨`)),
  );
  if (known !== null) return { ...known, mention, indirect: true };
  const named = name.length === 2 ? bySurname(scene, surname, mention.start) : null;
  if (named !== null) return { ...personAt(scene, named, mention.start, mention.end, []), indirect: true };
  const space = text.lastIndexOf(' ');
  const before = space < 0 ? '' : text.slice(0, space).trim();
  const title = before === '' ? null : headWord(before, 0, before.length);
  return { name, kind: 'anonymous', title, org: null, entity: null, mention, plural: false, indirect: false };
}

/** The person mentioned last before `offset` whose name begins with `surname`; `post` must not contradict. */
function bySurname(scene: Scene, surname: string, offset: number, post = ''): Entity | null {
  let best: Entity | null = null;
  let bestAt = -1;
  for (const entity of scene.people) {
    if (!entity.name.startsWith(surname)) continue;
    if (post !== '' && entity.title !== null && !sameTitle(entity.title, post)) continue;
    for (const mention of entity.mentions) {
      if (mention.start < offset && mention.start > bestAt) {
        best = entity;
        bestAt = mention.start;
      }
    }
  }
  return best;
}

function sameTitle(a: string, b: string): boolean {
  return a.endsWith(b) || b.endsWith(a);
}

function antecedent(scene: Scene, memory: Memory, noun: string): Referent | null {
  return recall(memory, ({ name, title, kind }) => {
    if (name.endsWith(noun) || title?.endsWith(noun) === true) return true;
    return kind === 'organization' && scene.lexicon.back.has(noun);
  });
}

/**
 * Who holds the post: with a surname (김 대표) its bearer, with an organisation (기획부 장관) the holder there,
 * alone the holder mentioned last.
 */
function postHolder(
  scene: Scene,
  post: string,
  text: string,
  inside: readonly Named[],
  before: number,
): Entity | null {
  const modifier = text.endsWith(post) ? text.slice(0, text.length - post.length).trim() : '';
  const surname = headWord(modifier, 0, modifier.length);
  if (surname !== '' && surname.length <= 2) {
    const bearer = bySurname(scene, surname, before, post);
    if (bearer !== null) return bearer;
  }
  let best: Entity | null = null;
  let bestAt = -1;
  for (const entity of scene.people) {
    if (entity.title === null || !sameTitle(entity.title, post)) continue;
    const belongs =
      modifier === '' || inside.some((mention) => entity.org !== null && related(mention.entity, entity.org));
    if (!belongs) continue;
    for (const mention of entity.mentions) {
      if (mention.start < before && mention.start > bestAt) {
        best = entity;
        bestAt = mention.start;
      }
    }
  }
  return best;
}

function related(entity: Entity, org: string): boolean {
  return (
    org.includes(entity.name) ||
    entity.name.includes(org) ||
    entity.aliases.some((alias) => org.includes(alias))
  );
}

/** The organisation mentioned last before `offset` that `noun` can point back to. */
function lastOrganisation(scene: Scene, noun: string, offset: number): Entity | null {
  const wanted = scene.lexicon.back.get(noun);
  if (wanted === undefined) return null;
  for (let i = lastBefore(scene.named, offset, scene.named.length) - 1; i >= 0; i--) {
    const entity = scene.named[i]?.entity;
    if (entity === undefined || entity.type === 'PS') continue;
    const fits = wanted.some((part) =>
      part === '*'
        ? entity.type === 'OG'
        : part === noun
          ? entity.name.endsWith(part)
          : entity.name.includes(part),
    );
    if (fits) return entity;
  }
  return null;
}

function anonymousAt(
  scene: Scene,
  memory: Memory,
  start: number,
  bare: number,
  end: number,
  inside: readonly Named[],
  nounClass: NounClass,
  noun: string,
): Referent {
  const { body } = scene.document;
  const given = body.slice(start, bare);
  const ownerNoun = /^(\S{1,4})의 /.exec(given)?.[1] ?? '';
  const owned = scene.lexicon.back.has(ownerNoun);
  const name = owned ? given.slice(ownerNoun.length + 2) : given;
  const known = memory.anonymous.get(name);
  const owner =
    inside.find(({ entity }) => entity.type === 'OG') ?? inside.find(({ entity }) => entity.type === 'LC');
  const firstWord = owned ? ownerNoun : name.slice(0, Math.max(0, name.indexOf(' ')));
  const back = scene.lexicon.back.has(firstWord) ? lastOrganisation(scene, firstWord, start) : null;
  const country = nounClass === 'group' && inside[0]?.start === start && inside[0].entity.type === 'LC';
  return {
    name,
    kind: country ? 'organization' : 'anonymous',
    title: nounClass === 'post' ? noun : null,
    org: country ? name : (known?.org ?? back?.name ?? owner?.entity.name ?? null),
    entity: null,
    mention: mentionAt(body, start, end),
    plural: nounClass === 'group' || name.endsWith('들'),
    indirect: false,
  };
}
