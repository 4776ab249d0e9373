import { availableParallelism } from 'node:os';
import path from 'node:path';
import type { Command } from 'commander';
import { LEAST_SCORE } from '../../src/stance/least-score.js';
import { ENGINES } from '../engines/engine-names.js';
import { PACKAGE_ROOT } from '../package-root.js';
import { NO_NAMED_COLUMNS } from '../readers/field-aliases.js';
import { warningOfReplacement } from '../writers/earlier-reports.js';
import { DEFAULT_FORMATS, parseFormats } from '../writers/formats.js';
import { compileLater } from './compile-later.js';
import { interruptible } from './interruption.js';
import { createProgress } from './progress.js';
import { commandOf, type Setting } from './setting.js';
import { DEFAULT_REDIS } from './worker-command.js';

/** The articles that come with nonjo, as seen from here. */
const sampleArticles = (): string => path.relative('.', path.join(PACKAGE_ROOT, 'corpus')) || '.';

/** `analyze`: the whole pipeline. */
export function addAnalyze(program: Command, setting: Setting): void {
  const { words, parse, lang, exitWith } = setting;
  const { analyze } = words;
  commandOf(program, 'analyze', analyze, setting)
    .argument('[INPUT...]', analyze.input)
    .option('--issue <ID|FILE>', analyze.issue, 'sovereign-ai')
    .option('-o, --out <DIR>', analyze.out, 'output')
    .addOption(
      program
        .createOption('--format <LIST>', analyze.format)
        .argParser(parseFormats)
        .default([...DEFAULT_FORMATS], DEFAULT_FORMATS.join(',')),
    )
    .addOption(
      program
        .createOption('--workers <N>', analyze.workers)
        .argParser(parse.workerCount)
        .default(availableParallelism(), analyze.workersDefault),
    )
    .option('--tokens', analyze.tokens, false)
    .option('--limit <N>', analyze.limit, parse.positiveInteger, Number.POSITIVE_INFINITY)
    .option('--judge <ADDRESS>', analyze.judge)
    .option('--column <FIELD=HEADER>', analyze.column, parse.namedColumn, NO_NAMED_COLUMNS)
    .option('--dedupe', analyze.dedupe, false)
    .option('--user-dict <FILE>', analyze.userDict)
    .option('--min-score <S>', analyze.minScore, parse.score, LEAST_SCORE)
    .option('--engine <ENGINE>', analyze.engine, parse.oneOf(...ENGINES), 'local' as const)
    .option('--redis <URL>', analyze.redis, DEFAULT_REDIS)
    .option('--resume', analyze.resume, false)
    .option('--strict', analyze.strict, false)
    .option('-q, --quiet', analyze.quiet, false)
    .action(async (inputs: string[], options) => {
      const warning = (line: string): void => {
        process.stderr.write(`nonjo: ${line}\n`);
      };
      const summary = (line: string): void => {
        if (!options.quiet) process.stderr.write(`${line}\n`);
      };
      const { format: formats, judge = null, column: columns, userDict, quiet: _, ...rest } = options;
      const complete = {
        ...rest,
        formats,
        judge,
        columns,
        userDictionary: userDict ?? null,
        lang,
        inputs: inputs.length > 0 ? inputs : [sampleArticles()],
      };
      const replaced = warningOfReplacement(complete);
      if (replaced !== null) warning(replaced[lang]);
      const progress = await createProgress(process.stderr, words, options.quiet);
      const say = { summary, warning };
      try {
        const code = await interruptible(async (signal) => {
          progress.prepare();
          compileLater();
          const { analyzeCommand } = await import('../commands/analyze.js');
          return await analyzeCommand(complete, progress, signal, say);
        });
        exitWith(code);
      } finally {
        progress.stop();
      }
    });
}
