import { ARTICLE_COLUMNS, evidenceCell, type Of, SEPARATOR, TO_ARTICLE } from './article-rows.js';
import { type JudgedQuote, positionOf, scoreOf } from './judged-quotes.js';
import type { Positions } from './positions.js';
import { sentenceSpan } from './quote-sentence.js';
import { cutText } from './safe-cell.js';
import { roundScore } from './score.js';
import { doubtsAbout } from './sureness.js';
import type { Table } from './table.js';

/** Which quotes are one statement is known when the corpus was read; until then the column is empty. */
export const STATEMENT_COLUMN = 'statement';

export function quotesTable(positions: Positions, labels: readonly string[]): Table<Of<JudgedQuote>> {
  return {
    name: 'quotes',
    title: 'One quote a row, with its speaker and position',
    primaryKey: ['article_id', 'quote_id'],
    references: [TO_ARTICLE],
    columns: [
      ...ARTICLE_COLUMNS,
      {
        name: 'quote_id',
        type: 'string',
        description: 'Id within the article.',
        value: ({ part }) => part.quote.id,
      },
      {
        name: 'type',
        type: 'string',
        description: 'direct or indirect.',
        value: ({ part }) => part.quote.type,
      },
      { name: 'text', type: 'string', description: 'What was said.', value: ({ part }) => part.quote.text },
      {
        name: 'sentence',
        type: 'string',
        description: 'The sentence it stands in, or the sentences.',
        value: ({ document, part }) => {
          const { start, end } = sentenceSpan(document, part.quote);
          return document.body.slice(start, end);
        },
      },
      {
        name: 'start',
        type: 'integer',
        description: 'Start, UTF-16 code units of the body.',
        value: ({ part }) => part.quote.start,
      },
      { name: 'end', type: 'integer', description: 'End, exclusive.', value: ({ part }) => part.quote.end },
      {
        name: 'speaker',
        type: 'string',
        description: 'Canonical name; empty when unknown.',
        value: ({ part }) => part.quote.speaker.name,
      },
      {
        name: 'speaker_kind',
        type: 'string',
        description: 'person, organization, anonymous or unknown.',
        value: ({ part }) => part.quote.speaker.kind,
      },
      {
        name: 'speaker_title',
        type: 'string',
        description: 'Position the article states.',
        value: ({ part }) => part.quote.speaker.title,
      },
      {
        name: 'speaker_org',
        type: 'string',
        description: 'Organisation the article states.',
        value: ({ part }) => part.quote.speaker.org,
      },
      {
        name: 'confidence',
        type: 'number',
        description: 'Probability that the speaker is right.',
        value: ({ part }) => roundScore(part.quote.confidence),
      },
      {
        name: 'mention',
        type: 'string',
        description: 'Words that point to the speaker; empty when the subject is dropped.',
        value: ({ part }) => part.quote.mention?.text ?? null,
      },
      {
        name: 'cue',
        type: 'string',
        description: 'Verb or noun of saying, as written.',
        value: ({ part }) => part.quote.cue?.text ?? null,
      },
      {
        name: 'cue_lemma',
        type: 'string',
        description: 'Its dictionary form.',
        value: ({ part }) => part.quote.cue?.lemma ?? null,
      },
      {
        name: 'position',
        type: 'string',
        description: 'Position taken in the quote.',
        value: ({ part }) => positionOf(part.stance),
      },
      {
        name: 'position_label',
        type: 'string',
        description: 'Its name in the language of the run.',
        value: ({ part }) => labels[positions.indexOf(positionOf(part.stance))] ?? null,
      },
      {
        name: 'score',
        type: 'number',
        description: 'Probability of the position; empty when unjudged.',
        value: ({ part }) => scoreOf(part.stance),
      },
      {
        name: 'evidence',
        type: 'string',
        description: 'Words that carry the position, joined by " | ".',
        value: ({ part }) => evidenceCell(part.stance),
      },
      {
        name: STATEMENT_COLUMN,
        type: 'string',
        description: 'Id in statements.csv when several articles carry it; empty when it stands alone.',
        value: () => null,
      },
      {
        name: 'review',
        type: 'string',
        description: 'Why a person should look: unknown-speaker, low-confidence, low-score, cut-body.',
        value: ({ document, part }) => doubtsAbout(positions, document, part).join(SEPARATOR),
      },
      {
        name: 'title',
        type: 'string',
        description: 'Headline; articles.csv has the whole of a very long one.',
        value: ({ document }) => cutText(document.title, LONGEST_REPEATED),
      },
      {
        name: 'date',
        type: 'date',
        description: 'Publication date.',
        value: ({ document }) => document.date,
      },
      {
        name: 'outlet',
        type: 'string',
        description: 'Newspaper; articles.csv has the whole of a very long one.',
        value: ({ document }) => cutText(document.outlet, LONGEST_REPEATED),
      },
      {
        name: 'byline',
        type: 'string',
        description: 'Reporter; articles.csv has the whole of a very long one.',
        value: ({ document }) => cutText(document.byline, LONGEST_REPEATED),
      },
      {
        name: 'url',
        type: 'string',
        description: 'Address; articles.csv has the whole of a very long one.',
        value: ({ document }) => cutText(document.url, LONGEST_REPEATED),
      },
    ],
  };
}

/** What every quote of an article repeats: a headline of a page must not cost its square. */
const LONGEST_REPEATED = 500;
