import type { Corpus } from './corpus.js';

/** Longer addresses are no addresses; nothing but the web is linked. */
const WEB_ADDRESS = /^https?:\/\/\S{1,2000}$/i;

/** Where the article stands on the web; empty when it does not say, or says something else. */
export function webAddress(corpus: Corpus, article: number): string {
  const url = corpus.text('articleUrl', article);
  return WEB_ADDRESS.test(url) ? url : '';
}
