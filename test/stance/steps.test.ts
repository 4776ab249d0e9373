import { describe, expect, it } from 'vitest';
import { loadStanceLexicons, loadStanceStage, loadStepModel } from '../../pipeline/load-stance.js';
import { StanceModelError } from '../../src/stance/stance-model-error.js';
import { neighbourFeatures } from '../../src/stance/steps/neighbours.js';
import { parseStepModel, stepModelFile } from '../../src/stance/steps/step-model.js';
import { stepFeatures } from '../../src/stance/steps/step-rows.js';
import { labelProbabilities } from '../../src/stance/steps/steps.js';
import { parseUtteranceWords } from '../../src/stance/steps/utterance-words.js';
import { articleOf, codebookOf, tokenizer } from './shared.js';

describe('the decisions about a quote', () => {
  it('come to a probability for every label, none given twice', () => {
    const scores = labelProbabilities({ on: 0.8, sided: 0.5, which: Float64Array.of(0.75, 0.25) });
    expect([...scores].map((score) => Number(score.toFixed(6)))).toEqual([0.3, 0.1, 0.4, 0.2]);
  });

  it('hear the neighbours, never the quote itself', () => {
    const looks = [
      { off: 1, sided: 0 },
      { off: 0, sided: 0.9 },
    ];
    const rows = [{ speaker: '나래솔' }, { speaker: '온가람' }];
    const [first] = neighbourFeatures(rows, looks);
    const other = neighbourFeatures(rows, [{ off: 0.5, sided: 0.5 }, ...looks.slice(1)])[0];
    first?.forEach((value, i) => {
      expect(value).toBeCloseTo(other?.[i] ?? Number.NaN);
    });
  });
});

describe('a model of the steps', () => {
  const features = stepFeatures(loadStanceLexicons().kinds);

  it('is read as it was written', () => {
    const model = loadStepModel('learned');
    expect(parseStepModel(stepModelFile(model, features), 'steps.json', features)).toEqual(model);
  });

  it('must have a number for every feature', () => {
    expect(() => parseStepModel('{"mean":{}}', 'steps.json', features)).toThrow(
      new StanceModelError(
        'steps.json: no number for "constant" in "first whether"; run npm run train:stance',
      ),
    );
  });
});

describe('parseUtteranceWords', () => {
  it('names the line and the places when one is unknown', () => {
    expect(() => parseUtteranceWords('# head\nthought\tplan\t겠다\n', 'words.tsv')).toThrow(
      /words\.tsv:2: unknown place "thought"; use one of said, cue/,
    );
  });
});

describe('the quotes of an article on the issue', () => {
  const stage = loadStanceStage(codebookOf('sovereign-ai'), tokenizer);
  const body =
    '독자 AI 예산을 두고 공청회가 열렸다. 나래솔 교수는 “우리 손으로 만든 모델이 없으면 주권도 없다”고 말했다. 온가람 대표는 “그 돈이면 응용 서비스에 쓰는 편이 낫다”고 맞섰다. 디지털부는 “심사 결과는 다음 달 4일에 발표한다”고 밝혔다. 봄누리 의원은 “점심시간이 지났으니 잠시 쉬자”고 했다.';
  const said = [...body.matchAll(/“([^”]+)”/g)].map(([, words = '']): [string, string] => [words, words]);
  const positions = stage
    .run(articleOf('독자 AI 예산 공청회', body, said))
    .filter(({ scope }) => scope === 'quote')
    .map(({ position }) => position);

  it('take a side or none', () => {
    expect(positions.slice(0, 3)).toEqual(['independent-tech', 'skeptic', 'neutral']);
  });
});

describe('the same words in one article', () => {
  const stage = loadStanceStage(codebookOf('sovereign-ai'), tokenizer);
  const positionsOf = (body: string, speaker = '나래솔') =>
    stage
      .run({
        ...articleOf('소버린 AI 토론', body, []),
        quotes: [...body.matchAll(/“([^”]+)”/g)].map(({ 1: text = '', index }, i) => ({
          id: `q${i + 1}`,
          type: 'direct' as const,
          start: index + 1,
          end: index + 1 + text.length,
          text,
          speaker: {
            name: i === 0 ? '나래솔' : speaker,
            kind: 'person' as const,
            title: null,
            org: null,
            entity: null,
          },
          mention: null,
          cue: null,
          confidence: 1,
        })),
      })
      .filter(({ scope }) => scope === 'quote')
      .map(({ position, score }) => [position, score]);

  it('get one position and one score', () => {
    const [first, second] = positionsOf(
      '소버린 AI를 두고 토론이 열렸다. 나래솔 교수는 “나라가 모델을 지녀야 값을 흥정할 수 있다”고 했다. 장마가 길어져 손님은 적었다.\n\n마무리에서도 나래솔 교수는 “나라가 모델을 지녀야 값을 흥정할 수 있다”고 거듭 말했다.',
    );
    expect(first).toEqual(second);
  });

  it('answer each its own question', () => {
    const [first, second] = positionsOf(
      '소버린 AI를 두고 토론이 열렸다. 국산 모델에 세금을 더 쓰는 것이 낭비냐고 묻자 나래솔 교수는 “물론 그렇다”고 했다. 우리 손으로 원천기술을 만들어야 하느냐는 물음에 온가람 대표는 “물론 그렇다”고 했다.',
      '온가람',
    );
    expect(first?.[0]).toBe('skeptic');
    expect(second).not.toEqual(first);
  });
});
