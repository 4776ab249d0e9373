import type { Positions } from './positions.js';
import type { SpeakerTotal } from './speaker-totals.js';
import type { Column, Table } from './table.js';

/** Quotes nobody judged have no column of their own: they are in `quotes` alone. */
function positionColumns(positions: Positions): Column<SpeakerTotal>[] {
  return positions.ids.flatMap((id, index) =>
    id === 'unjudged'
      ? []
      : [
          {
            name: `n_${id}`,
            type: 'integer',
            description: `Quotes with position ${id}.`,
            value: (speaker) => speaker.byPosition[index] ?? 0,
          },
        ],
  );
}

export function speakersTable(positions: Positions): Table<SpeakerTotal> {
  return {
    name: 'speakers',
    title:
      'One speaker a row: the named over all articles, anonymous sources and masked names by article, all unknown ones in one',
    primaryKey: [],
    references: [],
    columns: [
      { name: 'speaker', type: 'string', description: 'Canonical name.', value: (speaker) => speaker.name },
      {
        name: 'speaker_kind',
        type: 'string',
        description: 'person, organization, anonymous or unknown.',
        value: (speaker) => speaker.kind,
      },
      {
        name: 'title',
        type: 'string',
        description: 'Most frequent title.',
        value: (speaker) => speaker.title,
      },
      { name: 'org', type: 'string', description: 'Organisation.', value: (speaker) => speaker.org },
      { name: 'quotes', type: 'integer', description: 'Quotes.', value: (speaker) => speaker.quotes },
      {
        name: 'articles',
        type: 'integer',
        description: 'Articles with a quote.',
        value: (speaker) => speaker.articles,
      },
      ...positionColumns(positions),
      {
        name: 'leaning',
        type: 'string',
        description:
          'Side of two thirds and more of the quotes that take one with a score of 0.6 and more, when these are three or more; otherwise empty.',
        value: (speaker) => speaker.leaning,
      },
      {
        name: 'first_date',
        type: 'date',
        description: 'Date of the first article.',
        value: (speaker) => speaker.firstDate,
      },
      {
        name: 'last_date',
        type: 'date',
        description: 'Date of the last article.',
        value: (speaker) => speaker.lastDate,
      },
    ],
  };
}
