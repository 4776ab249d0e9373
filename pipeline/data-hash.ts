import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { PACKAGE_ROOT } from './package-root.js';

/** The first 16 hexadecimal digits of the SHA-256 of all lexicons, models and the compiled core of this package. */
export function dataHash(): string {
  const hash = createHash('sha256');
  const files = ['lexicons', 'models'].flatMap((folder) =>
    readdirSync(path.join(PACKAGE_ROOT, folder), { recursive: true, encoding: 'utf8' })
      .filter((name) => /\.(?:tsv|json|bin)$/u.test(name))
      .map((name) => `${folder}/${name.split(path.sep).join('/')}`)
      .sort(),
  );
  for (const file of [...files, 'dist/tokenizer-core.wasm']) {
    const place = path.join(PACKAGE_ROOT, file);
    hash.update(`${file}\0`);
    if (existsSync(place)) hash.update(readFileSync(place));
  }
  return hash.digest('hex').slice(0, 16);
}
