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
  'amp-ad',
  'amp-embed',
  'amp-list',
  'amp-sidebar',
  'ins.adsbygoogle',
  '[hidden]',
  '[aria-hidden="true"]',
].join(',');

/** Words in names of classes and ids that tell what a small block is for. */
const PURPOSES = new Set(
  `ad ads adbox adsense advertisement banner breadcrumb byline caption donate donation img image journalist
  keyword keywords photo picture promo promotion pull pullquote recommend related relate reporter share slide sns
  sponsor sponsored subscribe tags thumb thumbs writer`.split(/\s+/u),
);
/** What readers say to an article, at any length; half of the text of a page is the article itself. */
const REMARKS = new Set(['comment', 'comments', 'cbox', 'reply', 'replies']);
/** Letters: what has more, or more than one paragraph, is the article or a part of it, whatever its class is called. */
const SMALL = 300;

const IMAGE = 'img,picture,amp-img';
const AROUND_IMAGES = 'p,div,span,table,li,dl';
/** What only words below a picture are. */
const CAPTION = /^[▲△▽▼◀▶◇]|사진|제공|캡처|캡쳐|[ⓒ©]/u;

const HOLDS_LINKS = 'p,div,section,ul,ol,li,dl,dd,dt,table,h1,h2,h3,h4,h5,h6';
/** A block that consists of links by more than this leads to other articles. */
const MOSTLY = 0.6;

/** Removes captions, advertisements and navigation from `root`; returns how many links to other articles went. */
export function removeFurniture(root: PageElement): number {
  for (const element of [...root.querySelectorAll(FURNITURE)]) element.remove();
  const half = lettersOf(root) / 2;
  for (const element of [...root.querySelectorAll('[class],[id]')]) {
    const words = wordsOf(element);
    if (words.some((word) => REMARKS.has(word)) && lettersOf(element) < half) element.remove();
    else if (words.some((word) => PURPOSES.has(word)) && isSmall(element)) element.remove();
  }
  for (const element of [...root.querySelectorAll(AROUND_IMAGES)]) {
    const text = (element.textContent ?? '').trim();
    if (CAPTION.test(text) && isSmall(element) && element.querySelector(IMAGE) !== null) element.remove();
  }
  let links = 0;
  for (const block of [...root.querySelectorAll(HOLDS_LINKS)]) {
    const all = lettersOf(block);
    const linked = [...block.querySelectorAll('a')].reduce((sum, link) => sum + lettersOf(link), 0);
    if (all === 0 || linked <= MOSTLY * all) continue;
    links += Math.max(1, [...block.querySelectorAll('li')].length);
    const before = block.previousElementSibling;
    if (before !== null && /^H[1-6]$/u.test(before.nodeName) && block.nextElementSibling === null)
      before.remove(); // it headed the links
    block.remove();
  }
  return links;
}

function isSmall(element: PageElement): boolean {
  const paragraphs = [...element.querySelectorAll('p')].filter((paragraph) => lettersOf(paragraph) > 0);
  return lettersOf(element) <= SMALL && paragraphs.length <= 1;
}

/** "imgArea photo_box" -> img, area, photo, box. */
function wordsOf(element: PageElement): string[] {
  const names = `${element.getAttribute('class') ?? ''} ${element.getAttribute('id') ?? ''}`;
  return names
    .replace(/([a-z])([A-Z])/gu, '$1 $2')
    .toLowerCase()
    .split(/[^a-z]+/u);
}

function lettersOf({ textContent }: PageNode): number {
  return (textContent ?? '').replace(/\s+/gu, '').length;
}
