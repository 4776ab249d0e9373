import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { textLines } from '../../pipeline/readers/text-lines.js';

async function* from(chunks: readonly string[]): AsyncGenerator<string> {
  yield* chunks;
}

async function lines(chunks: readonly string[], maxLength?: number): Promise<(string | null)[]> {
  const found: (string | null)[] = [];
  for await (const line of textLines(from(chunks), maxLength)) found.push(line.text);
  return found;
}

describe('textLines', () => {
  it('gives every line once, whatever the chunks', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.string({ unit: fc.constantFrom('가', 'a', '\n') })), async (chunks) => {
        const expected = chunks.join('').split('\n');
        if (expected.at(-1) === '') expected.pop();
        expect(await lines(chunks)).toEqual(expected);
      }),
    );
  });

  it('takes CRLF for a line end, also across chunks', async () => {
    expect(await lines(['a\r', '\nb\r\n'])).toEqual(['a', 'b']);
  });

  it('passes over a line that is too long and goes on with the next', async () => {
    expect(await lines(['12345', '678\nok\n'], 6)).toEqual([null, 'ok']);
    expect(await lines(['12345678'], 6)).toEqual([null]);
  });
});
