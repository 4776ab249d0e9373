import fc from 'fast-check';
import stringWidth from 'string-width';
import { expect, it } from 'vitest';
import { widthOf } from '../../pipeline/columns.js';

it('widths are those of the library, of plain text as of any other', () => {
  for (const text of [
    '',
    '누리벌 AI-3',
    '가나다…',
    '김(金)',
    '\u001b[1m굵게\u001b[0m',
    '한\u0301',
    '👩‍👩‍👧 셋',
  ])
    expect(widthOf(text), text).toBe(stringWidth(text));
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom(...'aZ09 ~!가힣각', '\t', '漢', 'ᄀ', 'ᅡ') }), (text) => {
      expect(widthOf(text)).toBe(stringWidth(text));
    }),
  );
});
