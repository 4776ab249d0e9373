import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { clusterStatements, type StatementSource } from '../../../src/quotes/statements/cluster.js';
import { fingerprints, normalised } from '../../../src/quotes/statements/fingerprints.js';
import { isMisspelling } from '../../../src/quotes/statements/likeness.js';

const said = (article: string, speaker: string, text: string, date = ''): StatementSource => ({
  article,
  outlet: `${article}일보`,
  date,
  speaker,
  text,
});

const WORDS = '빌린 모델에 상표만 붙이는 것을 주권이라고 부르는 것은 억지';

describe('clusterStatements', () => {
  it('joins wording variants, cuts and misspelt speakers of one statement', () => {
    const [statement, ...others] = clusterStatements([
      said('가', '김나원', WORDS, '2025-08-05'),
      said('나', '김나원', '“빌린 모델에 상표만 붙이는 것을 주권이라 부르는 건 억지', '2025-08-04'),
      said('다', '김나영', WORDS),
      said('라', '김나원', '상표만 붙이는 것을 주권이라고 부르는 것은 억지'),
      said('마', '김나원', '국산 모델은 해마다 두 배로 커지고 있다'),
    ]);
    expect(others).toEqual([]);
    expect(statement).toMatchObject({
      id: 's1',
      text: WORDS,
      speaker: '김나원',
      articles: ['가', '나', '다', '라'],
      outlets: ['가일보', '나일보', '다일보', '라일보'],
      firstDate: '2025-08-04',
    });
    expect(statement?.variants).toHaveLength(3);
  });

  it('keeps the same words of different speakers apart', () => {
    expect(clusterStatements([said('가', '김나원', WORDS), said('나', '박서린', WORDS)])).toEqual([]);
  });

  it('leaves out short phrases and statements of one article', () => {
    const sources = [
      said('가', '김나원', '그렇다'),
      said('나', '김나원', '그렇다'),
      said('다', '이도', WORDS),
      said('다', '이도', WORDS),
    ];
    expect(clusterStatements(sources)).toEqual([]);
  });

  it('stays quick when everybody says nearly the same', () => {
    const sources = Array.from({ length: 4_000 }, (_, i) =>
      said(`${i}`, `${'가나다라마바사아자차'.charAt(i % 10)}화자${i % 500}`, `${WORDS} ${i}`),
    );
    const statements = clusterStatements(sources);
    expect(statements.every(({ articles }) => articles.length > 1)).toBe(true);
  });
});

describe('fingerprints', () => {
  it('shares one whenever texts share a run of eight letters', () => {
    const text = fc.string({ maxLength: 30 });
    fc.assert(
      fc.property(text, text, text, text, (a, b, c, d) => {
        const run = '같은말열둘글자이하';
        const [left, right] = [normalised(a + run + b), normalised(c + run + d)].map(
          (t) => new Set(fingerprints(t)),
        );
        expect([...(left ?? [])].some((print) => right?.has(print))).toBe(true);
      }),
    );
  });
});

describe('isMisspelling', () => {
  it.each([
    ['김유원', '김유영', true],
    ['김나원', '김나윈', true],
    ['박서린', '박우주', false],
    ['누리텍스', '누리백스', true],
    ['김하늘', '이하늘', false],
    ['', '김하늘', false],
  ])('%s and %s: %s', (a, b, expected) => {
    expect(isMisspelling(a, b)).toBe(expected);
  });
});
