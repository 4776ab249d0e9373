import { inBoth, type LocalText } from './local-text.js';

/** An error that tells its user in either language what is wrong and what to do. `message` is the English one. */
export class LocalError extends Error {
  override readonly name: string = 'LocalError';
  readonly text: LocalText;

  /** A plain string is for files that come with the package: those who mend them read its English sources too. */
  constructor(text: LocalText | string) {
    const both = typeof text === 'string' ? inBoth(text) : text;
    super(both.en);
    this.text = both;
  }
}
