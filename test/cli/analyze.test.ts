import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { nonjo, readJsonLines, temporaryFolder } from '../support/nonjo.js';

const folder = temporaryFolder();
const inFolder = (...parts: string[]): string => path.join(folder, ...parts);

function file(name: string, content: string | Buffer): string {
  const place = inFolder(name);
  mkdirSync(path.dirname(place), { recursive: true });
  writeFileSync(place, content);
  return place;
}

const runOf = (out: string) => JSON.parse(readFileSync(path.join(out, 'run.json'), 'utf8'));
const ARTICLE = '한 관계자는 “국산 모델이 있어야 주권이 있다”고 말했다.';

describe('nonjo analyze', () => {
  it('gives the same bytes whatever the number of workers', async () => {
    const outs = [inFolder('one'), inFolder('two')];
    for (const [i, out] of outs.entries()) {
      const run = await nonjo(['analyze', '--out', out, '--workers', String(i + 1)]);
      expect(run).toMatchObject({ code: 0 });
    }
    const names = readdirSync(outs[0]).filter((name) => name !== 'run.json');
    expect(names.sort()).toEqual(
      readdirSync(outs[1])
        .filter((name) => name !== 'run.json')
        .sort(),
    );
    for (const name of names) {
      expect(
        readFileSync(path.join(outs[1], name)).equals(readFileSync(path.join(outs[0], name))),
        name,
      ).toBe(true);
    }
  });

  it('reports the good documents beside every kind of bad input, and the counts add up', async () => {
    const good = file('mixed/good.jsonl', `${JSON.stringify({ id: 'g1', body: ARTICLE })}\n`);
    file('mixed/empty.txt', '');
    file('mixed/binary.txt', Buffer.alloc(5000, '\x00\x7f\x03'));
    file('mixed/long.txt', '가'.repeat(5_000_000));
    file(
      'mixed/line7.jsonl',
      `${[1, 2, 3, 4, 5, 6].map((n) => JSON.stringify({ id: `l${n}`, body: `${ARTICLE} ${n}` })).join('\n')}\n{"id":7,\n`,
    );
    file('mixed/no-body.csv', '이름,값\n가,1\n');
    const out = inFolder('mixed-out');
    const { code, stderr } = await nonjo(['analyze', path.dirname(good), '--out', out, '--lang', 'en']);
    expect(code).toBe(1);
    expect(stderr).toContain('5 failed');
    expect(runOf(out)).toMatchObject({ read: 12, analysed: 7, skipped: 0, failed: 5 });
    expect(readJsonLines<{ id: string }>(path.join(out, 'analysis.jsonl')).map(({ id }) => id)).toEqual([
      'g1',
      'l1',
      'l2',
      'l3',
      'l4',
      'l5',
      'l6',
    ]);
    const errors = readFileSync(path.join(out, 'errors.csv'), 'utf8');
    for (const place of ['empty.txt', 'binary.txt', 'long.txt', 'line 7', 'no-body.csv'])
      expect(errors).toContain(place);
  });

  it.each<[string, () => string[], string]>([
    [
      'an unknown issue',
      () => ['analyze', '--issue', 'no-such-issue', '--out', inFolder('x')],
      'no-such-issue',
    ],
    [
      'an invalid codebook',
      () => ['analyze', '--issue', file('bad.yaml', 'id: x\ntitle: y\n'), '--out', inFolder('x')],
      'bad.yaml:1',
    ],
    [
      'an input that does not exist',
      () => ['analyze', inFolder('none'), '--out', inFolder('x')],
      'no such file or folder',
    ],
    [
      'nothing readable at all',
      () => ['analyze', file('only-bad.csv', 'a,b\n1,2\n'), '--out', inFolder('x')],
      'only-bad.csv',
    ],
    [
      'an output folder that cannot be',
      () => ['analyze', '--out', path.join(file('plain', 'x'), 'out')],
      'choose another folder',
    ],
    ['an unknown format', () => ['analyze', '--format', 'csv,docx', '--out', inFolder('x')], 'docx'],
    ['an unknown option', () => ['analyze', '--frobnicate'], '--frobnicate'],
    ['a bad number of workers', () => ['analyze', '--workers', '0'], 'whole number'],
    [
      'the first bad document of a strict run',
      () => ['analyze', file('strict/a.jsonl', '{'), 'corpus', '--strict', '--out', inFolder('x')],
      'line 1',
    ],
  ])('%s: exit code 2, a message, nothing written', async (_, args, words) => {
    const { code, stderr, stdout } = await nonjo(args());
    expect(code).toBe(2);
    expect(stderr).toContain(words);
    expect(stdout).toBe('');
    expect(existsSync(inFolder('x'))).toBe(false);
  });

  it('stops cleanly at the first Ctrl-C', async () => {
    const many = Array.from({ length: 20_000 }, (_, n) =>
      JSON.stringify({ id: n, body: ARTICLE.repeat(20) }),
    );
    const input = file('many.jsonl', many.join('\n'));
    const out = inFolder('interrupted');
    const { code, stderr } = await nonjo(['analyze', input, '--out', out], { interruptAfter: 'of articles' });
    expect(code).toBe(130);
    expect(stderr).toContain('interrupted');
    expect(existsSync(out)).toBe(false);
  });

  it('explains itself', async () => {
    expect(await nonjo(['analyze', '--help'])).toMatchObject({
      code: 0,
      stdout: expect.stringContaining('Examples:'),
    });
    expect(await nonjo(['--version'])).toMatchObject({
      code: 0,
      stdout: expect.stringMatching(/^\d+\.\d+\.\d+\n$/u),
    });
  });
});
