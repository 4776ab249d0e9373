/** Laws, contracts and the like: their wording is quoted, but nobody says it. */

import type { Reading } from './reading.js';
import { CLOSING_MARKS } from './speaker-like.js';

const RULES = new Set([
  ...['법', '법률', '조례', '규정', '시행령', '규칙', '헌법', '지침', '약관', '계약', '조항', '정관', '강령'],
  // Theories and rules of thumb, and the writer's own inquiry.
  ...['설', '이론', '가설', '학설', '정설', '공식', '원칙', '기준', '제도', '취재'],
]);

/** Whether the noun that ends before morpheme `particle` is a rule: 도로교통법, 제6조, 「…법」. */
export function isRule({ morphemes }: Reading, particle: number): boolean {
  const last = CLOSING_MARKS.includes(morphemes[particle - 1]?.surface ?? ' ') ? particle - 2 : particle - 1;
  const name = morphemes[last]?.surface ?? '';
  if (RULES.has(name) || name.endsWith('법') || (name.length > 2 && name.endsWith('제'))) return true;
  return (name === '조' || name === '항') && morphemes[last - 1]?.tag === 'SN';
}
