import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { quoteInContext } from '../../pipeline/report/quote-context.js';
import { judgedQuotes } from '../../pipeline/writers/judged-quotes.js';
import { mentionAt, type Quote, type Sentence, type Stance } from '../../src/document.js';
import { sampleDocument } from '../writers/sample-documents.js';

const textOf = (markup: string) =>
  markup
    .replace(/<[^>]*>/g, '')
    .replaceAll('&lt;', '<')
    .replaceAll('&amp;', '&');

describe('a quote in its context', () => {
  it('is its sentence with speaker, words, evidence and cue marked', () => {
    const body = '앞 문장이다. 김하늘 대표는 “남의 것에 이름만 붙였다”고 비판했다. 뒤 문장이다.';
    const document = sampleDocument(body, [
      {
        text: '남의 것에 이름만 붙였다',
        mention: '김하늘',
        cue: '비판',
        position: 'own',
        evidence: ['이름만'],
      },
    ]);
    const sentences: Sentence[] = [
      { start: 0, end: 7 },
      { start: 8, end: body.length - 8 },
      { start: body.length - 7, end: body.length },
    ];
    const [judged] = judgedQuotes(document);
    expect(judged && quoteInContext(body, sentences, judged.quote, judged.stance).markup).toBe(
      '<span class="by">김하늘</span> 대표는 “<span class="said">남의 것에 </span><mark class="said">이름만</mark>' +
        '<span class="said"> 붙였다</span>”고 <span class="cue">비판</span>했다.',
    );
  });

  it('of a quote over several sentences has them all', () => {
    const body = '그는 “하나다. 둘이다.”라고 했다.';
    const quote = quoteAt(body, 4, 12);
    const sentences = [
      { start: 0, end: 8 },
      { start: 9, end: body.length },
    ];
    expect(textOf(quoteInContext(body, sentences, quote, null).markup)).toBe(body);
  });

  it('of a quote without end stays short and says what it left out', () => {
    const body = `${'가'.repeat(5000)}“${'나'.repeat(5000)}”${'다'.repeat(5000)}`;
    const shown = textOf(
      quoteInContext(body, [{ start: 0, end: body.length }], quoteAt(body, 5001, 10_001), null).markup,
    );
    expect(shown).toMatch(/^…가+“나+…$/);
    expect(shown.length).toBeLessThan(1500);
  });

  it('is always a piece of the body, whole characters only', () => {
    const long = fc.string({
      unit: fc.constantFrom('가', '😀', '<', '&', ' '),
      minLength: 1,
      maxLength: 900,
    });
    const at = fc.nat();
    fc.assert(
      fc.property(long, at, at, at, at, (body, a, b, c, d) => {
        const spot = (number: number) => number % (body.length + 1);
        const span = (x: number, y: number) =>
          mentionAt(body, Math.min(spot(x), spot(y)), Math.max(spot(x), spot(y)));
        const stance: Stance = {
          issue: '',
          scope: 'quote',
          ref: 'q1',
          position: '',
          score: 0,
          scores: {},
          evidence: [{ ...span(b, c), why: '' }],
        };
        const { start, end } = span(a, d);
        const half = Math.floor(body.length / 2);
        const sentences = [
          { start: 0, end: half },
          { start: half, end: body.length },
        ];
        const shown = textOf(quoteInContext(body, sentences, quoteAt(body, start, end), stance).markup);
        expect(body).toContain(shown.replace(/^…|…$/g, ''));
      }),
    );
  });
});

function quoteAt(body: string, start: number, end: number): Quote {
  return {
    ...mentionAt(body, start, end),
    id: 'q1',
    type: 'direct',
    speaker: { name: '', kind: 'unknown', title: null, org: null, entity: null },
    mention: null,
    cue: null,
    confidence: 1,
  };
}
