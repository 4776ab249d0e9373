import { availableParallelism } from 'node:os';
import type { Command } from 'commander';
import { workerCount } from './arguments.js';
import type { ExitWith } from './exit-with.js';

export const DEFAULT_REDIS = 'redis://127.0.0.1:6379';

/** `worker`: lends this machine to `analyze --engine bullmq`. */
export function addWorker(program: Command, exitWith: ExitWith): void {
  program
    .command('worker')
    .description('A worker of the distributed engine: takes batches from Redis until it is stopped.')
    .option('--redis <URL>', 'where Redis is; rediss: for TLS, :PASSWORD@ before the host', DEFAULT_REDIS)
    .option('--concurrency <N>', 'threads (default: one a core)', workerCount, availableParallelism())
    .addHelpText(
      'after',
      `
Examples:
  nonjo worker --redis redis://10.0.0.5:6379
  nonjo worker --redis rediss://:PASSWORD@queue.example:6380 --concurrency 4

Ctrl-C or SIGTERM: finishes the batches in work and ends; a second time: ends at once, others do these batches.`,
    )
    .action(async ({ redis, concurrency }: { redis: string; concurrency: number }) => {
      const { workerCommand } = await import('../commands/worker.js');
      exitWith(await workerCommand(redis, concurrency, (line) => process.stderr.write(`nonjo: ${line}\n`)));
    });
}
