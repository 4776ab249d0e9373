import { describe, expect, it } from 'vitest';
import type { Stance } from '../../src/document.js';
import { told } from '../../src/stance/least-score.js';

const sided: Stance = {
  issue: 'i',
  scope: 'quote',
  ref: 'q1',
  position: 'expand',
  score: 0.45,
  scores: { expand: 0.45, neutral: 0.4, 'off-issue': 0.15 },
  evidence: [],
};

describe('a stance as it is told', () => {
  it('is neutral below the least score, its scores as they were', () => {
    expect(told(sided, 0.5)).toEqual({ ...sided, position: 'neutral' });
    expect(told(sided, 0.45)).toEqual(sided);
  });

  it.each(['neutral', 'off-issue', 'unjudged'])('keeps %s however low', (position) => {
    expect(told({ ...sided, position, score: 0 }, 0.5).position).toBe(position);
  });
});
