import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { namedDocuments } from '../../../pipeline/commands/stage-filters.js';
import { loadTokenizer } from '../../../pipeline/dictionary/load-tokenizer.js';
import { CONFIDENCE_MODEL, loadQuoteLexicons } from '../../../pipeline/load-quotes.js';
import { confidenceOf, parseConfidenceModel } from '../../../src/quotes/speakers/confidence.js';
import { explainQuotes } from '../../../src/quotes/stage.js';

const named = namedDocuments(loadTokenizer());
const lexicons = loadQuoteLexicons();

function explained(body: string) {
  const article = { id: 'a', title: '', body, date: '', outlet: '', byline: '', url: '' };
  return explainQuotes(named({ ...article, source: { file: 'a.txt', record: 0 } }), lexicons);
}

const STATED = '누리벌 김하늘 대표는 5일 “값을 내리겠다”고 말했다.';

describe('confidence of a speaker', () => {
  it('is at least .9 for a person named right before the words, and less for a guess', () => {
    const [stated] = explained(STATED);
    const quotes = explained(`${STATED} 회의는 세 시간 이어졌다. “다음 달이면 늦다”는 말도 나왔다.`);
    expect(stated?.quote.confidence).toBeGreaterThanOrEqual(0.9);
    expect(quotes[1]?.quote.confidence).toBeLessThan(0.9);
  });

  it('what is carried over from a guess is less sure than what is stated', () => {
    const { signs = [] } = explained(`${STATED} 하반기에는 새 상품도 낸다고 밝혔다.`)[1] ?? {};
    expect(signs).toContain('found as speaker');
    expect(signs).not.toContain('carried from a guess');
    const stated = explained(STATED)[0]?.quote.confidence;
    const chained = explained(`${STATED} 하반기에는 새 상품도 낸다고 밝혔다. 값은 그대로라고 밝혔다.`)[2];
    expect(chained?.signs).toContain('carried from a guess');
    expect(chained?.quote.confidence).toBeLessThan(stated ?? 0);
  });

  it('adds the weights of the signs that hold', () => {
    const model = parseConfidenceModel('{"bias": 0, "weights": {"beside": 2, "short name": -2}}');
    expect(confidenceOf(model, ['short name'])).toBe(0.12);
    expect(confidenceOf(model, ['beside', 'unheard of'])).toBe(0.88);
  });

  it('says what to do when the file is no model', () => {
    expect(() => parseConfidenceModel('{}')).toThrow('npm run train:confidence');
    expect(parseConfidenceModel(readFileSync(CONFIDENCE_MODEL, 'utf8')).weights.size).toBeGreaterThan(40);
  });
});
