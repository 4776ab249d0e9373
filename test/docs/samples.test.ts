import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { nonjo, ROOT, temporaryFolder } from '../support/nonjo.js';

const folder = temporaryFolder();
const SAMPLE = /(<!-- sample:start -->\n```text\n)([\s\S]*?)(\n```\n<!-- sample:end -->)/u;

/** Set it after the analysis has changed, and read what comes out. */
const UPDATE = process.env.UPDATE_SAMPLES === '1';

describe('the sample in the README', () => {
  it.each([
    ['README.md', 'en_US.UTF-8', 'Sovereign AI: '],
    ['README.ko.md', 'ko_KR.UTF-8', '소버린 AI: '],
  ])('%s: is what a fresh run prints (UPDATE_SAMPLES=1 writes it)', async (name, locale, beginning) => {
    const { code, stderr } = await nonjo([], { locale, cwd: folder });
    expect(code).toBe(0);
    const printed = stderr.slice(stderr.indexOf(`\n${beginning}`) + 1).trimEnd();
    const file = path.join(ROOT, name);
    const readme = readFileSync(file, 'utf8');
    if (UPDATE)
      writeFileSync(
        file,
        readme.replace(SAMPLE, (_, start, __, end) => start + printed + end),
      );
    else expect(SAMPLE.exec(readme)?.[2]).toBe(printed);
  });

  it('shows the two statements that the project began with first', () => {
    const [, , sample = ''] = SAMPLE.exec(readFileSync(path.join(ROOT, 'README.ko.md'), 'utf8')) ?? [];
    const speakers = [...sample.matchAll(/^ {2}\S.* · (\S+) \(/gmu)].map(([, name]) => name);
    expect(speakers.slice(0, 2)).toEqual(['김유원', '최지웅']);
  });
});
