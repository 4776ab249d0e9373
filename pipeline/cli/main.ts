import { CommanderError } from 'commander';
import { UnusableFileError } from '../../src/unusable-file-error.js';
import { UsageError } from '../errors.js';
import { InterruptedError } from './interruption.js';
import { createProgram } from './program.js';

/** Exit codes of the contract. */
const USAGE = 2;
const INTERRUPTED = 130;

/** Runs the command line `argv` (without node and script) and resolves to the exit code. */
export async function main(argv: readonly string[]): Promise<number> {
  // messages that nobody can take (a full disk, a closed pipe) are no reason to lose the work
  process.stderr.on('error', () => {});
  let exitCode = 0;
  const program = createProgram((code) => {
    exitCode = code;
  });
  try {
    await program.parseAsync([...argv], { from: 'user' });
    return exitCode;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : USAGE;
    if (error instanceof InterruptedError) {
      process.stderr.write(`nonjo: interrupted; ${error.advice}\n`);
      return INTERRUPTED;
    }
    if (error instanceof UsageError || error instanceof UnusableFileError) {
      process.stderr.write(`nonjo: ${error.message}\n`);
      return USAGE;
    }
    throw error;
  }
}
