import type { PageElement, PageNode } from './page.js';

/** What is no text of an article wherever it stands. */
const FURNITURE = [
  'script',
  'style',
  'noscript',
  'template',
  'iframe',
  'figure',
  'figcaption',
  'nav',
  'aside',
  'header',
  'footer',
  'form',
  'button',
  'select',
  'textarea',
  'svg',
  'video',
  'audio',
  '[hidden]',
  '[aria-hidden="true"]',
  '[class*="caption"]',
  '[class*="img_desc"]',
].join(',');

/** Elements that stand apart from what is before and behind them. */
const BLOCKS = new Set(
  'ADDRESS ARTICLE BLOCKQUOTE DD DIV DL DT H1 H2 H3 H4 H5 H6 HR LI MAIN OL P PRE SECTION TABLE TBODY TD TH TR UL'.split(
    ' ',
  ),
);
const HOLDS_LINKS = 'p,div,section,ul,ol,li,dl,dd,dt,table,h1,h2,h3,h4,h5,h6';
/** A block that consists of links by more than this leads to other articles. */
const MOSTLY = 0.6;

/** The text of an article on a page, and how many blocks of links were left out of it. */
export interface PageText {
  /** Paragraphs a line. */
  readonly lines: readonly string[];
  readonly linkBlocks: number;
}

/** Takes `root` apart: captions, navigation and links to other articles are removed from it. */
export function pageText(root: PageElement): PageText {
  for (const element of [...root.querySelectorAll(FURNITURE)]) element.remove();
  let linkBlocks = 0;
  for (const block of [...root.querySelectorAll(HOLDS_LINKS)]) {
    const all = lettersOf(block);
    const linked = [...block.querySelectorAll('a')].reduce((sum, link) => sum + lettersOf(link), 0);
    if (all === 0 || linked <= MOSTLY * all) continue;
    linkBlocks += Math.max(1, [...block.querySelectorAll('li')].length);
    block.remove();
  }
  const parts: string[] = [];
  gather(root, parts);
  const lines = parts
    .join('')
    .split('\n')
    .map((line) => line.trim());
  return { lines: lines.filter((line) => line !== ''), linkBlocks };
}

function lettersOf({ textContent }: PageNode): number {
  return (textContent ?? '').replace(/\s+/gu, '').length;
}

function gather(node: PageNode, parts: string[]): void {
  for (const child of node.childNodes) {
    const { nodeName } = child;
    if (nodeName === '#text') {
      // white space of the source says nothing; blanks that do not break do
      parts.push((child.textContent ?? '').replace(/[ \t\r\n\f]+/gu, ' '));
    } else if (nodeName === 'BR') {
      parts.push('\n');
    } else if (!nodeName.startsWith('#')) {
      const apart = BLOCKS.has(nodeName) ? '\n' : '';
      parts.push(apart);
      gather(child, parts);
      parts.push(apart);
    }
  }
}
