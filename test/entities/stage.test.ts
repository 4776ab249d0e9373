import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Entity, Morpheme } from '../../src/document.js';
import { createEntityStage } from '../../src/entities/stage.js';
import { ARTICLE, entitiesOf, lexicons, type Tag } from './resources.js';

const fragments = fc.constantFrom(
  '가람전자',
  '김하늘',
  '대표',
  '대표는',
  '(',
  ')',
  '49',
  '씨',
  '김 대표는',
  '의',
  '“',
  '”',
  '▲',
  ', ',
  ' ',
  '\n',
  '미국',
  '정부',
  '고랑군',
  '은',
  'KT',
  'A씨',
  '李',
  '😀',
  '한들대',
  '교수',
  '전',
  '이',
  '누림부(누부)',
  '사라 벤',
);
const bodies = fc.array(fragments, { maxLength: 40 }).map((parts) => parts.join(''));
const tags = fc.array(
  fc.record({
    type: fc.constantFrom<Tag['type']>('PS', 'OG', 'LC', 'DT'),
    text: fc.constantFrom('가람', '늘 대', '김하늘', '미국', 'KT', '벤', '(49', '대표는'),
  }),
  { maxLength: 4 },
);

function expectSound(body: string, entities: readonly Entity[]): void {
  const spans = entities.flatMap(({ mentions }) => [...mentions]).sort((a, b) => a.start - b.start);
  for (const [index, { start, end, text }] of spans.entries()) {
    expect(body.slice(start, end)).toBe(text);
    expect(end).toBeGreaterThan(start);
    expect(start).toBeGreaterThanOrEqual(spans[index - 1]?.end ?? 0);
  }
  expect(new Set(entities.map(({ id }) => id)).size).toBe(entities.length);
  for (const { name, aliases, mentions } of entities) {
    expect(mentions.length).toBeGreaterThan(0);
    expect(aliases).not.toContain(name);
    expect(mentions.some(({ text }) => text === name)).toBe(true);
  }
}

describe('entity stage', () => {
  it('names what the text says, in order, without overlap, whatever text and tagger', () => {
    fc.assert(
      fc.property(bodies, tags, (body, wishes) => {
        expectSound(body, entitiesOf(body, wishes));
      }),
      { numRuns: 300 },
    );
  });

  it('a surname with a title within a longer name is no mention of its own', () => {
    const body = '이교수 교수';
    const entities = entitiesOf(body, []);
    expectSound(body, entities);
    expect(entities.map(({ name, mentions }) => [name, mentions.length])).toContainEqual(['이교수', 1]);
  });

  it('survives any characters', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), (body) => {
        expectSound(body, entitiesOf(body));
      }),
      { numRuns: 200 },
    );
  });

  it.each([
    ['capital letters', 'A'.repeat(100_000)],
    ['opening brackets', '('.repeat(50_000)],
    ['nested brackets', '가('.repeat(30_000)],
    ['a word of a megabyte', '가'.repeat(1_000_000)],
    ['quotation marks', '"'.repeat(1_000_000)],
    ['titles', '대표 '.repeat(30_000)],
    ['names of one surname', '김하늘 대표는 김 대표를 '.repeat(8_000)],
    ['a list of organisations', '가람전자, '.repeat(20_000)],
    ['one town', '고랑군 '.repeat(30_000)],
  ])('reads %s in linear time', (_, body) => {
    const document = { ...ARTICLE, body, morphemes: wordsAsMorphemes(body), mentions: [] };
    expectSound(body, createEntityStage(lexicons).run(document));
  });
});

/** Morphemes without a dictionary: each run between spaces is a noun. */
function wordsAsMorphemes(body: string): Morpheme[] {
  const morphemes: Morpheme[] = [];
  for (const match of body.matchAll(/\S+/g)) {
    const surface = match[0].slice(0, 1000);
    const start = match.index;
    morphemes.push({
      start,
      end: start + match[0].length,
      surface,
      tag: 'NNG',
      semantic: '*',
      expression: '*',
      spaceBefore: true,
    });
  }
  return morphemes;
}
