import { describe, expect, it } from 'vitest';
import type { Quote, Stance } from '../../src/document.js';
import { measureAgreement } from '../../src/stance/agreement/agreement.js';
import { type CodableArticle, codeSheet, machineCodes } from '../../src/stance/agreement/code-sheet.js';
import { CodeSheetError, readFilledSheet } from '../../src/stance/agreement/filled-sheet.js';
import { krippendorffAlpha } from '../../src/stance/agreement/krippendorff.js';
import { scoreLabels } from '../../src/stance/agreement/label-scores.js';

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
  return { id, title: '제목', body, quotes: [quote], stances: [stance] };
});

describe('codeSheet', () => {
  it('hides the machine unless asked, and marks the quote in its context', () => {
    const [header, ...rows] = codeSheet(ARTICLES, { seed: 1, showMachine: false });
    expect(header).toEqual(['unit', 'title', 'context', 'quote', 'speaker', 'code', 'note']);
    expect(rows).toHaveLength(3);
    expect(rows[0]?.slice(1)).toEqual([
      '제목',
      '이서연 대표는 “⟦우리 손으로 만들어야 한다⟧”고 했다.',
      '우리 손으로 만들어야 한다',
      '이서연',
      '',
      '',
    ]);
    expect(codeSheet(ARTICLES, { seed: 1, showMachine: true })[0]).toContain('machine');
  });

  it('is ordered by the seed alone', () => {
    const units = (seed: number): (string | undefined)[] =>
      codeSheet(ARTICLES, { seed, showMachine: false }).map(([unit]) => unit);
    expect(units(3)).toEqual(units(3));
    expect(new Set([1, 2, 3, 4, 5, 6].map((seed) => units(seed).join())).size).toBeGreaterThan(1);
  });
});

describe('readFilledSheet', () => {
  it('leaves uncoded rows out and names the line of an unknown code', () => {
    const row = (code: string) => ({ unit: 'a1#q1', quote: '말', code });
    expect(readFilledSheet([row(' neutral '), row('')], 's.csv', ['neutral'])).toEqual([row('neutral')]);
    expect(() => readFilledSheet([row('neutral'), row('pro')], 's.csv', ['neutral'])).toThrow(
      /s\.csv:3: unknown code "pro"; use one of neutral/,
    );
    expect(() => readFilledSheet([{ text: '말' }], 's.csv', ['neutral'])).toThrow(CodeSheetError);
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
      machine,
      disagreements,
    } = measureAgreement(coders, machineCodes(ARTICLES), ['independent-tech', 'neutral'], 1);
    expect(people).toMatchObject({ alpha: 1, units: 2 });
    expect(machine.map(({ coder, scores }) => [coder, scores.accuracy])).toEqual([
      ['kim', 2 / 3],
      ['lee', 1 / 2],
    ]);
    expect(disagreements.map(({ unit }) => unit)).toEqual(['a2#q1']);
    expect(disagreements[0]?.codes.at(-1)).toEqual({ coder: 'machine', code: 'independent-tech' });
  });
});
