import type { PageElement, PageNode } from './page.js';
import { removeFurniture } from './page-furniture.js';

/** Elements that stand apart from what is before and behind them. */
const BLOCKS = new Set(
  'ADDRESS ARTICLE BLOCKQUOTE DD DIV DL DT H1 H2 H3 H4 H5 H6 HR LI MAIN OL P PRE SECTION TABLE TBODY TD TH TR UL'.split(
    ' ',
  ),
);
/** What no reader sees. */
const UNREAD = new Set(['SCRIPT', 'STYLE', 'NOSCRIPT', 'TEMPLATE', 'HEAD']);
/** Says that something else follows. */
const NOTICE = /^\[?(?:광고|AD|ADVERTISEMENT)\]?$/iu;

/** The text of an article on a page, and how many links to other articles were left out of it. */
export interface PageText {
  /** Paragraphs a line. */
  readonly lines: readonly string[];
  readonly links: number;
}

/** Takes `root` apart: captions, navigation and links to other articles are removed from it. */
export function pageText(root: PageElement): PageText {
  const links = removeFurniture(root);
  return { lines: linesOf(root).filter((line) => !NOTICE.test(line)), links };
}

/** All text as it stands, a block or line a line. */
export function linesOf(root: PageNode): string[] {
  const parts: string[] = [];
  gather(root, parts);
  const lines = parts
    .join('')
    .split('\n')
    .map((line) => line.trim());
  return lines.filter((line) => line !== '');
}

function gather(node: PageNode, parts: string[]): void {
  for (const child of node.childNodes) {
    const { nodeName } = child;
    if (nodeName === '#text') {
      // white space of the source says nothing; blanks that do not break do
      parts.push((child.textContent ?? '').replace(/[ \t\r\n\f]+/gu, ' '));
    } else if (nodeName === 'BR') {
      parts.push('\n');
    } else if (!UNREAD.has(nodeName) && !nodeName.startsWith('#')) {
      const apart = BLOCKS.has(nodeName) ? '\n' : '';
      parts.push(apart);
      gather(child, parts);
      parts.push(apart);
    }
  }
}
