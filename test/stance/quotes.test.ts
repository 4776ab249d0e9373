import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { loadStanceStage } from '../../pipeline/load-stance.js';
import { articleOf, codebookOf, tokenizer } from './shared.js';

const cases = readFileSync('test/cases/stance/quotes.tsv', 'utf8')
  .split('\n')
  .filter((line) => line !== '' && !line.startsWith('#'))
  .map((line) => line.split('\t'));

const stage = loadStanceStage(codebookOf('sovereign-ai'), tokenizer);

/** The stance of what somebody says in an article of two sentences. */
function stanceOf(words: string) {
  const body = `소버린 AI와 파운데이션 모델을 주제로 한 좌담이 8일 열렸다. 차보미 이든랩스 대표는 “${words}”고 말했다.`;
  return stage.run(articleOf('', body, [['차보미', words]])).find(({ scope }) => scope === 'quote');
}

describe('a quote in a short article', () => {
  it.each(cases)('%s: %s: %s', (_, label = '', words = '') => {
    expect(stanceOf(words)?.position).toBe(label);
  });
});

describe('evidence', () => {
  it.each([
    ['독자 AI를 만든다는 약속이 이뤄져도 결국 우리 산업은 갈라파고스가 되는 것 아니냐', '갈라파고스'],
    ['소버린 AI 예산은 밑 빠진 독에 물 붓기다. AI 모델은 사다 쓰면 된다', '독'],
  ])('is the cue of the position before what only names the issue: %s', (words, cue) => {
    const { position, evidence = [] } = stanceOf(words) ?? {};
    expect(position).toBe('skeptic');
    expect(evidence.some(({ text }) => text.includes(cue))).toBe(true);
    expect(evidence.map(({ text }) => text)).not.toContain('AI');
  });
});
