/** Whole articles with their quotes marked in the text: `{LABEL:speaker|words}`; a quote may hold another. */
import { readdirSync, readFileSync } from 'node:fs';
import { type Codebook, labelsOf } from '../../src/stance/codebook.js';
import { foundArticle } from './found-articles.js';
import {
  type AnnotatedQuote,
  type ArticleSource,
  type PressArticle,
  pressArticleOf,
} from './press-articles.js';

const MARK = /\{([A-Z][a-z]*):([^|{}]*)\|/y;
const OPENING_QUOTATION_MARKS = '“"‘\'「';

/**
 * The articles of a folder of .txt files: the title, an empty line, the body. Letters stand for the one label of the
 * codebook that begins with them (N neutral; O off-issue, or Of beside a position `oppose`); quotes come in the order in
 * which they begin.
 */
export function readMarkedArticles(
  codebook: Codebook,
  folder: string,
  source: ArticleSource,
): PressArticle[] {
  const files = readdirSync(folder).filter((file) => file.endsWith('.txt'));
  return files.sort().map((file) => {
    const [title = '', ...rest] = readFileSync(`${folder}/${file}`, 'utf8').split('\n');
    const { body, quotes } = unmarked(rest.join('\n').trim(), codebook, `${folder}/${file}`);
    const article = { id: file.replace(/\.txt$/, ''), title, body };
    return source === 'even'
      ? pressArticleOf(article, quotes, source)
      : foundArticle(article, quotes, source);
  });
}

function unmarked(
  marked: string,
  codebook: Codebook,
  file: string,
): { body: string; quotes: AnnotatedQuote[] } {
  const open: Omit<AnnotatedQuote, 'end'>[] = [];
  const quotes: AnnotatedQuote[] = [];
  let body = '';
  for (let i = 0; i < marked.length; ) {
    MARK.lastIndex = i;
    const mark = MARK.exec(marked);
    if (mark) {
      const [all, letters = '', speaker = ''] = mark;
      const meant = labelsOf(codebook).filter((label) => label.startsWith(letters.toLowerCase()));
      const [stance] = meant;
      if (stance === undefined || meant.length > 1)
        throw new Error(`${file}: ${meant.length} labels of ${codebook.id} begin with ${letters}`);
      const direct = OPENING_QUOTATION_MARKS.includes(body.charAt(body.length - 1));
      open.push({ type: direct ? 'direct' : 'indirect', start: body.length, speaker, stance });
      i += all.length;
      continue;
    }
    if (marked.charAt(i) === '}') {
      const quote = open.pop();
      if (!quote) throw new Error(`${file}: nothing opens the } after "${body.slice(-20)}"`);
      quotes.push({ ...quote, end: body.length });
    } else body += marked.charAt(i);
    i++;
  }
  if (open[0]) throw new Error(`${file}: a quote of ${open[0].speaker} is not closed with }`);
  return { body, quotes: quotes.sort((a, b) => a.start - b.start) };
}
