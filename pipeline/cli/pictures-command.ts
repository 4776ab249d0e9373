import type { Command } from 'commander';
import { printing } from './printing.js';
import { commandOf, type Setting } from './setting.js';

/** `pictures`: the drawings of a run for programs that take no SVG. */
export function addPictures(program: Command, setting: Setting): void {
  const { words, exitWith } = setting;
  const { pictures } = words;
  commandOf(program, 'pictures', pictures, setting)
    .argument('<DIR>', pictures.folder)
    .action(async (folder: string) => {
      const { picturesCommand } = await import('../commands/pictures.js');
      await printing(exitWith, (out) => picturesCommand(folder, out));
    });
}
