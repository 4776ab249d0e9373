/** Referents of people and bodies that an entity stands for. */
import { type Entity, mentionAt } from '../../document.js';
import type { Referent } from './memory.js';
import type { Named } from './named.js';
import type { Scene } from './scene.js';

export function personAt(
  scene: Scene,
  entity: Entity,
  start: number,
  end: number,
  inside: readonly Named[],
): Referent {
  const from = Math.max(start, Math.min(inside[0]?.start ?? start, end));
  return {
    name: entity.name,
    kind: 'person',
    title: entity.title,
    org: entity.org,
    entity: entity.id,
    mention: mentionAt(scene.document.body, from, end),
    plural: false,
    way: 'name',
  };
}

export function organisationAt(scene: Scene, named: Named, end: number): Referent {
  const { entity } = named;
  return {
    name: entity.name,
    kind: 'organization',
    title: null,
    org: entity.name,
    entity: entity.id,
    mention: mentionAt(scene.document.body, named.start, end),
    plural: false,
    way: 'name',
  };
}

/** Last syllables of posts. */
const POST_ENDINGS = new Set([...'관장원사자수역감위보무직생괄']);

/** Whether a word that no list has ends as posts do (예보분석관, 심사역). */
export function looksLikePost(word: string): boolean {
  return word.length > 1 && POST_ENDINGS.has(word.charAt(word.length - 1));
}
