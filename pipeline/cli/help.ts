/** Commander's help in the words of a language, as wide as the terminal counts them. */
import { type Argument, type Command, Help } from 'commander';
import { widthOf } from '../columns.js';
import type { CliWords, Example } from './words/words.js';

/** Commands made of `program` later inherit all of it. */
export function speak(program: Command, words: CliWords): void {
  const titles: Readonly<Record<string, string>> = {
    'Usage:': words.usage,
    'Arguments:': words.arguments,
    'Options:': words.options,
    'Commands:': words.commands,
  };
  const standard = new Help();
  program
    .helpOption('-h, --help', words.help)
    .helpCommand('help [COMMAND]', words.helpCommand)
    .configureHelp({
      displayWidth: widthOf,
      styleTitle: (title) => titles[title] ?? title,
      commandUsage: (command) =>
        standard
          .commandUsage(command)
          .replace('[options]', words.anyOptions)
          .replace('[command]', words.anyCommand),
      subcommandTerm: (command) =>
        [command.name(), ...command.registeredArguments.map(argumentForm)].join(' '),
      optionDescription: ({ description, required, defaultValue, defaultValueDescription }) => {
        const isPlain = typeof defaultValue === 'string' || Number.isFinite(defaultValue);
        const value = defaultValueDescription ?? (isPlain ? String(defaultValue) : '');
        return required && value !== '' ? `${description} ${words.default(value)}` : description;
      },
      argumentDescription: ({ description }) => description,
    });
}

/** <DIR>, [INPUT...] */
function argumentForm(argument: Argument): string {
  const name = argument.name() + (argument.variadic ? '...' : '');
  return argument.required ? `<${name}>` : `[${name}]`;
}

/** The examples of a command for the end of its help: what for, then the line to type. */
export function exampleLines(examples: readonly Example[], words: CliWords): string {
  const lines = examples.flatMap(([remark, commandLine]) => [`  # ${remark}`, `  ${commandLine}`]);
  return ['', words.examples, ...lines].join('\n');
}
