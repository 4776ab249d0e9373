import { inflateRawSync } from 'node:zlib';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { DeflatedBytes, streamOf } from '../../../pipeline/report/pack/deflated-bytes.js';

it('lists of bytes come out of one stream as they were put in, one behind the other', () => {
  const bytes = fc.uint8Array({ maxLength: 200 });
  fc.assert(
    fc.property(fc.array(fc.array(bytes, { maxLength: 4 }), { maxLength: 4 }), (lists) => {
      const packed = lists.map((pieces) => {
        const list = new DeflatedBytes();
        for (const piece of pieces) list.append(piece);
        expect(list.length).toBe(pieces.reduce((sum, { length }) => sum + length, 0));
        return list;
      });
      expect(inflateRawSync(streamOf(packed))).toEqual(Buffer.concat(lists.flat()));
    }),
  );
});

it('a long list is compressed while it grows', () => {
  const list = new DeflatedBytes();
  const whole = Buffer.alloc(300_000, 'abcdefghij');
  for (const byte of whole) list.push(byte);
  expect(list.length).toBe(whole.length);
  const blocks = list.blocks();
  expect(blocks).toHaveLength(5);
  expect(blocks.reduce((sum, { length }) => sum + length, 0)).toBeLessThan(whole.length / 50);
  expect(inflateRawSync(streamOf([list]))).toEqual(whole);
});
