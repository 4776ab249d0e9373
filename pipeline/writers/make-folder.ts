import { access, mkdir } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';

/**
 * Makes `folder` with the folders above it; returns the outermost one that had to be made, null when all were
 * there. One level at a time: the recursive mkdir of Node 20 never ends where a file system lets nobody make
 * folders (/proc). Throws the system's error.
 */
export async function makeFolder(folder: string): Promise<string | null> {
  const missing: string[] = [];
  for (let path = resolve(folder); !(await exists(path)) && path !== dirname(path); path = dirname(path)) {
    missing.push(path);
  }
  for (const path of missing.toReversed()) await makeOne(path);
  return missing.at(-1) ?? null;
}

/** Somebody else may have made it in the meantime. */
async function makeOne(path: string): Promise<void> {
  try {
    await mkdir(path);
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
  }
}

async function exists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    (error: NodeJS.ErrnoException) => error.code !== 'ENOENT',
  );
}
