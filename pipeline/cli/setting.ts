import type { Command } from 'commander';
import type { Language } from '../../src/local-text.js';
import { type ArgumentParsers, argumentParsers } from './arguments.js';
import { exampleLines } from './help.js';
import { CLI_WORDS, type CliWords, type Example } from './words/words.js';

/** What every command reports at its end. */
export type ExitWith = (code: number) => void;

/** What the commands of one command line are made with. */
export interface Setting {
  readonly lang: Language;
  readonly words: CliWords;
  readonly parse: ArgumentParsers;
  readonly exitWith: ExitWith;
}

export function settingFor(lang: Language, exitWith: ExitWith): Setting {
  const words = CLI_WORDS[lang];
  return { lang, words, parse: argumentParsers(words), exitWith };
}

/** A command with its description, the option that every command has, and its examples. */
export function commandOf(
  parent: Command,
  name: string,
  { description, examples }: { readonly description: string; readonly examples: readonly Example[] },
  { words, parse }: Setting,
): Command {
  return parent
    .command(name)
    .description(description)
    .option('--lang <LANG>', words.language, parse.oneOf('ko', 'en'))
    .addHelpText('after', exampleLines(examples, words));
}
