import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CellGuard, cutText, EXCEL_LIMITS } from '../../pipeline/writers/safe-cell.js';

const guarded = (text: string) => new CellGuard(EXCEL_LIMITS).guard(text);

describe('cells a spreadsheet would take for a formula', () => {
  it.each([
    '=1+1',
    '+82',
    '-30도 한파',
    '@SUM(A1)',
    '\t=1',
    '\r=1',
    '\n=1',
    '＝1+1',
    '＋1',
    '－1',
    '＠x',
    "'=1+1",
    '\u0000=1+1',
    '\u0001\u0002-1',
    '\u200b=1+1',
    '\ufeff@x',
  ])('%j gets an apostrophe', (text) => expect(guarded(text)).toBe(`'${text}`));

  it.each(['', '\u0000가', '\u200b김=', '가=나', "'작은따옴표'", '“=”', ' =1', '1-2', '—줄표'])(
    '%j stays',
    (text) => {
      expect(guarded(text)).toBe(text);
    },
  );

  it('are counted', () => {
    const cells = new CellGuard(EXCEL_LIMITS);
    for (const text of ['=1', '가', '-1']) cells.guard(text);
    expect(cells).toMatchObject({ neutralised: 2, cut: 0 });
  });

  it('give their text back when the apostrophe is taken off again', () => {
    const start = fc.constantFrom('', "'", "''", '=', '+', '-', '@', '\t', '＝');
    fc.assert(
      fc.property(start, fc.string({ unit: 'binary' }), (prefix, rest) => {
        const text = prefix + rest;
        const cell = guarded(text);
        expect(cell === text ? cell : cell.slice(1)).toBe(text);
        expect(/^[=+\-@\t\r\n＝＋－＠]/.test(cell)).toBe(false);
      }),
    );
  });
});

describe('cells longer than a spreadsheet holds', () => {
  it('are cut to the limit, marked and counted', () => {
    const cells = new CellGuard(EXCEL_LIMITS);
    const whole = '가'.repeat(32_767);
    expect(cells.guard(whole)).toBe(whole);
    expect(cells.guard(`${whole}나`)).toBe(`${'가'.repeat(32_766)}…`);
    expect(cells.cut).toBe(1);
  });

  it('count the apostrophe as a character', () => {
    expect(new CellGuard({ cellCharacters: 4, rows: 9 }).guard('=abc')).toBe("'=a…");
  });

  it('never end in half a surrogate pair', () => {
    expect(cutText('가😀😀', 4)).toBe('가😀…');
    expect(cutText('가😀😀', 3)).toBe('가…');
  });
});
