import { describe, expect, it } from 'vitest';
import { stancesOf } from '../../src/stance/article.js';
import type { Judgement } from '../../src/stance/judge.js';
import type { Segment } from '../../src/stance/segments.js';
import { codebookOf } from './shared.js';

const codebook = codebookOf('sovereign-ai');

function judged(scope: Segment['scope'], position: string, ref: string = scope) {
  const others = ['independent-tech', 'data-control', 'skeptic', 'neutral', 'off-issue'].filter(
    (label) => label !== position,
  );
  const scores = Object.fromEntries([[position, 0.92], ...others.map((label) => [label, 0.02])]);
  const judgement: Judgement = { position, score: 0.92, scores, evidence: [] };
  const segment: Segment = {
    scope,
    ref,
    start: scope === 'headline' ? null : 0,
    end: scope === 'headline' ? null : 1,
    text: position,
  };
  return { segment, judgement };
}

describe('the stance of an article', () => {
  it('is neutral when opposite sides balance, and says which segments decided', () => {
    const [article] = stancesOf(
      codebook,
      [judged('quote', 'independent-tech', 'q1'), judged('quote', 'skeptic', 'q2')],
      'en',
    );
    expect(article).toMatchObject({ scope: 'article', position: 'neutral' });
    expect(article?.evidence.map(({ text }) => text)).toEqual(['independent-tech', 'skeptic']);
    expect(article?.evidence[0]?.why).toMatch(/^quote: independent-tech \(weight 0\.\d\d\)$/);
  });

  it('is that of its segments when they agree', () => {
    const segments = [
      judged('headline', 'skeptic'),
      judged('lead', 'skeptic'),
      judged('quote', 'skeptic', 'q1'),
    ];
    const [article] = stancesOf(codebook, segments, 'ko');
    expect(article?.position).toBe('skeptic');
    expect(Object.values(article?.scores ?? {}).reduce((sum, score) => sum + score, 0)).toBeCloseTo(1);
    expect(article?.evidence.map(({ start }) => start)).toContain(null);
  });

  it('is never that of the headline alone', () => {
    const segments = [
      judged('headline', 'skeptic'),
      judged('lead', 'neutral'),
      judged('quote', 'neutral', 'q1'),
    ];
    expect(stancesOf(codebook, segments, 'ko')[0]?.position).toBe('neutral');
  });

  it('is off-issue only when every segment is', () => {
    expect(
      stancesOf(codebook, [judged('lead', 'off-issue'), judged('quote', 'off-issue', 'q1')], 'ko')[0]
        ?.position,
    ).toBe('off-issue');
    expect(
      stancesOf(codebook, [judged('lead', 'off-issue'), judged('quote', 'neutral', 'q1')], 'ko')[0]?.position,
    ).toBe('neutral');
  });

  it('is unjudged, and not neutral, when no judge answered', () => {
    const { segment } = judged('lead', 'neutral');
    expect(stancesOf(codebook, [{ segment, judgement: null }], 'ko').map(({ position }) => position)).toEqual(
      ['unjudged', 'unjudged'],
    );
    expect(stancesOf(codebook, [], 'ko')[0]).toMatchObject({ position: 'unjudged', scores: {} });
  });
});
