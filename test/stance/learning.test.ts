import { describe, expect, it } from 'vitest';
import { loadStanceResources } from '../../pipeline/load-stance.js';
import { reconcile } from '../../src/stance/agreement/reconcile.js';
import { utteranceHash } from '../../src/stance/agreement/utterance-key.js';
import { createBuiltInJudge } from '../../src/stance/built-in-judge.js';
import {
  calibrationError,
  calibrationErrorByChance,
  fitTemperature,
  reliability,
} from '../../src/stance/learning/calibration.js';
import { minimise } from '../../src/stance/learning/lbfgs.js';
import { split } from '../../src/stance/learning/split.js';
import { parseStanceModel } from '../../src/stance/learning/stance-model.js';
import { trainFromCodes } from '../../src/stance/learning/train-from-codes.js';
import { codebookOf, tokenizer, utteranceOf } from './shared.js';

const codebook = codebookOf('medical-school-quota');
const resources = loadStanceResources();
const rows = [
  ['의사를 더 뽑아야 환자가 산다', 'expand'],
  ['정원을 늘려 시골에 보내자', 'expand'],
  ['늘린다고 시골에 가지는 않는다', 'oppose'],
  ['증원을 거두고 다시 이야기하자', 'oppose'],
  ['심의는 다음 주에 열린다', 'neutral'],
  ['배정 결과를 곧 발표한다', 'neutral'],
  ['축구 대표팀이 이겼다', 'off-issue'],
  ['비가 내리고 바람이 분다', 'off-issue'],
].flatMap(([quote = '', code = '']) =>
  [1, 2, 3, 4].map((n) => ({ unit: `${quote}${n}`, quote: `${quote} ${'아'.repeat(n)}`, code })),
);

describe('trainFromCodes', () => {
  const parts = split(reconcile(rows).agreed, 5);
  const training = trainFromCodes(codebook, parts, resources, tokenizer);

  it('learns what the sheet says, better than the codebook alone', () => {
    const { learned, codebookAlone } = training;
    expect(learned.crossValidated.macroF1).toBeGreaterThan(codebookAlone.crossValidated.macroF1);
    const model = parseStanceModel(training.model, 'sheet.stance.bin');
    const judge = createBuiltInJudge({ codebook, resources, model, tokenizer });
    for (const { quote, code } of rows) expect(judge.judge(utteranceOf(quote)).position).toBe(code);
  });

  it('gives the same bytes for the same sheet', () => {
    expect(trainFromCodes(codebook, parts, resources, tokenizer).model).toEqual(training.model);
  });

  it('a sheet given twice, or in another order, changes nothing', () => {
    const twice = split(reconcile([...rows.toReversed(), ...rows]).agreed, 5);
    expect(trainFromCodes(codebook, twice, resources, tokenizer)).toEqual(training);
  });

  it('names the utterances that it learned from and no others', () => {
    const { utterances } = parseStanceModel(training.model, 'sheet.stance.bin').header;
    expect(utterances).toEqual(parts.training.map(({ quote }) => utteranceHash(quote)));
    for (const { quote } of parts.test) expect(utterances).not.toContain(utteranceHash(quote));
  });

  it('has a learning curve that ends with all that cross-validation learns from', () => {
    expect(training.curve.map(({ utterances }) => utterances)).toEqual([5, 10, 15, 20]);
    expect(training.curve.at(-1)?.macroF1).toBe(training.learned.crossValidated.macroF1);
  });

  it.each([
    ['cut short', (bytes: Uint8Array) => bytes.slice(0, bytes.length - 5)],
    ['of another kind', (bytes: Uint8Array) => bytes.map((byte, i) => (i === 0 ? byte + 1 : byte))],
    ['empty', () => new Uint8Array()],
  ])('a model file %s is refused with the remedy', (_, damage) => {
    expect(() => parseStanceModel(damage(training.model), 'sheet.stance.bin')).toThrow(
      /sheet\.stance\.bin: .*train/,
    );
  });
});

describe('reconcile', () => {
  const coded = (quote: string, ...codes: string[]) =>
    codes.map((code, i) => ({ unit: `${quote}${i}`, quote, code }));

  it('takes the majority, wherever the same words were found, and counts what was coded differently', () => {
    const rows = [
      ...coded('가 나', 'x', 'y'),
      ...coded('가  나', 'x'),
      ...coded('다', 'x', 'y'),
      ...coded('라', 'y', 'y'),
    ];
    expect(reconcile(rows)).toEqual({
      agreed: [
        { quote: '가 나', code: 'x' },
        { quote: '라', code: 'y' },
      ],
      disagreed: 2,
      undecided: 1,
    });
  });
});

describe('split', () => {
  it('gives every part its share of each code, and an utterance to one part only', () => {
    const utterances = Array.from({ length: 50 }, (_, i) => ({ quote: `말 ${i}`, code: i < 25 ? 'x' : 'y' }));
    const { training, fold, test } = split(utterances, 5);
    const of = (code: string) => (utterance: { code: string }) => utterance.code === code;
    expect([training.length, test.filter(of('x')).length, test.filter(of('y')).length]).toEqual([40, 5, 5]);
    for (const one of [0, 1, 2, 3, 4]) {
      const tested = training.filter((_, i) => fold[i] === one);
      expect([tested.filter(of('x')).length, tested.filter(of('y')).length]).toEqual([4, 4]);
    }
    expect(new Set([...training, ...test].map(({ quote }) => quote)).size).toBe(50);
  });
});

describe('calibration', () => {
  it('finds the temperature that overconfident logits need', () => {
    const heldOut = Array.from({ length: 100 }, (_, i) => ({
      logits: Float64Array.of(4, 0),
      target: i % 4 === 0 ? 1 : 0,
    }));
    expect(fitTemperature(heldOut)).toBeCloseTo(4 / Math.log(3), 2);
  });

  it('tabulates confidence against accuracy', () => {
    const bins = reliability([
      { score: 0.95, right: true },
      { score: 0.91, right: false },
      { score: 1, right: true },
      { score: 0.2, right: false },
    ]);
    expect(bins.map(({ from, count, accuracy }) => [from, count, accuracy])).toEqual([
      [0.2, 1, 0],
      [0.9, 3, 2 / 3],
    ]);
    expect(calibrationError(bins)).toBeCloseTo((0.2 + 3 * Math.abs(2.86 / 3 - 2 / 3)) / 4);
  });

  it('knows the error that few answers have by chance', () => {
    const surely = (count: number): number => calibrationErrorByChance(new Array<number>(count).fill(0.75));
    // right three times of four, .25 off, and once of four .75 off
    expect(Math.abs(surely(1) - 0.375)).toBeLessThan(0.04);
    // mean deviation of a binomial share: sqrt(2 / pi * .75 * .25 / 100)
    expect(Math.abs(surely(100) - 0.0345)).toBeLessThan(0.004);
    expect(surely(100)).toBe(surely(100));
  });
});

describe('minimise', () => {
  it('reaches the bottom of a curved valley', () => {
    const rosenbrock = (p: Float64Array, gradient: Float64Array): number => {
      const [x = 0, y = 0] = p;
      gradient[0] = -2 * (1 - x) - 400 * x * (y - x * x);
      gradient[1] = 200 * (y - x * x);
      return (1 - x) ** 2 + 100 * (y - x * x) ** 2;
    };
    const [x, y] = minimise(2, rosenbrock, 500);
    expect(x).toBeCloseTo(1, 2);
    expect(y).toBeCloseTo(1, 2);
  });
});
