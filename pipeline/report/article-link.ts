import type { Article } from '../../src/document.js';
import { type Html, html } from './html.js';
import { line } from './wording.js';

/** Longer addresses are no addresses. */
const WEB_ADDRESS = /^https?:\/\/\S{1,2000}$/i;

/** The headline, a link where the article has an address of the web: no `javascript:`, no `data:`. */
export function articleLink({ title, id, url }: Pick<Article, 'title' | 'id' | 'url'>): Html {
  const headline = line(title === '' ? id : title);
  return WEB_ADDRESS.test(url)
    ? html`<a href="${url}" rel="noopener noreferrer">${headline}</a>`
    : html`${headline}`;
}
