import type { CommanderError } from 'commander';
import type { CliWords } from './words/words.js';

/** What Commander found wrong with a command line, in the words of a language. Its values stand between `'`. */
export function refusal({ code, message }: CommanderError, { wrong }: CliWords): string {
  const [value = '', second = ''] = [...message.matchAll(/'([^']*)'/gu)].map(([, inner]) => inner);
  const [, similar] = /\(Did you mean (?:one of )?(.+?)\?\)/u.exec(message) ?? [];
  const hint = similar === undefined ? '' : wrong.didYouMean(similar);
  switch (code) {
    case 'commander.unknownOption':
      return wrong.unknownOption(value) + hint;
    case 'commander.unknownCommand':
      return wrong.unknownCommand(value) + hint;
    case 'commander.missingArgument':
      return wrong.missingArgument(value);
    case 'commander.missingMandatoryOptionValue':
    case 'commander.optionMissingArgument':
      return wrong.missingValue(value);
    case 'commander.excessArguments':
      return wrong.tooMany;
    case 'commander.invalidArgument':
      return wrong.invalid(value, second, message.slice(message.indexOf('is invalid. ') + 12));
    default:
      return message.replace(/^error: /u, '');
  }
}
