import { InputError, messageOf } from '../../errors.js';
import { badBytes, hasBadBytes } from '../bad-bytes.js';
import type { NamedColumns } from '../field-aliases.js';
import { emptyFile, wholeArticle } from '../messages.js';
import { wholeBytes } from '../open-text.js';
import { isClosingLine, isFrameLine, isPageLine, pageFrame } from '../page-frame.js';
import type { RawRecord } from '../raw-record.js';
import { decodePage } from './decode-page.js';
import { noArticle, notTakenApart } from './messages.js';
import { type Page, parsePage, readableElement } from './page.js';
import { type PageFacts, pageFacts, withoutOutlet } from './page-facts.js';
import { linesOf, type PageText, pageText } from './page-text.js';

/** Pages have some hundred kilobytes. */
const LARGEST_PAGE = 20_000_000;
/** The shortest text that is taken for an article: where the page says it is one, and where it does not. */
const SHORTEST = { stated: 20, unstated: 100 };
/** On a page of so many links beside the text, and no less than a third as many as lines, the texts are leads of a list. */
const LIST_LINKS = 3;
/** Ends an article: the page's words on rights, none of the article's on piracy. */
const RIGHTS =
  /^[^“”"]{0,60}(?:무단\s?(?:전재|복제|배포)|저작권자|all rights reserved)(?!.*다\.$)|^(?:copyright|ⓒ|©)/iu;

/** One article a page; what surrounds it is left out. Offsets are those of the text that is given here as its body. */
export async function* readHtml(
  file: string,
  _columns: NamedColumns,
  onBytes: (count: number) => void,
): AsyncGenerator<RawRecord> {
  const html = decodePage(await wholeBytes(file, onBytes, LARGEST_PAGE));
  if (html.trim() === '') throw new InputError('empty-file', emptyFile);
  const page = parsePage(html);
  const facts = pageFacts(page);
  const around = pageFrame(linesOf(page).join('\n'));
  const lines = articleLines(page, facts);
  const frame = pageFrame(lines.join('\n'));
  const outlet = facts.outlet || frame.outlet || around.outlet;
  const title = withoutOutlet(facts.title, outlet);
  const body = withoutFrame(lines, title).join('\n');
  if (hasBadBytes(body)) {
    yield { record: 0, problem: badBytes(wholeArticle) };
    return;
  }
  const date = facts.date || frame.date || around.date;
  const byline = facts.byline || frame.byline || around.byline;
  yield { record: 0, fields: { title, body, date, outlet, byline, url: facts.url } };
}

/** Throws InputError where the page has no article. */
function articleLines(page: Page, facts: PageFacts): readonly string[] {
  const enough = facts.isArticle ? SHORTEST.stated : SHORTEST.unstated;
  const marked = page.querySelector('[itemprop~="articleBody"]');
  const found = [marked === null ? null : pageText(marked), readText(page)].find(
    (text) => text !== null && isArticleText(text, enough, facts.isArticle),
  );
  if (found) return found.lines;
  const stated = facts.body.split(/\s*\n\s*/u).filter((line) => line !== '');
  if (stated.join('').length >= enough) return stated;
  throw new InputError('no-article', noArticle);
}

function readText(page: Page): PageText | null {
  try {
    const element = readableElement(page);
    return element === null ? null : pageText(element);
  } catch (error) {
    throw new InputError('invalid-html', notTakenApart(messageOf(error)));
  }
}

function isArticleText({ lines, links }: PageText, enough: number, isStated: boolean): boolean {
  const isList = !isStated && links >= LIST_LINKS && links * 3 >= lines.length;
  return !isList && lines.join('').length >= enough;
}

/** The lines of the article itself: without the headline, dates and buttons above it and what follows below it. */
function withoutFrame(all: readonly string[], title: string): readonly string[] {
  const rights = all.findIndex((line, index) => index > 0 && RIGHTS.test(line));
  const lines = rights < 0 ? all : all.slice(0, rights);
  const isAbove = (line: string): boolean => line === title || isPageLine(line) || isFrameLine(line);
  const isBelow = (line: string): boolean => isPageLine(line) || isFrameLine(line) || isClosingLine(line);
  let from = 0;
  while (from < lines.length - 1 && isAbove(lines[from] ?? '')) from++;
  let to = lines.length;
  while (to > from + 1 && isBelow(lines[to - 1] ?? '')) to--;
  return lines.slice(from, to);
}
