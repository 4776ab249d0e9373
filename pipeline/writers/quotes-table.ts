import { ARTICLE_ID, evidenceCell, type Of, TO_ARTICLE } from './article-rows.js';
import { type JudgedQuote, positionOf, scoreOf } from './judged-quotes.js';
import type { Table } from './table.js';

export const QUOTES: Table<Of<JudgedQuote>> = {
  name: 'quotes',
  title: 'One quote a row, with its speaker and position',
  primaryKey: ['article_id', 'quote_id'],
  references: [TO_ARTICLE],
  columns: [
    ARTICLE_ID,
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
      name: 'mention',
      type: 'string',
      description: 'Words that point to the speaker; empty when the subject is dropped.',
      value: ({ part }) => part.quote.mention?.text ?? null,
    },
    {
      name: 'cue',
      type: 'string',
      description: 'Verb or noun of saying.',
      value: ({ part }) => part.quote.cue?.text ?? null,
    },
    {
      name: 'position',
      type: 'string',
      description: 'Position taken in the quote.',
      value: ({ part }) => positionOf(part.stance),
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
    { name: 'title', type: 'string', description: 'Headline.', value: ({ document }) => document.title },
    { name: 'date', type: 'date', description: 'Publication date.', value: ({ document }) => document.date },
    { name: 'outlet', type: 'string', description: 'Newspaper.', value: ({ document }) => document.outlet },
    { name: 'url', type: 'string', description: 'Address.', value: ({ document }) => document.url },
  ],
};
