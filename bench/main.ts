/** `npm run bench -- NAME…`: runs bench/NAME.ts of each; without a name, lists them. */
import { readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const here = dirname(fileURLToPath(import.meta.url));
const known = readdirSync(here)
  .filter((file) => file.endsWith('.ts') && file !== 'main.ts')
  .map((file) => file.slice(0, -'.ts'.length));
const wanted = process.argv.slice(2);
const unknown = wanted.filter((name) => !known.includes(name));

if (wanted.length === 0 || unknown.length > 0) {
  for (const name of unknown) console.error(`no bench is called ${name}`);
  console.error(`benches: ${known.join(', ')}`);
  process.exitCode = 2;
} else {
  for (const name of wanted) {
    const { run } = await import(pathToFileURL(join(here, `${name}.ts`)).href);
    await run();
  }
}
