import { describe, expect, it } from 'vitest';
import { judgedQuotes } from '../../pipeline/writers/judged-quotes.js';
import { Positions } from '../../pipeline/writers/positions.js';
import { TellingQuotes } from '../../pipeline/writers/telling-quotes.js';
import { CODEBOOK, sampleDocument } from './sample-documents.js';

const said = (text: string, score: number, times = 1) =>
  sampleDocument(
    text,
    Array.from({ length: times }, () => ({ text, position: 'own', score })),
  );
const told = (...documents: ReturnType<typeof said>[]) => {
  const telling = new TellingQuotes(new Positions(CODEBOOK));
  for (const document of documents) telling.add(document, judgedQuotes(document));
  return telling.list().map(({ text, articles }) => ({ text, articles }));
};

describe('the quote that stands for a position', () => {
  it('is the one that most articles have, not the one with the best score', () => {
    expect(told(said('널리 실린 말', 0.7), said('또렷한 말', 0.99), said('널리 실린 말', 0.65))).toEqual([
      { text: '널리 실린 말', articles: 2 },
    ]);
  });

  it('counts an article once, however often it repeats the words', () => {
    expect(told(said('되풀이한 말', 0.7, 3), said('또렷한 말', 0.99))).toEqual([
      { text: '또렷한 말', articles: 1 },
    ]);
  });
});
