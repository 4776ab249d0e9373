import { describe, expect, it } from 'vitest';
import type { Quote, Stance } from '../../src/document.js';
import { measureAgreement } from '../../src/stance/agreement/agreement.js';
import {
  CODE_COLUMN,
  type CodableArticle,
  codeSheet,
  machineCodes,
} from '../../src/stance/agreement/code-sheet.js';
import { CodeSheetError, readFilledSheet } from '../../src/stance/agreement/filled-sheet.js';
import { krippendorffAlpha } from '../../src/stance/agreement/krippendorff.js';
import { scoreLabels } from '../../src/stance/agreement/label-scores.js';
import { codebookOf } from './shared.js';

/** Coders as lines of codes, `.` for a missing one; the columns are units. */
function unitsOf(...coders: string[]): string[][] {
  const rows = coders.map((line) => line.split(' '));
  return (rows[0] ?? []).map((_, unit) =>
    rows.flatMap((row) => (row[unit] === '.' ? [] : [row[unit] ?? ''])),
  );
}

describe("Krippendorff's alpha, worked examples of Krippendorff (2011)", () => {
  it.each([
    ['A: binary, two observers', 0.095, unitsOf('0 1 0 0 0 0 0 0 1 0', '1 1 1 0 0 1 0 0 0 0')],
    ['B: nominal, two observers', 0.692, unitsOf('a a b b d c c c e d d a', 'b a b b b c c c e d d d')],
    [
      'C: nominal, four observers, codes missing',
      0.743,
      unitsOf(
        '1 2 3 3 2 1 4 1 2 . . .',
        '1 2 3 3 2 2 4 1 2 5 . 3',
        '. 3 3 3 2 3 4 2 2 5 1 .',
        '1 2 3 3 2 4 4 1 2 5 1 .',
      ),
    ],
  ])('%s', (_, expected, units) => {
    expect(krippendorffAlpha(units, 1).alpha).toBeCloseTo(expected, 3);
  });

  it('is 1 for perfect agreement and undefined where nothing varies', () => {
    expect(krippendorffAlpha(unitsOf('a b a', 'a b a'), 1).alpha).toBe(1);
    expect(krippendorffAlpha(unitsOf('a a a', 'a a a'), 1)).toEqual({
      alpha: null,
      units: 3,
      interval: null,
    });
    expect(krippendorffAlpha(unitsOf('a b', '. .'), 1)).toEqual({ alpha: null, units: 0, interval: null });
  });

  it('has a bootstrap interval around it that the seed alone decides', () => {
    const units = unitsOf('a a b b d c c c e d d a', 'b a b b b c c c e d d d');
    const { alpha, interval } = krippendorffAlpha(units, 7);
    expect(krippendorffAlpha(units, 7).interval).toEqual(interval);
    expect(krippendorffAlpha(units, 8).interval).not.toEqual(interval);
    const [low = 0, high = 0] = interval ?? [];
    expect(low).toBeLessThan(alpha ?? 0);
    expect(high).toBeGreaterThan(alpha ?? 0);
  });
});

describe('scoreLabels', () => {
  it('averages F1 over the labels that are true at least once', () => {
    const scores = scoreLabels(
      [
        { truth: 'x', answer: 'x' },
        { truth: 'x', answer: 'y' },
        { truth: 'y', answer: 'y' },
        { truth: 'y', answer: 'unjudged' },
      ],
      ['x', 'y', 'z'],
    );
    expect(scores.labels).toEqual(['x', 'y', 'z', 'unjudged']);
    expect(scores.perLabel[0]).toEqual({ label: 'x', precision: 1, recall: 0.5, f1: 2 / 3, support: 2 });
    expect(scores.perLabel[1]).toEqual({ label: 'y', precision: 0.5, recall: 0.5, f1: 0.5, support: 2 });
    expect(scores.macroF1).toBeCloseTo((2 / 3 + 0.5) / 2);
    expect(scores.confusion[1]).toEqual([0, 1, 0, 1]);
  });
});

const ARTICLES: CodableArticle[] = ['a1', 'a2', 'a3'].map((id) => {
  const body = '이서연 대표는 “우리 손으로 만들어야 한다”고 했다.';
  const start = body.indexOf('우리');
  const text = '우리 손으로 만들어야 한다';
  const speaker = { name: '이서연', kind: 'person', title: '대표', org: null, entity: null } as const;
  const place = { start, end: start + text.length, text };
  const quote: Quote = {
    id: 'q1',
    type: 'direct',
    ...place,
    speaker,
    mention: null,
    cue: null,
    confidence: 1,
  };
  const position = id === 'a3' ? 'neutral' : 'independent-tech';
  const stance: Stance = {
    issue: 'i',
    scope: 'quote',
    ref: 'q1',
    position,
    score: 1,
    scores: {},
    evidence: [],
  };
  const sentences = [{ start: 0, end: body.length }];
  const date = id === 'a3' ? '2026-02-01' : '2026-01-01';
  return { id, title: '제목', body, date, outlet: '한별일보', sentences, quotes: [quote], stances: [stance] };
});

const codebook = codebookOf('sovereign-ai');

describe('codeSheet', () => {
  const all = { seed: 1, showMachine: false, sample: null } as const;

  it('hides the machine unless asked, and marks the quote in its context', () => {
    const [header, ...rows] = codeSheet(ARTICLES, codebook, all);
    expect(header).toEqual(
      'unit outlet date title context sentence quote speaker code note codes'.split(' '),
    );
    expect(rows).toHaveLength(3);
    expect(rows.find(([unit]) => unit === 'a3#q1')?.slice(1)).toEqual([
      '한별일보',
      '2026-02-01',
      '제목',
      '이서연 대표는 “⟦우리 손으로 만들어야 한다⟧”고 했다.',
      '이서연 대표는 “우리 손으로 만들어야 한다”고 했다.',
      '우리 손으로 만들어야 한다',
      '이서연',
      '',
      '',
      'independent-tech (독자 기술론), data-control (데이터 주권론), skeptic (회의론), neutral (중립), off-issue (쟁점 밖)',
    ]);
    expect(header?.[CODE_COLUMN]).toBe('code');
    expect(codeSheet(ARTICLES, codebook, { ...all, showMachine: true })[0]).toContain('machine');
  });

  it('is ordered by the seed alone', () => {
    const units = (seed: number): (string | undefined)[] =>
      codeSheet(ARTICLES, codebook, { ...all, seed }).map(([unit]) => unit);
    expect(units(3)).toEqual(units(3));
    expect(new Set([1, 2, 3, 4, 5, 6].map((seed) => units(seed).join())).size).toBeGreaterThan(1);
  });

  it('draws outlets, months and positions in their shares', () => {
    const copies = (
      article: CodableArticle,
      count: number,
      changes: Partial<CodableArticle>,
    ): CodableArticle[] =>
      Array.from({ length: count }, (_, i) => ({
        ...article,
        ...changes,
        id: `${article.id}-${i}-${changes.outlet}`,
      }));
    const [first = ARTICLES[0], , third = ARTICLES[2]] = ARTICLES;
    if (!first || !third) throw new Error('three articles');
    const corpus = [
      ...copies(first, 60, { outlet: '가람신문' }),
      ...copies(first, 20, { outlet: '나래방송' }),
      ...copies(third, 20, { outlet: '나래방송' }),
    ];
    for (const seed of [1, 2, 3]) {
      const [, ...drawn] = codeSheet(corpus, codebook, { seed, showMachine: true, sample: 10 });
      const counts = (column: number, value: string): number =>
        drawn.filter((row) => row[column] === value).length;
      expect(drawn).toHaveLength(10);
      expect([counts(1, '가람신문'), counts(1, '나래방송')]).toEqual([6, 4]);
      expect([counts(11, 'independent-tech'), counts(11, 'neutral')]).toEqual([8, 2]);
      expect(new Set(drawn.map(([unit]) => unit)).size).toBe(10);
    }
    expect(codeSheet(corpus, codebook, { ...all, sample: 1000 })).toHaveLength(101);
  });
});

describe('readFilledSheet', () => {
  it('leaves uncoded rows out and names the line of an unknown code', () => {
    const row = (code: string) => ({ unit: 'a1#q1', quote: '말', code });
    expect(readFilledSheet([row(' neutral '), row('')], 's.csv', codebook)).toEqual([row('neutral')]);
    expect(() => readFilledSheet([row('neutral'), row('pro')], 's.csv', codebook)).toThrow(
      /s\.csv:3: unknown code "pro"; use one of independent-tech, data-control, skeptic, neutral, off-issue/,
    );
    expect(() => readFilledSheet([{ text: '말' }], 's.csv', codebook)).toThrow(CodeSheetError);
  });

  it.each([
    ['독자 기술론', 'independent-tech'],
    ['Own technology', 'independent-tech'],
    ['Sceptics', 'skeptic'],
    ['중립', 'neutral'],
    ['쟁점 밖', 'off-issue'],
    ['무관', 'off-issue'],
  ])('takes the label %s for %s', (given, code) => {
    expect(readFilledSheet([{ quote: '말', code: given }], 's.csv', codebook)).toEqual([
      { unit: '', quote: '말', code },
    ]);
  });
});

describe('measureAgreement', () => {
  it('compares coders with one another and with the machine, and lists where they differ', () => {
    const code = (unit: string, label: string) => ({ unit, quote: '말', code: label });
    const coders = [
      {
        name: 'kim',
        rows: [code('a1#q1', 'independent-tech'), code('a2#q1', 'neutral'), code('a3#q1', 'neutral')],
      },
      { name: 'lee', rows: [code('a1#q1', 'independent-tech'), code('a2#q1', 'neutral')] },
    ];
    const {
      coders: people,
      pairs,
      machine,
      disagreements,
    } = measureAgreement(coders, machineCodes(ARTICLES), ['independent-tech', 'neutral'], 1);
    expect(people).toMatchObject({ alpha: 1, units: 2 });
    expect(machine.map(({ coders: who, agreement, alpha }) => [...who, agreement, alpha.units])).toEqual([
      ['kim', 'machine', 2 / 3, 3],
      ['lee', 'machine', 1 / 2, 2],
    ]);
    expect(machine[0]?.scores.perLabel.map(({ label, recall }) => [label, recall])).toEqual([
      ['independent-tech', 1],
      ['neutral', 1 / 2],
    ]);
    expect(pairs).toHaveLength(1);
    expect(pairs[0]).toMatchObject({ coders: ['kim', 'lee'], agreement: 1, alpha: { alpha: 1, units: 2 } });
    expect(disagreements.map(({ unit }) => unit)).toEqual(['a2#q1']);
    expect(disagreements[0]?.codes.at(-1)).toEqual({ coder: 'machine', code: 'independent-tech' });
  });
});
