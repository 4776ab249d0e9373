import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pairQuotationMarks } from '../../src/text/quotation-marks.js';

const inside = (text: string): string[] =>
  pairQuotationMarks(text).pairs.map(({ start, end }) => text.slice(start, end));

describe('pairQuotationMarks', () => {
  it.each([
    ['그는 “간다”고 했다', ['간다']],
    ['그는 "간다”고 했다', ['간다']],
    ['그는 “간다"고 했다', ['간다']],
    ['그는 ”간다”고 했다', ['간다']],
    ['그는 “간다“고 했다', ['간다']],
    ['그는"간다"라고 했다', ['간다']],
    ['그는 ＂간다＂고 했다', ['간다']],
    ['그는 「간다」고 했다. 『봄』은 책이다', ['간다', '봄']],
    ['그는 ‘간다’고 했다', ['간다']],
    ["그는 ‘간다'고 했다", ['간다']],
    ['그는 ‘간다”라고 했다', ['간다']],
    ['그는 “‘간다’고 하더라”고 했다', ['‘간다’고 하더라', '간다']],
    ['"A"라며 "B"고 했다', ['A', 'B']],
    ['그는 “간다 "고 했다', ['간다 ']],
    ["It's 'a dog' of John's", ['a dog']],
    ['27" 화면과 32" 화면', []],
    ['“첫 줄.\n\n둘째 줄”이라고 했다', ['첫 줄.\n\n둘째 줄']],
    ['“첫 문단이다.\n\n“둘째 문단이다.”', ['첫 문단이다.', '둘째 문단이다.']],
  ])('%s', (text, expected) => {
    expect(inside(text)).toEqual(expected);
  });

  it('reports marks that lost their partner', () => {
    const text = '“하나를 말했다. 그는 “둘”이라 했다. 셋”이라고 했다.';
    const { unclosed, unopened } = pairQuotationMarks(text);
    expect(inside(text)).toEqual(['둘']);
    expect([unclosed, unopened]).toEqual([[0], [text.lastIndexOf('”')]]);
  });

  it('gives pairs in order that nest and never cross, each with its innermost parent', () => {
    const pieces = fc.constantFrom(
      '“',
      '”',
      '"',
      "'",
      '‘',
      '’',
      '「',
      '」',
      '«',
      '»',
      ' ',
      '말',
      '고 ',
      '라며',
      '\n',
      '.',
    );
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 80 }), (parts) => {
        const text = parts.join('');
        const { pairs } = pairQuotationMarks(text);
        for (const [i, pair] of pairs.entries()) {
          expect(pair.start).toBe(pair.open + 1);
          expect(pair.end).toBe(pair.close);
          expect(pair.start).toBeLessThanOrEqual(pair.end);
          for (const later of pairs.slice(i + 1)) {
            expect(later.open).toBeGreaterThan(pair.open);
            expect(later.open > pair.close || later.close < pair.close).toBe(true);
          }
          const parent = pairs[pair.parent];
          if (parent !== undefined) expect(parent.open < pair.open && pair.close < parent.close).toBe(true);
        }
      }),
    );
  });

  it.each([['“'], ['"'], ["'"], ['“‘'], ['(["'], ['"고 "'], ['’고']])('survives 300,000 times %s', (mark) => {
    const text = mark.repeat(300_000);
    const { pairs, unclosed, unopened } = pairQuotationMarks(text);
    const offsets = [...pairs.flatMap(({ open, close }) => [open, close]), ...unclosed, ...unopened];
    expect(new Set(offsets).size).toBe(offsets.length);
  });
});
