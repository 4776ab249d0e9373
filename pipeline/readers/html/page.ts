/** Web pages as trees, by linkedom and Mozilla's Readability: the one place that knows both. */
import { Readability } from '@mozilla/readability';
import { parseHTML } from 'linkedom';
import { InputError } from '../../errors.js';
import { tooDeep, tooManyElements } from './messages.js';

/** What is used of the DOM. */
export interface PageNode {
  /** Upper case for elements; #text for text. */
  readonly nodeName: string;
  readonly childNodes: Iterable<PageNode>;
  readonly textContent: string | null;
}

export interface PageElement extends PageNode {
  getAttribute(name: string): string | null;
  querySelector(selector: string): PageElement | null;
  querySelectorAll(selector: string): Iterable<PageElement>;
  remove(): void;
  insertAdjacentHTML(where: 'afterend', html: string): void;
  readonly previousElementSibling: PageElement | null;
  readonly nextElementSibling: PageElement | null;
}

export interface Page extends PageNode {
  readonly title: string;
  querySelector(selector: string): PageElement | null;
  querySelectorAll(selector: string): Iterable<PageElement>;
}

/** Elements that a page may have to be searched for an article, and how deep they may stand in each other. */
const MOST_ELEMENTS = 100_000;
const DEEPEST = 256;
/** Korean says in so many characters what Readability's own threshold of 500 expects of English. */
const SHORT_ARTICLE = 150;

/** Throws InputError on what is made to keep a reader busy. */
export function parsePage(html: string): Page {
  if ([...html.matchAll(/<[a-z]/giu)].length > MOST_ELEMENTS)
    throw new InputError('too-long', tooManyElements(MOST_ELEMENTS));
  // what has no root element is no page; the parser wants one
  const source = /<html[\s>]/iu.test(html) ? html : `<html><body>${html}</body></html>`;
  const page = parseHTML(source).document as unknown as Page;
  // Readability takes styles away, and with them that a word in bold is a line of its own
  for (const line of page.querySelectorAll('[style*="display:block"],[style*="display: block"]'))
    line.insertAdjacentHTML('afterend', '<br>');
  let level: PageNode[] = [page];
  for (let depth = 0; level.length > 0; depth++) {
    if (depth > DEEPEST) throw new InputError('invalid-html', tooDeep(DEEPEST));
    level = level.flatMap(({ childNodes }) => [...childNodes]);
  }
  return page;
}

/** The element that holds the article's text by its shape. Takes the page apart: nothing else can be asked of it after. */
export function readableElement(page: Page): PageElement | null {
  const options = {
    charThreshold: SHORT_ARTICLE,
    maxElemsToParse: MOST_ELEMENTS,
    disableJSONLD: true,
    keepClasses: true, // they tell captions and advertisements
    serializer: (node: unknown) => node as PageElement,
  };
  const found = new Readability<PageElement>(page as never, options).parse();
  return found?.content ?? null;
}
