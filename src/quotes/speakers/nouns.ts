import { mentionAt } from '../../document.js';
import { antecedent, bySurname, lastOrganisation, postHolder } from './antecedents.js';
import { type NounClass, nounClassOf } from './lexicon.js';
import { type Memory, type Referent, recall } from './memory.js';
import { headWord, organisationAt, personAt } from './referents.js';
import type { Named, Scene } from './scene.js';
import { unrecognisedBearer, unrecognisedName } from './unrecognised.js';

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
  if (found === null) {
    if (!/[^\s]들$/.test(text)) return unrecognisedName(scene, start, bare, end, inside);
    return { ...anonymousAt(scene, memory, start, bare, end, inside, 'person', text), way: 'unrecognised' };
  }
  const { noun, nounClass } = found;
  if (nounClass === 'side') return null;
  if (space > 0 && references.demonstrative.has(first)) {
    const namesake = scene.people.find(
      ({ name, title }) => name.startsWith(first) && title?.endsWith(noun) === true,
    );
    const back =
      namesake === undefined ? antecedent(scene, memory, noun) : personAt(scene, namesake, start, end, []);
    if (back !== null) return pointBack(back, mention);
  }
  const plural = text.endsWith('들');
  const modifier = text.slice(0, Math.max(0, text.length - noun.length - (plural ? 1 : 0))).trim();
  const isNew = space > 0 && references.new.has(first);
  if ((nounClass === 'post' || nounClass === 'held') && !isNew && !plural) {
    const holder = postHolder(scene, noun, modifier, inside, start);
    if (holder !== null) return pointBack(personAt(scene, holder, start, end, []), mention);
    const bearer = unrecognisedBearer(scene, start, end, noun, modifier, inside);
    if (bearer !== null) return bearer;
  }
  const organisation = modifier === '' ? lastOrganisation(scene, noun, start) : null;
  if (organisation !== null) {
    return pointBack(organisationAt(scene, { ...mention, entity: organisation }, end), mention);
  }
  if (nounClass === 'back' && modifier !== '' && !isNew) {
    return {
      ...anonymousAt(scene, memory, start, bare, end, inside, nounClass, noun),
      kind: 'organization',
      org: text,
    };
  }
  if (nounClass === 'back' || nounClass === 'own') return null;
  if (nounClass === 'held' && inside.length === 0) return null;
  return anonymousAt(scene, memory, start, bare, end, inside, nounClass, noun);
}

/** 응답자의 27%, 주민 20여 명: the people without their number. */
function withoutQuantity(text: string): string {
  const people = text.replace(/(?:의)?\s?(?:약 )?\d[\d,.]*\s?여?\s?(?:%|명|인|곳)$/, '');
  return people === '' ? text : people;
}

function pointBack(referent: Referent | null, mention: Referent['mention']): Referent | null {
  return referent === null ? null : { ...referent, mention, way: 'reference' };
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
  if (known !== null) return { ...known, mention, way: 'reference' };
  const named = name.length === 2 ? bySurname(scene, surname, mention.start) : null;
  if (named !== null) return { ...personAt(scene, named, mention.start, mention.end, []), way: 'reference' };
  const space = text.lastIndexOf(' ');
  const before = space < 0 ? '' : text.slice(0, space).trim();
  const title = before === '' ? null : headWord(before, 0, before.length);
  return { name, kind: 'anonymous', title, org: null, entity: null, mention, plural: false, way: 'noun' };
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
    way: 'noun',
  };
}
