import path from 'node:path';
import picomatch from 'picomatch';

/** Which of the files and folders below a place are wanted, by their paths. */
export interface Wanted {
  readonly file: (place: string) => boolean;
  /** Whether there may be wanted files in it. */
  readonly folder: (place: string) => boolean;
}

export const EVERYTHING: Wanted = { file: () => true, folder: () => true };

/** The folder from which a glob leads, and what it wants there; null for a path without wildcards. */
export function parseGlob(pattern: string): { readonly base: string; readonly wanted: Wanted } | null {
  const { base, glob, isGlob } = picomatch.scan(pattern);
  if (!isGlob) return null;
  const top = base === '' ? '.' : base;
  const namesTo = (place: string): string[] => path.relative(top, place).split(path.sep);
  const isWanted = picomatch(glob);
  const steps = stepsOf(glob);
  return {
    base: top,
    wanted: {
      file: (place) => isWanted(namesTo(place).join('/')),
      folder: (place) => namesTo(place).every((name, i) => steps(i)(name)),
    },
  };
}

/** What each folder on the way must be called. */
function stepsOf(glob: string): (depth: number) => (name: string) => boolean {
  // alternatives may have paths in them
  const parts = /[{(]/u.test(glob) ? ['**'] : glob.split('/').slice(0, -1);
  const anywhere = parts.findIndex((part) => part.includes('**'));
  const steps = (anywhere < 0 ? parts : parts.slice(0, anywhere)).map((part) => picomatch(part));
  return (depth) => steps[depth] ?? (() => anywhere >= 0);
}
