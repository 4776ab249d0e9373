import type { Token } from './token.js';

/** One analysed line as MeCab prints it: `surface TAB features` for each morpheme, then `EOS`; no final line break. */
export function mecabLines(tokens: readonly Token[]): string {
  let lines = '';
  for (const token of tokens) lines += `${token.surface}\t${token.featureRow}\n`;
  return `${lines}EOS`;
}
