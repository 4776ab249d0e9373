import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { loadTokenizer } from '../../../pipeline/dictionary/load-tokenizer.js';
import { loadQuoteStage } from '../../../pipeline/load-quotes.js';
import type { Quote } from '../../../src/document.js';
import { splitSentences } from '../../../src/text/sentences.js';
import { readStatedEntities } from '../../support/stated-entities.js';

const tokenizer = loadTokenizer();
const stage = loadQuoteStage();

function quotesOf(marked: string): { body: string; quotes: readonly Quote[] } {
  const { body, entities } = readStatedEntities(marked);
  const source = { file: '', record: 0 };
  const article = { id: '', title: '', body, date: '', outlet: '', byline: '', url: '', source };
  const sentences = splitSentences(body);
  return {
    body,
    quotes: stage.run({ ...article, sentences, morphemes: tokenizer.tokenize(body), entities }),
  };
}

/** Pieces that meet in every order: speakers, marks, quotatives, particles, broken and whole. */
const PIECES = [
  '{PS|김유원|대표} 대표는 ',
  '김 대표는 ',
  '그는 ',
  '이 관계자는 ',
  '{OG|하늘소프트} 관계자는 ',
  '한 주민이 ',
  '(',
  ')',
  '“',
  '”',
  '‘',
  '’',
  '"',
  '그렇다',
  '고 말했다. ',
  '라며 ',
  '는 지적이 나온다. ',
  '에 따르면 ',
  '의 말이다. ',
  '\n\n',
  '― 왜인가.\n',
  '이어 ',
  '씨는 ',
  '측은 ',
  '가'.repeat(40),
  '😀',
];

describe('whatever the text', () => {
  it('mentions lie in the text, ids count up, and a name is missing only when the speaker is unknown', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...PIECES), { maxLength: 40 }), (pieces) => {
        const { body, quotes } = quotesOf(pieces.join(''));
        for (const [index, { id, start, end, text, speaker, mention, confidence }] of quotes.entries()) {
          expect(id).toBe(`q${index + 1}`);
          expect(body.slice(start, end)).toBe(text);
          if (mention !== null) expect(body.slice(mention.start, mention.end)).toBe(mention.text);
          expect(speaker.name === '').toBe(speaker.kind === 'unknown');
          expect(confidence).toBeGreaterThanOrEqual(0);
          expect(confidence).toBeLessThanOrEqual(1);
        }
      }),
      { numRuns: 300, examples: [[['측은 ', '의 말이다. ', '에 따르면 ', '고 말했다. ']]] },
    );
  });

  it('is attributed the same way twice', () => {
    const text = '{PS|김유원|대표} 대표는 “하나”라고 했다. 이어 “둘”이라고 했다. 한 주민은 “셋”이라고 했다.';
    expect(quotesOf(text)).toEqual(quotesOf(text));
  });
});

describe('hostile text', () => {
  const long = 40_000;
  it.each([
    ['one long word', `${'가'.repeat(long)}는 “그렇다”고 말했다.`],
    ['a subject a thousand times', `${'{PS|김유원|대표} 대표는 '.repeat(long / 10)}“그렇다”고 말했다.`],
    ['nested reports', `${'그는 “'.repeat(long / 8)}말${'”고 말했다'.repeat(long / 8)}`],
    ['quotes in one sentence', `김유원 대표는 ${'“말한다”며 '.repeat(long / 10)}말했다.`],
    ['open brackets', `${'김유원('.repeat(long / 4)})는 “그렇다”고 말했다.`],
  ])('%s is read to its end', (_name, text) => {
    const { body, quotes } = quotesOf(text);
    for (const { start, end, text: words } of quotes) expect(body.slice(start, end)).toBe(words);
    expect(quotes.length).toBeGreaterThan(0);
  });
});
