import type { LineOutput } from '../cli/line-output.js';
import { loadTokenizer } from '../dictionary/load-tokenizer.js';
import { UsageError } from '../errors.js';
import { linesOf } from './filter.js';

export type TokenFormat = 'mecab' | 'jsonl';

/**
 * The morphemes of each line. `mecab`: `surface<TAB>features` and `EOS`, as mecab-ko prints them; `jsonl`: one
 * morpheme a JSON line with its offsets in the input line, whose 1-based number is `line`.
 */
export async function tokenizeCommand(
  files: readonly string[],
  format: TokenFormat,
  output: LineOutput,
): Promise<number> {
  const tokenizer = loadTokenizer();
  for (const file of files) {
    for await (const { text, number } of linesOf(file)) {
      if (text === null)
        throw new UsageError(`${file}, line ${number}: the line is too long to tokenize. Break it up.`);
      for (const token of tokenizer.tokenize(text)) {
        if (format === 'mecab') await output.line(`${token.surface}\t${token.featureRow}`);
        else await output.line(JSON.stringify({ line: number, ...token.toJSON() }));
      }
      if (format === 'mecab') await output.line('EOS');
      if (output.closed) return 0;
    }
  }
  await output.end();
  return 0;
}
