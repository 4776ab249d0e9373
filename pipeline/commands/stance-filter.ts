import type { Article, Stance } from '../../src/document.js';
import { asRead } from '../../src/original-offsets.js';
import { loadCodebook } from '../codebooks.js';
import { loadTokenizer } from '../dictionary/load-tokenizer.js';
import { loadJudge } from '../load-stance.js';
import { judgementFields } from '../writers/json-fields.js';
import type { FilterFields } from './stage-filters.js';

/** Judging texts one by one; `issue` names the codebook. Apart from the other filters, which load neither parser nor models. */
export function stanceFilter(issue: string): (article: Article) => FilterFields {
  const tokenizer = loadTokenizer();
  const { codebook, file } = loadCodebook(issue);
  const judge = loadJudge(codebook, tokenizer, file);
  const judged = ({ body: text }: Article): Stance => ({
    ...judge.judge({ text, morphemes: tokenizer.tokenize(text), base: 0, context: 0 }),
    issue,
    scope: 'quote',
    ref: '',
  });
  return (article) => {
    const { stances } = asRead(article, (read) => ({ stances: [judged(read)] }));
    return { stance: stances.map(judgementFields)[0] };
  };
}
