import { CopyButton } from './citation.js';
import { articleLink, linkTo, useExplorer } from './explorer.js';
import { colourOf, PositionChip, TextLink } from './marks.js';
import { SpeakerLink, voiceOf } from './speaker-link.js';
import { statementTally } from './statements-view.js';
import { WORDS } from './words.js';

/** One statement as each outlet has it, side by side. */
export function StatementView() {
  const { corpus, place, texts } = useExplorer();
  const { columns, articleOf } = corpus;
  const number = /^s\d+$/.test(place.open) ? Number(place.open.slice(1)) : 0;
  const quotes = number >= 1 && number <= corpus.statements ? [...corpus.statement(number)] : [];
  if (quotes.length === 0) return <p class="nothing">{WORDS.statement.missing}</p>;
  const { fullest, articles, speaker } = statementTally(corpus, quotes);
  const fullestText = texts?.quote(fullest) ?? '…';
  const words = new Set(wordsOf(fullestText));
  return (
    <article class="statement">
      <header class="article-head">
        <p class="back">
          <a href={linkTo(place, 'statements')}>← {WORDS.back}</a>
        </p>
        <h2 class="quote-link direct" lang="ko">
          {fullestText}
        </h2>
        <p class="source">
          <SpeakerLink
            speaker={speaker}
            org={corpus.text('speakerOrg', speaker)}
            title={corpus.text('speakerTitle', speaker)}
          />
          <TextLink
            number={articles}
            view="articles"
            filters={{ statement: `s${number}` }}
            text={WORDS.statement.articles}
          />
        </p>
      </header>
      <h3>{WORDS.statement.heading}</h3>
      <p class="caption">{WORDS.statement.note}</p>
      <ul class="variants">
        {quotes.map((quote) => {
          const article = articleOf[quote] ?? 0;
          return (
            <li key={quote} class={`edge ${colourOf(corpus, columns.quotePosition[quote] ?? 0)}`}>
              <p class="outlet" lang="ko">
                <b>{corpus.outlet(article) || WORDS.untitled}</b>{' '}
                <span class="soft">{corpus.date(article)}</span>
              </p>
              <p class="variant" lang="ko">
                <Variant text={texts?.quote(quote) ?? '…'} words={words} />
              </p>
              <p class="who">
                <SpeakerLink {...voiceOf(corpus, quote)} />
                <span class="soft" lang="ko">
                  {corpus.pooled(columns.quoteLemma[quote])}
                </span>
              </p>
              <p class="who">
                <PositionChip
                  position={columns.quotePosition[quote] ?? 0}
                  score={columns.quoteScore[quote] ?? 0}
                />
                {columns.quoteType[quote] === 1 && <span class="tag">{WORDS.types.indirect}</span>}
              </p>
              <p class="who">
                <a
                  href={articleLink(place, corpus.key(article), corpus.text('quoteId', quote))}
                  lang="ko"
                  class="clip"
                >
                  {corpus.title(article)}
                </a>
                <CopyButton quote={quote} />
              </p>
            </li>
          );
        })}
      </ul>
    </article>
  );
}

/** Words that the fullest wording lacks stand out. */
function Variant({ text, words }: { readonly text: string; readonly words: ReadonlySet<string> }) {
  return (
    <>
      {text
        .split(/(\s+)/u)
        .map((word, index) => (isOwn(word) ? <ins key={`${index}${word}`}>{word}</ins> : word))}
    </>
  );

  function isOwn(word: string): boolean {
    const [bare] = wordsOf(word);
    return bare !== undefined && !words.has(bare);
  }
}

/** Words without the signs around them. */
function wordsOf(text: string): string[] {
  return text.split(/\s+/u).flatMap((word) => {
    const bare = word.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '');
    return bare === '' ? [] : [bare];
  });
}
