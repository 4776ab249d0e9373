import { describe, expect, it } from 'vitest';
import { judgedQuotes } from '../../pipeline/writers/judged-quotes.js';
import { Positions } from '../../pipeline/writers/positions.js';
import { SpeakerTotals } from '../../pipeline/writers/speaker-totals.js';
import type { AnalysedDocument } from '../../src/document.js';
import { CODEBOOK, type SampleQuote, sampleDocument } from './sample-documents.js';

function totalsOf(...documents: AnalysedDocument[]) {
  const totals = new SpeakerTotals(new Positions(CODEBOOK), (alias) =>
    alias === '누클' ? ['누리클라우드'] : [],
  );
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
      ['김하늘', 'person', 1, ''],
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
  it.each<[string, string, (string | null)[]]>([
    ['three sure quotes on one side', 'own', ['own', 'own', 'own', 'neutral', 'off-issue', null]],
    ['two thirds on one side', 'control', ['control', 'own', 'control']],
    ['less than two thirds', '', ['own', 'own', 'own', 'control', 'control']],
    ['two quotes', '', ['own', 'own', 'neutral', 'neutral']],
    ['no side', '', ['neutral', 'neutral', 'neutral']],
    ['no judgement', '', [null, null, null]],
  ])('%s: "%s"', (_, leaning, positions) => {
    expect(totalsOf(said(KIM, positions))).toMatchObject([{ leaning }]);
  });

  it('counts only quotes with a score of 0.6 and more', () => {
    const text = '우리 것이 필요하다';
    const scored = (scores: readonly number[]) =>
      totalsOf(
        sampleDocument(
          text,
          scores.map((score) => ({ text, position: 'own', score })),
        ),
      );
    expect(scored([0.6, 0.6, 0.6])).toMatchObject([{ leaning: 'own' }]);
    expect(scored([0.6, 0.6, 0.5999])).toMatchObject([{ leaning: '' }]);
  });

  it('is nothing that a nameless source has', () => {
    const source = { name: '업계 관계자', kind: 'anonymous', title: null, org: null } as const;
    expect(totalsOf(said(source, ['own', 'own', 'own']))).toMatchObject([{ leaning: '' }]);
  });
});

describe('one person over the corpus', () => {
  const person = (name: string, org: string | null, title: string | null) =>
    said({ name, org, title, kind: 'person' }, ['own']);

  it.each<[string, [string | null, string | null][]]>([
    [
      'a ministry shortened and its office numbered',
      [
        ['국토해양환경부', '제1차관'],
        ['국해환부', '1차관'],
      ],
    ],
    [
      'a listed alias of the company',
      [
        ['누리클라우드', '대표'],
        ['누클', '대표이사'],
      ],
    ],
    [
      'a department of the body',
      [
        ['나래부', '국장'],
        ['나래부 산업정책실', '국장'],
      ],
    ],
    [
      'a university with and without its last syllables',
      [
        ['솔빛대', '교수'],
        ['솔빛대학교', '교수'],
      ],
    ],
    [
      'a former office',
      [
        ['나래부', '전 장관'],
        [null, '장관'],
      ],
    ],
    [
      'a candidate who won',
      [
        ['푸른당', '후보'],
        [null, '대통령'],
      ],
    ],
    [
      'a candidate who was elected mayor',
      [
        ['푸른당', '시장 후보'],
        ['한빛시', '시장'],
      ],
    ],
    [
      'the one namesake whose title agrees',
      [
        ['푸른당', '후보'],
        [null, '도지사'],
      ],
    ],
  ])('%s', (_, [first = [null, null], second = [null, null]]) => {
    const rows = totalsOf(person('도하람', ...first), person('도하람', ...second));
    expect(rows).toMatchObject([{ name: '도하람', quotes: 2, articles: 2 }]);
    expect(rows[0]?.org.length).toBe(Math.max(...[first, second].map(([org]) => org?.length ?? 0)));
  });

  it.each<[string, [string | null, string | null][]]>([
    [
      'a professor and a candidate',
      [
        ['솔빛대', '교수'],
        ['푸른당', '후보'],
      ],
    ],
    [
      'two bodies whose letters are alike',
      [
        ['나래시', '시장'],
        ['나래시설공단', '이사장'],
      ],
    ],
    [
      'two universities',
      [
        ['솔빛대', '교수'],
        ['솔빛과학대', '교수'],
      ],
    ],
    [
      'a deputy and the head of nobody knows what',
      [
        ['한빛시', '부시장'],
        [null, '시장'],
      ],
    ],
    [
      'two cities',
      [
        ['한빛시', '시장'],
        ['새벽시', '시장'],
      ],
    ],
    [
      'a professor and someone without a title',
      [
        ['솔빛대', '교수'],
        [null, null],
      ],
    ],
  ])('not: %s', (_, [first = [null, null], second = [null, null]]) => {
    expect(totalsOf(person('도하람', ...first), person('도하람', ...second))).toHaveLength(2);
  });

  it('whom two articles name in three ways', () => {
    const rows = totalsOf(
      person('도하람', '국해환부', '차관'),
      person('도하람', null, '차관'),
      person('도하람', '국토해양환경부', '차관'),
      person('도하람', '솔빛대', '교수'),
    );
    expect(rows.map(({ org, articles }) => [org, articles])).toEqual([
      ['국토해양환경부', 3],
      ['솔빛대', 1],
    ]);
  });

  it.each(['김 모 씨', '최모(43) 씨', '남궁 모 씨', '박○○', '최 아무개', 'A씨', 'ㄱ씨', 'B 교수', '이 씨'])(
    'never a masked one: %s',
    (name) => {
      const rows = totalsOf(person(name, null, null), person(name, null, null));
      expect(rows).toMatchObject([
        { name, articles: 1, leaning: '' },
        { name, articles: 1, leaning: '' },
      ]);
    },
  );

  it.each(['이성모', '박정모', '모하람', '김온', 'Kim Ha-neul'])('who only looks masked: %s', (name) => {
    expect(totalsOf(person(name, null, '대표'), person(name, null, '대표'))).toHaveLength(1);
  });

  it.each(['재판부', '회사 관계자', '한 주민'])('never a source without a name: %s', (name) => {
    const source = { name, kind: 'anonymous', title: null, org: null } as const;
    const twice = sampleDocument('그렇다 아니다', [
      { text: '그렇다', speaker: source },
      { text: '아니다', speaker: source },
    ]);
    expect(totalsOf(twice, said(source, ['own']))).toMatchObject([
      { name, quotes: 1, articles: 1 },
      { name, quotes: 2, articles: 1 },
    ]);
  });
});

it('refuses a position of another codebook', () => {
  expect(() => totalsOf(said(KIM, ['elsewhere']))).toThrow(/"elsewhere" is not of codebook "sovereign-ai"/);
});
