import { describe, expect, it } from 'vitest';
import { loadJudge } from '../../pipeline/load-stance.js';
import { codebookOf, tokenizer, utteranceOf } from './shared.js';

describe('hostile text of 200,000 characters', () => {
  const judge = loadJudge(codebookOf('sovereign-ai'), tokenizer);

  it.each(['"', '보다 ', '지만 ', '라는 주장은 ', '없지 않', '왜? ', '소버린', 'A', '소 '])(
    'of «%s» is judged',
    (piece) => {
      const text = piece.repeat(200_000 / piece.length);
      const { scores, evidence } = judge.judge(utteranceOf(text));
      expect(Object.values(scores).every((score) => score >= 0 && score <= 1)).toBe(true);
      for (const { start, end, text: words } of evidence) expect(text.slice(start, end)).toBe(words);
    },
  );
});
