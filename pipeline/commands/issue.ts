import type { Language } from '../../src/local-text.js';
import { builtInIssues, loadCodebook } from '../codebooks.js';

import { COMMAND_WORDS } from './words.js';

/** Prints one line: `nonjo issue list` and its like write their data through this. */
export type Out = (line: string) => void;

/** `issue list`: id and title of every codebook that comes with nonjo. */
export function issueListCommand(out: Out): number {
  for (const id of builtInIssues()) {
    const { title } = loadCodebook(id).codebook;
    out(`${id}\t${title.ko}\t${title.en}`);
  }
  return 0;
}

/** `issue show ID`: the codebook as it is written, to start one's own from. */
export function issueShowCommand(idOrFile: string, out: Out): number {
  out(loadCodebook(idOrFile).text.trimEnd());
  return 0;
}

/** `issue check FILE`: says what the codebook holds. Throws CodebookError, which names file, line and remedy. */
export function issueCheckCommand(idOrFile: string, lang: Language, out: Out): number {
  const words = COMMAND_WORDS[lang];
  const { file, codebook } = loadCodebook(idOrFile);
  out(`${file}: ${codebook.id}, ${words.terms(codebook.terms.length, codebook.positions.length)}`);
  for (const { id, label, examples, cues } of codebook.positions) {
    out(`  ${id} (${label[lang]}): ${words.position(examples.length, cues.length)}`);
  }
  return 0;
}
