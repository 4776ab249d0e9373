/** The explorer of report.html in a real browser, opened from the disk. */
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { LedgerEntry } from '../../../pipeline/ledger-entry.js';
import { ArticleKeys } from '../../../pipeline/writers/article-keys.js';
import type { AnalysedDocument, Quote, Stance } from '../../../src/document.js';
import { hasChromium, startChromium } from '../../support/chromium.js';
import { temporaryFolder } from '../../support/nonjo.js';
import { syntheticRun } from '../../support/synthetic-run.js';
import { CODEBOOK, sampleDocument } from '../../writers/sample-documents.js';
import { pageOf } from '../report-page.js';

const folder = temporaryFolder();
const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const VIEWS = ['', 'speakers', 'outlets', 'quotes', 'articles', 'statements', 'headlines', 'review'];

const ENTRIES: readonly LedgerEntry[] = [
  { fate: 'failed', file: 'b.json', record: 3, stage: 'read', code: 'no-body', message: 'b.json: no body' },
  { fate: 'skipped', file: 'b.json', record: 4, stage: 'read', code: 'duplicate', message: 'seen before' },
  { fate: 'skipped', file: 'c.json', record: 0, stage: 'read', code: 'duplicate', message: 'seen before' },
];

/** An article in which everything can be found by its words, without outlet and date, cut short. */
const MARKED = sampleDocument(
  '회의는 길었다.\n\n=서하늘 누리벌 대표는 “우리 모델이 있어야 산다”고 강조했다. 이어지는 이야기는 다음에…',
  [
    {
      text: '우리 모델이 있어야 산다',
      speaker: { name: '=서하늘', title: '대표', org: '누리벌' },
      mention: '=서하늘',
      cue: '강조',
      position: 'own',
      score: 0.91,
      evidence: ['우리 모델'],
    },
  ],
  { id: 'marked', title: '긴 회의', outlet: '', date: '', url: 'javascript:alert(1)', position: 'own' },
);

function documents(): AnalysedDocument[] {
  const entity = {
    id: 'e1',
    type: 'OG',
    name: '누리벌',
    aliases: [],
    mentions: [{ start: 15, end: 18, text: '누리벌' }],
    title: null,
    org: null,
  } as const;
  return [...syntheticRun(80, CODEBOOK), { ...MARKED, entities: [entity] }];
}

interface Shown {
  readonly document: AnalysedDocument;
  readonly quote: Quote;
  readonly stance: Stance | undefined;
}

/** Conditions of the address, and what they mean. */
const CONDITIONS: readonly (readonly [condition: string, holds: (shown: Shown) => boolean])[] = [
  ['type=indirect', ({ quote }) => quote.type === 'indirect'],
  ['speaker==서하늘', ({ quote }) => quote.speaker.name === '=서하늘'],
  ['kind=unknown', ({ quote }) => quote.speaker.kind === 'unknown'],
  ['kind=named', ({ quote }) => quote.speaker.kind === 'person'],
  ['outlet=-', ({ document }) => document.outlet === ''],
  ['from=2024-06-01', ({ document }) => document.date >= '2024-06-01'],
  ['to=2024-12-31', ({ document }) => document.date !== '' && document.date <= '2024-12-31'],
  ['from=none', ({ document }) => document.date === ''],
  ['position=own,neutral', ({ stance }) => ['own', 'neutral'].includes(stance?.position ?? '')],
  ['score=0.7', ({ stance }) => Math.round((stance?.score ?? 0) * 1000) >= 700],
  ['article=control', ({ document }) => document.stances[0]?.position === 'control'],
  ['doubt=unknown-speaker', ({ quote }) => quote.speaker.kind === 'unknown'],
  ['cut=1', ({ document }) => document.id === 'marked'],
];

describe.runIf(hasChromium())('report.html in Chromium', { timeout: 240_000 }, () => {
  let browser: Browser;
  let report: string;
  const troubles: string[] = [];

  beforeAll(async () => {
    report = written('report.html', pageOf(documents(), ENTRIES, { statements: true }));
    browser = await startChromium();
  });
  afterAll(async () => {
    await browser?.close();
    expect(troubles).toEqual([]); // errors of the script and violations of the policy, in all tests
  });

  function written(name: string, page: string): string {
    const file = path.join(folder, name);
    writeFileSync(file, page);
    return pathToFileURL(file).href;
  }

  async function opened(hash = '', options: BrowserContextOptions = {}, url = report): Promise<Page> {
    const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, ...options });
    const page = await context.newPage();
    page.on('pageerror', (error) => troubles.push(error.message));
    page.on('console', (message) => {
      if (message.type() === 'error') troubles.push(message.text());
    });
    page.on('request', (request) => {
      if (/^https?:/.test(request.url())) troubles.push(`asked the network for ${request.url()}`);
    });
    await page.goto(url + hash);
    if (options.javaScriptEnabled !== false) await page.waitForSelector('#main[data-texts=open]');
    return page;
  }

  async function go(page: Page, hash: string): Promise<void> {
    await page.evaluate(async (to) => {
      location.hash = to;
      await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve, 0)));
    }, hash);
  }

  let visited: Page | undefined;

  /** At an address of the report in the page of all tests that leave nothing behind: opening one takes two seconds. */
  async function visit(hash: string): Promise<Page> {
    visited ??= await opened();
    await go(visited, '#/review'); // what an address shows begins anew
    await go(visited, hash);
    return visited;
  }

  /** Rows that a list says it has. */
  async function rows(page: Page, list?: string): Promise<number> {
    const chosen = list === undefined ? '.list-count' : `.list-count[data-list=${list}]`;
    const text = await page.locator(chosen).last().textContent({ timeout: 5000 });
    return Number((text ?? '').replace(/[^\d]/g, ''));
  }

  let sized: Page | undefined;

  /** The report at a width, in the page of all tests that ask for one; axe-core is in it. */
  async function visitSized(width: number, colorScheme: 'light' | 'dark' = 'light'): Promise<Page> {
    if (sized === undefined) {
      sized = await opened('', { bypassCSP: true }); // for axe-core, which is put into the page
      await sized.addScriptTag({ content: AXE });
    }
    await sized.emulateMedia({ colorScheme });
    await sized.setViewportSize({ width, height: 700 });
    await go(sized, '#/review'); // the next address is begun at this width
    return sized;
  }

  /** What `countedAt` has found: the same links stand in many views. */
  const rowsByLink = new Map<string, number>();

  /** Rows of the lists that links lead to: of the last one, in "to review" of the one that the link is about. */
  async function countedAt(page: Page, links: readonly string[]): Promise<(number | undefined)[]> {
    const unseen = [...new Set(links)].filter((link) => !rowsByLink.has(link));
    const counts = await page.evaluate(async (links) => {
      const counts: number[] = [];
      for (const link of links) {
        const shown = new Promise((resolve) => {
          window.addEventListener('hashchange', () => setTimeout(resolve), { once: true });
        });
        if (location.hash !== link) {
          location.hash = link;
          await shown;
        }
        const list = /^#\/review.*fate=/.test(link) ? '[data-list=errors]' : '';
        const said = [...document.querySelectorAll(`.list-count${list}`)].at(-1)?.textContent ?? '';
        counts.push(Number(said.replace(/\D/g, '') || Number.NaN));
      }
      return counts;
    }, unseen);
    for (const [at, link] of unseen.entries()) rowsByLink.set(link, counts[at] ?? Number.NaN);
    return links.map((link) => rowsByLink.get(link));
  }

  it.each([
    ...VIEWS.map((view) => `#/${view}`),
    '#/?position=own&type=direct',
    '#/speakers?position=control&score=0.7',
    '#/outlets?kind=named',
  ])('every count of %s leads to what it counts', async (hash) => {
    const page = await visit(hash);
    const links = await page.evaluate(() => {
      const numbers = (text: string | null) =>
        (text ?? '').match(/\d[\d,]*(?=\D*$)/)?.map((number) => Number(number.replaceAll(',', ''))) ?? [];
      const said = (link: Element) => link.getAttribute('aria-label') ?? link.textContent;
      const chosen = '#explorer a:is(.count, .figure, .text-count, .choice, .fill)';
      const all = [
        ...document.querySelectorAll(chosen),
        ...document.querySelectorAll('.tabs a:has(.number)'),
      ];
      return all
        .map((link) => ({ to: link.getAttribute('href') ?? '', number: numbers(said(link))[0] ?? -1 }))
        .filter(({ to }) => !to.includes('/a-')); // the figure of an article leads to the article
    });
    const seen = [...new Map(links.map((link) => [`${link.to} ${link.number}`, link])).values()];
    expect(seen.length).toBeGreaterThan(3);
    const counted = await countedAt(
      page,
      seen.map(({ to }) => to),
    );
    expect(seen.map(({ to }, index) => `${to} ${counted[index]}`)).toEqual(
      seen.map(({ to, number }) => `${to} ${number}`),
    );
  });

  it('every column of the timeline leads to its quotes', async () => {
    const page = await visit('#/');
    const columns = await page.locator('.timeline .period').evaluateAll((links) =>
      links.map((link) => ({
        to: link.getAttribute('href') ?? '',
        numbers: (link.getAttribute('aria-label') ?? '')
          .replace(/^[^:]*:/, '')
          .match(/\d[\d,]*(?=,|$)/g)
          ?.map(Number),
      })),
    );
    expect(columns.length).toBeGreaterThan(5);
    const counted = await countedAt(
      page,
      columns.map(({ to }) => to),
    );
    expect(counted).toEqual(
      columns.map(({ numbers = [] }) => numbers.reduce((sum, number) => sum + number, 0)),
    );
  });

  it('opens the quotes of a speaker by the name', async () => {
    const page = await visit('#/speakers');
    const first = page.locator('.speakers .virtual .row').first();
    const name = await first.locator('.speaker a').textContent();
    const number = await first.locator('.cell.quotes .count').textContent();
    await first.locator('.speaker a').click();
    await page.waitForSelector('.list.quotes');
    expect(await rows(page)).toBe(Number(number?.replace(/\D/g, '')));
    expect(await page.locator('.person b').textContent()).toBe(name);
  });

  it('combines filters, keeps them in the address and through a reload', async () => {
    const page = await opened('#/quotes');
    const all = await rows(page);
    await page.locator('.position-choice button').first().click();
    await page.waitForFunction(() => location.hash.includes('position=own'));
    const own = await rows(page);
    await page.locator('.more-filters summary').click();
    await page.locator('.filter-grid select').nth(1).selectOption('direct');
    await page.waitForFunction(() => location.hash.includes('type=direct'));
    const ownDirect = await rows(page);
    const quotes = documents().flatMap(({ quotes, stances }) =>
      quotes.map((quote) => ({ quote, position: stances.find(({ ref }) => ref === quote.id)?.position })),
    );
    const expected = quotes.filter(({ position }) => position === 'own');
    expect([all, own, ownDirect]).toEqual([
      quotes.length,
      expected.length,
      expected.filter(({ quote }) => quote.type === 'direct').length,
    ]);
    await page.reload();
    await page.waitForSelector('#main[data-texts=open]');
    expect(await rows(page)).toBe(ownDirect);
    expect(await page.locator('.active li').count()).toBe(3); // two conditions and "clear all"
    await page.locator('.active button').last().click();
    await page.waitForFunction(() => !location.hash.includes('type='));
    expect(await rows(page)).toBe(all);
    await page.context().close();
  });

  it.each(CONDITIONS)('%s leaves the quotes that it says', async (condition, holds) => {
    const all = documents().flatMap((document) =>
      document.quotes.map((quote): Shown => {
        const stance = document.stances.find(({ ref }) => ref === quote.id);
        return { document, quote, stance };
      }),
    );
    const left = all.filter(holds).length;
    expect(left).toBeGreaterThan(0);
    expect(left).toBeLessThan(all.length);
    expect(await rows(await visit(`#/quotes?${condition}`))).toBe(left);
  });

  it('verdict=altered leaves the headlines that it says', async () => {
    const headlines = documents().flatMap(({ headlines }) => headlines);
    const altered = headlines.filter(({ verdict }) => verdict === 'altered').length;
    expect(altered).toBeGreaterThan(0);
    expect(altered).toBeLessThan(headlines.length);
    expect(await rows(await visit('#/headlines?verdict=altered'))).toBe(altered);
  });

  it('finds words in quotes, names and headlines while they are typed', async () => {
    const page = await opened('#/quotes');
    await page.locator('.search').pressSequentially('누리벌 모델이');
    await page.waitForFunction(() => location.hash.includes('q='));
    expect(await rows(page)).toBe(1);
    expect(await page.locator('.quotes .quote-link').first().textContent()).toBe('우리 모델이 있어야 산다');
    await page.context().close();
  });

  it('sorts by a column, downwards at the second press', async () => {
    const page = await visit('#/articles');
    const dates = () => page.locator('.articles .virtual .date').allTextContents();
    const sort = page.locator('.list-head .sort', { hasText: '날짜' });
    await sort.click();
    await page.waitForFunction(() => location.hash.includes('sort=date'));
    const up = (await dates()).filter(Boolean);
    expect(up).toEqual([...up].sort());
    await sort.click();
    await page.waitForFunction(() => location.hash.includes('sort=-date'));
    const down = await dates();
    expect(down).toEqual([...down].sort().reverse());
  });

  it('marks quote, speaker, cue, evidence and names in the text, and points to the quote', async () => {
    const page = await visit('#/quotes?q=누리벌');
    await page.locator('.quotes .quote-link').first().click();
    await page.waitForSelector('.article-body');
    const marked = (mark: string) => page.locator(`.article-body .m-${mark}`).allTextContents();
    expect((await marked('said')).join('')).toBe('우리 모델이 있어야 산다');
    expect(await marked('by')).toEqual(['=서하늘']);
    expect(await marked('cue')).toEqual(['강조']);
    expect(await page.locator('.article-body mark').allTextContents()).toEqual(['우리 모델']);
    expect(await marked('name')).toEqual(['누리벌']);
    expect((await page.locator('.article-body .here').allTextContents()).join('')).toBe(
      '우리 모델이 있어야 산다',
    );
    expect((await page.locator('.article-body p').allTextContents()).join('\n\n')).toBe(MARKED.body);
    expect(await page.locator('.article-head a[href^="javascript"]').count()).toBe(0);
    await page.locator('.legend label', { hasText: '이름' }).click();
    expect(await marked('name')).toEqual([]);
  });

  it('copies a quote with its source', async () => {
    const page = await opened('#/quotes?q=누리벌', { permissions: ['clipboard-read', 'clipboard-write'] });
    await page.locator('.copy').first().click();
    await page.waitForSelector('text=복사했습니다');
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(
      '“우리 모델이 있어야 산다” — =서하늘 누리벌 대표. 「긴 회의」',
    );
    await page.context().close();
  });

  it('saves the selected rows as CSV, formulas made harmless', async () => {
    const page = await opened('#/quotes?position=own&q=누리벌', { acceptDownloads: true });
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.locator('button', { hasText: 'CSV' }).click(),
    ]);
    expect(download.suggestedFilename()).toBe('quotes.csv');
    const text = readFileSync(await download.path(), 'utf8');
    const [head, row, end] = text.split('\r\n');
    expect(head).toMatch(/^\ufeffarticle_id,article_key,quote_id,type,text,sentence,speaker,/);
    expect(row).toContain('"direct","우리 모델이 있어야 산다"');
    expect(row).toContain(`"'=서하늘"`);
    expect(end).toBe('');
    await page.context().close();
  });

  it('shows a statement outlet by outlet', async () => {
    const page = await visit('#/statements');
    const row = page.locator('.statements .virtual .row').first();
    const number = Number((await row.locator('.cell.quotes .count').textContent())?.replace(/\D/g, ''));
    await row.locator('.quote-link').click();
    await page.waitForSelector('.variants');
    expect(number).toBeGreaterThan(1);
    expect(await page.locator('.variants li').count()).toBe(number);
  });

  it('lists what is missing with its reason', async () => {
    const page = await visit('#/review?fate=failed');
    expect(await rows(page, 'errors')).toBe(1);
    expect(await page.locator('.errors .virtual').textContent()).toContain('b.json: no body');
  });

  it('draws of a long list only what is seen, and goes to its end', async () => {
    const page = await visit('#/quotes');
    const drawn = () => page.locator('.quotes .virtual .row').count();
    expect(await drawn()).toBeLessThan(80);
    await page.evaluate(() => window.scrollTo(0, document.documentElement.scrollHeight));
    await page.waitForSelector(`.row[aria-rowindex="${(await rows(page)) + 1}"]`);
    expect(await drawn()).toBeLessThan(80);
  });

  it('goes from row to row with the arrow keys', async () => {
    const page = await visit('#/quotes');
    await page.locator('.quotes .quote-link').first().focus();
    await page.keyboard.press('ArrowDown');
    const place = () =>
      page.evaluate(() => document.activeElement?.closest('.row')?.getAttribute('aria-rowindex'));
    expect(await place()).toBe('3');
    await page.keyboard.press('Enter');
    await page.waitForSelector('.article-body');
  });

  it('says which texts the file has no room for, and keeps the sentences of the quotes', async () => {
    const run = documents();
    const small = written('small.html', pageOf(run, [], { dataBytes: 30_000 }));
    const page = await opened('#/articles', {}, small);
    expect(await page.locator('#explorer .notice').textContent()).toContain('기사 81건 가운데 81건은');
    await go(page, '#/quotes?q=누리벌');
    await page.locator('.quotes .quote-link').first().click();
    await page.waitForSelector('.article-body');
    expect(await page.locator('#explorer .notice').first().textContent()).toContain('발언이 있는 문장만');
    expect(await page.locator('.article-body mark').allTextContents()).toEqual(['우리 모델']);
    await page.context().close();
  });

  it('speaks English when asked to', async () => {
    const english = written('english.html', pageOf(documents(), ENTRIES, { lang: 'en' }));
    const page = await opened('', {}, english);
    for (const view of VIEWS) {
      await go(page, `#/${view}`);
      const text = await page.evaluate(() => {
        const copy = document.querySelector('#explorer')?.cloneNode(true) as Element;
        for (const korean of copy.querySelectorAll('[lang=ko], option, .fill')) korean.remove();
        return copy.textContent ?? '';
      });
      expect(text).not.toMatch(/[가-힣]/);
      expect(text).toMatch(/[a-z]{3}/);
    }
    await page.context().close();
  });

  it('is the summary without a script and on paper', async () => {
    const page = await opened('', { javaScriptEnabled: false });
    expect(await page.locator('.summary h1').isVisible()).toBe(true);
    expect(await page.locator('#explorer').isVisible()).toBe(false);
    await page.context().close();
    const paper = await opened();
    expect(await paper.locator('.summary').isVisible()).toBe(false);
    await paper.emulateMedia({ media: 'print' });
    expect(await paper.locator('.summary h1').isVisible()).toBe(true);
    expect(await paper.locator('#explorer').isVisible()).toBe(false);
    await paper.setViewportSize({ width: 700, height: 1000 }); // A4 within its margins
    expect(await paper.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(700);
    await paper.context().close();
  });

  it.each([360, 794, 1280])('does not overflow a width of %d', async (width) => {
    const page = await visitSized(width);
    const key = `#/articles/${new ArticleKeys().next('marked')}`;
    for (const hash of [...VIEWS.map((view) => `#/${view}`), key, '#/statements/s1']) {
      await go(page, hash);
      const [needed, has] = await page.evaluate(() => [
        document.documentElement.scrollWidth,
        document.documentElement.clientWidth,
      ]);
      expect(needed, hash).toBeLessThanOrEqual(has ?? 0);
    }
  });

  it.each([
    ...[...VIEWS, 'statements/s1', 'articles/KEY', '?q=가'].map((view) => [view, 'light', 1280] as const),
    ...['', 'quotes', 'articles/KEY', 'review'].map((view) => [view, 'dark', 1280] as const),
    ...['', 'speakers', 'quotes', 'articles/KEY'].map((view) => [view, 'light', 360] as const),
  ])('axe-core finds nothing serious or moderate in #/%s, %s, %d', async (view, colorScheme, width) => {
    const key = new ArticleKeys().next('marked');
    const page = await visitSized(width, colorScheme);
    await go(page, `#/${view.replace('KEY', key)}`);
    const found = await page.evaluate(async () => {
      const { axe } = window as unknown as { axe: { run(): Promise<AxeResults> } };
      const { violations } = await axe.run();
      return violations
        .filter(({ impact }) => impact !== 'minor')
        .map(({ id, impact, nodes }) => `${id} (${impact}): ${nodes[0]?.html}`);
    });
    expect(found).toEqual([]);
  });
});

interface AxeResults {
  readonly violations: readonly {
    readonly id: string;
    readonly impact: string;
    readonly nodes: readonly { readonly html: string }[];
  }[];
}
