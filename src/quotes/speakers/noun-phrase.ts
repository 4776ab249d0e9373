import type { Span } from '../../document.js';

/**
 * How a noun phrase stands in its clause. `topic` 은/는, `subject` 이/가/께서, `also` 도/만, `place` 에서,
 * `place-topic` 에서는, `from` 에게서/로부터, `according` 에 따르면, `genitive` 의, `means` 을 통해, `contains` 에는 of a text, `predicate` before 이다, `and` 와/과.
 */
export type Role =
  | 'topic'
  | 'subject'
  | 'also'
  | 'place'
  | 'place-topic'
  | 'from'
  | 'according'
  | 'genitive'
  | 'means'
  | 'contains'
  | 'predicate'
  | 'and';

/** A noun phrase without its particle. */
export interface NounPhrase extends Span {
  readonly role: Role;
  /** Where its particle (and what belongs to it, as in 에 따르면) ends. */
  readonly particleEnd: number;
  /** Index of the morpheme after the particle. */
  readonly next: number;
}
