import { CommanderError } from 'commander';
import { UnusableFileError } from '../../src/unusable-file-error.js';
import { UsageError } from '../errors.js';
import { InterruptedError } from './interruption.js';
import { languageFor } from './language.js';
import { createProgram, withCommand } from './program.js';
import { refusal } from './refusal.js';
import { settingFor } from './setting.js';

/** Exit codes of the contract. */
const USAGE = 2;
const INTERRUPTED = 130;

/** Runs the command line `argv` (without node and script) and resolves to the exit code. */
export async function main(argv: readonly string[]): Promise<number> {
  // messages that nobody can take (a full disk, a closed pipe) are no reason to lose the work
  process.stderr.on('error', () => {});
  let exitCode = 0;
  const setting = settingFor(languageFor(argv, process.env), (code) => {
    exitCode = code;
  });
  const { words, lang } = setting;
  const say = (text: string): void => {
    process.stderr.write(`nonjo: ${text}\n`);
  };
  const program = createProgram(setting);
  try {
    await program.parseAsync([...withCommand(argv)], { from: 'user' });
    return exitCode;
  } catch (error) {
    if (error instanceof CommanderError) {
      if (error.exitCode === 0) return 0;
      if (error.code === 'commander.help') return USAGE; // a group of commands alone shows its help
      const command = program.commands.find((known) => known.name() === argv[0]);
      say(refusal(error, words));
      say(words.wrong.hint(command ? `nonjo ${command.name()}` : 'nonjo'));
      return USAGE;
    }
    if (error instanceof InterruptedError) {
      say(words.interrupted(error.advice[lang]));
      return INTERRUPTED;
    }
    if (error instanceof UsageError || error instanceof UnusableFileError) {
      say(error.text[lang]);
      return USAGE;
    }
    throw error;
  }
}
