import { useMemo } from 'preact/hooks';
import type { ArticleTexts } from './article-texts.js';
import type { Corpus } from './corpus.js';
import { statementLink, useExplorer } from './explorer.js';
import { List, type ListColumn } from './list.js';
import { CountLink } from './marks.js';
import type { Selection } from './selection.js';
import { WORDS } from './words.js';

/** A statement as its selected quotes make it. */
export interface StatementTally {
  /** The quote with the fullest wording. */
  readonly fullest: number;
  readonly quotes: readonly number[];
  readonly articles: number;
  readonly outlets: readonly string[];
  readonly first: string;
  /** The speaker given most often. */
  readonly speaker: number;
}

export function StatementsView() {
  const { corpus, selection, texts, place } = useExplorer();
  const { rows, tally } = useMemo(() => selectedStatements(corpus, selection), [corpus, selection]);
  const list: ListColumn[] = [
    {
      id: 'statement',
      label: WORDS.columns.statement,
      width: 'minmax(16rem, 4fr)',
      look: 'main',
      cell: (row) => (
        <a class="quote-link direct" href={statementLink(place, row)} lang="ko">
          {texts?.quote(tally(row).fullest) ?? '…'}
        </a>
      ),
    },
    {
      id: 'speaker',
      label: WORDS.columns.speaker,
      width: 'minmax(7rem, 1fr)',
      key: (row) => corpus.speakerName(tally(row).speaker) || '\uffff',
      cell: (row) => <span lang="ko">{corpus.speakerName(tally(row).speaker) || WORDS.unknown}</span>,
    },
    {
      id: 'quotes',
      label: WORDS.columns.quotes,
      width: '5rem',
      look: 'number',
      key: (row) => tally(row).quotes.length,
      cell: (row) => (
        <>
          <span class="narrow-label" aria-hidden="true">
            {WORDS.columns.quotes}{' '}
          </span>
          <CountLink
            number={tally(row).quotes.length}
            view="quotes"
            filters={{ statement: `s${row}` }}
            label={`s${row}, ${WORDS.columns.quotes}`}
          />
        </>
      ),
    },
    {
      id: 'articles',
      label: WORDS.columns.articles,
      width: '5rem',
      look: 'number',
      key: (row) => tally(row).articles,
      cell: (row) => (
        <>
          <span class="narrow-label" aria-hidden="true">
            {WORDS.columns.articles}{' '}
          </span>
          <CountLink
            number={tally(row).articles}
            view="articles"
            filters={{ statement: `s${row}` }}
            label={`s${row}, ${WORDS.columns.articles}`}
          />
        </>
      ),
    },
    {
      id: 'outlets',
      label: WORDS.columns.outlets,
      width: 'minmax(8rem, 1.6fr)',
      key: (row) => -tally(row).outlets.length,
      cell: (row) => (
        <span class="clip" lang="ko">
          {tally(row).outlets.join(', ')}
        </span>
      ),
    },
    {
      id: 'first',
      label: WORDS.columns.first,
      width: '6.25rem',
      key: (row) => tally(row).first,
      cell: (row) => <span class="date">{tally(row).first}</span>,
    },
  ];
  return (
    <List
      name="statements"
      label={WORDS.views.statements}
      rows={rows}
      columns={list}
      heights={[4.25, 9]}
      csv={[
        ['statement_id', (row) => `s${row}`],
        ['text', (row) => texts?.quote(tally(row).fullest) ?? ''],
        ['speaker', (row) => corpus.speakerName(tally(row).speaker)],
        ['articles', (row) => tally(row).articles],
        ['outlets', (row) => tally(row).outlets.join(' | ')],
        ['first_date', (row) => tally(row).first],
        ['variants', (row) => variants(corpus, texts, tally(row).quotes)],
      ]}
    />
  );
}

/**
 * The statements with a selected quote, those of the most articles first. Each is told in full only when it is looked
 * at: a filter changes all of them, and a screen shows ten.
 */
function selectedStatements(corpus: Corpus, { hasQuote }: Selection) {
  const { articleOf, statements } = corpus;
  // what sorts and the statement's number in one: numbers are sorted without a comparison in script
  const places: number[] = [];
  for (let number = 1; number <= statements; number++) {
    let articles = 0;
    let latest = -1;
    for (const quote of corpus.statement(number)) {
      if (hasQuote[quote] !== 1 || articleOf[quote] === latest) continue;
      latest = articleOf[quote] ?? -1; // quotes stand in the order of their articles
      articles++;
    }
    if (articles > 0) places.push((corpus.articles - articles) * (statements + 1) + number);
  }
  const rows = Uint32Array.from(Float64Array.from(places).sort(), (place) => place % (statements + 1));
  const known = new Map<number, StatementTally>();
  const tally = (row: number): StatementTally => {
    let told = known.get(row);
    if (told === undefined) {
      told = statementTally(
        corpus,
        [...corpus.statement(row)].filter((quote) => hasQuote[quote] === 1),
      );
      known.set(row, told);
    }
    return told;
  };
  return { rows, tally };
}

export function statementTally(corpus: Corpus, quotes: readonly number[]): StatementTally {
  const { columns, articleOf } = corpus;
  const articles = [...new Set(quotes.map((quote) => articleOf[quote] ?? 0))];
  const speakers = new Map<number, number>();
  let fullest = quotes[0] ?? 0;
  for (const quote of quotes) {
    const speaker = columns.quoteSpeaker[quote] ?? 0;
    const weight = corpus.speakerName(speaker) === '' ? 0 : 1;
    speakers.set(speaker, (speakers.get(speaker) ?? 0) + weight);
    if ((columns.quoteLength[quote] ?? 0) > (columns.quoteLength[fullest] ?? 0)) fullest = quote;
  }
  const [speaker = 0] = [...speakers].sort((a, b) => b[1] - a[1])[0] ?? [];
  const dates = articles.map((article) => corpus.date(article)).filter((date) => date !== '');
  const outlets = new Set(articles.map((article) => corpus.outlet(article)).filter((name) => name !== ''));
  return {
    fullest,
    quotes,
    articles: articles.length,
    outlets: [...outlets],
    first: dates.sort()[0] ?? '',
    speaker,
  };
}

function variants(corpus: Corpus, texts: ArticleTexts | null, quotes: readonly number[]): string {
  const all = quotes.map((quote) => {
    const type = corpus.columns.quoteType[quote] === 1 ? 'indirect' : 'direct';
    return `${type}, ${corpus.outlet(corpus.articleOf[quote] ?? 0)}: ${texts?.quote(quote) ?? ''}`;
  });
  return [...new Set(all)].join(' | ');
}
