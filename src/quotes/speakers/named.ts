import type { Entity, Span } from '../../document.js';

/** A mention with its entity. */
export interface Named extends Span {
  readonly entity: Entity;
}
