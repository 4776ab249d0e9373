import { VERDICTS } from '../pack/layout.js';
import { plain } from './article-texts.js';
import { Choices } from './choices.js';
import { articleLink, useExplorer } from './explorer.js';
import { conditionsOf } from './filters.js';
import { List, type ListColumn } from './list.js';
import { select } from './selection.js';
import { WORDS } from './words.js';

/** What headlines quote, against the body. */
export function HeadlinesView() {
  const { corpus, selection, place, texts } = useExplorer();
  const { columns, articleOfHeadline } = corpus;
  const { verdict: _, ...others } = place.filters;
  const all =
    place.filters.verdict === undefined
      ? selection
      : select(corpus, conditionsOf(corpus, others, plain), texts);
  const quoted = (row: number): string => {
    const start = columns.headlineStart[row] ?? 0;
    return corpus
      .text('articleTitle', articleOfHeadline[row] ?? 0)
      .slice(start, start + (columns.headlineLength[row] ?? 0));
  };
  const passage = (row: number): string => {
    const start = columns.headlineBodyStart[row] ?? 0;
    if (start === 0) return '';
    const span = { start: start - 1, end: start - 1 + (columns.headlineBodyLength[row] ?? 0) };
    return texts?.slice(articleOfHeadline[row] ?? 0, span) ?? '…';
  };
  const verdictOf = (row: number) => VERDICTS[columns.headlineVerdict[row] ?? 0] ?? 'absent';
  const article = (row: number) => articleOfHeadline[row] ?? 0;
  const list: ListColumn[] = [
    {
      id: 'headline',
      label: WORDS.columns.headline,
      width: 'minmax(14rem, 3fr)',
      look: 'main',
      cell: (row) => (
        <a
          class="quote-link direct"
          href={articleLink(place, corpus.key(article(row)))}
          lang="ko"
          title={corpus.title(article(row))}
        >
          {quoted(row)}
        </a>
      ),
    },
    {
      id: 'verdict',
      label: WORDS.columns.verdict,
      width: '7rem',
      key: (row) => columns.headlineVerdict[row] ?? 0,
      cell: (row) => <span class={`tag verdict-${verdictOf(row)}`}>{WORDS.verdicts[verdictOf(row)]}</span>,
    },
    {
      id: 'body',
      label: WORDS.columns.body,
      width: 'minmax(12rem, 3fr)',
      cell: (row) => (
        <span class="clip" lang="ko">
          {passage(row)}
        </span>
      ),
    },
    {
      id: 'outlet',
      label: WORDS.columns.outlet,
      width: 'minmax(6rem, .9fr)',
      key: (row) => corpus.rank(columns.articleOutlet[article(row)]),
      cell: (row) => <span lang="ko">{corpus.outlet(article(row))}</span>,
    },
    {
      id: 'date',
      label: WORDS.columns.date,
      width: '6.25rem',
      key: (row) => corpus.rank(columns.articleDate[article(row)]),
      cell: (row) => <span class="date">{corpus.date(article(row))}</span>,
    },
  ];
  return (
    <>
      <Choices
        filter="verdict"
        view="headlines"
        label={WORDS.columns.verdict}
        choices={VERDICTS.map((verdict, index) => ({
          value: verdict,
          label: WORDS.verdicts[verdict],
          number: all.headlines.filter((row) => columns.headlineVerdict[row] === index).length,
        }))}
      />
      <List
        name="headlines"
        label={WORDS.views.headlines}
        rows={selection.headlines}
        columns={list}
        heights={[4.25, 9.5]}
        csv={[
          ['article_id', (row) => corpus.text('articleId', article(row))],
          ['article_key', (row) => corpus.key(article(row))],
          ['text', quoted],
          ['verdict', verdictOf],
          ['share', (row) => (columns.headlineShare[row] ?? 0) / 1000],
          ['body_text', passage],
          ['title', (row) => corpus.title(article(row))],
          ['date', (row) => corpus.date(article(row))],
          ['outlet', (row) => corpus.outlet(article(row))],
        ]}
      />
    </>
  );
}
