import type { AnalysedDocument, Entity, Stance } from '../../src/document.js';
import { UNJUDGED } from '../../src/stance/codebook.js';
import type { LedgerEntry } from '../ledger-entry.js';
import { articleStance, type JudgedQuote, positionOf } from './judged-quotes.js';
import { roundScore } from './score.js';
import { type Column, type Table, TO_ARTICLE } from './table.js';

/** A score says nothing where nobody judged. */
function scoreOf(stance: Stance | null): number | null {
  return stance === null || stance.position === UNJUDGED ? null : roundScore(stance.score);
}

function evidenceOf(stance: Stance | null): string {
  return stance === null ? '' : stance.evidence.map((evidence) => evidence.text).join(' | ');
}

/** A row of a table whose rows belong to an article. */
export interface Of<Part> {
  readonly document: AnalysedDocument;
  readonly part: Part;
}

const articleId: Column<{ readonly document: AnalysedDocument }> = {
  name: 'article_id',
  type: 'string',
  description: 'Id of the article.',
  value: ({ document }) => document.id,
};

export const ARTICLES: Table<{ readonly document: AnalysedDocument }> = {
  name: 'articles',
  title: 'One analysed article a row',
  primaryKey: ['article_id'],
  references: [],
  columns: [
    articleId,
    { name: 'title', type: 'string', description: 'Headline.', value: ({ document }) => document.title },
    { name: 'date', type: 'date', description: 'Publication date.', value: ({ document }) => document.date },
    { name: 'outlet', type: 'string', description: 'Newspaper.', value: ({ document }) => document.outlet },
    { name: 'byline', type: 'string', description: 'Reporter.', value: ({ document }) => document.byline },
    { name: 'url', type: 'string', description: 'Address.', value: ({ document }) => document.url },
    {
      name: 'source',
      type: 'string',
      description: 'File and 0-based record in it, file#record.',
      value: ({ document }) => `${document.source.file}#${document.source.record}`,
    },
    {
      name: 'characters',
      type: 'integer',
      description: 'Length of the body in UTF-16 code units.',
      value: ({ document }) => document.body.length,
    },
    {
      name: 'sentences',
      type: 'integer',
      description: 'Number of sentences.',
      value: ({ document }) => document.sentences.length,
    },
    {
      name: 'quotes',
      type: 'integer',
      description: 'Number of quotes.',
      value: ({ document }) => document.quotes.length,
    },
    {
      name: 'entities',
      type: 'integer',
      description: 'Number of distinct entities.',
      value: ({ document }) => document.entities.length,
    },
    {
      name: 'position',
      type: 'string',
      description: 'Position of the article as a whole.',
      value: ({ document }) => positionOf(articleStance(document)),
    },
    {
      name: 'score',
      type: 'number',
      description: 'Probability of the position; empty when unjudged.',
      value: ({ document }) => scoreOf(articleStance(document)),
    },
    { name: 'status', type: 'string', description: 'How far the article came.', value: () => 'analysed' },
  ],
};

export const ENTITIES: Table<Of<Entity>> = {
  name: 'entities',
  title: 'One entity of an article a row',
  primaryKey: ['article_id', 'entity_id'],
  references: [TO_ARTICLE],
  columns: [
    articleId,
    {
      name: 'entity_id',
      type: 'string',
      description: 'Id within the article.',
      value: ({ part }) => part.id,
    },
    {
      name: 'type',
      type: 'string',
      description: 'TTA/NIKL tag: PS, OG, LC …',
      value: ({ part }) => part.type,
    },
    { name: 'name', type: 'string', description: 'Fullest form.', value: ({ part }) => part.name },
    {
      name: 'mentions',
      type: 'integer',
      description: 'Number of mentions.',
      value: ({ part }) => part.mentions.length,
    },
    {
      name: 'first_start',
      type: 'integer',
      description: 'Start of the first mention, UTF-16 code units of the body.',
      value: ({ part }) => part.mentions[0]?.start ?? null,
    },
    {
      name: 'first_end',
      type: 'integer',
      description: 'End of the first mention, exclusive.',
      value: ({ part }) => part.mentions[0]?.end ?? null,
    },
  ],
};

export const QUOTES: Table<Of<JudgedQuote>> = {
  name: 'quotes',
  title: 'One quote a row, with its speaker and position',
  primaryKey: ['article_id', 'quote_id'],
  references: [TO_ARTICLE],
  columns: [
    articleId,
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
      value: ({ part }) => evidenceOf(part.stance),
    },
    { name: 'title', type: 'string', description: 'Headline.', value: ({ document }) => document.title },
    { name: 'date', type: 'date', description: 'Publication date.', value: ({ document }) => document.date },
    { name: 'outlet', type: 'string', description: 'Newspaper.', value: ({ document }) => document.outlet },
    { name: 'url', type: 'string', description: 'Address.', value: ({ document }) => document.url },
  ],
};

export const STANCES: Table<Of<Stance>> = {
  name: 'stances',
  title: 'One judgement of an article or a part of it a row',
  primaryKey: ['article_id', 'scope', 'ref', 'issue'],
  references: [TO_ARTICLE],
  columns: [
    articleId,
    {
      name: 'scope',
      type: 'string',
      description: 'article, headline, lead, quote or conclusion.',
      value: ({ part }) => part.scope,
    },
    { name: 'ref', type: 'string', description: 'Quote id, or the scope.', value: ({ part }) => part.ref },
    { name: 'issue', type: 'string', description: 'Id of the codebook.', value: ({ part }) => part.issue },
    { name: 'position', type: 'string', description: 'Position taken.', value: ({ part }) => part.position },
    {
      name: 'score',
      type: 'number',
      description: 'Probability of the position; empty when unjudged.',
      value: ({ part }) => scoreOf(part),
    },
    {
      name: 'evidence',
      type: 'string',
      description: 'Words that carry the position, joined by " | ".',
      value: ({ part }) => evidenceOf(part),
    },
  ],
};

export const ERRORS: Table<LedgerEntry> = {
  name: 'errors',
  title: 'One document or file that failed or was left out a row',
  primaryKey: [],
  references: [],
  columns: [
    { name: 'source', type: 'string', description: 'File.', value: (entry) => entry.file },
    {
      name: 'record',
      type: 'integer',
      description: '0-based record; empty when it concerns the whole file.',
      value: (entry) => entry.record,
    },
    {
      name: 'stage',
      type: 'string',
      description: 'Step that refused it: read or analyse.',
      value: (entry) => entry.stage,
    },
    { name: 'code', type: 'string', description: 'Reason.', value: (entry) => entry.code },
    {
      name: 'message',
      type: 'string',
      description: 'What happened, what to do.',
      value: (entry) => entry.message,
    },
  ],
};
