import { bySurname } from './antecedents.js';
import { nounClassOf } from './lexicon.js';
import { type Memory, mentionedAs, type Referent, recall, withoutEntity } from './memory.js';
import { personAt } from './named-referents.js';
import type { PhraseParts } from './phrase-parts.js';
import type { Scene } from './scene.js';

/** People the article names by a letter or the surname only: A씨, 탁모(71)씨, 탁씨. Null for anything else. */
export function resolveInitial(scene: Scene, memory: Memory, parts: PhraseParts): Referent | null {
  const { mention, text } = parts;
  const plain = text.includes('(') ? text.replace(/\([^()]*\)/g, '') : text;
  if (!'씨군양'.includes(plain.charAt(plain.length - 1))) return null;
  const match = /(?:^|\s)([A-Z]|[가-힣]\s?모|[가-힣])\s?([씨군양])$/.exec(plain);
  const missedName = match === null ? FULL_NAME.exec(plain) : null;
  if (missedName !== null && scene.lexicon.names.surnameLength(missedName[1] ?? '') > 0)
    return withoutEntity('person', missedName[1] ?? '', mention, 'name');
  if (match === null || (match[2] !== '씨' && !/모$|[A-Z]/.test(match[1] ?? ''))) return null;
  const initial = (match[1] ?? '').replace(' ', '');
  const full = scene.initials.has(`${initial}모`) ? `${initial}모` : initial;
  const name = `${full}${match[2]}`;
  const known = recall(
    memory,
    (referent) =>
      referent.kind === 'anonymous' && (referent.name === name || referent.name.endsWith(` ${name}`)),
  );
  if (known !== null) return mentionedAs(known, mention, 'reference');
  if (full === initial && /[가-힣]/.test(initial) && initial.length === 1) {
    const named = bySurname(scene, initial, mention.start);
    if (named !== null) {
      const person = personAt(scene, named, mention.start, mention.end, []);
      return mentionedAs(person, person.mention, 'reference');
    }
  }
  const before = plain.slice(0, plain.length - match[0].trimStart().length).trim();
  const title = before === '' ? null : before.slice(before.lastIndexOf(' ') + 1);
  const called =
    title !== null && title === before ? nounClassOf(scene.lexicon, title)?.nounClass : undefined;
  // 택시기사 김모씨, but not 부인 이모씨: what somebody does is part of what the article calls them.
  const whole = called === 'person' ? `${title} ${name}` : name;
  return {
    name: whole,
    kind: 'anonymous',
    title,
    org: null,
    entity: null,
    mention,
    plural: false,
    way: 'noun',
  };
}

/** 감병우 씨: only people are called 씨. */
const FULL_NAME = /(?:^|\s)([가-힣]{2,4})\s?씨$/;
