import type { ComponentChildren } from 'preact';
import { articleLink, linkTo, useExplorer } from './explorer.js';
import { Facts } from './facts.js';
import {
  CountLink,
  labelOf,
  onIssueOnly,
  PositionBar,
  PositionLabel,
  shownPositions,
  TextLink,
} from './marks.js';
import { useOutletTallies } from './outlets-view.js';
import { SpeakerLink, voiceOf } from './speaker-link.js';
import { onIssue, sum, type Tally, tallied } from './tally.js';
import { telling } from './telling.js';
import { Timeline } from './timeline.js';
import { WORDS } from './words.js';

/** Rows of the short tables; their last line leads to the whole. */
const SHORT = 10;

export function Overview() {
  return (
    <>
      <Facts />
      <Positions />
      <Timeline />
      <TellingQuotes />
      <div class="side-by-side">
        <TopSpeakers />
        <TopOutlets />
      </div>
    </>
  );
}

function Positions() {
  const { corpus, selection } = useExplorer();
  const { quotePosition, articlePosition } = corpus.columns;
  const zeros = corpus.head.positions.map(() => 0);
  const counted = (rows: Uint32Array, positions: Uint32Array): number[] => {
    const counts = [...zeros];
    for (const row of rows) {
      const position = positions[row] ?? 0;
      counts[position] = (counts[position] ?? 0) + 1;
    }
    return counts;
  };
  const quotes = counted(selection.quotes, quotePosition);
  const articles = counted(selection.articles, articlePosition);
  const full = Math.max(1, ...quotes);
  return (
    <section aria-labelledby="positions-h">
      <h2 id="positions-h">{WORDS.positions.heading}</h2>
      <table class="positions">
        <thead>
          <tr>
            <th scope="col">{WORDS.columns.position}</th>
            <td class="wide" />
            <th scope="col" class="number">
              {WORDS.positions.quotes}
            </th>
            <th scope="col" class="number">
              {WORDS.positions.articles}
            </th>
          </tr>
        </thead>
        <tbody>
          {shownPositions(corpus).map((position) => {
            const id = corpus.head.positions[position]?.id ?? '';
            const label = labelOf(corpus, position);
            return (
              <tr key={id}>
                <th scope="row">
                  <PositionLabel position={position} />
                </th>
                <td class="wide">
                  <PositionBar
                    counts={quotes.map((number, at) => (at === position ? number : 0))}
                    full={full}
                    filters={{}}
                    label={WORDS.positions.quotes}
                  />
                </td>
                <td class="number">
                  <CountLink
                    number={quotes[position] ?? 0}
                    view="quotes"
                    filters={{ position: id }}
                    label={`${label}, ${WORDS.positions.quotes}`}
                  />
                </td>
                <td class="number">
                  <CountLink
                    number={articles[position] ?? 0}
                    view="articles"
                    filters={{ article: id }}
                    label={`${label}, ${WORDS.positions.articles}`}
                  />
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </section>
  );
}

function TellingQuotes() {
  const { corpus, selection, texts, place } = useExplorer();
  const best = telling(corpus, selection.quotes);
  if (best.length === 0) return null;
  return (
    <section aria-labelledby="telling-h">
      <h2 id="telling-h">{WORDS.telling}</h2>
      <div class="tellings">
        {best.map((quote) => {
          const article = corpus.articleOf[quote] ?? 0;
          return (
            <figure key={quote} class="telling">
              <figcaption>
                <PositionLabel position={corpus.columns.quotePosition[quote] ?? 0} />
              </figcaption>
              <blockquote>
                <a
                  class="quote-link direct"
                  href={articleLink(place, corpus.key(article), corpus.text('quoteId', quote))}
                  lang="ko"
                >
                  {texts?.quote(quote) ?? '…'}
                </a>
              </blockquote>
              <p>
                <SpeakerLink {...voiceOf(corpus, quote)} />
              </p>
              <p class="soft" lang="ko">
                {corpus.outlet(article)} {corpus.date(article)}
              </p>
            </figure>
          );
        })}
      </div>
    </section>
  );
}

function TopSpeakers() {
  const { corpus, selection } = useExplorer();
  const { columns } = corpus;
  const tallies = tallied(corpus, selection.quotes, (quote) => columns.quoteSpeaker[quote] ?? 0);
  const named = [...tallies]
    .filter(([speaker]) => columns.speakerIsNamed[speaker] === 1)
    .map(([speaker, { byPosition }]) => ({ speaker, sided: sum(byPosition.slice(0, corpus.head.sides)) }))
    .sort((a, b) => b.sided - a.sided || a.speaker - b.speaker)
    .map(({ speaker }) => speaker);
  return (
    <section aria-labelledby="speakers-h">
      <h2 id="speakers-h">{WORDS.speakersTable.heading}</h2>
      <ShortTable
        heading={WORDS.columns.speaker}
        rows={named.slice(0, SHORT)}
        tallies={tallies}
        name={(speaker) => (
          <SpeakerLink
            speaker={speaker}
            org={corpus.text('speakerOrg', speaker)}
            title={corpus.text('speakerTitle', speaker)}
          />
        )}
        label={(speaker) => corpus.speakerName(speaker)}
        filters={(speaker) => ({ speaker: corpus.slug(speaker) })}
      />
      {named.length > SHORT && (
        <p class="more">
          <TextLink
            number={named.length}
            view="speakers"
            filters={{ kind: 'named' }}
            text={WORDS.speakersTable.all}
          />
        </p>
      )}
    </section>
  );
}

function TopOutlets() {
  const { corpus, place } = useExplorer();
  const tallies = useOutletTallies();
  const outlets = [...tallies.keys()].sort(
    (a, b) => (tallies.get(b)?.quotes ?? 0) - (tallies.get(a)?.quotes ?? 0) || a - b,
  );
  const filters = (outlet: number) => ({ outlet: corpus.pooled(outlet) });
  return (
    <section aria-labelledby="outlets-h">
      <h2 id="outlets-h">{WORDS.outletsTable.heading}</h2>
      <ShortTable
        heading={WORDS.columns.outlet}
        rows={outlets.slice(0, SHORT)}
        tallies={tallies}
        name={(outlet) => (
          <a href={linkTo(place, 'articles', filters(outlet))} lang="ko">
            {corpus.pooled(outlet)}
          </a>
        )}
        label={(outlet) => corpus.pooled(outlet)}
        filters={filters}
      />
      {outlets.length > SHORT && (
        <p class="more">
          <TextLink number={outlets.length} view="outlets" filters={{}} text={WORDS.outletsTable.all} />
        </p>
      )}
    </section>
  );
}

interface ShortTableProps {
  readonly heading: string;
  readonly rows: readonly number[];
  readonly tallies: ReadonlyMap<number, Tally>;
  readonly name: (row: number) => ComponentChildren;
  readonly label: (row: number) => string;
  readonly filters: (row: number) => Readonly<Record<string, string>>;
}

/** Who, a bar of positions, the number of quotes. */
function ShortTable({ heading, rows, tallies, name, label, filters }: ShortTableProps) {
  const { corpus } = useExplorer();
  const full = Math.max(1, ...rows.map((row) => onIssue(corpus, tallies.get(row) ?? EMPTY)));
  return (
    <table class="short">
      <thead>
        <tr>
          <th scope="col">{heading}</th>
          <th scope="col" class="wide">
            {WORDS.columns.bar}
          </th>
          <th scope="col" class="number">
            {WORDS.columns.quotes}
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row}>
            <th scope="row">{name(row)}</th>
            <td class="wide">
              <PositionBar
                counts={onIssueOnly(corpus, tallies.get(row)?.byPosition ?? [])}
                full={full}
                filters={filters(row)}
                label={label(row)}
              />
            </td>
            <td class="number">
              <CountLink
                number={tallies.get(row)?.quotes ?? 0}
                view="quotes"
                filters={filters(row)}
                label={`${label(row)}, ${WORDS.columns.quotes}`}
              />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

const EMPTY: Tally = { byPosition: [], quotes: 0, articles: 0 };
