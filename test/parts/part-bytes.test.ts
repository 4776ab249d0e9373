import { expect, it } from 'vitest';
import {
  DamagedPartError,
  joinParts,
  partHash,
  sealPart,
  unsealPart,
  verifyPart,
} from '../../pipeline/parts/part-bytes.js';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const part = (sections: Record<string, string>): Uint8Array =>
  sealPart(new Map(Object.entries(sections).map(([name, text]) => [name, [bytes(text)]])));
const read = (sealed: Uint8Array): Record<string, string> =>
  Object.fromEntries(
    [...unsealPart(sealed)].map(([name, section]) => [name, new TextDecoder().decode(section)]),
  );

it('a part gives its sections back', () => {
  const sections = { 줄: '가\n나\n', empty: '', rows: 'a,b\r\n' };
  expect(read(part(sections))).toEqual(sections);
});

it('parts are joined section by section, and one alone is itself', () => {
  const [one, two] = [part({ a: '1', b: 'x' }), part({ a: '23', b: '' })];
  expect(read(joinParts([one, two]))).toEqual({ a: '123', b: 'x' });
  expect(joinParts([one])).toBe(one);
  expect(partHash(joinParts([one, two]))).toBe(partHash(part({ a: '123', b: 'x' })));
});

it('a part with any bit changed or byte cut off is known as damaged', () => {
  const whole = part({ a: '가나다' });
  expect(() => verifyPart(whole)).not.toThrow();
  for (let at = 0; at < whole.length; at++) {
    const changed = whole.slice();
    changed[at] = (changed[at] ?? 0) ^ 1;
    expect(() => verifyPart(changed), `byte ${at}`).toThrow(DamagedPartError);
    expect(() => verifyPart(whole.subarray(0, at)), `${at} bytes`).toThrow(DamagedPartError);
  }
});
