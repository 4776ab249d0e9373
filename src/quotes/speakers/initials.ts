import { bodyMeant, bySurname } from './antecedents.js';
import { nounClassOf } from './lexicon.js';
import { MASK, maskedKey } from './masked-people.js';
import { type Memory, mentionedAs, type Referent, recall, withoutEntity } from './memory.js';
import { personAt } from './named-referents.js';
import type { PhraseParts } from './phrase-parts.js';
import type { Scene } from './scene.js';

/** A letter or a mask before 씨 (A씨, 탁 모 씨), or the surname of somebody masked (탁씨). */
const ADDRESSED = new RegExp(`(?:^|\\s)([A-Zㄱ-ㅎ]|[가-힣]\\s?${MASK}|[가-힣])\\s?([씨군양])$`);
/** A mask without 씨, with a title or alone: 편모 대표, 홍○○. */
const MASKED = new RegExp(`(?:^|\\s)([가-힣]\\s?${MASK})(?: [가-힣·]{2,12})?$`);
/** 편 대표, who was 편모 대표. */
const CALLED = /^([가-힣]) ([가-힣]{2,10})$/;

/** 이 모임의 강모 대표 */
const OWNER = /^(\S+) (\S+)의 /;

/** People the article names by a letter or the surname only: A씨, 탁모(71)씨, 탁씨. Null for anything else. */
export function resolveInitial(scene: Scene, memory: Memory, parts: PhraseParts): Referent | null {
  const { mention, text } = parts;
  const plain = text.includes('(') ? text.replace(/\([^()]*\)/g, '') : text;
  if (!'씨군양'.includes(plain.charAt(plain.length - 1))) return maskedReferent(scene, plain, parts);
  const match = ADDRESSED.exec(plain);
  const missedName = match === null ? FULL_NAME.exec(plain) : null;
  if (missedName !== null && scene.lexicon.names.surnameLength(missedName[1] ?? '') > 0)
    return withoutEntity('person', missedName[1] ?? '', mention, 'name');
  if (match === null) return null;
  const initial = match[1] ?? '';
  const lettered = /^[A-Zㄱ-ㅎ]$/.test(initial);
  const masked = lettered ? undefined : scene.masked.get(maskedKey(initial));
  if (masked === undefined && initial.length === 1 && !lettered) {
    if (match[2] !== '씨') return null;
    const named = bySurname(scene, initial, mention.start);
    if (named !== null) {
      const person = personAt(scene, named, mention.start, mention.end, []);
      return mentionedAs(person, person.mention, 'reference');
    }
  }
  const name = masked?.name ?? `${initial}${match[2]}`;
  const known = recall(
    memory,
    (referent) =>
      referent.kind === 'anonymous' && (referent.name === name || referent.name.endsWith(` ${name}`)),
  );
  if (known !== null) return mentionedAs(known, mention, 'reference');
  const before = plain.slice(0, plain.length - match[0].trimStart().length).trim();
  const noun = before === '' ? null : before.slice(before.lastIndexOf(' ') + 1);
  const called = noun !== null && noun === before ? nounClassOf(scene.lexicon, noun)?.nounClass : undefined;
  // 택시기사 김모씨, but not 부인 이모씨: what somebody does is part of what the article calls them.
  const whole = called === 'person' ? `${noun} ${name}` : name;
  return maskedAs(whole, masked?.title ?? noun, mention);
}

/** 편모 대표, and 편 대표 behind it. */
function maskedReferent(
  scene: Scene,
  plain: string,
  { mention, inside, start }: PhraseParts,
): Referent | null {
  if (scene.masked.size === 0) return null;
  const called = CALLED.exec(plain);
  const own = MASKED.exec(plain)?.[1];
  const masked = scene.masked.get(own === undefined ? (called?.[1] ?? '') : maskedKey(own));
  if (masked === undefined) return null;
  if (called !== null && !(masked.title?.endsWith(called[2] ?? '') === true)) return null;
  const body = inside.find(({ entity }) => entity.type === 'OG')?.entity;
  const [, pointer = '', noun = ''] = OWNER.exec(plain) ?? [];
  const meant = scene.lexicon.references.demonstrative.has(pointer) ? bodyMeant(scene, noun, start) : null;
  return { ...maskedAs(masked.name, masked.title, mention), org: (body ?? meant)?.name ?? null };
}

function maskedAs(name: string, title: string | null, mention: Referent['mention']): Referent {
  return { name, kind: 'anonymous', title, org: null, entity: null, mention, plural: false, way: 'noun' };
}

/** 감병우 씨: only people are called 씨. */
const FULL_NAME = /(?:^|\s)([가-힣]{2,4})\s?씨$/;
