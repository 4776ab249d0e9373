import { UsageError } from '../errors.js';

/** What to do about each way in which an operating system refuses a write. */
const REMEDIES: Readonly<Record<string, string>> = {
  EACCES: 'choose a folder you may write to with --out, or change its permissions',
  EPERM:
    'choose a folder you may write to with --out, and close its files in other programs (Excel locks them)',
  EBUSY: 'close its files in other programs (Excel locks them) and run again',
  EROFS: 'the disk is read-only: choose a folder on another disk with --out',
  ENOSPC: 'the disk is full: free some space or choose a folder on another disk with --out',
  EDQUOT: 'your disk quota is used up: free some space or choose a folder on another disk with --out',
  ENOENT: 'no folder can be made there: choose another folder with --out',
  ENOTDIR: 'a part of this path is a file: choose another folder with --out',
  EEXIST: 'a file of this name stands there: choose another folder with --out',
  EISDIR: 'a folder bears the name of an output file: remove it or choose another folder with --out',
  EMFILE: 'too many files are open: raise the limit (ulimit -n) or use fewer --workers',
};

/** The output folder cannot take the reports: the user must change the folder; trying again alone is no use. */
export class UnwritableOutputError extends UsageError {
  constructor(
    readonly folder: string,
    override readonly cause: NodeJS.ErrnoException,
  ) {
    const remedy = REMEDIES[cause.code ?? ''] ?? 'choose another folder with --out';
    super(`cannot write to the output folder "${folder}" (${cause.code ?? cause.message}): ${remedy}`);
  }
}

/** Runs a file operation; a refusal by the system becomes an UnwritableOutputError, bugs pass unchanged. */
export async function writingTo<T>(folder: string, operation: () => Promise<T>): Promise<T> {
  try {
    return await operation();
  } catch (error) {
    throw isSystemError(error) ? new UnwritableOutputError(folder, error) : error;
  }
}

function isSystemError(error: unknown): error is NodeJS.ErrnoException {
  return error instanceof Error && 'syscall' in error;
}
