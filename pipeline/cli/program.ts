import { availableParallelism } from 'node:os';
import { Command, Option } from 'commander';
import { LEAST_SCORE } from '../../src/stance/least-score.js';
import type { ExplainOptions } from '../commands/explain.js';
import type { TokenFormat } from '../commands/tokenize.js';
import { ENGINES } from '../engines/engine-names.js';
import { VERSION } from '../package-root.js';
import { NO_NAMED_COLUMNS } from '../readers/field-aliases.js';
import { STDIN } from '../readers/open-text.js';
import { DEFAULT_FORMATS, FORMATS, parseFormats } from '../writers/formats.js';
import { namedColumn, positiveInteger, score, workerCount } from './arguments.js';
import { addCodingCommands } from './coding-commands.js';
import { compileLater } from './compile-later.js';
import type { ExitWith } from './exit-with.js';
import { interruptible } from './interruption.js';
import { LineOutput } from './line-output.js';
import { createProgress } from './progress.js';
import { addWorker, DEFAULT_REDIS } from './worker-command.js';

const EXIT_CODES = `
Exit codes: 0 done; 1 done, but some documents failed (see errors.csv); 2 wrong usage, nothing written;
130 interrupted.`;

/** The command line of nonjo. Commands are imported when they run, so that --help does not load an engine. */
export function createProgram(exitWith: ExitWith): Command {
  const program = new Command('nonjo')
    .description('Who said what in the Korean news, and where they stand.')
    .version(VERSION)
    .exitOverride()
    .showHelpAfterError('(add --help for the options and examples)')
    .addHelpText('after', EXIT_CODES);
  addAnalyze(program, exitWith);
  addWorker(program, exitWith);
  addTokenize(program, exitWith);
  for (const field of ['entities', 'quotes', 'stance'] as const) addFilter(program, field, exitWith);
  addExplain(program, exitWith);
  addCodingCommands(program, exitWith);
  return program;
}

function addAnalyze(program: Command, exitWith: ExitWith): void {
  program
    .command('analyze')
    .description('Analyse articles and write the reports: tables, JSON, an HTML page.')
    .argument('[INPUT...]', 'files, folders, globs, or - for JSON Lines on standard input (default: corpus/)')
    .option('--issue <ID|FILE>', 'codebook of the issue', 'sovereign-ai')
    .option('--out <DIR>', 'folder for the reports', 'output')
    .option('--format <LIST>', `comma-separated, of ${FORMATS.join(',')}`, parseFormats, [...DEFAULT_FORMATS])
    .option('--workers <N>', 'worker threads (default: one a core)', workerCount, availableParallelism())
    .option('--tokens', 'keep the morphemes in analysis.jsonl', false)
    .option('--limit <N>', 'stop after so many articles', positiveInteger, Number.POSITIVE_INFINITY)
    .option(
      '--judge <ADDRESS>',
      'let a language model judge: openai:URL,MODEL (default: the built-in judge, offline)',
    )
    .option(
      '--column <FIELD=HEADER>',
      'name a column by hand, once for each field',
      namedColumn,
      NO_NAMED_COLUMNS,
    )
    .option('--dedupe', 'leave out a text that came before under another id', false)
    .option('--user-dict <FILE>', "words of your own: MeCab's CSV, or name<TAB>tag a line")
    .option(
      '--min-score <S>',
      'a position of a lower score is told as neutral in tables and report; analysis.jsonl keeps all scores',
      score,
      LEAST_SCORE,
    )
    .addOption(
      new Option('--engine <ENGINE>', 'worker threads here, or workers at a Redis (nonjo worker)')
        .choices(ENGINES)
        .default('local'),
    )
    .option('--redis <URL>', 'where the Redis of --engine bullmq is', DEFAULT_REDIS)
    .option('--resume', 'continue the interrupted run in the output folder', false)
    .option('--strict', 'end the run at the first bad document', false)
    .option('--quiet', 'no progress and no summary', false)
    .addOption(new Option('--lang <LANG>', 'language of the report').choices(['ko', 'en']).default('ko'))
    .addHelpText(
      'after',
      `
Examples:
  nonjo analyze                                   the sample articles in corpus/, reports in output/
  nonjo analyze NewsResult.xlsx --out week-32     a BIGKinds export as it is downloaded
  nonjo analyze 'news/**/*.jsonl.gz' --issue my-issue.yaml --lang en
  nonjo analyze crawl.csv --column body=기사내용전체 --column date=등록시각 --dedupe
  zcat dump.gz | nonjo analyze - --limit 500
  nonjo analyze news/ --engine bullmq --redis redis://HOST:6379   with nonjo worker on other machines
  nonjo analyze --judge openai:http://localhost:11434/v1,qwen3`,
    )
    .action(async (inputs: string[], options) => {
      compileLater();
      const { analyzeCommand } = await import('../commands/analyze.js');
      const progress = createProgress(process.stderr, options.quiet);
      const warning = (line: string): void => {
        process.stderr.write(`nonjo: ${line}\n`);
      };
      const summary = (line: string): void => {
        if (!options.quiet) process.stderr.write(`${line}\n`);
      };
      const { format: formats, judge = null, column: columns, userDict, quiet: _, ...rest } = options;
      const userDictionary = userDict ?? null;
      const complete = {
        ...rest,
        formats,
        judge,
        columns,
        userDictionary,
        inputs: inputs.length > 0 ? inputs : ['corpus'],
      };
      exitWith(
        await interruptible((signal) => analyzeCommand(complete, progress, signal, { summary, warning })),
      );
    });
}

function addTokenize(program: Command, exitWith: ExitWith): void {
  program
    .command('tokenize')
    .description("Morphemes in MeCab's output format, or as JSON Lines with offsets.")
    .argument('[FILE...]', 'text files, or - for standard input (the default)')
    .addOption(new Option('--format <FORMAT>', 'output format').choices(['mecab', 'jsonl']).default('mecab'))
    .option('--user-dict <FILE>', "words of your own: MeCab's CSV, or name<TAB>tag a line")
    .addHelpText(
      'after',
      `
Examples:
  echo '소버린 AI를 둘러싼 논쟁' | nonjo tokenize
  nonjo tokenize --format jsonl article.txt | jq .surface`,
    )
    .action(async (files: string[], { format, userDict }: { format: TokenFormat; userDict?: string }) => {
      const { tokenizeCommand } = await import('../commands/tokenize.js');
      exitWith(await tokenizeCommand(orStdin(files), format, userDict, new LineOutput(process.stdout)));
    });
}

function addFilter(program: Command, field: 'entities' | 'quotes' | 'stance', exitWith: ExitWith): void {
  const command = program
    .command(field)
    .description(`Add "${field}" to JSON Lines with "id" and "text".`)
    .argument('[FILE...]', 'JSON Lines files, or - for standard input (the default)');
  if (field === 'stance') command.option('--issue <ID|FILE>', 'codebook of the issue', 'sovereign-ai');
  command
    .addHelpText(
      'after',
      `\nExample:\n  echo '{"id":1,"text":"김하나 대표는 “늦었다”고 말했다."}' | nonjo ${field}`,
    )
    .action(async (files: string[], options: { issue?: string }) => {
      const { filterCommand } = await import('../commands/filter.js');
      const { stageFilter } = await import('../commands/stage-filters.js');
      const stage = stageFilter(field, options.issue ?? 'sovereign-ai');
      exitWith(await filterCommand(orStdin(files), stage, new LineOutput(process.stdout)));
    });
}

function addExplain(program: Command, exitWith: ExitWith): void {
  program
    .command('explain')
    .description('For each quote: who may have said it, and what speaks for and against each.')
    .argument('<INPUT...>', 'files, folders, globs, or - for JSON Lines on standard input')
    .option('--quote <ID>', 'only this quote, such as q3, or ARTICLE:q3')
    .addOption(new Option('--lang <LANG>', 'language of the explanation').choices(['ko', 'en']).default('ko'))
    .addHelpText(
      'after',
      `
Examples:
  nonjo explain article.txt                       every quote of an article
  nonjo explain corpus --quote a-07:q3 --lang en  one quote by the ids of analysis.jsonl`,
    )
    .action(async (inputs: string[], options: ExplainOptions) => {
      const { explainCommand } = await import('../commands/explain.js');
      const complain = (line: string): void => {
        process.stderr.write(`${line}\n`);
      };
      exitWith(await explainCommand(inputs, options, new LineOutput(process.stdout), complain));
    });
}

function orStdin(files: readonly string[]): readonly string[] {
  return files.length > 0 ? files : [STDIN];
}
