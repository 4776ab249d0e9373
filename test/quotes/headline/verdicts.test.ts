import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { loadCodebook } from '../../../pipeline/codebooks.js';
import { shareDictionary } from '../../../pipeline/dictionary/load-tokenizer.js';
import { loadStages } from '../../../pipeline/load-stages.js';
import { analyze } from '../../../src/analyze.js';
import type { HeadlineQuote } from '../../../src/document.js';

const stages = loadStages({ dictionary: shareDictionary(), codebook: loadCodebook('sovereign-ai') });

function checked(title: string, body: string): readonly HeadlineQuote[] {
  const source = { file: 'test', record: 0 };
  const article = { id: 'test', title, body, date: '', outlet: '', byline: '', url: '', source };
  return analyze(article, stages).headlines;
}

const cases = readFileSync(new URL('../../cases/headlines/verdicts.tsv', import.meta.url), 'utf8')
  .split('\n')
  .filter((line) => line !== '' && !line.startsWith('#'))
  .map((line) => line.split('\t'));

describe('a headline', () => {
  it.each(cases)('%s: %s: %s', (_, verdict, title = '', body = '') => {
    expect(checked(title, body).map((quote) => quote.verdict)).toEqual(verdict === 'none' ? [] : [verdict]);
  });

  it('is shown the passage it is taken from', () => {
    const body = '고은별 대표는 “남의 둑을 빌려 쓰는 것은 나랏일이 아니다”라고 말했다. 강은 넓다.';
    const [literal] = checked('고은별 “나랏일이 아니다”', body);
    expect(literal).toMatchObject({ verdict: 'verbatim', share: 1, body: { text: '나랏일이 아니다' } });
    const [altered] = checked('고은별 “남의 둑 빌려 쓰면 나랏일 아니다”', body);
    expect(altered?.body?.text).toBe('남의 둑을 빌려 쓰는 것은 나랏일이 아니다');
    expect(checked('고은별 “바다로 나가자”', body)).toMatchObject([{ verdict: 'absent', body: null }]);
  });

  it('gives spans that are slices of title and body', () => {
    const text = fc
      .array(fc.constantFrom('“', '”', '말', '했다', ' ', 'İ', '𠮷', '주권', '.', '않는다', '300명'))
      .map((parts) => parts.join(''));
    fc.assert(
      fc.property(text, text, (title, body) => {
        for (const quote of checked(title, body)) {
          expect(title.slice(quote.start, quote.end)).toBe(quote.text);
          if (quote.body !== null) expect(body.slice(quote.body.start, quote.body.end)).toBe(quote.body.text);
        }
      }),
    );
  });

  it('of any length and any number of quotations is read in time that the body decides', () => {
    const body = '“물길을 살린다”고 했다. '.repeat(5_000);
    expect(checked('“물길을” '.repeat(50_000), body)).toEqual([]);
    expect(checked(`“${'물길을 살린다 '.repeat(30)}”`, body)).toHaveLength(1);
  });
});
