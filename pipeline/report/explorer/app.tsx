import { useEffect, useMemo, useState } from 'preact/hooks';
import { ArticleTexts, plain } from './article-texts.js';
import { ArticleView } from './article-view.js';
import { ArticlesView } from './articles-view.js';
import type { Corpus } from './corpus.js';
import { ExplorerContext, linkTo } from './explorer.js';
import { FilterBar } from './filter-bar.js';
import { conditionsOf, type Place, parsePlace, VIEWS, type View } from './filters.js';
import { HeadlinesView } from './headlines-view.js';
import { OutletsView } from './outlets-view.js';
import { Overview } from './overview.js';
import { QuotesView } from './quotes-view.js';
import { ReviewView } from './review-view.js';
import { type Selection, select } from './selection.js';
import { SpeakersView } from './speakers-view.js';
import { StatementView } from './statement-view.js';
import { StatementsView } from './statements-view.js';
import { count, WORDS } from './words.js';

/** The page: where it is, what is selected, and the view of it. */
export function App({ corpus }: { readonly corpus: Corpus }) {
  const [place, setPlace] = useState(() => parsePlace(location.hash));
  const [texts, setTexts] = useState<ArticleTexts | null>(null);
  useEffect(() => {
    const look = () => setPlace(parsePlace(location.hash));
    window.addEventListener('hashchange', look);
    void openTexts(corpus, setTexts);
    return () => window.removeEventListener('hashchange', look);
  }, [corpus]);
  const key = JSON.stringify(place.filters);
  const selection = useMemo(
    () => select(corpus, conditionsOf(corpus, place.filters, plain), texts),
    [corpus, texts, key],
  );
  useEffect(() => {
    if (place.open === '') window.scrollTo(0, 0);
  }, [place.view, place.open]);
  return (
    <ExplorerContext.Provider value={{ corpus, texts, place, selection }}>
      <header class="top">
        <p class="eyebrow">nonjo</p>
        <h1>{corpus.head.issue.title}</h1>
        <p class="question" lang="ko">
          {corpus.head.issue.question}
        </p>
      </header>
      <div class="bar-top">
        <Tabs place={place} selection={selection} corpus={corpus} />
        <FilterBar />
      </div>
      <main id="main" data-texts={texts === null ? 'opening' : 'open'}>
        <CurrentView place={place} />
      </main>
      <footer>
        <p>
          {WORDS.colophon} {WORDS.percentNote}
        </p>
      </footer>
    </ExplorerContext.Provider>
  );
}

async function openTexts(corpus: Corpus, show: (texts: ArticleTexts) => void): Promise<void> {
  const texts = await ArticleTexts.unpack(corpus);
  show(texts);
  await texts.prepare();
}

function CurrentView({ place: { view, open } }: { readonly place: Place }) {
  const heading = view === 'overview' || open !== '' ? null : <h2 class="hidden">{WORDS.views[view]}</h2>;
  return (
    <>
      {heading}
      {viewOf(view, open)}
    </>
  );
}

function viewOf(view: View, open: string) {
  switch (view) {
    case 'speakers':
      return <SpeakersView />;
    case 'outlets':
      return <OutletsView />;
    case 'quotes':
      return <QuotesView />;
    case 'articles':
      return open === '' ? <ArticlesView /> : <ArticleView />;
    case 'statements':
      return open === '' ? <StatementsView /> : <StatementView />;
    case 'headlines':
      return <HeadlinesView />;
    case 'review':
      return <ReviewView />;
    default:
      return <Overview />;
  }
}

interface TabsProps {
  readonly place: Place;
  readonly selection: Selection;
  readonly corpus: Corpus;
}

function Tabs({ place, selection, corpus }: TabsProps) {
  const { columns } = corpus;
  const numbers: Partial<Record<View, number>> = {
    quotes: selection.quotes.length,
    articles: selection.articles.length,
    headlines: selection.headlines.length,
    review: selection.quotes.reduce((sum, quote) => (columns.quoteDoubts[quote] === 0 ? sum : sum + 1), 0),
  };
  return (
    <nav class="tabs" aria-label={WORDS.navigation}>
      {VIEWS.map((view) => (
        <a
          key={view}
          href={linkTo(place, view)}
          {...(view === place.view ? { 'aria-current': 'page' as const } : {})}
        >
          {WORDS.views[view]}
          {numbers[view] !== undefined && <span class="number"> {count(numbers[view] ?? 0)}</span>}
        </a>
      ))}
    </nav>
  );
}
