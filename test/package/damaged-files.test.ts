import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, expect, it } from 'vitest';
import { ROOT, temporaryFolder } from '../support/nonjo.js';

/** The package as it is built, in a folder where files may be damaged. */
const copy = path.join(temporaryFolder(), 'nonjo');
const LINE = '{"id":1,"text":"도하람 나래부 장관은 “풍차를 세워야 한다”고 말했다."}\n';

beforeAll(() => {
  for (const name of ['package.json', 'bin', 'dist', 'lexicons', 'models', 'codebooks'])
    cpSync(path.join(ROOT, name), path.join(copy, name), { recursive: true });
  for (const name of ['node_modules', '.cache']) symlinkSync(path.join(ROOT, name), path.join(copy, name));
});

function nonjo(...args: string[]): { status: number | null; stderr: string } {
  const env = { ...process.env, LC_ALL: 'en_US.UTF-8' };
  const script = path.join(copy, 'bin/nonjo.js');
  const { status, stderr } = spawnSync(process.execPath, [script, ...args], {
    input: LINE,
    encoding: 'utf8',
    env,
  });
  return { status, stderr };
}

const flipped = (bytes: Buffer): Buffer => {
  const damaged = Buffer.from(bytes);
  damaged.writeUInt8(damaged.readUInt8(damaged.length - 9) ^ 4, damaged.length - 9);
  return damaged;
};
const halved = (bytes: Buffer): Buffer => bytes.subarray(0, bytes.length / 2);

it.each([
  ['half of the tagger', 'models/ner.bin', halved, ['entities']],
  ['a digit of a model in JSON', 'models/speaker-confidence.json', flipped, ['quotes']],
  [
    'a bit of a stance model',
    'models/stance-sovereign-ai.bin',
    flipped,
    ['stance', '--issue', 'sovereign-ai'],
  ],
  ['half of the tokenizer', 'dist/tokenizer-core.wasm', halved, ['tokenize']],
  ['a bit of the scorer', 'dist/tagger-scoring.wasm', flipped, ['entities']],
  ['the list of hashes', 'dist/checksums.json', halved, ['tokenize']],
])('%s damaged: exit code 2 and one line with the remedy', (_, name, damage, command) => {
  const file = path.join(copy, name);
  const whole = readFileSync(file);
  writeFileSync(file, damage(whole));
  try {
    expect(nonjo(...command)).toEqual({
      status: 2,
      stderr: `nonjo: ${file} is damaged. Install nonjo again (in a checkout: restore the file and npm run build).\n`,
    });
  } finally {
    writeFileSync(file, whole);
  }
});

it('a bit of the tagger damaged ends a run before it begins', () => {
  const file = path.join(copy, 'models/ner.bin');
  const whole = readFileSync(file);
  writeFileSync(file, flipped(whole));
  const out = path.join(copy, 'out');
  const { status, stderr } = nonjo('analyze', '-', '--out', out, '--quiet', '--workers', '1');
  writeFileSync(file, whole);
  expect(status).toBe(2);
  expect(stderr).toMatch(/^nonjo: .*ner\.bin is damaged\. .*\n$/u);
  expect(existsSync(path.join(out, 'run.json'))).toBe(false);
});

it('word lists are for editing and have no hash', () => {
  const file = path.join(copy, 'lexicons/surnames.tsv');
  writeFileSync(file, `${readFileSync(file, 'utf8')}# ours\n`);
  expect(nonjo('entities')).toEqual({ status: 0, stderr: '' });
});
