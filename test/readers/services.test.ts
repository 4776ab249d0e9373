import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { readArticles } from '../../pipeline/readers/read-articles.js';
import type { ReadItem } from '../../pipeline/readers/read-item.js';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'nonjo-services-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

async function read(name: string, content: string): Promise<ReadItem[]> {
  const place = path.join(folder, name);
  writeFileSync(place, content);
  const items: ReadItem[] = [];
  for await (const item of readArticles([place])) items.push(item);
  return items;
}

it("BIGKinds' API: documents within return_object", async () => {
  const document = {
    news_id: '02100101.20250804000000001',
    published_at: '2025-08-04T00:00:00.000+09:00',
    provider: '새길일보',
    byline: '기세찬',
    title: '새 도서관 짓는다',
    content: '나래시가 새 도서관을 짓는다.',
    provider_link_page: 'https://example.org/1',
    category: ['지역>나래'],
  };
  const answer = {
    result: 0,
    return_object: { total_hits: 2, documents: [document, { ...document, news_id: '2' }] },
  };
  expect(await read('a.json', JSON.stringify(answer))).toMatchObject([
    {
      article: {
        id: '02100101.20250804000000001',
        date: '2025-08-04',
        outlet: '새길일보',
        byline: '기세찬',
        title: '새 도서관 짓는다',
        body: '나래시가 새 도서관을 짓는다.',
        url: 'https://example.org/1',
        passed: { category: '["지역>나래"]' },
        source: { record: 0 },
      },
    },
    { article: { id: '2', source: { record: 1 } } },
  ]);
});

it("BIGKinds' page of one article, in capital letters", async () => {
  const answer = {
    detail: { NEWS_ID: '7', TITLE: '제목', CONTENT: '글이다.', PROVIDER: '새길일보', DATE: '20250804' },
  };
  expect(await read('a.json', JSON.stringify(answer))).toMatchObject([
    { article: { id: '7', title: '제목', body: '글이다.', outlet: '새길일보', date: '2025-08-04' } },
  ]);
});

it('an answer without documents, and an article whose text is missing, are told of', async () => {
  expect(await read('a.json', '{"result":-1,"reason":"no key"}')).toMatchObject([
    { entry: { code: 'no-body-field' } },
  ]);
  expect(await read('b.json', '{"title":"제목","related":{"text":"다른 글"}}')).toMatchObject([
    { entry: { code: 'no-body-field' } },
  ]);
});

it.each([
  'news_id,press,pubDate,headline,full_text,author,link',
  'NewsID,media_name,news_date,news_title,news_content,reporter,news_url',
  'article_id,source,date_published,article title,article_text,authors,original_link',
  '기사번호,매체명,기사일자,기사제목,기사본문,기자명,기사 URL',
  '식별자,언론사명,입력일시,뉴스제목,뉴스내용,바이라인,뉴스링크',
])('the columns of a laboratory: %s', async (header) => {
  const row = '11,새길일보,2025-08-04,제목,글이다.,기세찬,https://example.org/1';
  expect(await read('a.csv', `${header}\n${row}\n`)).toMatchObject([
    {
      article: {
        id: '11',
        outlet: '새길일보',
        date: '2025-08-04',
        title: '제목',
        body: '글이다.',
        byline: '기세찬',
        url: 'https://example.org/1',
      },
    },
  ]);
});
