import { expect, it } from 'vitest';
import { linesOf } from '../../pipeline/parts/part.js';

it('lines are those that end, of the bytes given and no others', () => {
  const around = new TextEncoder().encode('앞\n{"가":"나"}\n\n둘\n끝이 없는');
  expect(linesOf(around)).toEqual(['앞', '{"가":"나"}', '', '둘']);
  expect(linesOf(around.subarray(4, 4 + 14))).toEqual(['{"가":"나"}']);
  expect(linesOf(new Uint8Array())).toEqual([]);
});
