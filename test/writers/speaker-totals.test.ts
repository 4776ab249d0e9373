import { describe, expect, it } from 'vitest';
import { judgedQuotes } from '../../pipeline/writers/judged-quotes.js';
import { Positions } from '../../pipeline/writers/positions.js';
import { SpeakerTotals } from '../../pipeline/writers/speaker-totals.js';
import type { AnalysedDocument } from '../../src/document.js';
import { CODEBOOK, type SampleQuote, sampleDocument } from './sample-documents.js';

function totalsOf(...documents: AnalysedDocument[]) {
  const totals = new SpeakerTotals(new Positions(CODEBOOK));
  for (const document of documents) totals.add(document, judgedQuotes(document));
  return totals.sorted();
}

/** A document in which `speaker` takes these positions; null for a quote nobody judged. */
function said(speaker: SampleQuote['speaker'], positions: readonly (string | null)[], date = '2025-08-04') {
  const text = '우리 것이 필요하다';
  const quotes = positions.map((position) => ({
    text,
    ...(speaker && { speaker }),
    ...(position !== null && { position }),
  }));
  return sampleDocument(text, quotes, { date });
}

const KIM = { name: '김하늘', org: '누리클라우드' };
const UNKNOWN = { name: '', kind: 'unknown', title: null, org: null } as const;

describe('speakers', () => {
  it('of the same name, kind and organisation are one over all articles', () => {
    expect(totalsOf(said(KIM, ['own', 'own']), said(KIM, ['control', 'off-issue']))).toMatchObject([
      { name: '김하늘', quotes: 4, articles: 2, byPosition: [2, 1, 0, 1, 0], leaning: 'own' },
    ]);
  });

  it('of the same name in other organisations are others', () => {
    expect(totalsOf(said(KIM, ['own']), said({ ...KIM, org: '다른 회사' }, ['own']))).toHaveLength(2);
  });

  it('without an organisation are the one of that name and title who has one', () => {
    const bare = said({ ...KIM, org: null }, ['control'], '2025-08-05');
    expect(totalsOf(bare, said(KIM, ['own', 'own']), bare)).toMatchObject([
      {
        name: '김하늘',
        org: '누리클라우드',
        title: '대표',
        quotes: 4,
        articles: 3,
        byPosition: [2, 2, 0, 0, 0],
        firstDate: '2025-08-04',
        lastDate: '2025-08-05',
      },
    ]);
  });

  it('count an article once in which they are named both ways', () => {
    const text = '우리 것이 필요하다';
    const both = sampleDocument(text, [
      { text, speaker: KIM },
      { text, speaker: { ...KIM, org: null } },
      { text },
    ]);
    expect(totalsOf(both, said(KIM, ['own']))).toMatchObject([{ quotes: 4, articles: 2 }]);
  });

  it.each([
    ['has another title', [KIM, { ...KIM, org: null, title: '의원' }]],
    ['has no title', [KIM, { ...KIM, org: null, title: null }]],
    ['could be either of two', [KIM, { ...KIM, org: '다른 회사' }, { ...KIM, org: null }]],
  ])('are kept apart when one without an organisation %s', (_, speakers) => {
    expect(totalsOf(...speakers.map((speaker) => said(speaker, ['own'])))).toHaveLength(speakers.length);
  });

  it('that are organisations are one, whether given as their own organisation or not', () => {
    const ministry = { name: '나래부', kind: 'organization', title: null } as const;
    const documents = [
      said({ ...ministry, org: null }, ['own']),
      said({ ...ministry, org: '나래부' }, ['own']),
    ];
    expect(totalsOf(...documents)).toMatchObject([{ name: '나래부', org: '', quotes: 2 }]);
  });

  it('bear the title they are given most often', () => {
    const titles = ['부대표', '대표', null, '대표'];
    const documents = titles.map((title) => said({ ...KIM, title }, ['own']));
    expect(totalsOf(...documents)).toMatchObject([{ title: '대표' }]);
  });

  it('who are unknown share one row, the last, which leans nowhere', () => {
    const rows = totalsOf(said(UNKNOWN, ['own', 'own']), said(KIM, ['neutral']), said(UNKNOWN, ['control']));
    expect(rows.map(({ name, kind, quotes, leaning }) => [name, kind, quotes, leaning])).toEqual([
      ['김하늘', 'person', 1, 'neutral'],
      ['', 'unknown', 3, ''],
    ]);
  });

  it('span the dates of their articles; articles without a date count without one', () => {
    const documents = ['2025-03-02', '', '2024-12-31'].map((date) => said(KIM, ['own'], date));
    expect(totalsOf(...documents)).toMatchObject([
      { articles: 3, firstDate: '2024-12-31', lastDate: '2025-03-02' },
    ]);
  });

  it('with a name come before the anonymous, however much these say', () => {
    const anonymous = { name: '업계 관계자', kind: 'anonymous', title: null, org: null } as const;
    const rows = totalsOf(said(UNKNOWN, ['own']), said(anonymous, ['own', 'own']), said(KIM, ['off-issue']));
    expect(rows.map(({ name }) => name)).toEqual(['김하늘', '업계 관계자', '']);
  });

  it('come in the order of how often they take a position, whatever the order of reading', () => {
    const documents = [
      said({ name: '다' }, ['neutral', 'neutral', 'neutral']),
      said({ name: '나' }, ['own']),
      said({ name: '가' }, ['own']),
      said({ name: '라' }, ['off-issue', 'off-issue', 'off-issue', 'off-issue']),
    ];
    const names = (order: AnalysedDocument[]) => totalsOf(...order).map(({ name }) => name);
    expect(names(documents)).toEqual(['가', '나', '다', '라']);
    expect(names(documents.toReversed())).toEqual(['가', '나', '다', '라']);
  });
});

describe('leaning', () => {
  it.each<[string, (string | null)[]]>([
    ['own', ['own', 'neutral', 'neutral', 'off-issue']],
    ['neutral', ['own', 'control']],
    ['neutral', ['neutral', 'off-issue', 'off-issue']],
    ['off-issue', ['off-issue', null]],
    ['unjudged', [null, null]],
  ])('is %s for %j', (leaning, positions) => {
    expect(totalsOf(said(KIM, positions))).toMatchObject([{ leaning }]);
  });
});

it('refuses a position of another codebook', () => {
  expect(() => totalsOf(said(KIM, ['elsewhere']))).toThrow(/"elsewhere" is not of codebook "sovereign-ai"/);
});
