import { decodeHTML } from 'entities';
import { calendarDate } from '../calendar-date.js';
import { isRecord } from '../read-json.js';
import type { Page } from './page.js';

const GREENWICH = /^\d{4}-\d\d-\d\dT[\d:.]+(?:Z|[+-]00:?00)$/u;
const KOREA_AHEAD = 9 * 3_600_000;

/** What a page says about its article, best source first: JSON-LD, then OpenGraph and other meta, then marks in the page. */
export interface PageFacts {
  readonly title: string;
  readonly date: string;
  readonly outlet: string;
  readonly byline: string;
  readonly url: string;
  /** The whole text where the page gives it to machines; empty without. */
  readonly body: string;
  /** Whether the page calls itself an article. */
  readonly isArticle: boolean;
}

export function pageFacts(page: Page): PageFacts {
  const data = articleData(page);
  const meta = (...names: string[]): string => names.map((name) => metaOf(page, name)).find(isFilled) ?? '';
  const outlet = firstOf([
    nameOf(data?.publisher),
    meta('og:site_name', 'application-name', 'dc.publisher', 'publisher'),
  ]);
  const dates = [
    textOf(data?.datePublished),
    meta(
      'article:published_time',
      'og:article:published_time',
      'datePublished',
      'pubdate',
      'date',
      'dc.date',
    ),
    attributeOf(page, '[itemprop~="datePublished"]', 'content'),
    attributeOf(page, '[itemprop~="datePublished"]', 'datetime'),
    attributeOf(page, 'time[datetime]', 'datetime'),
    textOf(data?.dateCreated),
  ].filter(isFilled);
  const bylines = [
    nameOf(data?.author),
    ...['author', 'article:author', 'og:article:author', 'dable:author', 'byl', 'dc.creator'].map((name) =>
      metaOf(page, name),
    ),
    page.querySelector('[itemprop~="author"],[rel~="author"]')?.textContent ?? '',
  ];
  return {
    title: firstOf([
      textOf(data?.headline),
      meta('og:title', 'twitter:title'),
      page.querySelector('[itemprop~="headline"],h1')?.textContent ?? '',
      page.title,
    ]),
    date: koreanDay(dates.find((date) => calendarDate(date) !== '') ?? dates[0] ?? ''),
    outlet,
    byline: firstOf(bylines.filter((name) => isByline(name, outlet))),
    url: firstOf(
      [
        attributeOf(page, 'link[rel="canonical"]', 'href'),
        meta('og:url'),
        textOf(data?.url),
        textOf(data?.mainEntityOfPage),
      ].filter(isAddress),
    ),
    body: textOf(data?.articleBody),
    isArticle:
      data !== undefined ||
      /article/iu.test(meta('og:type')) ||
      isFilled(meta('article:published_time')) ||
      page.querySelector('[itemprop~="articleBody"]') !== null,
  };
}

type Data = Readonly<Record<string, unknown>>;

/** The first article in the page's JSON-LD. */
function articleData(page: Page): Data | undefined {
  for (const script of page.querySelectorAll('script[type="application/ld+json"]')) {
    const found = articleIn(parsed(script.textContent ?? ''));
    if (found !== undefined) return found;
  }
  return undefined;
}

function articleIn(value: unknown): Data | undefined {
  if (Array.isArray(value)) {
    for (const item of value) {
      const found = articleIn(item);
      if (found !== undefined) return found;
    }
    return undefined;
  }
  if (!isRecord(value)) return undefined;
  const types = [value['@type']].flat();
  if (types.some((type) => typeof type === 'string' && /(?:Article|BlogPosting)$/u.test(type))) return value;
  return articleIn(value['@graph'] ?? value.mainEntity);
}

/** Sites leave comments, CDATA marks and line ends within texts; what is beyond that says nothing. */
function parsed(json: string): unknown {
  const text = json.replace(/^\s*(?:<!--|\/\*.*?\*\/|<!\[CDATA\[)|(?:-->|\]\]>)\s*$/gu, '');
  try {
    return JSON.parse(text.replace(/[\r\n\t]+/gu, ' '));
  } catch {
    return undefined;
  }
}

function textOf(value: unknown): string {
  if (typeof value === 'string') return decodeHTML(value).trim();
  if (isRecord(value)) return textOf(value['@id'] ?? value['@value']);
  return Array.isArray(value) ? textOf(value[0]) : '';
}

/** The names of people or bodies, joined. */
function nameOf(value: unknown): string {
  if (Array.isArray(value)) return value.map(nameOf).filter(isFilled).join(', ');
  return isRecord(value) ? textOf(value.name) : textOf(value);
}

function metaOf(page: Page, name: string): string {
  for (const key of ['property', 'name', 'itemprop']) {
    const found = attributeOf(page, `meta[${key}="${name}" i]`, 'content');
    if (isFilled(found)) return found;
  }
  return '';
}

function attributeOf(page: Page, selector: string, attribute: string): string {
  return page.querySelector(selector)?.getAttribute(attribute)?.trim() ?? '';
}

function firstOf(values: readonly string[]): string {
  return (values.find(isFilled) ?? '').replace(/\s+/gu, ' ').trim();
}

function isFilled(value: string): boolean {
  return value.trim() !== '';
}

function isAddress(value: string): boolean {
  return /^https?:\/\//iu.test(value.trim());
}

/** Sites put the paper itself, with or without the portal (새길일보 | 누리집), or its page elsewhere where a writer belongs. */
function isByline(name: string, outlet: string): boolean {
  return !isAddress(name) && name.trim() !== outlet && !name.includes('|');
}

/** Machines state times of Greenwich, where it is still yesterday when Korean papers come out. */
function koreanDay(date: string): string {
  const time = GREENWICH.test(date.trim()) ? Date.parse(date) : Number.NaN;
  return Number.isNaN(time) ? date : new Date(time + KOREA_AHEAD).toISOString().slice(0, 10);
}

/** The headline without the paper's name behind it: "…한다 | 새길일보" -> "…한다". */
export function withoutOutlet(title: string, outlet: string): string {
  const parts = title.split(/\s+(?:[-|–—<:·]|::|>)\s+/u);
  const last = parts.at(-1) ?? '';
  return parts.length > 1 && outlet !== '' && last === outlet
    ? title.slice(0, title.lastIndexOf(last)).replace(/\s+\S{1,2}\s+$/u, '')
    : title;
}
