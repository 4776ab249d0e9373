import { existsSync, readdirSync, statSync } from 'node:fs';
import path from 'node:path';

const BUILT = 'dist/pipeline/cli/main.js';

/** Refuses to test a dist/ that is older than its sources: its commands would not be the code under test. */
export default function refuseStaleDist(): void {
  const newer = existsSync(BUILT) ? newerSource(['src', 'pipeline'], statSync(BUILT).mtimeMs) : BUILT;
  if (newer !== undefined)
    throw new Error(`dist/ is missing or older than ${newer}: run npm run build, then the tests again`);
}

/** A source file changed after the moment, if there is one. */
export function newerSource(folders: readonly string[], moment: number): string | undefined {
  for (const folder of folders)
    for (const entry of readdirSync(folder, { withFileTypes: true, recursive: true })) {
      const file = path.join(entry.parentPath, entry.name);
      if (entry.isFile() && statSync(file).mtimeMs > moment) return file;
    }
  return undefined;
}
