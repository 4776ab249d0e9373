import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { loadStanceModel, loadStanceResources } from '../../pipeline/load-stance.js';
import { createBuiltInJudge } from '../../src/stance/built-in-judge.js';
import type { Codebook } from '../../src/stance/codebook.js';
import type { Judge } from '../../src/stance/judge.js';
import { codebookOf, tokenizer, utteranceOf } from './shared.js';

const resources = loadStanceResources();
const sovereign = codebookOf('sovereign-ai');
const learned = createBuiltInJudge({
  codebook: sovereign,
  resources,
  model: loadStanceModel(sovereign),
  tokenizer,
});

function fromCodebook(codebook: Codebook): Judge {
  return createBuiltInJudge({ codebook, resources, model: null, tokenizer });
}

const UTTERANCES = [
  '외산 기술을 들여와 상표만 붙이는 것을 소버린 AI라고 하는 것은 언어도단',
  '소버린 AI는 기술 국적의 문제가 아니라 데이터 주도권을 누가 가져가냐의 문제',
  '그 예산이면 응용 서비스와 인재 양성에 쓰는 편이 낫다.',
  '정예팀 선정 결과는 다음 달 4일에 발표할 예정이다.',
  '내일은 전국에 비가 내리겠습니다.',
];

describe('the judge of sovereign AI', () => {
  it.each([
    [UTTERANCES[0], 'independent-tech'],
    [UTTERANCES[1], 'data-control'],
    [UTTERANCES[2], 'skeptic'],
    [UTTERANCES[3], 'neutral'],
    [UTTERANCES[4], 'off-issue'],
  ])('%s: %s', (text = '', position) => {
    expect(learned.judge(utteranceOf(text)).position).toBe(position);
  });

  it.each([
    ['독자 모델은 반드시 필요하다.', '독자 모델이 필요하지 않다고는 할 수 없다.'],
    ['원천기술이 있어야 주권이 선다.', '원천기술이 없으면 주권도 없다.'],
  ])('a double negation keeps the label: %s / %s', (plain, negated) => {
    const [first, second] = [plain, negated].map((text) => learned.judge(utteranceOf(text)).position);
    expect(second).toBe(first);
  });
});

describe.each([
  ['the codebook alone', fromCodebook(sovereign)],
  ['the learned model', learned],
])('%s', (_, judge) => {
  it('gives probabilities that sum to one, and evidence that stands where it says', () => {
    const words = fc.constantFrom(
      '독자',
      ' 모델은 ',
      '데이터 ',
      '주권이',
      ' 아니라 ',
      '낭비다',
      '. ',
      '발표할 예정',
      'AI',
      '\uD83D',
      '"',
      '2027',
    );
    fc.assert(
      fc.property(fc.array(words, { maxLength: 20 }), fc.constantFrom(0, 0.5, 1), (pieces, context) => {
        const text = pieces.join('');
        const { scores, evidence, position, score } = judge.judge(utteranceOf(text, context));
        expect(Object.values(scores).reduce((sum, value) => sum + value, 0)).toBeCloseTo(1, 6);
        expect(scores[position]).toBe(score);
        for (const { start, end, text: words } of evidence) expect(text.slice(start, end)).toBe(words);
      }),
      { numRuns: 150 },
    );
  });

  it('has no evidence for what is off the issue', () => {
    expect(judge.judge(utteranceOf('프로야구 개막전 표가 모두 팔렸다.'))).toMatchObject({
      position: 'off-issue',
      evidence: [],
    });
  });
});

describe('the order in a codebook', () => {
  it('changes nothing', () => {
    const judge = fromCodebook(sovereign);
    const expected = UTTERANCES.map((text) => judge.judge(utteranceOf(text)));
    const order = fc.shuffledSubarray([0, 1, 2], { minLength: 3 });
    fc.assert(
      fc.property(order, fc.boolean(), (at, reversed) => {
        const positions = at
          .flatMap((i) => sovereign.positions[i] ?? [])
          .map((position) => {
            const turned = <T>(list: readonly T[]): readonly T[] => (reversed ? list.toReversed() : list);
            return { ...position, examples: turned(position.examples), cues: turned(position.cues) };
          });
        const other = fromCodebook({ ...sovereign, positions, terms: sovereign.terms.toReversed() });
        UTTERANCES.forEach((text, i) => {
          const { scores, ...rest } = other.judge(utteranceOf(text));
          const { scores: before, ...same } = expected[i] ?? other.judge(utteranceOf(''));
          expect(rest).toMatchObject({ position: same.position, evidence: same.evidence });
          for (const [label, score] of Object.entries(before)) expect(scores[label]).toBeCloseTo(score, 9);
        });
      }),
      { numRuns: 6 },
    );
  });
});

describe('a model of another codebook', () => {
  it('is refused with the remedy', () => {
    const [first, ...rest] = sovereign.positions;
    if (!first) throw new Error('the codebook has no position');
    const codebook = { ...sovereign, positions: [{ ...first, id: 'renamed' }, ...rest] };
    expect(() =>
      createBuiltInJudge({ codebook, resources, model: loadStanceModel(sovereign), tokenizer }),
    ).toThrow(/train it again/);
  });
});
