import { useEffect, useState } from 'preact/hooks';
import { VERDICTS } from '../pack/layout.js';
import { marksOf } from './article-marks.js';
import { CopyButton } from './citation.js';
import { articleLink, linkTo, statementLink, useExplorer } from './explorer.js';
import { MARKS, MarkedText, type MarkName } from './marked-text.js';
import { colourOf, doubtsOf, PositionChip } from './marks.js';
import { SpeakerLink, voiceOf } from './speaker-link.js';
import { webAddress } from './web-address.js';
import { count, percent, WORDS } from './words.js';

/** One article: its text with everything marked, and its quotes beside it. */
export function ArticleView() {
  const { corpus, place, texts } = useExplorer();
  const article = corpus.articleByKey(place.open);
  const [hidden, setHidden] = useState<ReadonlySet<MarkName>>(new Set());
  useEffect(() => {
    const quote = document.getElementById(`quote-${place.at}`);
    if (quote === null) window.scrollTo(0, 0);
    else quote.scrollIntoView({ block: 'center' });
  }, [place.open, place.at, texts]);
  if (article < 0) return <p class="nothing">{WORDS.article.missing}</p>;

  const toggle = (mark: MarkName) => {
    const now = new Set(hidden);
    if (!now.delete(mark)) now.add(mark);
    setHidden(now);
  };
  const stretches = texts?.stretches(article) ?? [];
  const marks = marksOf(corpus, article).filter(({ name }) => !hidden.has(name));
  const isWhole = texts?.isWhole(article) ?? true;
  return (
    <article class="article">
      <ArticleHead article={article} />
      <div class="article-columns">
        <div>
          <fieldset class="legend">
            <legend>{WORDS.article.legend}</legend>
            {MARKS.map((mark) => (
              <label key={mark}>
                <input type="checkbox" checked={!hidden.has(mark)} onChange={() => toggle(mark)} />
                <span class={`m-${mark}`}>{WORDS.article.marks[mark]}</span>
              </label>
            ))}
          </fieldset>
          {!isWhole && (
            <p class="notice">
              {stretches.length > 0 ? WORDS.article.leftOut : WORDS.article.leftOutNoQuotes}
            </p>
          )}
          <div class="article-body">
            {texts === null && <p class="nothing">{WORDS.loading}</p>}
            {stretches.map((stretch) => (
              <MarkedText key={stretch.start} stretch={stretch} marks={marks} at={place.at} />
            ))}
          </div>
          {corpus.columns.articleIsCut[article] === 1 && <p class="notice">{WORDS.article.cut}</p>}
        </div>
        <ArticleQuotes article={article} />
      </div>
    </article>
  );
}

function ArticleHead({ article }: { readonly article: number }) {
  const { corpus, place } = useExplorer();
  const { columns } = corpus;
  const url = webAddress(corpus, article);
  const outlet = corpus.outlet(article);
  const byline = corpus.pooled(columns.articleByline[article]);
  const decider = corpus.pooled(columns.articleDecider[article]);
  const onIssue = columns.articleOnIssue[article] ?? 0;
  return (
    <header class="article-head">
      <p class="back">
        <a href={linkTo(place, 'articles')}>← {WORDS.back}</a>
      </p>
      <h2 lang="ko">{corpus.title(article)}</h2>
      <p class="source">
        {outlet !== '' && (
          <a href={linkTo(place, 'articles', { outlet })} lang="ko">
            {outlet}
          </a>
        )}
        <span>{corpus.date(article)}</span>
        <span lang="ko">{byline}</span>
        {url !== '' && (
          <a href={url} rel="noopener noreferrer" target="_blank">
            {WORDS.source} ↗
          </a>
        )}
      </p>
      <p class="judgement">
        <span class="term">{WORDS.article.position}</span>{' '}
        <PositionChip
          position={columns.articlePosition[article] ?? 0}
          score={columns.articleScore[article] ?? 0}
        />
        {isDecider(decider) && <span class="soft">{WORDS.deciders[decider]}</span>}
        {onIssue > 0 && <span class="soft">{WORDS.article.onIssue(percent(onIssue - 1))}</span>}
      </p>
      <ArticleStances article={article} />
      <ArticleHeadlines article={article} />
    </header>
  );
}

/** Positions of the headline, the lead, the writer and the conclusion, where they take one. */
function ArticleStances({ article }: { readonly article: number }) {
  const { corpus } = useExplorer();
  const { columns, firstStance, head } = corpus;
  const sided: number[] = [];
  for (let row = firstStance[article] ?? 0; row < (firstStance[article + 1] ?? 0); row++) {
    if ((columns.stancePosition[row] ?? 0) < head.sides) sided.push(row);
  }
  if (sided.length === 0) return null;
  return (
    <p class="judgement">
      {sided.map((row) => {
        const scope = corpus.pooled(columns.stanceScope[row]);
        return (
          <span key={row} class="scope">
            <span class="term">{isScope(scope) ? WORDS.scopes[scope] : scope}</span>{' '}
            <PositionChip position={columns.stancePosition[row] ?? 0} score={columns.stanceScore[row] ?? 0} />
          </span>
        );
      })}
    </p>
  );
}

function ArticleHeadlines({ article }: { readonly article: number }) {
  const { corpus } = useExplorer();
  const { columns, firstHeadline } = corpus;
  const rows: number[] = [];
  for (let row = firstHeadline[article] ?? 0; row < (firstHeadline[article + 1] ?? 0); row++) rows.push(row);
  if (rows.length === 0) return null;
  return (
    <p class="judgement">
      <span class="term">{WORDS.article.headline}</span>{' '}
      {rows.map((row) => {
        const start = columns.headlineStart[row] ?? 0;
        const verdict = VERDICTS[columns.headlineVerdict[row] ?? 0];
        return (
          <span key={row} class="scope">
            <q lang="ko">{corpus.title(article).slice(start, start + (columns.headlineLength[row] ?? 0))}</q>
            {verdict !== undefined && <span class={`tag verdict-${verdict}`}>{WORDS.verdicts[verdict]}</span>}
          </span>
        );
      })}
    </p>
  );
}

function ArticleQuotes({ article }: { readonly article: number }) {
  const { corpus, place, texts } = useExplorer();
  const { columns, firstQuote } = corpus;
  const quotes: number[] = [];
  for (let row = firstQuote[article] ?? 0; row < (firstQuote[article + 1] ?? 0); row++) quotes.push(row);
  if (quotes.length === 0) return <p class="soft">{WORDS.article.noQuotes}</p>;
  return (
    <aside aria-label={WORDS.article.quotes}>
      <h3>
        {WORDS.article.quotes} <span class="soft">{count(quotes.length)}</span>
      </h3>
      <ol class="article-quotes">
        {quotes.map((quote) => {
          const id = corpus.text('quoteId', quote);
          const statement = columns.quoteStatement[quote] ?? 0;
          const doubts = doubtsOf(corpus, quote);
          const position = columns.quotePosition[quote] ?? 0;
          return (
            <li key={quote} class={`edge ${colourOf(corpus, position)} ${id === place.at ? 'here' : ''}`}>
              <p class="who">
                <SpeakerLink {...voiceOf(corpus, quote)} />
                <span class="soft">{percent(columns.quoteConfidence[quote] ?? 0)}</span>
              </p>
              <p>
                <a
                  class={`quote-link ${columns.quoteType[quote] === 1 ? 'indirect' : 'direct'}`}
                  href={articleLink(place, corpus.key(article), id)}
                  lang="ko"
                >
                  {texts?.quote(quote) ?? '…'}
                </a>
              </p>
              <p class="who">
                <PositionChip position={position} score={columns.quoteScore[quote] ?? 0} />
                {columns.quoteType[quote] === 1 && <span class="tag">{WORDS.types.indirect}</span>}
                <CopyButton quote={quote} />
              </p>
              {statement > 0 && (
                <p>
                  <a href={statementLink(place, statement)}>
                    {WORDS.article.sameStatement(count(articlesOf(corpus.statement(statement))))}
                  </a>
                </p>
              )}
              {doubts.length > 0 && <p class="doubts">{doubts.join(' · ')}</p>}
            </li>
          );
        })}
      </ol>
    </aside>
  );

  function articlesOf(members: Uint32Array): number {
    return new Set(Array.from(members, (member) => corpus.articleOf[member])).size;
  }
}

function isDecider(value: string): value is keyof typeof WORDS.deciders {
  return value in WORDS.deciders;
}

function isScope(value: string): value is keyof typeof WORDS.scopes {
  return value in WORDS.scopes;
}
