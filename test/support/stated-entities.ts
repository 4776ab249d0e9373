import { type Entity, type EntityType, mentionAt } from '../../src/document.js';

/** Entities written into their text: `{PS|김유원|대표|하늘소프트}` stands for 김유원 and says who that is. */
const STATED = /\{(PS|OG|LC)\|([^|}]+)(?:\|([^|}]*))?(?:\|([^|}]*))?\}/g;

/** The text without the braces, and its entities: every occurrence of a stated name is a mention. */
export function readStatedEntities(marked: string): { body: string; entities: Entity[] } {
  const stated = new Map<string, { type: EntityType; title: string | null; org: string | null }>();
  for (const [, type = '', name = '', title = '', org = ''] of marked.matchAll(STATED)) {
    stated.set(name, { type: type as EntityType, title: title || null, org: org || null });
  }
  const body = marked.replace(STATED, '$2');
  const taken = new Uint8Array(body.length);
  const entities: Entity[] = [];
  const longestFirst = [...stated].sort((a, b) => b[0].length - a[0].length);
  for (const [name, { type, title, org }] of longestFirst) {
    const mentions = [];
    for (let at = body.indexOf(name); at >= 0; at = body.indexOf(name, at + 1)) {
      if (taken[at] === 1) continue;
      taken.fill(1, at, at + name.length);
      mentions.push(mentionAt(body, at, at + name.length));
    }
    entities.push({ id: `e${entities.length + 1}`, type, name, aliases: [], mentions, title, org });
  }
  return { body, entities };
}
