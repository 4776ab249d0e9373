import { describe, expect, it } from 'vitest';
import { loadStanceResources } from '../../pipeline/load-stance.js';
import { createBuiltInJudge } from '../../src/stance/built-in-judge.js';
import { calibrationError, fitTemperature, reliability } from '../../src/stance/learning/calibration.js';
import { minimise } from '../../src/stance/learning/lbfgs.js';
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
  [1, 2, 3].map((n) => ({ unit: `${quote}${n}`, quote: `${quote} ${'아'.repeat(n)}`, code })),
);

describe('trainFromCodes', () => {
  const training = trainFromCodes(codebook, rows, resources, tokenizer);

  it('learns what the sheet says, better than the codebook alone', () => {
    expect(training.learned.macroF1).toBeGreaterThan(training.codebookAlone.macroF1);
    const model = parseStanceModel(training.model, 'sheet.stance.bin');
    const judge = createBuiltInJudge({ codebook, resources, model, tokenizer });
    for (const { quote, code } of rows) expect(judge.judge(utteranceOf(quote)).position).toBe(code);
  });

  it('gives the same bytes for the same sheet', () => {
    expect(trainFromCodes(codebook, rows, resources, tokenizer).model).toEqual(training.model);
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
