import { mecabLines } from '../../src/tokenizer/mecab-format.js';
import type { LineOutput } from '../cli/line-output.js';
import { loadTokenizer } from '../dictionary/load-tokenizer.js';
import { UsageError } from '../errors.js';
import { linesOf } from './filter.js';
import { lineTooLongToTokenize } from './messages.js';

export type TokenFormat = 'mecab' | 'jsonl';

/**
 * The morphemes of each line. `mecab`: `surface<TAB>features` and `EOS`, byte for byte as mecab-ko prints them with
 * the same dictionary, so the built-in news terms are left out; `jsonl`: one morpheme a JSON line with its offsets
 * in the input line, whose 1-based number is `line`. `userDictionary`: path of a list or MeCab CSV, or undefined.
 */
export async function tokenizeCommand(
  files: readonly string[],
  format: TokenFormat,
  userDictionary: string | undefined,
  output: LineOutput,
): Promise<number> {
  const tokenizer = loadTokenizer({
    newsTerms: false,
    ...(userDictionary === undefined ? {} : { userDictionary }),
  });
  for (const file of files) {
    for await (const { text, number } of linesOf(file)) {
      if (text === null) throw new UsageError(lineTooLongToTokenize(file, number));
      const tokens = tokenizer.tokenize(text);
      if (format === 'mecab') await output.line(mecabLines(tokens));
      else for (const token of tokens) await output.line(JSON.stringify({ line: number, ...token.toJSON() }));
      if (output.closed) return 0;
    }
  }
  await output.end();
  return 0;
}
