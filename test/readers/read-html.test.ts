import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import iconv from 'iconv-lite';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readArticles } from '../../pipeline/readers/read-articles.js';
import type { ReadItem } from '../../pipeline/readers/read-item.js';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'nonjo-pages-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

async function read(name: string, content: string | Buffer): Promise<ReadItem[]> {
  const place = path.join(folder, name);
  writeFileSync(place, content);
  const items: ReadItem[] = [];
  for await (const item of readArticles([place])) items.push(item);
  return items;
}

const PARAGRAPHS = [
  '나래시가 옛 기차역 터에 새 도서관을 짓기로 했다. 공사는 내년 봄에 시작한다.',
  '양지우 나래시장은 “아이들이 걸어서 갈 수 있는 도서관이 될 것”이라고 말했다.',
  '시민 모임은 나무를 베지 않고 짓는 방법을 찾아 달라고 요구했다.',
];
const BODY = PARAGRAPHS.join('\n');
const MENU = `<nav><ul>${'<li><a href="/a">정치</a></li>'.repeat(8)}</ul></nav>`;
const RELATED = `<div class="related"><h3>많이 본 기사</h3><ul>${'<li><a href="/b">다른 도시에서 있었던 다른 일을 알리는 긴 제목</a></li>'.repeat(6)}</ul></div>`;

/** A page with its article in paragraphs. */
function page(head: string, article = PARAGRAPHS.map((text) => `<p>${text}</p>`).join('\n')): string {
  return `<!doctype html><html lang="ko"><head><title>새 도서관 짓는다 | 새길일보</title>${head}</head>
    <body>${MENU}<main><h1>새 도서관 짓는다</h1><div id="text">${article}</div>${RELATED}</main>
    <footer>새길일보 나래시 역전로 1 전화 000-0000</footer></body></html>`;
}

describe('the article of a page', () => {
  it('its text without menus, captions, related articles and rights; metadata by JSON-LD first', async () => {
    const data = {
      '@context': 'https://schema.org',
      '@graph': [
        { '@type': 'BreadcrumbList' },
        {
          '@type': ['NewsArticle'],
          headline: '새 도서관 &quot;짓는다&quot;',
          datePublished: '2025-08-04T09:30:00+09:00',
          author: [{ '@type': 'Person', name: '기세찬' }, { name: '도하린' }],
          publisher: { '@type': 'Organization', name: '새길일보' },
        },
      ],
    };
    const article = `<p>입력 2025.08.05 10:00</p><p>${PARAGRAPHS[0]}</p>
      <figure><img src="a.jpg"><figcaption>나래역 앞마당</figcaption></figure>
      <p>${PARAGRAPHS[1]}<br>${PARAGRAPHS[2]}</p><p><a href="/c">▶ 함께 보면 좋은 다른 기사로 가는 길</a></p>
      <script>var 광고 = 1;</script><p>ⓒ 새길일보, 무단 전재 및 재배포 금지</p>`;
    const head = `<script type="application/ld+json">${JSON.stringify(data)}</script>
      <meta property="og:title" content="다른 제목"><meta property="og:url" content="https://example.org/amp/1">
      <link rel="canonical" href="https://example.org/news/1">`;
    expect(await read('a.html', page(head, article))).toMatchObject([
      {
        article: {
          title: '새 도서관 "짓는다"',
          body: BODY,
          date: '2025-08-04',
          outlet: '새길일보',
          byline: '기세찬, 도하린',
          url: 'https://example.org/news/1',
        },
      },
    ]);
  });

  it('metadata by OpenGraph and meta where there is no JSON-LD, or a broken one', async () => {
    const head = `<script type="application/ld+json">{"@type": "NewsArticle", </script>
      <meta property="og:type" content="article"><meta property="og:title" content="새 도서관 짓는다 - 새길일보">
      <meta property="og:site_name" content="새길일보"><meta name="Author" content="기세찬 기자">
      <meta property="article:published_time" content="2025-08-04T09:30:00+09:00">
      <meta property="og:url" content="https://example.org/news/1">`;
    expect(await read('a.htm', page(head))).toMatchObject([
      {
        article: {
          title: '새 도서관 짓는다',
          body: BODY,
          date: '2025-08-04',
          outlet: '새길일보',
          byline: '기세찬 기자',
          url: 'https://example.org/news/1',
        },
      },
    ]);
  });

  it('what stands in the frame of the text where the page says nothing', async () => {
    const article = [
      `(나래=새길통신) 기세찬 기자 = ${PARAGRAPHS[0]}`,
      ...PARAGRAPHS.slice(1),
      '2025/08/04 09:30 송고',
    ]
      .map((text) => `<p>${text}</p>`)
      .join('');
    expect(await read('a.html', page('', article))).toMatchObject([
      { article: { title: '새 도서관 짓는다', date: '2025-08-04', outlet: '새길통신', byline: '기세찬' } },
    ]);
  });

  it('the text that the page marks as the article, in lines broken by hand', async () => {
    const marked = `<div itemprop="articleBody">${PARAGRAPHS.join('<br><br>\n   ')}</div><div>${'덧글이 길게 이어진다. '.repeat(40)}</div>`;
    expect(await read('a.html', page('', marked))).toMatchObject([{ article: { body: BODY } }]);
  });

  it('the text that JSON-LD gives where the page shows none', async () => {
    const data = JSON.stringify({ '@type': 'NewsArticle', articleBody: BODY.replaceAll('\n', '\\n') });
    const head = `<script type="application/ld+json">${data.replaceAll('\\\\n', '\\n')}</script>`;
    expect(
      await read('a.html', `<html><head>${head}</head><body><div id="app"></div></body></html>`),
    ).toMatchObject([{ article: { body: BODY } }]);
  });

  it.each([
    ['CP949 that it declares', '<meta charset="euc-kr">', 'cp949'],
    [
      'CP949 that it declares in the old way',
      '<meta http-equiv="Content-Type" content="text/html; charset=ks_c_5601-1987">',
      'cp949',
    ],
    ['UTF-8 though it declares EUC-KR', '<meta charset="euc-kr">', 'utf-8'],
    ['UTF-16', '', 'utf-16le'],
  ])('in %s', async (_, head, encoding) => {
    const bytes = iconv.encode(page(head), encoding, { addBOM: encoding === 'utf-16le' });
    expect(await read('a.html', bytes)).toMatchObject([
      { article: { body: BODY, title: '새 도서관 짓는다' } },
    ]);
  });

  it('CP949 whose few letters could be UTF-8 as well', async () => {
    const bytes = Buffer.concat([
      Buffer.from(
        '<meta charset="euc-kr"><meta property="og:type" content="article"><p itemprop="articleBody">',
      ),
      iconv.encode('책책책책 1234567890 1234567890 1234567890 1234567890.', 'cp949'),
      Buffer.from('</p>'),
    ]);
    expect(await read('a.html', bytes)).toMatchObject([
      { article: { body: '책책책책 1234567890 1234567890 1234567890 1234567890.' } },
    ]);
  });

  it('packed', async () => {
    expect(await read('a.html.gz', gzipSync(page('')))).toMatchObject([{ article: { body: BODY } }]);
  });
});

describe('a page without an article is a ledger entry', () => {
  const item = (n: number): string =>
    `<li><h3><a href="/${n}">도시 ${n}곳에서 있었던 일을 알리는 긴 제목이 여기에 있다</a></h3><p>도시 ${n}곳에서 있었던 일을 알리는 첫 문장이 여기에 있다. 다음 문장도 있다.</p></li>`;

  it.each([
    ['a list of headlines', page('', RELATED)],
    [
      'a list of headlines with their leads',
      page('', `<ul>${[1, 2, 3, 4, 5, 6, 7].map(item).join('')}</ul>`),
    ],
    ['a film', page('', '<video src="a.mp4"></video>')],
    ['a frame of advertisements', '<div><a href="/x">사러 가기</a></div>'],
  ])('%s', async (_, html) => {
    expect(await read('a.html', html)).toMatchObject([{ entry: { fate: 'failed', code: 'no-article' } }]);
  });

  it('nothing, no text, too much', async () => {
    expect(await read('a.html', ' ')).toMatchObject([{ entry: { code: 'empty-file' } }]);
    expect(await read('a.html', Buffer.alloc(900))).toMatchObject([{ entry: { code: 'binary' } }]);
    expect(await read('a.html.gz', gzipSync(Buffer.alloc(20_000_001, 'a')))).toMatchObject([
      { entry: { code: 'too-long' } },
    ]);
  });

  it('a page nested without end ends in words, not in a crash', async () => {
    const [found] = await read('a.html', `${'<div>'.repeat(200_000)}${BODY}`);
    expect(found).toHaveProperty('entry.fate', 'failed');
  });

  it('bytes that are no text within the article', async () => {
    const bytes = Buffer.from(page('').replace('공사는', '공사@는'));
    bytes[bytes.indexOf('@')] = 0xff;
    expect(await read('a.html', bytes)).toMatchObject([{ entry: { code: 'encoding' } }]);
  });
});
