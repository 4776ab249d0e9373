import { describe, expect, it } from 'vitest';
import { judgedQuotes } from '../../pipeline/writers/judged-quotes.js';
import { Positions } from '../../pipeline/writers/positions.js';
import { type Doubt, doubtsAbout, isSurelySided } from '../../pipeline/writers/sureness.js';
import type { Speaker } from '../../src/document.js';
import { CODEBOOK, type SampleQuote, sampleDocument } from './sample-documents.js';

const POSITIONS = new Positions(CODEBOOK);
const WHOLE = '김하늘 대표는 “우리 모델이 있어야 한다”고 말했다.';

interface Told extends Partial<SampleQuote> {
  readonly confidence?: number;
  readonly body?: string;
}

/** The only quote of a document. */
function told({ confidence = 0.9, body = WHOLE, ...quote }: Told) {
  const document = sampleDocument(body, [{ text: '우리 모델이 있어야 한다', ...quote }]);
  const [judged] = judgedQuotes({
    ...document,
    quotes: document.quotes.map((one) => ({ ...one, confidence })),
  });
  if (judged === undefined) throw new Error('a document without a quote');
  return { document, judged };
}

const UNKNOWN: Partial<Speaker> = { name: '', kind: 'unknown' };

describe('a person should look at a quote', () => {
  it.each<[string, Told, Doubt[]]>([
    ['of a speaker who is sure', { confidence: 0.7 }, []],
    ['of one who is not', { confidence: 0.699 }, ['low-confidence']],
    ['of nobody known, however sure', { speaker: UNKNOWN, confidence: 0.99 }, ['unknown-speaker']],
    ['of nobody known, told once', { speaker: UNKNOWN, confidence: 0.1 }, ['unknown-speaker']],
    ['whose side is sure', { position: 'own', score: 0.6 }, []],
    ['whose side is not', { position: 'control', score: 0.599 }, ['low-score']],
    ['that takes no side, hardly', { position: 'neutral', score: 0.2 }, []],
    ['that nobody judged', {}, []],
    ['of a body that was cut', { body: `${WHOLE} 이어지는 이야기는…` }, ['cut-body']],
    [
      'for everything at once, in this order',
      { confidence: 0.1, position: 'own', score: 0.1, body: `${WHOLE} 이어지는 이야기는…` },
      ['low-confidence', 'low-score', 'cut-body'],
    ],
  ])('%s', (_, about, doubts) => {
    const { document, judged } = told(about);
    expect(doubtsAbout(POSITIONS, document, judged)).toEqual(doubts);
  });
});

it.each<[string, Told, boolean]>([
  ['a side, surely', { position: 'own', score: 0.6 }, true],
  ['a side, less surely', { position: 'own', score: 0.599 }, false],
  ['no side, surely', { position: 'neutral', score: 0.9 }, false],
  ['nothing', {}, false],
])('%s: %s', (_, about, is) => {
  expect(isSurelySided(POSITIONS, told(about).judged)).toBe(is);
});
