import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { CHROMIUM, hasChromium } from '../support/chromium.js';
import { nonjo, temporaryFolder } from '../support/nonjo.js';

const folder = temporaryFolder();
const drawing = (colour: string): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1280 720" width="1280" height="720"><rect width="1280" height="720" fill="${colour}"/></svg>`;
const run = path.join(folder, 'run');
mkdirSync(run);
writeFileSync(path.join(run, 'positions-by-speaker.svg'), drawing('teal'));
writeFileSync(path.join(run, 'positions-by-outlet.svg'), drawing('plum'));

describe('nonjo pictures', () => {
  it.skipIf(!hasChromium())(
    'draws each picture of a run, two pixels for one, and leaves nothing else behind',
    async () => {
      const { code, stdout, stderr } = await nonjo(['pictures', run], { env: { CHROMIUM } });
      expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
      const files = ['positions-by-speaker.png', 'positions-by-outlet.png'].map((name) =>
        path.join(run, name),
      );
      expect(stdout).toBe(files.map((file) => `${file}\n`).join(''));
      for (const file of files) {
        const png = readFileSync(file);
        expect(png.subarray(1, 4).toString()).toBe('PNG');
        // the header chunk: width and height
        expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([2560, 1440]);
      }
      expect(readdirSync(run)).toHaveLength(4);
    },
  );

  it('names the remedy where there is no picture, no browser, or one that does not draw', async () => {
    const empty = await nonjo(['pictures', folder]);
    expect(empty.code).toBe(2);
    expect(empty.stderr).toContain('has no positions-*.svg. Name a folder that nonjo analyze wrote');
    const without = await nonjo(['pictures', run], { env: { CHROMIUM: '', PATH: folder } });
    // a browser where macOS and Windows have theirs is none of this test's
    if (!existsSync('/Applications') && process.platform !== 'win32') {
      expect(without.code).toBe(2);
      expect(without.stderr).toContain('no Chromium, Chrome or Edge was found. Install one');
    }
    const broken = await nonjo(['pictures', run], { env: { CHROMIUM: process.execPath } });
    expect(broken.code).toBe(2);
    expect(broken.stderr).toContain(`${process.execPath} did not draw it`);
  });
});
