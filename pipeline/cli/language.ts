import { LANGUAGES, type Language } from '../../src/local-text.js';

const OPTION = '--lang';

/** The language to speak: the one asked for on the command line, else that of the user's locale. */
export function languageFor(argv: readonly string[], env: NodeJS.ProcessEnv): Language {
  return askedFor(argv) ?? languageOfLocale(env);
}

/** Before the command line is parsed, so that complaints about it are in the right language too. */
function askedFor(argv: readonly string[]): Language | undefined {
  const at = argv.findLastIndex((argument) => argument === OPTION || argument.startsWith(`${OPTION}=`));
  const value = argv[at] === OPTION ? argv[at + 1] : argv[at]?.slice(OPTION.length + 1);
  return LANGUAGES.find((known) => known === value);
}

/** POSIX: the first that is set of LC_ALL, LC_MESSAGES and LANG. Windows sets none; there Node knows. */
function languageOfLocale({ LC_ALL, LC_MESSAGES, LANG }: NodeJS.ProcessEnv): Language {
  const locale = LC_ALL || LC_MESSAGES || LANG || Intl.DateTimeFormat().resolvedOptions().locale;
  return /^ko(?:$|[-_.@])/iu.test(locale) ? 'ko' : 'en';
}
