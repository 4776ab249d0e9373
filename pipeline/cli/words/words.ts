import type { Language } from '../../../src/local-text.js';
import { type CliWords, ENGLISH } from './english.js';
import { KOREAN } from './korean.js';

export type { CliWords, Example } from './english.js';

/** Everything the command line says. */
export const CLI_WORDS: Readonly<Record<Language, CliWords>> = { ko: KOREAN, en: ENGLISH };
