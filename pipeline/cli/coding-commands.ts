import { type Command, Option } from 'commander';
import type { AgreeCommandOptions } from '../commands/agree.js';
import type { CodeSheetCommandOptions } from '../commands/codesheet.js';
import type { Out } from '../commands/issue.js';
import { positiveInteger } from './arguments.js';
import type { ExitWith } from './exit-with.js';
import { LineOutput } from './line-output.js';

const ISSUE = '--issue <ID|FILE>';

/** `issue`, `codesheet`, `agree`, `train`: what a codebook's author and the coders need. */
export function addCodingCommands(program: Command, exitWith: ExitWith): void {
  addIssue(program, exitWith);
  addCodeSheet(program, exitWith);
  addAgree(program, exitWith);
  addTrain(program, exitWith);
}

/** Runs a command whose lines go to stdout. */
async function printing(exitWith: ExitWith, run: (out: Out) => number | Promise<number>): Promise<void> {
  const output = new LineOutput(process.stdout);
  const lines: string[] = [];
  const code = await run((line) => lines.push(line));
  for (const line of lines) await output.line(line);
  await output.end();
  exitWith(code);
}

function addIssue(program: Command, exitWith: ExitWith): void {
  const issue = program.command('issue').description('Codebooks: list, print, check.');
  issue
    .command('list')
    .description('Codebooks that come with nonjo.')
    .action(async () => {
      const { issueListCommand } = await import('../commands/issue.js');
      await printing(exitWith, issueListCommand);
    });
  issue
    .command('show')
    .description('Print a codebook, to start your own from.')
    .argument('<ID>', 'id of a codebook, or a file')
    .action(async (id: string) => {
      const { issueShowCommand } = await import('../commands/issue.js');
      await printing(exitWith, (out) => issueShowCommand(id, out));
    });
  issue
    .command('check')
    .description('Check a codebook; errors name the line and the remedy.')
    .argument('<FILE>', 'codebook file, or the id of one')
    .addHelpText(
      'after',
      '\nExample:\n  nonjo issue show sovereign-ai > mine.yaml && nonjo issue check mine.yaml',
    )
    .action(async (file: string) => {
      const { issueCheckCommand } = await import('../commands/issue.js');
      await printing(exitWith, (out) => issueCheckCommand(file, out));
    });
}

function addCodeSheet(program: Command, exitWith: ExitWith): void {
  program
    .command('codesheet')
    .description('A sheet for human coders from the quotes of a finished analysis.')
    .argument('<DIR>', 'folder with the reports of nonjo analyze')
    .option(
      '--sample <N>',
      'draw so many quotes, outlets, months and positions in their shares',
      positiveInteger,
    )
    .option('--seed <N>', 'decides which quotes are drawn and their order', positiveInteger, 1)
    .option('--machine', "show the machine's code", false)
    .option(
      '-o, --out <FILE>',
      'where it goes; .xlsx lets coders choose from a list (default: CSV to stdout)',
    )
    .addHelpText(
      'after',
      `
Examples:
  nonjo codesheet output > coder-a.csv
  nonjo codesheet output --sample 200 --seed 7 --out coder-a.xlsx`,
    )
    .action(async (folder: string, options: CodeSheetCommandOptions) => {
      const { codeSheetCommand } = await import('../commands/codesheet.js');
      await printing(exitWith, (out) => codeSheetCommand(folder, options, out));
    });
}

function addAgree(program: Command, exitWith: ExitWith): void {
  program
    .command('agree')
    .description("Agreement of coders and machine: Krippendorff's alpha, scores by label, disagreements.")
    .argument('<DIR>', 'folder with the reports that the sheets were made from')
    .argument('<SHEET...>', 'filled sheets, one a coder')
    .option(ISSUE, 'codebook whose labels the sheets use (default: the one of the run)')
    .option('--seed <N>', 'decides the bootstrap samples', positiveInteger, 1)
    .addOption(
      new Option('--format <FORMAT>', 'of the figures').choices(['text', 'csv', 'json']).default('text'),
    )
    .addHelpText(
      'after',
      `
Examples:
  nonjo agree output coder-a.csv coder-b.xlsx
  nonjo agree output coder-a.csv coder-b.csv --format csv > agreement.csv

Units that the stance model learned from are left out of every figure of the machine, and counted.`,
    )
    .action(async (folder: string, sheets: string[], options: AgreeCommandOptions) => {
      const { agreeCommand } = await import('../commands/agree.js');
      await printing(exitWith, (out) => agreeCommand(folder, sheets, options, out));
    });
}

function addTrain(program: Command, exitWith: ExitWith): void {
  program
    .command('train')
    .description('Learn from coded utterances; prints cross-validated scores beside the codebook alone.')
    .argument(
      '<SHEET...>',
      'filled sheets (.csv or .xlsx); several coders of one utterance: the majority counts',
    )
    .option(ISSUE, 'codebook of the issue', 'sovereign-ai')
    .option(
      '--model <FILE>',
      'where the model goes (default: beside your codebook, where analyses look for it)',
    )
    .addHelpText('after', '\nExample:\n  nonjo train --issue my-issue.yaml coder-a.csv coder-b.csv')
    .action(async (sheets: string[], options: { issue: string; model?: string }) => {
      const { trainCommand } = await import('../commands/train.js');
      await printing(exitWith, (out) => trainCommand(sheets, options, out));
    });
}
