import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeText, TextCode } from '../../../pipeline/report/pack/text-code.js';

const decoded = (code: TextCode, bytes: Uint8Array): string =>
  String.fromCharCode(...decodeText(bytes, code.alphabet));

describe('the code of texts', () => {
  it('gives every text back to the last code unit, also lone surrogates', () => {
    const units = fc.array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 200 });
    fc.assert(
      fc.property(units, (numbers) => {
        const text = String.fromCharCode(...numbers);
        const code = new TextCode();
        expect(decoded(code, code.encode(text))).toBe(text);
      }),
    );
  });

  it('decodes early texts with the alphabet of all', () => {
    const code = new TextCode();
    const first = code.encode('뷁 쀍');
    code.encode('𠮷野家 Ωmega');
    expect(decoded(code, first)).toBe('뷁 쀍');
  });

  it('has a way for more characters than there are codes', () => {
    const code = new TextCode();
    let every = '';
    for (let unit = 0; unit < 0x10000; unit++) every += String.fromCharCode(unit);
    const bytes = code.encode(every);
    const units = decodeText(bytes, code.alphabet);
    expect(units).toHaveLength(0x10000);
    expect(units.every((unit, index) => unit === index)).toBe(true);
  });

  it('takes about a byte for a common syllable', () => {
    expect(new TextCode().encode('그는 이 정부의 사고를 말하지 않는다.').length).toBeLessThan(26);
  });
});
