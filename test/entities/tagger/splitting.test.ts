import { describe, expect, it } from 'vitest';
import { splitSymbols } from '../../../src/entities/tagger/symbols.js';
import { CONTENT, ENDING, SYMBOL, tagKind } from '../../../src/entities/tagger/tag-kinds.js';

const morpheme = (surface: string, tag: string, start: number, spaceBefore = false) => ({
  surface,
  tag,
  start,
  end: start + surface.length,
  semantic: '*',
  expression: '*',
  spaceBefore,
});

describe('symbols', () => {
  it('are cut one by one, and nothing else is', () => {
    const cut = splitSymbols([
      morpheme('38', 'SN', 0, true),
      morpheme('%),', 'SY', 2),
      morpheme('AI', 'SL', 6, true),
      morpheme('보다', 'JKB', 8),
    ]);
    expect(cut.map(({ surface, start, end }) => `${surface} ${start} ${end}`)).toEqual([
      '38 0 2',
      '% 2 3',
      ') 3 4',
      ', 4 5',
      'AI 6 8',
      '보다 8 10',
    ]);
    expect(cut.map(({ spaceBefore }) => spaceBefore)).toEqual([true, false, false, false, true, false]);
  });

  it('leave the array alone when there is no run of them', () => {
    const morphemes = [morpheme('38', 'SN', 0), morpheme('%', 'SY', 2)];
    expect(splitSymbols(morphemes)).toBe(morphemes);
  });

  it('keep surrogate pairs whole', () => {
    const cut = splitSymbols([morpheme('😀!', 'SY', 0)]);
    expect(cut.map(({ surface, end }) => `${surface} ${end}`)).toEqual(['😀 2', '! 3']);
  });
});

describe('kinds of tags', () => {
  it.each([
    ['NNG', CONTENT],
    ['SL', CONTENT],
    ['SN', CONTENT],
    ['SH', CONTENT],
    ['XSN', CONTENT],
    ['SSO', SYMBOL],
    ['SF', SYMBOL],
    ['JKS', ENDING],
    ['EC', ENDING],
    ['VCP+ETM', ENDING],
    ['XSV+EP', ENDING],
  ])('%s', (tag, kind) => {
    expect(tagKind(tag)).toBe(kind);
  });
});
