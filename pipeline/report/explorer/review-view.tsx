import { DOUBTS, FATES } from '../pack/layout.js';
import { plain } from './article-texts.js';
import { Choices } from './choices.js';
import { useExplorer } from './explorer.js';
import { conditionsOf } from './filters.js';
import { List } from './list.js';
import { TextLink } from './marks.js';
import { QuoteList } from './quotes-view.js';
import { select } from './selection.js';
import { count, WORDS } from './words.js';

/** What a person should look at: quotes in doubt, bodies cut short, documents that are missing. */
export function ReviewView() {
  const { corpus, selection, place, texts } = useExplorer();
  const { columns } = corpus;
  const { doubt: _, ...others } = place.filters;
  const all =
    place.filters.doubt === undefined
      ? selection
      : select(corpus, conditionsOf(corpus, others, plain), texts);
  const doubtful = selection.quotes.filter((quote) => columns.quoteDoubts[quote] !== 0);
  const withDoubt = (bit: number) =>
    all.quotes.filter((quote) => ((columns.quoteDoubts[quote] ?? 0) & (1 << bit)) !== 0).length;
  const cut = selection.articles.filter((article) => columns.articleIsCut[article] === 1).length;
  return (
    <>
      <Entries />
      <section aria-labelledby="review-quotes">
        <h2 id="review-quotes">{WORDS.review.quotes}</h2>
        <Choices
          filter="doubt"
          view="review"
          label={WORDS.columns.review}
          choices={DOUBTS.map((doubt, bit) => ({
            value: doubt,
            label: WORDS.doubts[doubt],
            number: withDoubt(bit),
          }))}
        />
        {cut > 0 && (
          <p class="caption">
            <TextLink number={cut} view="articles" filters={{ cut: '1' }} text={WORDS.review.cut} />
          </p>
        )}
        <QuoteList rows={doubtful} doubts />
      </section>
    </>
  );
}

/** The ledger: what could not be read or judged, and why. */
function Entries() {
  const { corpus, place } = useExplorer();
  const { columns, head } = corpus;
  const { fate } = conditionsOf(corpus, place.filters, plain);
  const every = Array.from({ length: corpus.entries }, (_, row) => row);
  const rows = Uint32Array.from(every.filter((row) => fate === -1 || columns.entryFate[row] === fate));
  const fateOf = (row: number) => FATES[columns.entryFate[row] ?? 0] ?? 'noted';
  const recordOf = (row: number) => columns.entryRecord[row] ?? 0;
  return (
    <section aria-labelledby="review-documents">
      <h2 id="review-documents">{WORDS.review.documents}</h2>
      {corpus.entries === 0 ? (
        <p class="caption">{WORDS.review.complete}</p>
      ) : (
        <>
          <Choices
            filter="fate"
            view="review"
            label={WORDS.columns.fate}
            choices={FATES.map((name, index) => ({
              value: name,
              label: WORDS.fates[name],
              number: every.filter((row) => columns.entryFate[row] === index).length,
            }))}
          />
          <List
            name="errors"
            label={WORDS.review.documents}
            rows={rows}
            heights={[3.5, 8]}
            columns={[
              {
                id: 'reason',
                label: WORDS.columns.reason,
                width: 'minmax(16rem, 4fr)',
                look: 'main',
                cell: (row) => <span class="clip">{corpus.text('entryMessage', row)}</span>,
              },
              {
                id: 'fate',
                label: WORDS.columns.fate,
                width: '7rem',
                key: (row) => columns.entryFate[row] ?? 0,
                cell: (row) => <span class={`tag fate-${fateOf(row)}`}>{WORDS.fates[fateOf(row)]}</span>,
              },
              {
                id: 'file',
                label: WORDS.columns.file,
                width: 'minmax(8rem, 1fr)',
                key: (row) => corpus.pooled(columns.entryFile[row]),
                cell: (row) => <span class="clip">{corpus.pooled(columns.entryFile[row])}</span>,
              },
            ]}
            csv={[
              ['source', (row) => corpus.pooled(columns.entryFile[row])],
              ['record', (row) => (recordOf(row) === 0 ? '' : recordOf(row) - 1)],
              ['fate', fateOf],
              ['code', (row) => corpus.pooled(columns.entryCode[row])],
              ['message', (row) => corpus.text('entryMessage', row)],
            ]}
          />
          {head.entriesLeftOut > 0 && (
            <p class="caption">{WORDS.review.entriesLeftOut(count(head.entriesLeftOut))}</p>
          )}
        </>
      )}
    </section>
  );
}
