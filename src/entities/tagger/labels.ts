/**
 * BIO labels over a model's classes: 0 is outside, class c begins with 1 + 2c and goes on with 2 + 2c.
 * A class is a coarse type (`PS`) or one of its NIKL subclasses (`CV_POSITION`).
 */

import { ENTITY_TYPES, type EntityType } from '../../document.js';

export const OUTSIDE = 0;

export function labelCount(classes: number): number {
  return 1 + 2 * classes;
}

export function beginLabel(entityClass: number): number {
  return 1 + 2 * entityClass;
}

export function insideLabel(entityClass: number): number {
  return 2 + 2 * entityClass;
}

export function isBegin(label: number): boolean {
  return (label & 1) === 1;
}

export function isInside(label: number): boolean {
  return label !== OUTSIDE && (label & 1) === 0;
}

/** The class of a label other than OUTSIDE. */
export function classOf(label: number): number {
  return (label - 1) >> 1;
}

/** Whether `next` may stand after `label`: an inside label continues its own class only. */
export function mayFollow(label: number, next: number): boolean {
  return !isInside(next) || (label !== OUTSIDE && classOf(label) === classOf(next));
}

/** The coarse type of a class name; throws RangeError on a name of no known type. */
export function coarseType(className: string): EntityType {
  const type = ENTITY_TYPES.find((known) => className.startsWith(known));
  if (type === undefined)
    throw new RangeError(`entity class ${className} belongs to none of ${ENTITY_TYPES.join(' ')}`);
  return type;
}
