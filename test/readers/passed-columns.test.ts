import { expect, it } from 'vitest';
import { NO_NAMED_COLUMNS } from '../../pipeline/readers/field-aliases.js';
import { toArticle } from '../../pipeline/readers/to-article.js';

const SOURCE = { file: 'a.csv', record: 0 };

it('what no field is made of travels with the article, as text', () => {
  const { passed } = toArticle(
    {
      '뉴스 식별자': '01',
      본문: '글',
      분류: '정치',
      키워드: '가,나',
      빈칸: ' ',
      수: 12,
      목록: ['가'],
      '': 'x',
    },
    SOURCE,
    NO_NAMED_COLUMNS,
  );
  expect(passed).toEqual({ 분류: '정치', 키워드: '가,나', 수: '12', 목록: '["가"]' });
});

it('an article of known columns alone has nothing to pass on', () => {
  expect(toArticle({ id: '1', body: '글', 언론사: '한빛일보' }, SOURCE, NO_NAMED_COLUMNS)).not.toHaveProperty(
    'passed',
  );
});
