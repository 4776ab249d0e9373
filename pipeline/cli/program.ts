import { Command } from 'commander';
import { VERSION } from '../package-root.js';
import { addAnalyze } from './analyze-command.js';
import { addAnnotationCommands } from './annotation-commands.js';
import { addCodingCommands } from './coding-commands.js';
import { speak } from './help.js';
import { addMerge } from './merge-command.js';
import { addPictures } from './pictures-command.js';
import type { Setting } from './setting.js';
import { addStageCommands } from './stage-commands.js';
import { addWorker } from './worker-command.js';

/** The command line of nonjo. Commands are imported when they run, so that --help does not load an engine. */
export function createProgram(setting: Setting): Command {
  const { words, parse } = setting;
  const program = new Command('nonjo')
    .description(words.about)
    .version(VERSION, '-v, --version', words.version)
    .option('--lang <LANG>', words.language, parse.oneOf('ko', 'en'))
    .enablePositionalOptions()
    .exitOverride()
    .configureOutput({ outputError: () => {} }) // main says it in the language of the user
    .addHelpText('after', `\n${words.alone}\n${words.exitCodes}`);
  speak(program, words);
  addAnalyze(program, setting);
  addWorker(program, setting);
  addMerge(program, setting);
  addPictures(program, setting);
  addStageCommands(program, setting);
  addCodingCommands(program, setting);
  addAnnotationCommands(program, setting);
  return program;
}

/** `argv` with `analyze` put in where no command is named: `nonjo` alone, or with its options only. */
export function withCommand(argv: readonly string[]): readonly string[] {
  let at = 0;
  while (argv[at]?.startsWith('--lang')) at += argv[at] === '--lang' ? 2 : 1;
  const first = argv[at];
  const isOwn = first === undefined || (first.startsWith('-') && !OF_PROGRAM.has(first));
  return isOwn ? ['analyze', ...argv] : argv;
}

const OF_PROGRAM: ReadonlySet<string> = new Set(['-h', '--help', '-v', '--version']);
