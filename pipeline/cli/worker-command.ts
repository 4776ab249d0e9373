import { availableParallelism } from 'node:os';
import type { Command } from 'commander';
import type { LocalText } from '../../src/local-text.js';
import { commandOf, type Setting } from './setting.js';

export const DEFAULT_REDIS = 'redis://127.0.0.1:6379';

/** `worker`: lends this machine to `analyze --engine bullmq`. */
export function addWorker(program: Command, setting: Setting): void {
  const { words, parse, lang, exitWith } = setting;
  const { worker } = words;
  commandOf(program, 'worker', worker, setting)
    .option('--redis <URL>', worker.redis, DEFAULT_REDIS)
    .addOption(
      program
        .createOption('--concurrency <N>', worker.concurrency)
        .argParser(parse.workerCount)
        .default(availableParallelism(), words.analyze.workersDefault),
    )
    .addHelpText('after', `\n${worker.note}`)
    .action(async ({ redis, concurrency }: { redis: string; concurrency: number }) => {
      const { workerCommand } = await import('../commands/worker.js');
      const tell = (text: LocalText): boolean => process.stderr.write(`nonjo: ${text[lang]}\n`);
      exitWith(await workerCommand(redis, concurrency, tell));
    });
}
