import { CommanderError } from 'commander';
import { CodeSheetError } from '../../src/stance/agreement/filled-sheet.js';
import { CodebookError } from '../../src/stance/codebook.js';
import { UserDictionaryError } from '../../src/tokenizer/user-dictionary/parse.js';
import { messageOf, UsageError } from '../errors.js';
import { InterruptedError } from './interruption.js';
import { createProgram } from './program.js';

/** Exit codes of the contract. */
const USAGE = 2;
const INTERRUPTED = 130;

/** What the user has to change: shown as a sentence, without a stack. */
const FOR_THE_USER = [UsageError, CodebookError, CodeSheetError];

/** Runs the command line `argv` (without node and script) and resolves to the exit code. */
export async function main(argv: readonly string[]): Promise<number> {
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
      process.stderr.write('nonjo: interrupted; nothing was written. Run the same command again.\n');
      return INTERRUPTED;
    }
    if (
      error instanceof UsageError ||
      error instanceof CodebookError ||
      error instanceof UserDictionaryError
    ) {
      process.stderr.write(`nonjo: ${messageOf(error)}\n`);
      return USAGE;
    }
    throw error;
  }
}
