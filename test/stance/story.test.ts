import { describe, expect, it } from 'vitest';
import { Story } from '../../src/stance/steps/story.js';

/** Sentences as their words; a star marks one with a term of the issue. */
function storyOf(...sentences: string[]): Story {
  return new Story({
    sentences: sentences.map((words) => ({
      hasTerm: words.startsWith('*'),
      stems: new Set(words.replace('*', '').split(' ')),
    })),
  });
}

describe('what the words of an article have to do with the issue in it', () => {
  const story = storyOf('*온누리 심사', '*심사 점수', '점심 식당', '식당 메뉴', '심사 식당');

  it('is told by the sentences they stand in', () => {
    expect(story.of(new Set(['심사']), 4)).toBeGreaterThan(0);
    expect(story.of(new Set(['식당']), 4)).toBeLessThan(0);
  });

  it('is not told by the sentence they are in themselves', () => {
    expect(story.of(new Set(['온누리']), 0)).toBe(0);
    expect(story.of(new Set(['온누리']), 4)).toBeGreaterThan(0);
  });

  it('is nothing for words that the article does not hold, and for none', () => {
    expect(story.of(new Set(['들녘']), 0)).toBe(0);
    expect(story.of(new Set(), 0)).toBe(0);
  });
});
