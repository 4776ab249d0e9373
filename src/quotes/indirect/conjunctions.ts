/** Conjunctions and adverbs before a reported clause that are no part of it. */
import type { ClauseSearch } from './clause-search.js';
import { wordAt, wordEnd } from './eojeol.js';
import { afterTime } from './time-words.js';

export const CARRY = new Set([
  '그러면서',
  '이어',
  '이어서',
  '또',
  '또한',
  '아울러',
  '더불어',
  '그러면서도',
  '다만',
  '특히',
]);

/** Adverbs and conjunctions that stand before a report without belonging to it. */
const ADVERBS = new Set([
  ...CARRY,
  '그러나',
  '하지만',
  '반면',
  '한편',
  '앞서',
  '당시',
  '그리고',
  '그런데',
  '그래서',
  '따라서',
  '그럼에도',
  '나아가',
  '더불어서',
  '거듭',
  '재차',
  '공식적으로',
]);

const THAT_DAY = new Set(['이날', '당일', '전날', '이튿날']);

/** Adverbs of time that a comma makes conjunctions. */
const AFTERWARDS = new Set(['이후', '이후에', '이후에는', '그후', '직후', '최근', '최근에', '현재']);

/** 이와 함께, 이와 동시에, 이와 별도로. */
const WITH_THIS = new Set(['함께', '동시에', '별도로', '달리', '맞물려']);

export function skipConjunctions({ reading, to }: ClauseSearch, from: number): number {
  const { morphemes } = reading;
  let at = from;
  while (at < to) {
    const word = wordAt(reading, at);
    const end = wordEnd(morphemes, at);
    // 또 다른 학부모는: another one, no conjunction.
    if (word === '또' && wordAt(reading, end) === '다른') break;
    if (THAT_DAY.has(word)) at = afterTime(reading, end, to);
    else if (morphemes[at]?.tag === 'SC' || ADVERBS.has(word)) at = end;
    else if (AFTERWARDS.has(word) && morphemes[end - 1]?.tag === 'SC') at = end;
    else if (word === '더' && wordAt(reading, end) === '나아가') at = wordEnd(morphemes, end);
    else if (word === '이와' && WITH_THIS.has(wordAt(reading, end))) at = wordEnd(morphemes, end);
    else break;
  }
  return at < to ? at : from;
}
