import { SPEAKER_KINDS } from '../pack/layout.js';
import { useExplorer } from './explorer.js';
import { List, type ListColumn } from './list.js';
import { shownPositions } from './marks.js';
import { SpeakerLink } from './speaker-link.js';
import { tallied } from './tally.js';
import { tallyColumns } from './tally-columns.js';
import { WORDS } from './words.js';

/** Everybody with a selected quote. */
export function SpeakersView() {
  const { corpus, selection } = useExplorer();
  const { columns } = corpus;
  const tallies = tallied(corpus, selection.quotes, (quote) => columns.quoteSpeaker[quote] ?? 0);
  const rows = Uint32Array.from(tallies.keys()).sort();
  const nameOf = (row: number) => corpus.speakerName(row) || WORDS.unknown;
  const list: ListColumn[] = [
    {
      id: 'speaker',
      label: WORDS.columns.speaker,
      width: 'minmax(12rem, 2fr)',
      look: 'main',
      key: nameOf,
      cell: (row) => (
        <SpeakerLink
          speaker={row}
          org={corpus.text('speakerOrg', row)}
          title={corpus.text('speakerTitle', row)}
        />
      ),
    },
    ...tallyColumns(corpus, tallies, nameOf, (row) => ({ speaker: corpus.slug(row) })),
    {
      id: 'last',
      label: WORDS.columns.last,
      width: '6.5rem',
      look: 'wide-only',
      key: (row) => corpus.pooled(columns.speakerLastDate[row]),
      cell: (row) => <span class="date">{corpus.pooled(columns.speakerLastDate[row])}</span>,
    },
  ];
  return (
    <List
      name="speakers"
      label={WORDS.views.speakers}
      rows={rows}
      columns={list}
      heights={[3.25, 7.5]}
      csv={[
        ['speaker', (row) => corpus.speakerName(row)],
        ['speaker_kind', (row) => SPEAKER_KINDS[columns.speakerKind[row] ?? 0] ?? ''],
        ['title', (row) => corpus.text('speakerTitle', row)],
        ['org', (row) => corpus.text('speakerOrg', row)],
        ['quotes', (row) => tallies.get(row)?.quotes ?? 0],
        ['articles', (row) => tallies.get(row)?.articles ?? 0],
        ...shownPositions(corpus).map(
          (position) =>
            [
              `n_${corpus.head.positions[position]?.id}`,
              (row: number) => tallies.get(row)?.byPosition[position] ?? 0,
            ] as const,
        ),
        ['first_date', (row) => corpus.pooled(columns.speakerFirstDate[row])],
        ['last_date', (row) => corpus.pooled(columns.speakerLastDate[row])],
      ]}
    />
  );
}
