import type { Command } from 'commander';
import type { AgreeCommandOptions } from '../commands/agree.js';
import type { CodeSheetCommandOptions } from '../commands/codesheet.js';
import { printing } from './printing.js';
import { commandOf, type Setting } from './setting.js';

const ISSUE = '--issue <ID|FILE>';

/** `issue`, `codesheet`, `agree`, `train`: what a codebook's author and the coders need. */
export function addCodingCommands(program: Command, setting: Setting): void {
  addIssue(program, setting);
  addCodeSheet(program, setting);
  addAgree(program, setting);
  addTrain(program, setting);
}

function addIssue(program: Command, setting: Setting): void {
  const { words, lang, exitWith } = setting;
  const { list, show, check } = words.issue;
  const issue = commandOf(program, 'issue', words.issue, setting).enablePositionalOptions();
  commandOf(issue, 'list', list, setting).action(async () => {
    const { issueListCommand } = await import('../commands/issue.js');
    await printing(exitWith, issueListCommand);
  });
  commandOf(issue, 'show', show, setting)
    .argument('<ID>', show.id)
    .action(async (id: string) => {
      const { issueShowCommand } = await import('../commands/issue.js');
      await printing(exitWith, (out) => issueShowCommand(id, out));
    });
  commandOf(issue, 'check', check, setting)
    .argument('<FILE>', check.file)
    .action(async (file: string) => {
      const { issueCheckCommand } = await import('../commands/issue.js');
      await printing(exitWith, (out) => issueCheckCommand(file, lang, out));
    });
}

function addCodeSheet(program: Command, setting: Setting): void {
  const { words, parse, exitWith } = setting;
  const { codesheet } = words;
  commandOf(program, 'codesheet', codesheet, setting)
    .argument('<DIR>', codesheet.folder)
    .option('--sample <N>', codesheet.sample, parse.positiveInteger)
    .option('--seed <N>', codesheet.seed, parse.positiveInteger, 1)
    .option('--machine', codesheet.machine, false)
    .option('-o, --out <FILE>', codesheet.out)
    .action(async (folder: string, options: CodeSheetCommandOptions) => {
      const { codeSheetCommand } = await import('../commands/codesheet.js');
      await printing(exitWith, (out) => codeSheetCommand(folder, options, out));
    });
}

function addAgree(program: Command, setting: Setting): void {
  const { words, parse, lang, exitWith } = setting;
  const { agree } = words;
  commandOf(program, 'agree', agree, setting)
    .argument('<DIR>', agree.folder)
    .argument('<SHEET...>', agree.sheet)
    .option(ISSUE, agree.issue)
    .option('--seed <N>', agree.seed, parse.positiveInteger, 1)
    .option('--format <FORMAT>', agree.format, parse.oneOf('text', 'csv', 'json'), 'text' as const)
    .addHelpText('after', `\n${agree.note}`)
    .action(async (folder: string, sheets: string[], options: Omit<AgreeCommandOptions, 'lang'>) => {
      const { agreeCommand } = await import('../commands/agree.js');
      await printing(exitWith, (out) => agreeCommand(folder, sheets, { ...options, lang }, out));
    });
}

function addTrain(program: Command, setting: Setting): void {
  const { words, lang, exitWith } = setting;
  const { train } = words;
  commandOf(program, 'train', train, setting)
    .argument('<SHEET...>', train.sheet)
    .option(ISSUE, train.issue, 'sovereign-ai')
    .option('--model <FILE>', train.model)
    .action(async (sheets: string[], options: { issue: string; model?: string }) => {
      const { trainCommand } = await import('../commands/train.js');
      await printing(exitWith, (out) => trainCommand(sheets, { ...options, lang }, out));
    });
}
