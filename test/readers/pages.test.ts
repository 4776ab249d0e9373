import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import iconv from 'iconv-lite';
import { afterAll, expect, it } from 'vitest';
import { readArticles } from '../../pipeline/readers/read-articles.js';
import type { ReadItem } from '../../pipeline/readers/read-item.js';

const CASES = path.join(import.meta.dirname, '../cases/pages');
const folder = mkdtempSync(path.join(tmpdir(), 'nonjo-layouts-'));
afterAll(() => rmSync(folder, { recursive: true }));

interface Expected {
  readonly title: string;
  readonly outlet: string;
  readonly date: string;
  readonly byline: string;
  readonly url: string;
  readonly body: readonly string[];
}

const names = readdirSync(CASES).flatMap((file) => (file.endsWith('.html') ? [file] : []));

it.each(names)('the article of %s', async (name) => {
  const html = readFileSync(path.join(CASES, name), 'utf8');
  const place = path.join(folder, name);
  writeFileSync(place, iconv.encode(html, /charset=euc-kr/u.test(html) ? 'cp949' : 'utf8'));
  const items: ReadItem[] = [];
  for await (const item of readArticles([place])) items.push(item);
  const { body, ...facts } = JSON.parse(
    readFileSync(path.join(CASES, name.replace('.html', '.json')), 'utf8'),
  ) as Expected;
  expect(items).toMatchObject([{ article: { ...facts, body: body.join('\n') } }]);
});

it('there are pages of many kinds', () => expect(names.length).toBeGreaterThanOrEqual(12));
