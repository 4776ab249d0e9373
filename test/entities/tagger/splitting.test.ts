import { describe, expect, it } from 'vitest';
import { loadTaggerLexicons } from '../../../pipeline/load-tagger.js';
import { NameShape } from '../../../src/entities/tagger/name-shape.js';
import { splitMorphemes } from '../../../src/entities/tagger/splitting.js';
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

const { surnames, givenNameSyllables } = loadTaggerLexicons();
const names = new NameShape(surnames, givenNameSyllables);

describe('symbols', () => {
  it('are cut one by one, and nothing else is', () => {
    const cut = splitMorphemes(
      [
        morpheme('38', 'SN', 0, true),
        morpheme('%),', 'SY', 2),
        morpheme('AI', 'SL', 6, true),
        morpheme('보다', 'JKB', 8),
      ],
      names,
    );
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
    expect(splitMorphemes(morphemes, names)).toBe(morphemes);
  });

  it('keep surrogate pairs whole', () => {
    const cut = splitMorphemes([morpheme('😀!', 'SY', 0)], names);
    expect(cut.map(({ surface, end }) => `${surface} ${end}`)).toEqual(['😀 2', '! 3']);
  });
});

describe('surnames', () => {
  const surfaces = (...morphemes: ReturnType<typeof morpheme>[]): string[] =>
    splitMorphemes(morphemes, names).map(({ surface }) => surface);

  it('are cut off the 씨 and 모 behind them', () => {
    expect(surfaces(morpheme('탁씨', 'NNG', 0), morpheme('는', 'JX', 2))).toEqual(['탁', '씨', '는']);
    expect(surfaces(morpheme('이모', 'NNG', 0), morpheme('(', 'SSO', 2))).toEqual(['이', '모', '(']);
    expect(surfaces(morpheme('변모', 'NNG', 0), morpheme('씨', 'NNB', 3, true))).toEqual(['변', '모', '씨']);
  });

  it('are no part of everyday nouns', () => {
    expect(surfaces(morpheme('이모', 'NNG', 0), morpheme('는', 'JX', 2))).toEqual(['이모', '는']);
    expect(surfaces(morpheme('날씨', 'NNG', 0))).toEqual(['날씨']);
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
