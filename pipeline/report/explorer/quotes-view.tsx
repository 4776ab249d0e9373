import { SPEAKER_KINDS } from '../pack/layout.js';
import { CopyButton } from './citation.js';
import type { CsvColumn } from './download.js';
import { articleLink, useExplorer } from './explorer.js';
import { List, type ListColumn } from './list.js';
import { colourOf, doubtsOf, labelOf, PositionChip, PositionLabel } from './marks.js';
import { affiliation, SpeakerLink, voiceOf } from './speaker-link.js';
import { percent, WORDS } from './words.js';

interface QuoteListProps {
  readonly rows: Uint32Array;
  /** Says why each is to be looked at. */
  readonly doubts?: boolean;
}

export function QuotesView() {
  const { corpus, selection, place } = useExplorer();
  const speaker = corpus.speakerBySlug(place.filters.speaker ?? '');
  return (
    <>
      {speaker >= 0 && <Person speaker={speaker} />}
      <QuoteList rows={selection.quotes} />
    </>
  );
}

/** Who the speaker is that the quotes are of, over all articles. */
function Person({ speaker }: { readonly speaker: number }) {
  const { corpus } = useExplorer();
  const { speakerLeaning, speakerFirstDate, speakerLastDate } = corpus.columns;
  const leaning = speakerLeaning[speaker] ?? 0;
  const name = corpus.speakerName(speaker);
  const detail = affiliation(name, corpus.text('speakerOrg', speaker), corpus.text('speakerTitle', speaker));
  const [first, last] = [corpus.pooled(speakerFirstDate[speaker]), corpus.pooled(speakerLastDate[speaker])];
  return (
    <p class="person">
      <b lang="ko">{name || WORDS.unknown}</b>
      {detail !== '' && (
        <span class="soft" lang="ko">
          {detail}
        </span>
      )}
      {leaning > 0 && (
        <span>
          <span class="term">{WORDS.leaning}</span> <PositionLabel position={leaning - 1} />
        </span>
      )}
      {first !== '' && <span class="soft date">{first === last ? first : `${first} – ${last}`}</span>}
    </p>
  );
}

export function QuoteList({ rows, doubts = false }: QuoteListProps) {
  const { corpus, texts, place } = useExplorer();
  const { columns, articleOf } = corpus;
  const articleOfRow = (row: number) => articleOf[row] ?? 0;
  const list: ListColumn[] = [
    {
      id: 'quote',
      label: WORDS.columns.quote,
      width: 'minmax(16rem, 4fr)',
      look: 'main',
      cell: (row) => (
        <>
          <a
            class={`quote-link ${columns.quoteType[row] === 1 ? 'indirect' : 'direct'}`}
            href={articleLink(place, corpus.key(articleOfRow(row)), corpus.text('quoteId', row))}
            lang="ko"
          >
            {texts?.quote(row) ?? '…'}
          </a>
          {columns.quoteType[row] === 1 && <span class="tag">{WORDS.types.indirect}</span>}
          {doubts && <span class="doubts">{doubtsOf(corpus, row).join(' · ')}</span>}
        </>
      ),
    },
    {
      id: 'speaker',
      label: WORDS.columns.speaker,
      width: 'minmax(9rem, 1.6fr)',
      key: (row) => corpus.speakerName(columns.quoteSpeaker[row] ?? 0) || '\uffff',
      cell: (row) => <SpeakerLink {...voiceOf(corpus, row)} />,
    },
    doubts
      ? {
          id: 'confidence',
          label: WORDS.columns.confidence,
          width: '5.5rem',
          look: 'number',
          key: (row) => columns.quoteConfidence[row] ?? 0,
          cell: (row) => percent(columns.quoteConfidence[row] ?? 0),
        }
      : {
          id: 'outlet',
          label: WORDS.columns.outlet,
          width: 'minmax(6rem, .9fr)',
          key: (row) => corpus.rank(columns.articleOutlet[articleOfRow(row)]),
          cell: (row) => <span lang="ko">{corpus.outlet(articleOfRow(row))}</span>,
        },
    {
      id: 'date',
      label: WORDS.columns.date,
      width: '6.25rem',
      key: (row) => corpus.rank(columns.articleDate[articleOfRow(row)]),
      cell: (row) => <span class="date">{corpus.date(articleOfRow(row))}</span>,
    },
    {
      id: 'position',
      label: WORDS.columns.position,
      width: 'minmax(8rem, 1.1fr)',
      key: (row) => (columns.quotePosition[row] ?? 0) * 2000 - (columns.quoteScore[row] ?? 0),
      cell: (row) => (
        <PositionChip position={columns.quotePosition[row] ?? 0} score={columns.quoteScore[row] ?? 0} />
      ),
    },
    {
      id: 'copy',
      label: '',
      width: '6.5rem',
      look: 'wide-only',
      cell: (row) => <CopyButton quote={row} />,
    },
  ];
  return (
    <List
      name="quotes"
      label={WORDS.views.quotes}
      rows={rows}
      columns={list}
      heights={[4.25, 9.5]}
      mark={(row) => `edge ${colourOf(corpus, columns.quotePosition[row] ?? 0)}`}
      csv={quoteCsv()}
    />
  );

  function quoteCsv(): CsvColumn[] {
    const position = (row: number) => columns.quotePosition[row] ?? 0;
    const score = columns.quoteScore;
    return [
      ['article_id', (row) => corpus.text('articleId', articleOfRow(row))],
      ['article_key', (row) => corpus.key(articleOfRow(row))],
      ['quote_id', (row) => corpus.text('quoteId', row)],
      ['type', (row) => (columns.quoteType[row] === 1 ? 'indirect' : 'direct')],
      ['text', (row) => texts?.quote(row) ?? ''],
      ['sentence', (row) => texts?.sentence(row) ?? ''],
      ['speaker', (row) => corpus.speakerName(columns.quoteSpeaker[row] ?? 0)],
      [
        'speaker_kind',
        (row) => SPEAKER_KINDS[columns.speakerKind[columns.quoteSpeaker[row] ?? 0] ?? 0] ?? '',
      ],
      ['speaker_title', (row) => corpus.pooled(columns.quoteTitle[row])],
      ['speaker_org', (row) => corpus.pooled(columns.quoteOrg[row])],
      ['confidence', (row) => (columns.quoteConfidence[row] ?? 0) / 1000],
      ['cue_lemma', (row) => corpus.pooled(columns.quoteLemma[row])],
      ['position', (row) => corpus.head.positions[position(row)]?.id ?? ''],
      ['position_label', (row) => labelOf(corpus, position(row))],
      ['score', (row) => ((score[row] ?? 0) === 0 ? '' : ((score[row] ?? 0) - 1) / 1000)],
      ['statement', (row) => statementId(columns.quoteStatement[row] ?? 0)],
      ['review', (row) => doubtsOf(corpus, row).join(' | ')],
      ['title', (row) => corpus.title(articleOfRow(row))],
      ['date', (row) => corpus.date(articleOfRow(row))],
      ['outlet', (row) => corpus.outlet(articleOfRow(row))],
      ['byline', (row) => corpus.pooled(columns.articleByline[articleOfRow(row)])],
      ['url', (row) => corpus.text('articleUrl', articleOfRow(row))],
    ];
  }
}

function statementId(number: number): string {
  return number === 0 ? '' : `s${number}`;
}
