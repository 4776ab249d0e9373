import type { Command } from 'commander';
import { interruptible } from './interruption.js';
import { commandOf, type Setting } from './setting.js';

/** `merge`: one report over analyses that were made apart. */
export function addMerge(program: Command, setting: Setting): void {
  const { merge } = setting.words;
  commandOf(program, 'merge', merge, setting)
    .argument('<DIR...>', merge.folders)
    .requiredOption('-o, --out <DIR>', merge.out)
    .option('--issue <ID|FILE>', merge.issue)
    .option('-q, --quiet', merge.quiet, false)
    .action(async (folders: string[], { out, issue, quiet }: MergeFlags) => {
      const { mergeCommand } = await import('../commands/merge.js');
      const say = (line: string): void => {
        if (!quiet) process.stderr.write(`${line}\n`);
      };
      const options = { folders, out, issue: issue ?? null };
      setting.exitWith(await interruptible((signal) => mergeCommand(options, signal, say)));
    });
}

interface MergeFlags {
  readonly out: string;
  readonly issue?: string;
  readonly quiet: boolean;
}
