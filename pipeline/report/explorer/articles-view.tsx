import { useMemo } from 'preact/hooks';
import { isWhole } from './article-texts.js';
import { articleLink, useExplorer } from './explorer.js';
import { List, type ListColumn } from './list.js';
import { colourOf, labelOf, PositionChip } from './marks.js';
import { count, WORDS } from './words.js';

export function ArticlesView() {
  const { corpus, selection, place } = useExplorer();
  const { columns } = corpus;
  const quotes = new Uint32Array(corpus.articles);
  for (const quote of selection.quotes) {
    const article = corpus.articleOf[quote] ?? 0;
    quotes[article] = (quotes[article] ?? 0) + 1;
  }
  const quotesOf = (row: number) => quotes[row] ?? 0;
  const position = (row: number) => columns.articlePosition[row] ?? 0;
  const score = (row: number) => columns.articleScore[row] ?? 0;
  const leftOut = useMemo(
    () => columns.articleChunk.filter((_, row) => !isWhole(corpus, row)).length,
    [corpus],
  );
  const list: ListColumn[] = [
    {
      id: 'title',
      label: WORDS.columns.title,
      width: 'minmax(16rem, 4fr)',
      look: 'main',
      key: (row) => corpus.title(row),
      cell: (row) => (
        <a href={articleLink(place, corpus.key(row))} lang="ko">
          {corpus.title(row)}
        </a>
      ),
    },
    {
      id: 'outlet',
      label: WORDS.columns.outlet,
      width: 'minmax(7rem, 1fr)',
      key: (row) => corpus.rank(columns.articleOutlet[row]),
      cell: (row) => <span lang="ko">{corpus.outlet(row)}</span>,
    },
    {
      id: 'date',
      label: WORDS.columns.date,
      width: '6.25rem',
      key: (row) => corpus.rank(columns.articleDate[row]),
      cell: (row) => <span class="date">{corpus.date(row)}</span>,
    },
    {
      id: 'quotes',
      label: WORDS.columns.quotes,
      width: '4.5rem',
      look: 'number',
      key: quotesOf,
      cell: (row) => (
        <a
          class={`count ${quotesOf(row) === 0 ? 'zero' : ''}`}
          href={articleLink(place, corpus.key(row))}
          aria-label={`${corpus.title(row)}, ${WORDS.columns.quotes}: ${count(quotesOf(row))}`}
        >
          <span class="narrow-label" aria-hidden="true">
            {WORDS.columns.quotes}{' '}
          </span>
          {count(quotesOf(row))}
        </a>
      ),
    },
    {
      id: 'position',
      label: WORDS.columns.position,
      width: 'minmax(9rem, 1.1fr)',
      key: (row) => position(row) * 2000 - score(row),
      cell: (row) => <PositionChip position={position(row)} score={score(row)} />,
    },
  ];
  return (
    <>
      {leftOut > 0 && <p class="notice">{WORDS.textsLeftOut(count(leftOut), count(corpus.articles))}</p>}
      <List
        name="articles"
        label={WORDS.views.articles}
        rows={selection.articles}
        columns={list}
        heights={[3.5, 6.5]}
        mark={(row) => `edge ${colourOf(corpus, position(row))}`}
        csv={[
          ['article_id', (row) => corpus.text('articleId', row)],
          ['article_key', (row) => corpus.key(row)],
          ['title', (row) => corpus.title(row)],
          ['date', (row) => corpus.date(row)],
          ['outlet', (row) => corpus.outlet(row)],
          ['byline', (row) => corpus.pooled(columns.articleByline[row])],
          ['url', (row) => corpus.text('articleUrl', row)],
          ['quotes', (row) => columns.articleQuotes[row] ?? 0],
          ['position', (row) => corpus.head.positions[position(row)]?.id ?? ''],
          ['position_label', (row) => labelOf(corpus, position(row))],
          ['score', (row) => (score(row) === 0 ? '' : (score(row) - 1) / 1000)],
          ['status', (row) => (columns.articleIsCut[row] === 1 ? 'cut' : '')],
        ]}
      />
    </>
  );
}
