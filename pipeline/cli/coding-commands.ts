import type { Command } from 'commander';
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
async function printing(exitWith: ExitWith, run: (out: Out) => number): Promise<void> {
  const output = new LineOutput(process.stdout);
  const lines: string[] = [];
  const code = run((line) => lines.push(line));
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
    .description('A CSV sheet for human coders from the quotes of a finished analysis.')
    .argument('<DIR>', 'folder with the reports of nonjo analyze')
    .option('--seed <N>', 'decides the order of the rows', positiveInteger, 1)
    .option('--machine', "show the machine's code", false)
    .addHelpText('after', '\nExample:\n  nonjo codesheet output > coder-a.csv')
    .action(async (folder: string, options: { seed: number; machine: boolean }) => {
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
    .option(ISSUE, 'codebook whose labels the sheets use', 'sovereign-ai')
    .option('--seed <N>', 'decides the bootstrap samples', positiveInteger, 1)
    .addHelpText('after', '\nExample:\n  nonjo agree output coder-a.csv coder-b.csv')
    .action(async (folder: string, sheets: string[], options: { issue: string; seed: number }) => {
      const { agreeCommand } = await import('../commands/agree.js');
      await printing(exitWith, (out) => agreeCommand(folder, sheets, options, out));
    });
}

function addTrain(program: Command, exitWith: ExitWith): void {
  program
    .command('train')
    .description('Learn from coded utterances; prints cross-validated scores beside the codebook alone.')
    .argument('<SHEET...>', 'filled sheets')
    .option(ISSUE, 'codebook of the issue', 'sovereign-ai')
    .option(
      '--model <FILE>',
      'where the model goes (default: beside the codebook, where analyses look for it)',
    )
    .addHelpText('after', '\nExample:\n  nonjo train --issue my-issue.yaml coder-a.csv coder-b.csv')
    .action(async (sheets: string[], options: { issue: string; model?: string }) => {
      const { trainCommand } = await import('../commands/train.js');
      await printing(exitWith, (out) => trainCommand(sheets, options, out));
    });
}
