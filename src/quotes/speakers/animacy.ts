import { wordFrom } from '../../text/by-position.js';
import type { Scene } from './scene.js';

/** Suffixes that make a noun somebody or some body: 정비사, 계산원, 낚시꾼, 상인회. */
const SUFFIXES = new Set([...'자인원사가관민생객꾼부족계단회측팀네']);

/** Occasions, which end as bodies do: 간담회. */
const OCCASION =
  /(?:간담|설명|공청|토론|발표|보고|청문|연찬|시연|기념|전시|음악|강연|송년|환영|품평|시사|연주|박람)회$/;

/** What a noun that no lexicon lists is likely to be. */
export type Animacy = 'somebody' | 'possible' | 'thing';

/**
 * Judges the noun that ends at `end` by how mecab takes it apart: a real suffix (노동 + 자) makes somebody,
 * while an event, a state, a bound noun or a number is a thing.
 */
export function animacyAt({ document: { body, morphemes } }: Scene, end: number): Animacy {
  if (body.charAt(end - 1) === '회' && OCCASION.test(body.slice(Math.max(0, end - 3), end))) return 'thing';
  const last = morphemes[wordFrom(morphemes, end) - 1];
  if (last === undefined) return 'thing';
  // A noun that has swallowed its particle: 탈북 + 민은.
  if (last.end !== end) return SUFFIXES.has(body.charAt(end - 1)) ? 'somebody' : 'possible';
  const { tag, surface } = last;
  // 이례적이다, 인적: what something is like.
  if (surface.endsWith('적') && surface !== '해적') return 'thing';
  // 도민회의는: nothing but a noun may stand before a particle.
  if (tag === 'JKG') return 'possible';
  if (tag === 'XSN') return SUFFIXES.has(surface) || surface === '들' ? 'somebody' : 'possible';
  if (!(tag.startsWith('NNG') || tag === 'NNP')) return 'thing';
  const { semantic } = last;
  if (semantic === '행위' || semantic === '정적사태' || semantic === '지명') return 'thing';
  if (surface.length <= 2) return 'possible';
  const { expression } = last;
  const plus = expression.lastIndexOf('+');
  if (plus > 0) {
    const suffix = expression.slice(plus + 1, expression.indexOf('/', plus));
    if (SUFFIXES.has(suffix)) return 'somebody';
  }
  return 'possible';
}
