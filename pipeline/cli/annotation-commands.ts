import type { Command } from 'commander';
import { TOOLS, type Tool } from '../annotation/tools.js';
import { printing } from './printing.js';
import { commandOf, type Setting } from './setting.js';

/** `export`, `score`: for teams that correct what was found. */
export function addAnnotationCommands(program: Command, setting: Setting): void {
  addExport(program, setting);
  addScore(program, setting);
}

function addExport(program: Command, setting: Setting): void {
  const { words, parse, exitWith } = setting;
  const { export: own } = words;
  commandOf(program, 'export', own, setting)
    .argument('<DIR>', own.folder)
    .requiredOption('--format <TOOL>', own.format, parse.oneOf(...TOOLS))
    .option('--config', own.config, false)
    .option('-o, --out <FILE>', own.out)
    .action(async (folder: string, options: { format: Tool; config: boolean; out?: string }) => {
      const { exportCommand } = await import('../commands/export.js');
      await printing(exitWith, (out) => exportCommand(folder, options, out));
    });
}

function addScore(program: Command, setting: Setting): void {
  const { words, parse, lang, exitWith } = setting;
  const { score } = words;
  commandOf(program, 'score', score, setting)
    .argument('<DIR>', score.folder)
    .argument('<CORRECTED...>', score.corrected)
    .option('--format <FORMAT>', score.format, parse.oneOf('text', 'json'), 'text' as const)
    .action(async (folder: string, files: string[], { format }: { format: 'text' | 'json' }) => {
      const { scoreCommand } = await import('../commands/score.js');
      await printing(exitWith, (out) => scoreCommand(folder, files, { format, lang }, out));
    });
}
