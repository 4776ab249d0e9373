import type { AnalysedDocument, EntityType, HeadlineQuote, Quote, Stance } from '../../src/document.js';
import type { LedgerEntry } from '../ledger-entry.js';
import { articleStance, type JudgedQuote, positionOf } from '../writers/judged-quotes.js';
import type { Positions } from '../writers/positions.js';
import { type Doubt, doubtsAbout } from '../writers/sureness.js';

/** What the tables over the corpus need of a quote. */
export interface QuoteDigest {
  readonly quote: Pick<Quote, 'type' | 'text' | 'speaker'>;
  readonly stance: Pick<Stance, 'position' | 'score'> | null;
  readonly doubts: readonly Doubt[];
}

/** What the tables over the corpus need of an article: all of it that the coordinator of a run looks at. */
export interface ArticleDigest {
  readonly id: string;
  readonly date: string;
  readonly outlet: string;
  /** Position of the article as a whole. */
  readonly position: string;
  /** How surely the article is on the issue, and by whom its position was decided; empty when nobody judged. */
  readonly decision: Pick<Stance, 'onIssue' | 'decidedBy'>;
  readonly quotes: readonly QuoteDigest[];
  /** Entities by type; those of no type are missing. */
  readonly entities: Readonly<Partial<Record<EntityType, number>>>;
  /** The words that the headline quotes. */
  readonly headlines: readonly HeadlineQuote[];
  /** Columns of the input that none of the fields is made of. */
  readonly passed: Readonly<Record<string, string>>;
  /** Numbers of the statement digest that are this article's. */
  readonly words: number;
}

/** An item of a batch as it went: an article that was analysed, or why something is missing. */
export type ItemDigest = { readonly article: ArticleDigest } | { readonly entry: LedgerEntry };

export function articleDigest(
  positions: Positions,
  document: AnalysedDocument,
  quotes: readonly JudgedQuote[],
): ArticleDigest {
  const { id, date, outlet, passed = {}, digests } = document;
  const entities: Partial<Record<EntityType, number>> = {};
  for (const { type } of document.entities) entities[type] = (entities[type] ?? 0) + 1;
  return {
    id,
    date,
    outlet,
    position: positionOf(articleStance(document)),
    decision: decisionOf(articleStance(document)),
    quotes: quotes.map((judged) => ({
      ...quoteDigest(judged),
      doubts: doubtsAbout(positions, document, judged),
    })),
    entities,
    headlines: document.headlines,
    passed,
    words: digests.length,
  };
}

function quoteDigest({ quote: { type, text, speaker }, stance }: JudgedQuote): Omit<QuoteDigest, 'doubts'> {
  return {
    quote: { type, text, speaker },
    stance: stance && { position: stance.position, score: stance.score },
  };
}

function decisionOf(stance: Stance | null): ArticleDigest['decision'] {
  const { onIssue, decidedBy } = stance ?? {};
  return { ...(onIssue === undefined ? {} : { onIssue }), ...(decidedBy === undefined ? {} : { decidedBy }) };
}
