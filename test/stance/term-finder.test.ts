import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { TermFinder } from '../../src/stance/relevance.js';
import { CODEBOOK } from '../writers/sample-documents.js';

const finder = (...terms: string[]): TermFinder => new TermFinder({ ...CODEBOOK, terms });
const found = (text: string, ...terms: string[]): string[] =>
  finder(...terms)
    .find(text)
    .map(({ start, end }) => text.slice(start, end));

describe('the terms of a codebook', () => {
  it('are found whatever their spacing and case, the longest at each place', () => {
    expect(found('풍차 마을과 풍차마을 회의, 풍차\n마을', '풍차', '풍차 마을')).toEqual([
      '풍차 마을',
      '풍차마을',
      '풍차\n마을',
    ]);
    expect(found('Wind mill과 WINDMILL', 'windMill')).toEqual(['Wind mill', 'WINDMILL']);
  });

  it('of two letters begin a word and have no blank in them', () => {
    expect(found('원전은 복원전문가와 원 전이 아니다. (원전)', '원전')).toEqual(['원전', '원전']);
  });

  it('end where the longest ends that is whole', () => {
    expect(found('바람개비', '바람개비 마을', '바람개')).toEqual(['바람개']);
    expect(found('바람 개비 마', '바람개비마을', '바람개비')).toEqual(['바람 개비']);
  });

  it('are those that a search for one after the other finds', () => {
    const text = fc.string({ unit: fc.constantFrom(...'가나다 \nA') });
    fc.assert(
      fc.property(text, fc.array(text, { maxLength: 4 }), (text, terms) => {
        const squeezed = terms.map((term) => term.replace(/\s+/gu, '').toLowerCase()).filter(Boolean);
        const ends = (at: number): number => Math.max(at, ...squeezed.map((term) => endOf(text, at, term)));
        const expected: { start: number; end: number }[] = [];
        for (let at = 0; at < text.length; ) {
          const end = ends(at);
          if (end > at) expected.push({ start: at, end });
          at = end > at ? end : at + 1;
        }
        expect(finder(...terms).find(text)).toEqual(expected);
      }),
      { numRuns: 500 },
    );
  });
});

/** Where a term that begins at `at` ends; `at` when it does not. */
function endOf(text: string, at: number, term: string): number {
  const short = term.length < 3;
  if (short && /[가-힣A]/u.test(text.charAt(at - 1))) return at;
  const letters = [...term].map((letter) => `${letter}`).join(short ? '' : '[ \\n]*');
  const match = new RegExp(letters, 'yiu');
  match.lastIndex = at;
  return match.test(text) ? match.lastIndex : at;
}
