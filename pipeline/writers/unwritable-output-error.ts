import { UsageError } from '../errors.js';
import { cannotWrite, OTHER_REMEDY, REMEDIES } from './messages.js';

/** The output folder cannot take the reports: the user must change the folder; trying again alone is no use. */
export class UnwritableOutputError extends UsageError {
  constructor(
    readonly folder: string,
    override readonly cause: NodeJS.ErrnoException,
  ) {
    const remedy = REMEDIES[cause.code ?? ''] ?? OTHER_REMEDY;
    super(cannotWrite(folder, cause.code ?? cause.message, remedy));
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
