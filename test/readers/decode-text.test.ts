import fc from 'fast-check';
import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { decodeText, decodeWhole } from '../../pipeline/readers/decode-text.js';
import { wholeText } from '../../pipeline/readers/raw-record.js';

/** `bytes` in chunks of `size`, as a slow disk or pipe gives them. */
async function* chunked(bytes: Buffer, size: number): AsyncGenerator<Buffer> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}
const decode = (bytes: Buffer, size = 1 << 16): Promise<string> =>
  wholeText(decodeText(chunked(bytes, size)));

const TEXT = '똠방각하 “외산 기술” 2025년… 가나다\r\nsecond line\n';

describe('decodeText', () => {
  it.each(['utf8', 'cp949', 'utf16le', 'utf16-be'])('recognises %s', async (encoding) => {
    expect(await decode(iconv.encode(TEXT, encoding))).toBe(TEXT);
  });

  it.each(['utf8', 'utf16le', 'utf16-be'])('drops the byte order mark of %s', async (encoding) => {
    expect(await decode(iconv.encode(TEXT, encoding, { addBOM: true }))).toBe(TEXT);
  });

  it.each(['utf32-le', 'utf32-be'])('refuses %s, with and without its mark', async (encoding) => {
    for (const addBOM of [true, false])
      await expect(decode(iconv.encode(TEXT, encoding, { addBOM }))).rejects.toThrow(
        /UTF-32.*Save the file as UTF-8/,
      );
  });

  it.each(['utf8', 'cp949', 'utf16le', 'utf16-be'])('decodes a whole file of %s at once', (encoding) => {
    expect(decodeWhole(iconv.encode(TEXT, encoding, { addBOM: encoding !== 'cp949' }))).toBe(TEXT);
  });

  it('decodes the same whatever the chunks are (UTF-8, CP949)', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.constantFrom('가', '똠', '힣', '“', 'a', '\n')),
        fc.integer({ min: 4, max: 9 }),
        async (letters, size) => {
          const text = `가나다${letters.join('')}`;
          expect(await decode(Buffer.from(text), size)).toBe(text);
          expect(await decode(iconv.encode(text, 'cp949'), size)).toBe(text);
        },
      ),
    );
  });

  it('does not settle on an encoding while everything is ASCII', async () => {
    const text = `${'a'.repeat(100_000)} 끝`;
    expect(await decode(iconv.encode(text, 'cp949'), 1 << 14)).toBe(text);
  });

  it('refuses binary data', async () => {
    const bytes = Buffer.from(Array.from({ length: 2000 }, (_, i) => (i * 7919) % 256));
    await expect(decode(bytes)).rejects.toMatchObject({ code: 'binary' });
  });

  it('refuses bytes of no known encoding', async () => {
    await expect(
      decode(Buffer.concat([Buffer.from('가나다 라마바'), Buffer.from([0xff, 0xff, 0x80])])),
    ).rejects.toMatchObject({
      code: 'encoding',
      message: expect.stringContaining('no text in the encoding of the rest'),
    });
  });
});
