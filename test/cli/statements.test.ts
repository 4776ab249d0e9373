import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'csv-parse/sync';
import { expect, it } from 'vitest';
import { nonjo, temporaryFolder } from '../support/nonjo.js';

const out = temporaryFolder();
const table = (name: string): Record<string, string>[] =>
  parse(readFileSync(path.join(out, name)), { bom: true, columns: true });

it('joins one statement across outlets and checks headline quotes against the body', async () => {
  const input = path.join(out, 'in.jsonl');
  const articles = [
    {
      id: 'a',
      outlet: '가나일보',
      date: '20250901',
      title: '“남의 지도로는 길을 못 낸다”',
      body: '도은결 한결로직스 대표는 1일 “남의 지도로는 우리 길을 낼 수 없다는 것을 배웠다”고 말했다.',
    },
    {
      id: 'b',
      outlet: '다라신문',
      date: '20250902',
      title: '“우리는 다 포기했다”… 도은결의 고백',
      body: '도은결 대표는 “남의 지도로는 우리 길을 낼 수 없다는 걸 배웠다”고 강조했다.',
    },
  ];
  writeFileSync(input, articles.map((article) => JSON.stringify(article)).join('\n'));
  expect(await nonjo(['analyze', input, '--out', out, '--quiet'])).toMatchObject({ code: 0 });
  expect(table('statements.csv')).toEqual([
    {
      statement_id: 's1',
      text: '남의 지도로는 우리 길을 낼 수 없다는 것을 배웠다',
      speaker: '도은결',
      articles: '2',
      outlets: '가나일보 | 다라신문',
      first_date: '2025-09-01',
      variants:
        'direct, 가나일보: 남의 지도로는 우리 길을 낼 수 없다는 것을 배웠다 | direct, 다라신문: 남의 지도로는 우리 길을 낼 수 없다는 걸 배웠다',
    },
  ]);
  expect(table('quotes.csv').map(({ statement }) => statement)).toEqual(['s1', 's1']);
  expect(table('headlines.csv').map(({ article_id, verdict }) => [article_id, verdict])).toEqual([
    ['a', 'shortened'],
    ['b', 'absent'],
  ]);
});
