import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { wholeBytes } from '../../pipeline/readers/open-text.js';
import { temporaryFolder } from '../support/nonjo.js';

const folder = temporaryFolder();
const BYTES = Buffer.alloc(1_000_000, 'a');

describe.each([
  ['page.html', BYTES],
  // a thousandth of the size on the disk: only what is unpacked can be counted
  ['page.html.gz', gzipSync(BYTES)],
])('%s is read whole', (name, content) => {
  const file = path.join(folder, name);
  writeFileSync(file, content);

  it('up to the bound', async () => {
    let read = 0;
    const bytes = await wholeBytes(file, (count) => (read += count), BYTES.length);
    expect(bytes.equals(BYTES)).toBe(true);
    expect(read).toBe(content.length);
  });

  it('and refused one byte beyond, with the bound', async () => {
    await expect(wholeBytes(file, () => {}, BYTES.length - 1)).rejects.toMatchObject({
      code: 'too-long',
      text: { en: expect.stringContaining('more than 999999 bytes') },
    });
  });
});
