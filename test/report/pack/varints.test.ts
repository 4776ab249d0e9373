import fc from 'fast-check';
import { expect, it } from 'vitest';
import { ByteList } from '../../../pipeline/report/pack/byte-list.js';
import { pushVarint, readVarints } from '../../../pipeline/report/pack/varints.js';

it('numbers from 0 to 2^32 - 1 come back as they were', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 0xffffffff })), (numbers) => {
      const bytes = new ByteList();
      for (const number of numbers) pushVarint(bytes, number);
      expect([...readVarints(bytes.bytes)]).toEqual(numbers);
    }),
  );
});

it('small numbers take one byte', () => {
  const bytes = new ByteList();
  for (let number = 0; number < 128; number++) pushVarint(bytes, number);
  expect(bytes.length).toBe(128);
});
