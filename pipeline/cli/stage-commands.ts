import type { Command } from 'commander';
import { STDIN } from '../readers/open-text.js';
import { LineOutput } from './line-output.js';
import { commandOf, type Setting } from './setting.js';

/** `tokenize`, `entities`, `quotes`, `stance`, `explain`: one stage alone. */
export function addStageCommands(program: Command, setting: Setting): void {
  addTokenize(program, setting);
  for (const field of ['entities', 'quotes', 'stance'] as const) addFilter(program, field, setting);
  addExplain(program, setting);
}

function addTokenize(program: Command, setting: Setting): void {
  const { words, parse, exitWith } = setting;
  const { tokenize } = words;
  commandOf(program, 'tokenize', tokenize, setting)
    .argument('[FILE...]', tokenize.input)
    .option('--format <FORMAT>', tokenize.format, parse.oneOf('mecab', 'jsonl'), 'mecab' as const)
    .option('--user-dict <FILE>', tokenize.userDict)
    .action(async (files: string[], { format, userDict }) => {
      const { tokenizeCommand } = await import('../commands/tokenize.js');
      exitWith(await tokenizeCommand(orStdin(files), format, userDict, new LineOutput(process.stdout)));
    });
}

function addFilter(program: Command, field: 'entities' | 'quotes' | 'stance', setting: Setting): void {
  const { words, lang, exitWith } = setting;
  const command = commandOf(program, field, words[field], setting).argument('[FILE...]', words[field].input);
  if (field === 'stance') command.option('--issue <ID|FILE>', words.stance.issue, 'sovereign-ai');
  command.action(async (files: string[], options: { issue?: string }) => {
    const { filterCommand } = await import('../commands/filter.js');
    const stage =
      field === 'stance'
        ? (await import('../commands/stance-filter.js')).stanceFilter(options.issue ?? 'sovereign-ai')
        : (await import('../commands/stage-filters.js')).stageFilter(field);
    exitWith(await filterCommand(orStdin(files), stage, new LineOutput(process.stdout), lang));
  });
}

function addExplain(program: Command, setting: Setting): void {
  const { words, lang, exitWith } = setting;
  const { explain } = words;
  commandOf(program, 'explain', explain, setting)
    .argument('<INPUT...>', explain.input)
    .option('--quote <ID>', explain.quote)
    .action(async (inputs: string[], { quote }: { quote?: string }) => {
      const { explainCommand } = await import('../commands/explain.js');
      const complain = (line: string): void => {
        process.stderr.write(`nonjo: ${line}\n`);
      };
      const options = quote === undefined ? { lang } : { lang, quote };
      exitWith(await explainCommand(inputs, options, new LineOutput(process.stdout), complain));
    });
}

function orStdin(files: readonly string[]): readonly string[] {
  return files.length > 0 ? files : [STDIN];
}
